package import TaizhangModel
import TaizhangReading

/// The names of the office's tables, each with the name that is the standard one.
package struct KnownNames: Sendable {
  var places: NameFinder
  /// Those that hold others: 地州.
  var regions: Set<String>
  var sectors: NameFinder
  var units: NameFinder
  var batches: NameFinder
  var kinds: NameFinder
  var stages: NameFinder
  var amountLabels: NameFinder

  package init(_ records: Records) {
    places = NameFinder(records.places.map(\.line))
    regions = Set(records.places.filter { $0.type == .prefecture }.map(\.line.name.value))
    sectors = NameFinder(records.sectors)
    units = NameFinder(records.units.map(\.line))
    batches = NameFinder(records.batches)
    kinds = NameFinder(records.rules.kinds.map(\.word))
    stages = NameFinder(records.rules.stages)
    amountLabels = NameFinder(records.rules.amountLabels)
  }
}

extension KnownNames {
  /// What the name of a group of projects is the name of, and of nothing else: 青山县, 装备制造.
  func groupName(_ words: String) -> GroupName? {
    if HeadingWords(words).place(self) != nil { return .place }
    return sectors[words] == nil ? nil : .sector
  }

  /// The batch a title names, by a name that tells it from others of its kind: 第七届…, 2023….
  func batch(in title: String) -> String? {
    let found = batches.all(in: title)
    guard let first = found.first, Set(found.map(\.name)).count == 1 else { return nil }
    let word = title[first.range]
    let isNumbered = word.unicodeScalars.contains { isASCIIDigit($0.halfWidth) || $0 == "届" }
    // Another 届 or year in the title may be the one it is about.
    let terms = title.ranges(of: "届").count
    return isNumbered && terms <= (word.contains("届") ? 1 : 0) ? first.name : nil
  }
}

/// Finds names in words, the longest first: 喀什经济开发区 is not 喀什市.
struct NameFinder: Sendable {
  private var standards: [String: String] = [:]
  /// By first scalar, longest first.
  private var words: [Unicode.Scalar: [String]] = [:]

  init(_ table: [TableRecord]) {
    self.init(table.map { ($0.name.value, $0.otherNames.map(\.value)) })
  }

  init(_ table: [VocabularyRecord]) {
    self.init(table.map { ($0.name.value, $0.aliases.map(\.value)) })
  }

  private init(_ table: [(name: String, others: [String])]) {
    for (name, others) in table {
      for word in [name] + others where standards[word] == nil { standards[word] = name }
    }
    for word in standards.keys {
      guard let first = word.unicodeScalars.first else { continue }
      words[first, default: []].append(word)
    }
    for first in words.keys {
      words[first]?.sort { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    }
  }

  /// The standard name of a word that is one of the names.
  subscript(word: some StringProtocol) -> String? { standards[String(word)] }

  /// The name nearest to a word that is none; nil where none is near.
  func nearest(to word: String) -> String? { nearestName(to: word, among: standards.keys.sorted()) }

  /// Every name in a text, from left to right, each place once.
  func all(in text: some StringProtocol) -> [(name: String, range: Range<String.Index>)] {
    let scalars = text.unicodeScalars
    var found: [(name: String, range: Range<String.Index>)] = []
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let rest = scalars[index...]
      let word = words[scalars[index]]?.first { rest.starts(with: $0.unicodeScalars) }
      guard let word, let name = standards[word] else {
        index = scalars.index(after: index)
        continue
      }
      let end = scalars.index(index, offsetBy: word.unicodeScalars.count)
      found.append((name, index..<end))
      index = end
    }
    return found
  }

  /// The only name in a text; nil where there is none, or several.
  func only(in text: some StringProtocol) -> String? {
    let names = Set(all(in: text).map(\.name))
    return names.count == 1 ? names.first : nil
  }
}

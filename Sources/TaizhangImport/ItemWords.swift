import TaizhangModel
import TaizhangReading

/// What an item of a notice says, such as 莎车县…光伏发电项目，签约额45亿元.
///
/// Only what stands there plainly; the rest is `unread`, for somebody to look at.
struct ItemWords: Equatable {
  /// Without its amount, its number of projects and its full stop.
  var name = ""
  /// 项目3个: how many projects it stands for, from 2.
  var count: Int?
  var amount: String?
  /// As written: 签约额.
  var amountLabel: String?
  /// More amounts than one, none of them plainly the item's own.
  var severalAmounts: [String] = []
  /// Standard names, in the order of the words.
  var places: [String] = []
  var investor: String?
  /// As a line below the item says it.
  var content: String?
  /// Clauses that are in none of these.
  var unread: [String] = []

  init(_ text: String, _ names: KnownNames) {
    var clauses = cut(text)
    let amounts = clauses.indices.flatMap { clause in
      Amount.located(in: clauses[clause]).map { (clause: clause, $0.amount, $0.scalars) }
    }
    let subset = clauses.firstIndex { clause in subsetWords.contains { clause.hasPrefix($0) } }
    let own = amounts.filter { $0.clause < subset ?? clauses.count }
    if own.count == 1, let (clause, _, scalars) = own.first {
      let words = Array(clauses[clause].unicodeScalars)
      amount = withoutSumWords(string(of: words[scalars]))
      let (front, label) = cutLabel(string(of: words[..<scalars.lowerBound]), names)
      amountLabel = label
      clauses[clause] = ""
      let behind = string(of: words[scalars.upperBound...])
      if !behind.isEmpty { clauses.insert(behind, at: clause + 1) }
      if !fillers.contains(front) { clauses.insert(front, at: clause) }
    } else {
      severalAmounts = amounts.map(\.1.text)
    }
    clauses.removeAll { $0.isEmpty }
    guard !clauses.isEmpty else { return }
    let position = clauses.firstIndex(where: namesProject) ?? 0
    (name, count) = cutCount(clauses.remove(at: position))
    if let builder = clauses.firstIndex(where: { builderName($0) != nil }) {
      investor = builderName(clauses.remove(at: builder))
    }
    unread = clauses
    takePlaces(names)
  }

  /// Takes what a line below the item says; false where it is nothing an item has, or the item
  /// already says it.
  mutating func take(_ line: LabelledWords, _ names: KnownNames) -> Bool {
    if let label = amountLabelName(line.label, names) {
      let amounts = Amount.located(in: line.words)
      guard amounts.count == 1, amount == nil, severalAmounts.isEmpty,
        amounts[0].scalars.count == line.words.unicodeScalars.count
      else { return false }
      amount = withoutSumWords(line.words)
      amountLabel = label
      return true
    }
    switch ProjectField.table.field(forKey: line.label) {
    case .content where content == nil: content = line.words
    case .investors where investor == nil: investor = line.words
    case .places where places.isEmpty && names.places.only(in: line.words) != nil:
      places = names.places.only(in: line.words).map { [$0] } ?? []
    default: return false
    }
    return true
  }

  /// 甲项目, or anything with an amount under one of the office's labels.
  var looksLikeProject: Bool { namesProject(name) || amountLabel != nil }

  /// Places in the name and, where it begins with one or none, the firm behind it.
  private mutating func takePlaces(_ names: KnownNames) {
    let found = names.places.all(in: name)
    let counties = found.filter { !names.regions.contains($0.name) }
    for place in counties.isEmpty ? found : counties where !places.contains(place.name) {
      places.append(place.name)
    }
    var rest = Substring(name)
    if let first = found.first, first.range.lowerBound == name.startIndex {
      rest = name[first.range.upperBound...]
    }
    if investor == nil { investor = firm(in: rest) }
  }
}

/// What stands behind these tells of a part of what stands in front of them.
private let subsetWords = ["其中", "分两期", "分三期", "分期", "一期", "首期", "二期", "三期"]

/// The firm a text begins with: up to 公司, with nothing in it that would join two.
private func firm(in text: Substring) -> String? {
  guard let end = text.firstRange(of: "公司")?.upperBound else { return nil }
  let firm = text[..<end].unicodeScalars
  let isName =
    firm.count > 4
    && !firm.contains { isASCIIDigit($0.halfWidth) || "、和与及（(“”".unicodeScalars.contains($0) }
  return isName ? String(firm) : nil
}

/// The firm of a clause that names it and nothing else: 由云帆装备制造有限公司投资建设.
private func builderName(_ clause: String) -> String? {
  guard clause.hasPrefix("由"), let firm = firm(in: clause.dropFirst()) else { return nil }
  let rest = clause.dropFirst(firm.count + 1)
  return ["投资", "投资建设", "投资兴建", "建设", "出资建设"].contains(rest) ? firm : nil
}

private func string(of scalars: ArraySlice<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(String(view).trimmed())
}

/// Words in front of an amount that tell nothing.
private let fillers: Set = ["", "计划", "预计", "拟", "项目", "该项目", "项目计划", "项目预计"]

/// An item's clauses, cut where no bracket or quotation mark is open.
private func cut(_ text: String) -> [String] {
  var clauses: [String] = []
  var clause = String.UnicodeScalarView()
  var depth = 0
  for scalar in text.unicodeScalars {
    if "（(《“「『【".unicodeScalars.contains(scalar) { depth += 1 }
    if "）)》”」』】".unicodeScalars.contains(scalar) { depth = max(0, depth - 1) }
    if depth == 0, "，。；,;".unicodeScalars.contains(scalar) {
      clauses.append(String(String(clause).trimmed()))
      clause = String.UnicodeScalarView()
    } else {
      clause.append(scalar)
    }
  }
  clauses.append(String(String(clause).trimmed()))
  return clauses.filter { !$0.isEmpty }
}

/// The label an amount stands behind, and what stands in front of that.
private func cutLabel(_ words: String, _ names: KnownNames) -> (front: String, label: String?) {
  var words = words
  if let last = words.unicodeScalars.last, "：:".unicodeScalars.contains(last) {
    words.unicodeScalars.removeLast()
  }
  guard let last = names.amountLabels.all(in: words).last, last.range.upperBound == words.endIndex
  else { return (words, nil) }
  return (String(words[..<last.range.lowerBound].trimmed()), last.name)
}

/// 合计2亿元 is 2亿元: the words only tell that it is a sum.
private func withoutSumWords(_ words: String) -> String {
  let value = Amount(parsing: words)?.value
  let shorter = ["合计", "共计", "总计", "累计", "达到", "人民币", "达", "共", "为"]
    .lazy.filter { words.hasPrefix($0) }
    .map { String(words.dropFirst($0.count).trimmed()) }
    .first { Amount(parsing: $0)?.value == value }
  return shorter.map(withoutSumWords) ?? words
}

/// The label of amounts a text is: 总投资, 项目总投资.
private func amountLabelName(_ words: String, _ names: KnownNames) -> String? {
  let (front, label) = cutLabel(words, names)
  return fillers.contains(front) ? label : nil
}

private func namesProject(_ clause: String) -> Bool {
  let ends = ["项目", "工程", "基地", "产业园", "园区", "中心", "生产线", "综合体"]
  let name = cutCount(clause).name
  return ends.contains { name.hasSuffix($0) }
}

/// 织袜项目3个 and 织袜项目（3个） are 织袜项目, three of them.
private func cutCount(_ clause: String) -> (name: String, count: Int?) {
  var scalars = Array(clause.unicodeScalars)
  let isBracketed = scalars.last?.halfWidth == ")"
  if isBracketed { scalars.removeLast() }
  guard scalars.last == "个" else { return (clause, nil) }
  scalars.removeLast()
  var digits: [Int] = []
  while let last = scalars.last?.halfWidth, isASCIIDigit(last), digits.count < 4 {
    digits.insert(Int(last.value) - 0x30, at: 0)
    scalars.removeLast()
  }
  if isBracketed {
    guard scalars.last?.halfWidth == "(" else { return (clause, nil) }
    scalars.removeLast()
  }
  let count = digits.reduce(0) { $0 * 10 + $1 }
  let name = string(of: scalars[...])
  guard count > 1, name.hasSuffix("项目") else { return (clause, nil) }
  return (name, count)
}

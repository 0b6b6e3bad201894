import TaizhangLedger
import TaizhangModel

/// A passage of an announcement and everything that rests on it.
struct Passage: Sendable {
  /// Bytes of the announcement's file.
  var range: SourceRange
  var line: Int
  var quote: String
  /// In the order of the ledger; never empty.
  var citers: [Citer]
}

/// What rests on a passage.
enum Citer: Hashable, Sendable {
  case project(Ref<Project>)
  case claim(Ref<Claim>)
  case indicator(Int)
  case area(Ref<Place>)
  case erratum(Int)
}

/// The cited passages of every announcement, in the order of the text, numbered from 1.
///
/// Citations of the same words share a passage; overlapping ones keep their own numbers.
struct PassageIndex: Sendable {
  private(set) var passages: [[Passage]]

  init(_ ledger: Ledger) {
    var cited = ledger.announcements.map { _ in [Cited]() }
    func add(_ citation: Citation?, _ citer: Citer) {
      guard let citation else { return }
      cited[Int(citation.announcement.index)].append(Cited(citation, citer))
    }
    for index in ledger.projects.indices {
      ledger.projects[index].forEachCitation { add($0, .project(Ref(index))) }
    }
    // Looked at in place: there are hundreds of thousands.
    for index in ledger.reports.indices where ledger.reports[index].facts.hasDetails {
      let report = ledger.reports[index]
      add(report.citation, .project(report.facts.project))
    }
    for (index, claim) in ledger.claims.enumerated() { add(claim.citation, .claim(Ref(index))) }
    for (index, indicator) in ledger.indicators.enumerated() {
      add(indicator.citation, .indicator(index))
    }
    for (index, place) in ledger.places.enumerated() {
      for area in place.areas { add(area.citation, .area(Ref(index))) }
    }
    for announcement in ledger.announcements {
      for (index, erratum) in announcement.errata.enumerated() {
        add(erratum.citation, .erratum(index))
      }
    }
    passages = cited.map { list in
      var passages: [Passage] = []
      for place in inOrder(list) {
        let citer = list[place].citer
        if passages.last?.range != list[place].range { passages.append(list[place].passage) }
        let last = passages.count - 1
        if !passages[last].citers.contains(citer) { passages[last].citers.append(citer) }
      }
      return passages
    }
  }

  /// The number of a citation's passage in its announcement, ≥ 1.
  func number(_ citation: Citation) -> Int {
    let list = passages[Int(citation.announcement.index)]
    var range = list.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if list[middle].range == citation.passage { return middle + 1 }
      range =
        list[middle].range.stands(before: citation.passage)
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return 0
  }

  /// The passages of one announcement, in the order of the text.
  subscript(announcement: Ref<Announcement>) -> [Passage] {
    passages[Int(announcement.index)]
  }
}

/// Something that cites a passage.
private struct Cited {
  let range: SourceRange
  let citer: Citer
  private let citation: Citation

  init(_ citation: Citation, _ citer: Citer) {
    range = citation.passage
    self.citer = citer
    self.citation = citation
  }

  /// Without those who cite it.
  var passage: Passage {
    Passage(range: citation.passage, line: citation.line, quote: citation.quote, citers: [])
  }
}

/// The places of a list in the order of the text, and of the list where the passage is one; only
/// these are moved about, and not what stands at them.
private func inOrder(_ list: [Cited]) -> [Int] {
  list.indices.sorted { one, other in
    let (first, second) = (list[one].range, list[other].range)
    return first == second ? one < other : first.stands(before: second)
  }
}

extension SourceRange {
  /// Whether a passage comes before another: by where it begins, the longer one first.
  fileprivate func stands(before other: SourceRange) -> Bool {
    (start, other.end) < (other.start, end)
  }
}

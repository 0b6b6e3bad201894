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
  private var numbers: [[SourceRange: Int]]

  init(_ ledger: Ledger) {
    var found: [[SourceRange: Passage]] = ledger.announcements.map { _ in [:] }
    func add(_ citation: Citation?, _ citer: Citer) {
      guard let citation else { return }
      let index = Int(citation.announcement.index)
      let empty = Passage(
        range: citation.passage,
        line: citation.line,
        quote: citation.quote,
        citers: []
      )
      var passage = found[index][citation.passage] ?? empty
      if !passage.citers.contains(citer) { passage.citers.append(citer) }
      found[index][citation.passage] = passage
    }
    for (index, project) in ledger.projects.enumerated() {
      for citation in project.citations { add(citation, .project(Ref(index))) }
      for version in project.history { add(version.citation, .project(Ref(index))) }
      add(project.assignment, .project(Ref(index)))
      for milestone in project.milestones { add(milestone.citation, .project(Ref(index))) }
    }
    // Looked at in place: there are hundreds of thousands.
    for index in ledger.reports.indices where ledger.reports[index].has.contains(.citation) {
      add(ledger.reports[index].citation, .project(ledger.reports[index].project))
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
    passages = found.map { byRange in
      byRange.values.sorted {
        ($0.range.start, $1.range.end) < ($1.range.start, $0.range.end)
      }
    }
    numbers = passages.map { list in
      Dictionary(uniqueKeysWithValues: list.enumerated().map { ($1.range, $0 + 1) })
    }
  }

  /// The number of a citation's passage in its announcement, ≥ 1.
  func number(_ citation: Citation) -> Int {
    numbers[Int(citation.announcement.index)][citation.passage] ?? 0
  }

  /// The passages of one announcement, in the order of the text.
  subscript(announcement: Ref<Announcement>) -> [Passage] {
    passages[Int(announcement.index)]
  }
}

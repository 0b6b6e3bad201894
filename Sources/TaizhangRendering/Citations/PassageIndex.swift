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
/// Citations of the same words share a passage; overlapping ones keep their own numbers. Every build
/// numbers them all and shows few, so only plain values are kept of each.
struct PassageIndex: Sendable {
  private var lists: [Passages]

  init(_ ledger: Ledger) {
    var cited = ledger.announcements.map { _ in [Cited]() }
    func add(_ citation: borrowing Citation, _ origin: Origin) {
      let announcement = Int(citation.announcement.index)
      cited[announcement].append(
        Cited(
          range: citation.passage,
          line: Int32(citation.line),
          order: Int32(cited[announcement].count),
          origin: origin
        )
      )
    }
    for index in ledger.projects.indices {
      var place: Int32 = 0
      ledger.projects[index].forEachCitation {
        add($0, .record(Ref(index), place))
        place += 1
      }
    }
    // Looked at in place: there are hundreds of thousands.
    for index in ledger.reports.indices where ledger.reports[index].facts.hasDetails {
      if let citation = ledger.reports[index].citation { add(citation, .report(Int32(index))) }
    }
    for (index, claim) in ledger.claims.enumerated() { add(claim.citation, .claim(Ref(index))) }
    for (index, indicator) in ledger.indicators.enumerated() {
      add(indicator.citation, .indicator(index))
    }
    for (index, place) in ledger.places.enumerated() {
      for (number, area) in place.areas.enumerated() {
        if let citation = area.citation { add(citation, .area(Ref(index), Int32(number))) }
      }
    }
    for (index, announcement) in ledger.announcements.enumerated() {
      for (place, erratum) in announcement.errata.enumerated() {
        add(erratum.citation, .erratum(Ref(index), Int32(place)))
      }
    }
    lists = cited.map(Passages.init)
  }

  /// The number of a citation's passage in its announcement, ≥ 1.
  func number(_ citation: Citation) -> Int {
    lists[Int(citation.announcement.index)].number(of: citation.passage)
  }

  /// The passages of one announcement, in the order of the text.
  subscript(announcement: Ref<Announcement>) -> Passages { lists[Int(announcement.index)] }

  /// What numbers passages and places them.
  func add(to inputs: inout Fingerprint) {
    for list in lists { list.add(to: &inputs) }
  }
}

/// The cited passages of one announcement.
struct Passages: Sendable {
  /// In the order of the text.
  private var cited: [Cited]
  /// Where each passage begins in `cited`, and where the last one ends.
  private var starts: [Int32] = []

  fileprivate init(_ cited: [Cited]) {
    self.cited = cited
    self.cited.sort { one, other in
      (one.range.start, other.range.end, one.order)
        < (other.range.start, one.range.end, other.order)
    }
    for place in cited.indices
    where place == 0 || self.cited[place - 1].range != self.cited[place].range {
      starts.append(Int32(place))
    }
    starts.append(Int32(cited.count))
  }

  var count: Int { starts.count - 1 }

  var ranges: some RandomAccessCollection<SourceRange> {
    (0..<count).lazy.map { cited[Int(starts[$0])].range }
  }

  /// The passage of a number, less one.
  func passage(at index: Int, in context: SiteContext) -> Passage {
    let first = cited[Int(starts[index])]
    var citers: [Citer] = []
    for place in Int(starts[index])..<Int(starts[index + 1]) {
      let citer = cited[place].origin.citer(in: context)
      if !citers.contains(citer) { citers.append(citer) }
    }
    return Passage(
      range: first.range,
      line: Int(first.line),
      quote: first.origin.quote(in: context),
      citers: citers
    )
  }

  /// The records of all that cites any of them, in the order of the text.
  func records(in context: SiteContext) -> some Sequence<Ref<Project>> {
    cited.lazy.compactMap { cited in
      if case .project(let record) = cited.origin.citer(in: context) { record } else { nil }
    }
  }

  /// The number of a passage that is among them, ≥ 1.
  fileprivate func number(of passage: SourceRange) -> Int {
    var range = 0..<count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let found = cited[Int(starts[middle])].range
      if found == passage { return middle + 1 }
      range =
        found.stands(before: passage)
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return 0
  }

  fileprivate func add(to inputs: inout Fingerprint) {
    inputs.add(count)
    for range in ranges {
      inputs.add(Int(range.start))
      inputs.add(Int(range.end))
    }
  }
}

/// Something that cites a passage.
private struct Cited {
  var range: SourceRange
  var line: Int32
  /// Its place in the order of the context.ledger.
  var order: Int32
  var origin: Origin
}

/// Where in the ledger a citation is.
private enum Origin {
  /// One of those that `forEachCitation` tells of, by its place among them.
  case record(Ref<Project>, Int32)
  case report(Int32)
  case claim(Ref<Claim>)
  case indicator(Int)
  case area(Ref<Place>, Int32)
  case erratum(Ref<Announcement>, Int32)

  func citer(in context: SiteContext) -> Citer {
    switch self {
    case .record(let record, _): .project(record)
    case .report(let index): .project(context.ledger.reports[Int(index)].facts.project)
    case .claim(let claim): .claim(claim)
    case .indicator(let index): .indicator(index)
    case .area(let place, _): .area(place)
    case .erratum(_, let index): .erratum(Int(index))
    }
  }

  func quote(in context: SiteContext) -> String {
    switch self {
    case .record(let record, let wanted):
      var quote = ""
      var place: Int32 = 0
      context.ledger.projects[record].forEachCitation {
        if place == wanted { quote = $0.quote }
        place += 1
      }
      return quote
    case .report(let index): return context.ledger.reports[Int(index)].citation?.quote ?? ""
    case .claim(let claim): return context.ledger.claims[claim].citation.quote
    case .indicator(let index): return context.ledger.indicators[index].citation.quote
    case .area(let place, let index):
      return context.ledger.places[place].areas[Int(index)].citation?.quote ?? ""
    case .erratum(let announcement, let index):
      return context.ledger.announcements[announcement].errata[Int(index)].citation.quote
    }
  }
}

extension SourceRange {
  /// Whether a passage comes before another: by where it begins, the longer one first.
  fileprivate func stands(before other: SourceRange) -> Bool {
    (start, other.end) < (other.start, end)
  }
}

import TaizhangTemplates

/// A stated figure beside what it was held against.
struct ClaimRow: Viewable {
  var what: String
  /// The page that shows what it was held against.
  var href: String
  var quote: String
  /// The announcement, at the passage.
  var source: Link
  var stated: String
  var recorded: String
  var verdict: String
  /// `agrees`, `differs`, `open` or `unchecked`.
  var verdictClass: String
  var reason: String
  var remarks: String
  /// The records it was held against.
  var records: [Link]

  static let fields: [Field<ClaimRow>] = [
    .text("what") { $0.what },
    .text("href") { $0.href },
    .text("quote") { $0.quote },
    .view("source") { $0.source },
    .text("stated") { $0.stated },
    .text("recorded") { $0.recorded },
    .text("verdict") { $0.verdict },
    .text("verdictClass") { $0.verdictClass },
    .flag("isDifferent") { $0.verdictClass == "differs" },
    .text("reason") { $0.reason },
    .text("remarks") { $0.remarks },
    .list("records") { $0.records },
  ]
}

/// A stated figure that is not a project's.
struct IndicatorRow: Viewable {
  var anchor: String
  var name: String
  var place: Link?
  var period: String
  var value: String
  var growth: String
  var source: Link
  var remarks: String

  static let fields: [Field<IndicatorRow>] = [
    .text("anchor") { $0.anchor },
    .text("name") { $0.name },
    .view("place") { $0.place },
    .text("period") { $0.period },
    .text("value") { $0.value },
    .text("growth") { $0.growth },
    .view("source") { $0.source },
    .text("remarks") { $0.remarks },
  ]
}

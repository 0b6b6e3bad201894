import TaizhangTemplates

/// The rows that one page shows of a list, and where the list goes on.
struct Excerpt: Viewable {
  /// From 0, among the list's rows; empty where the list begins on a later page.
  var shown: Range<Int>
  /// Of the whole list.
  var count: Int
  /// The page and section the list begins on.
  var start: String
  /// The page and section with the next rows; empty where there are none.
  var onward: String
  /// From 1.
  var onwardPage: Int
  /// The rows behind those shown.
  var onwardRows: Int

  /// Whether the page shows the list from its first row to its last.
  var isWhole: Bool { shown.count == count }
  /// Whether the list began on an earlier page.
  var isContinued: Bool { shown.lowerBound > 0 }

  static let fields: [Field<Excerpt>] = [
    .flag("isContinued") { $0.isContinued },
    .flag("isEmpty") { $0.shown.isEmpty },
    .text("from") { String($0.shown.lowerBound + 1) },
    .text("to") { String($0.shown.upperBound) },
    .text("shown") { String($0.shown.count) },
    .text("count") { String($0.count) },
    .text("start") { $0.start },
    .text("onward") { $0.onward },
    .text("onwardPage") { String($0.onwardPage) },
    .text("onwardRows") { String($0.onwardRows) },
  ]
}

/// The way from one part of a list to the others.
struct Pager: Viewable {
  /// From 1.
  var number: Int
  var count: Int
  var first: Link?
  var previous: Link?
  var next: Link?
  var last: Link?

  static let fields: [Field<Pager>] = [
    .text("number") { String($0.number) },
    .text("count") { String($0.count) },
    .view("first") { $0.first },
    .view("previous") { $0.previous },
    .view("next") { $0.next },
    .view("last") { $0.last },
  ]
}

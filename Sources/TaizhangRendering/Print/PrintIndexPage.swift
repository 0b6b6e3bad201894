import TaizhangTemplates
import TaizhangWording

/// `print/index.html`: everything that is made for paper.
struct PrintIndexPage: Viewable {
  var frame: Frame
  var sets: [PrintSetView]

  static let fields: [Field<PrintIndexPage>] = [
    .view("frame") { $0.frame },
    .list("sets") { $0.sets },
  ]

  init(_ sets: [PrintSet], _ context: SiteContext) {
    frame = context.frame("打印稿", .print, depth: 1)
    self.sets = sets.map { set in
      PrintSetView(
        heading: set.shortTitle,
        anchor: "s-\(set.name)",
        body: Link(text: set.title, href: set.body),
        day: set.day.chinese,
        annexes: AnnexLine.all(set)
      )
    }
  }
}

/// A body and its annexes, as links.
struct PrintSetView: Viewable {
  var heading: String
  var anchor: String
  var body: Link
  var day: String
  var annexes: [AnnexLine]

  static let fields: [Field<PrintSetView>] = [
    .text("heading") { $0.heading },
    .text("anchor") { $0.anchor },
    .view("body") { $0.body },
    .text("day") { $0.day },
    .list("annexes") { $0.annexes },
  ]
}

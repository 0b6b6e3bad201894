import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

private let projectsPage = "projects/index.html"

/// `projects/index.html`: the batches, and each kind's sum over them.
struct ProjectsPage: Viewable {
  var frame: Frame
  var totals: [TotalsView]
  var kinds: [KindOfProjects]
  var definitions: Definitions?

  static let fields: [Field<ProjectsPage>] = [
    .view("frame") { $0.frame },
    .list("totals") { $0.totals },
    .flag("hasTotals") { !$0.totals.isEmpty },
    .list("kinds") { $0.kinds },
    .view("definitions") { $0.definitions },
  ]

  init(_ context: SiteContext) {
    frame = context.frame("项目", .projects, depth: 1)
    totals = batchTotals(context)
    kinds = context.ledger.rules.kinds.indices.compactMap { KindOfProjects(Ref($0), context) }
    definitions = Definitions(of: totals.flatMap(\.lines), context.ledger.rules)
  }

  /// Where the records of one kind are added up.
  static func origin(_ kind: Ref<Kind>) -> String { "\(projectsPage)#\(kindAnchor(kind))" }
}

/// The records of one kind, by batch: what the front page's figure is the sum of.
struct KindOfProjects: Viewable {
  var heading: String
  var anchor: String
  var projects: Int
  /// The kinds that are counted under this one (归入), each with its own section.
  var included: [IncludedKind]
  /// With those of the included kinds.
  var allProjects: Int
  var measure: String
  var sums: [SumView]
  var totals: [TotalsView]
  /// Records that stand for a list that is not at hand.
  var unlisted: [View]

  static let fields: [Field<KindOfProjects>] = [
    .text("heading") { $0.heading },
    .text("anchor") { $0.anchor },
    .text("projects") { String($0.projects) },
    .list("included") { $0.included },
    .flag("hasIncluded") { !$0.included.isEmpty },
    .text("allProjects") { String($0.allProjects) },
    .text("measure") { $0.measure },
    .list("sums") { $0.sums },
    .list("totals") { $0.totals },
    .list("unlisted", of: ProjectRow.self) { $0.unlisted },
  ]

  /// Nil where no record is of the kind or of one that is counted under it.
  init?(_ kind: Ref<Kind>, _ context: SiteContext) {
    let group = context.groups.kinds[Int(kind.index)]
    included = IncludedKind.all(under: kind, context)
    guard !group.members.isEmpty || !included.isEmpty else { return nil }
    allProjects = included.reduce(group.projects) { $0 + $1.projects }
    measure = measureWord(ofKind: context.ledger.rules.kinds[kind].name)
    let name = context.ledger.rules.kinds[kind].name
    heading = name
    anchor = kindAnchor(kind)
    projects = group.projects
    totals = context.ledger.batches.indices.compactMap { index in
      var batch = context.groups.batches[index]
      batch.members.removeAll { context.ledger.projects[$0].kind != kind }
      guard !batch.members.isEmpty else { return nil }
      var row = context.totalsView(context.link(Ref<Batch>(index)), batch)
      row.lines.removeAll { $0.kind != name }
      row.lines[0].isFirst = true
      row.pressing = row.lines[0].origin
      return row
    }
    unlisted = group.members.filter { context.ledger.projects[$0].listMissing }.map {
      context.row($0)
    }
    sums = group.totals.map { SumView($0, byBatch: context) }
  }
}

extension SumView {
  /// A kind's total as the sum of its batches.
  fileprivate init(_ sum: Total, byBatch context: SiteContext) {
    total = TotalView(sum, context.ledger, origin: ProjectsPage.origin(sum.kind))
    addends = []
    for (index, batch) in context.groups.batches.enumerated() {
      guard
        let part = batch.totals.first(where: { $0.kind == sum.kind && $0.label == sum.label }),
        part.withAmount > 0
      else { continue }
      let link = context.link(Ref<Batch>(index))
      addends.append(
        Addend(
          figure: AmountView(part.amount, isAbout: part.isAbout, in: context.unit).text,
          link: Link(text: link.text, href: "\(link.href)#\(kindAnchor(sum.kind))"),
          isFirst: addends.isEmpty
        )
      )
    }
    addendCount = addends.count
    largest = nil
    largestShare = ""
    unstated = []
    bounds = []
  }
}

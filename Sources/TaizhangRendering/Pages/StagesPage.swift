import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// `stages.html`: every record by its present stage, as of the ledger's day.
struct StagesPage: Viewable {
  var frame: Frame
  var picture: StagePicture?
  var sections: [StageSection]

  static let fields: [Field<StagesPage>] = [
    .view("frame") { $0.frame },
    .view("picture") { $0.picture },
    .list("sections") { $0.sections },
  ]

  init(_ context: SiteContext) {
    frame = context.frame("阶段", .stages, depth: 0)
    picture = StagePicture(context)
    let stages = context.ledger.rules.stages.indices.map { Optional(Ref<Stage>($0)) } + [nil]
    sections = stages.compactMap { StageSection($0, context) }
  }
}

/// The records at one stage.
struct StageSection: Viewable {
  var name: String
  var anchor: String
  var projects: Int
  /// Those at the stage and at each one behind it, as a sum: 到开工及以后 1 + 4 + 2.
  var addends: [StageAddend]
  var totals: [TotalView]
  var rows: [View]

  static let fields: [Field<StageSection>] = [
    .text("name") { $0.name },
    .text("anchor") { $0.anchor },
    .text("projects") { String($0.projects) },
    .list("addends") { $0.addends },
    .flag("hasAddends") { $0.addends.count > 1 },
    .text("reached") { page in String(page.addends.reduce(0) { $0 + $1.projects }) },
    .list("totals") { $0.totals },
    .flag("hasRows") { !$0.rows.isEmpty },
    .list("rows", of: ProjectRow.self) { $0.rows },
  ]

  /// The section of a stage, or of the records without one; nil where those are none.
  init?(_ stage: Ref<Stage>?, _ context: SiteContext) {
    let groups = context.groups
    let group = stage.map { groups.stages[Int($0.index)] } ?? groups.stageless
    guard stage != nil || !group.members.isEmpty else { return nil }
    name = stage.map { context.ledger.rules.stages[$0].name } ?? "阶段\(unstatedWord)"
    anchor = stageAnchor(stage)
    projects = group.projects
    addends = stage.map { StageAddend.all(from: $0, context) } ?? []
    let origin = "stages.html#\(anchor)"
    totals = context.totals(group) { _ in origin }
    rows = group.members.map { context.rows[Int($0.index)] }
  }
}

/// How many stand at a stage, in the sum of those who came so far.
struct StageAddend: Viewable {
  var name: String
  var anchor: String
  var projects: Int
  var isFirst: Bool

  static let fields: [Field<StageAddend>] = [
    .text("name") { $0.name },
    .text("anchor") { $0.anchor },
    .text("projects") { String($0.projects) },
    .flag("isFirst") { $0.isFirst },
  ]

  /// From a stage to the last one.
  static func all(from first: Ref<Stage>, _ context: SiteContext) -> [StageAddend] {
    (Int(first.index)..<context.groups.stages.count).map { index in
      StageAddend(
        name: context.ledger.rules.stages[index].name,
        anchor: stageAnchor(Ref(index)),
        projects: context.groups.stages[index].projects,
        isFirst: index == first.index
      )
    }
  }
}

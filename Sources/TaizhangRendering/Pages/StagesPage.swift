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

  init(_ part: Part, _ context: SiteContext) {
    frame = context.frame("阶段", .stages, depth: 0, part: part)
    picture = part.isFirst ? StagePicture(context) : nil
    let lists = StageList.all(context.groups)
    let excerpts = part.excerpts(
      of: lists.map { (stageAnchor($0.stage), $0.group.members.count) }
    )
    // The first page names every stage, those too that begin on a later one; of a ledger without
    // records there is nothing to be said of each.
    let isEmpty = context.ledger.projects.isEmpty
    sections = zip(lists, excerpts).filter { part.isFirst ? !isEmpty : !$1.shown.isEmpty }.map {
      StageSection($0, $1, isFirstPart: part.isFirst, context)
    }
  }
}

/// The records at one stage, in the order in which `stages.html` lists them.
struct StageList {
  static let path = "stages.html"

  /// Nil for the records without one.
  var stage: Ref<Stage>?
  var group: Group

  /// By stage, the records without one last, where there are any.
  static func all(_ groups: Groups) -> [StageList] {
    let lists = groups.stages.enumerated().map { StageList(stage: Ref($0), group: $1) }
    return groups.stageless.members.isEmpty
      ? lists : lists + [StageList(stage: nil, group: groups.stageless)]
  }
}

/// What one page shows of the records at a stage.
struct StageSection: Viewable {
  var name: String
  var anchor: String
  /// What the stage means; empty on later pages.
  var remarks: String
  /// Of all its records.
  var projects: Int
  /// 采购意向 59 项: what is listed besides projects; empty where nothing is.
  var intents: String
  /// Those at the stage and at each one behind it, as a sum: 到开工及以后 1 + 4 + 2.
  var addends: [StageAddend]
  /// Of all its records; empty where they began on an earlier page.
  var totals: [TotalView]
  var excerpt: Excerpt
  var rows: [View]

  static let fields: [Field<StageSection>] = [
    .text("name") { $0.name },
    .text("anchor") { $0.anchor },
    .text("remarks") { $0.remarks },
    .text("projects") { String($0.projects) },
    .text("intents") { $0.intents },
    .list("addends") { $0.addends },
    .flag("hasAddends") { $0.addends.count > 1 },
    .text("reached") { page in String(page.addends.reduce(0) { $0 + $1.projects }) },
    .list("totals") { $0.totals },
    .view("excerpt") { $0.excerpt.isWhole ? nil : $0.excerpt },
    .flag("isContinued") { $0.excerpt.isContinued },
    .flag("isEmpty") { $0.excerpt.count == 0 },
    .flag("hasRows") { !$0.rows.isEmpty },
    .list("rows", of: ProjectRow.self) { $0.rows },
  ]

  init(_ list: StageList, _ excerpt: Excerpt, isFirstPart: Bool, _ context: SiteContext) {
    name = list.stage.map { context.ledger.rules.stages[$0].name } ?? "阶段\(unstatedWord)"
    anchor = stageAnchor(list.stage)
    let stage = isFirstPart ? list.stage : nil
    remarks = stage.map { context.ledger.rules.stages[$0].remarks } ?? ""
    let intents = list.group.intents(context.ledger.rules)
    projects = list.group.projects - intents
    self.intents = context.ledger.rules.intentWords(intents)
    addends = isFirstPart ? list.stage.map { StageAddend.all(from: $0, context) } ?? [] : []
    totals =
      excerpt.isContinued || excerpt.shown.isEmpty
      ? [] : context.totals(list.group) { _ in excerpt.start }
    self.excerpt = excerpt
    rows = list.group.members[excerpt.shown].map { context.row($0) }
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
      let group = context.groups.stages[index]
      return StageAddend(
        name: context.ledger.rules.stages[index].name,
        anchor: stageAnchor(Ref(index)),
        projects: group.projects - group.intents(context.ledger.rules),
        isFirst: index == first.index
      )
    }
  }
}

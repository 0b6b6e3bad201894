import TaizhangLedger
import TaizhangModel
import TaizhangTemplates

/// `units/index.html`.
struct UnitsPage: Viewable {
  var frame: Frame
  var units: [UnitLine]

  static let fields: [Field<UnitsPage>] = [
    .view("frame") { $0.frame },
    .list("units") { $0.units },
    .flag("hasUnits") { !$0.units.isEmpty },
  ]

  init(_ context: SiteContext) {
    frame = context.frame("责任单位", .units, depth: 1)
    units = context.ledger.units.indices.map { UnitLine(Ref($0), context) }
  }
}

/// What one unit answers for, in counts.
struct UnitLine: Viewable {
  var name: String
  var href: String
  var type: String
  var leads: Int
  var responsible: Int
  var overdue: Int
  var near: Int
  var problems: Int

  static let fields: [Field<UnitLine>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("type") { $0.type },
    .text("leads") { $0.leads == 0 ? "" : String($0.leads) },
    .text("responsible") { $0.responsible == 0 ? "" : String($0.responsible) },
    .text("overdue") { $0.overdue == 0 ? "" : String($0.overdue) },
    .text("near") { $0.near == 0 ? "" : String($0.near) },
    .text("problems") { $0.problems == 0 ? "" : String($0.problems) },
  ]

  init(_ ref: Ref<Unit>, _ context: SiteContext) {
    let unit = context.ledger.units[ref]
    let lead = context.groups.leads[Int(ref.index)]
    let answers = context.groups.responsible[Int(ref.index)]
    let link = context.link(ref)
    name = unit.name
    href = link.href
    type = unitTypeWord(unit.type)
    leads = lead.projects
    responsible = answers.projects
    // A unit that leads and answers for one record is late once.
    let members = lead.members + answers.members.filter { context.ledger.projects[$0].lead != ref }
    (overdue, near) = context.pressing(members)
    problems = context.work[Int(ref.index)].problems.count
  }
}

/// `units/<slug>.html`: what a unit leads, what it is responsible for, and the problems it has to solve.
struct UnitPage: Viewable {
  var frame: Frame
  var name: String
  var type: String
  var place: Link?
  var aliases: String
  var remarks: String
  /// The unit's calendar of what is due, or empty.
  var calendar: String
  var leadSentence: [KindSentence]
  var leads: ProjectTable?
  var responsibleSentence: [KindSentence]
  var responsible: ProjectTable?
  /// Those it has to solve, on the first page.
  var problems: OpenProblems?
  private var isIdle: Bool

  static let fields: [Field<UnitPage>] = [
    .view("frame") { $0.frame },
    .text("name") { $0.name },
    .text("type") { $0.type },
    .view("place") { $0.place },
    .text("aliases") { $0.aliases },
    .text("remarks") { $0.remarks },
    .text("calendar") { $0.calendar },
    .list("leadSentence") { $0.leadSentence },
    .view("leads") { $0.leads },
    .list("responsibleSentence") { $0.responsibleSentence },
    .view("responsible") { $0.responsible },
    .view("problems") { $0.problems },
    .flag("isIdle") { $0.isIdle },
  ]

  init(_ ref: Ref<Unit>, _ part: Part, _ context: SiteContext) {
    let unit = context.ledger.units[ref]
    frame = context.frame(
      unit.name,
      .units,
      depth: 1,
      crumbs: [Link(text: "责任单位", href: "units/index.html")],
      part: part
    )
    name = unit.name
    type = unitTypeWord(unit.type)
    place = unit.place.map(context.link)
    aliases = unit.aliases.joined(separator: "、")
    remarks = unit.remarks
    calendar = context.calendars.path(of: ref, in: context.ledger) ?? ""
    let lead = context.groups.leads[Int(ref.index)]
    let answers = context.groups.responsible[Int(ref.index)]
    let work = context.work[Int(ref.index)]
    let ordered = work.records(context)
    problems = OpenProblems(part.isFirst ? work.problems : [], context)
    isIdle = lead.members.isEmpty && answers.members.isEmpty && work.problems.isEmpty
    let lists = [
      context.workList("牵头", "lead", ordered.lead, lead, on: part.path),
      context.workList("责任", "responsible", ordered.responsible, answers, on: part.path),
    ]
    let tables = context.tables(lists.filter { !$0.members.isEmpty }, on: part)
    leads = tables.first { $0.anchor == "lead" }
    leadSentence = KindSentence.all(leads?.totals ?? [])
    responsible = tables.first { $0.anchor == "responsible" }
    responsibleSentence = KindSentence.all(responsible?.totals ?? [])
  }
}

extension SiteContext {
  fileprivate func workList(
    _ heading: String,
    _ anchor: String,
    _ members: [Ref<Project>],
    _ group: Group,
    on page: String
  ) -> ProjectList {
    ProjectList(
      heading: heading,
      anchor: anchor,
      members: members,
      totals: totals(group) { _ in "\(page)#\(anchor)" }
    )
  }
}

/// The records of a unit as lists of work: what is open before what is met or ended, by last day,
/// then by the gravest light, then by the last report, the oldest first; ties keep the ledger's
/// order.
///
/// Put in order once, for all the pages that a list is laid over, and only if one of them is made.
struct UnitWork: Sendable {
  private let unit: Ref<Unit>
  /// Those it has to solve, by the day set for them, those without one last.
  let problems: [BulletinLists.Entry]
  private let ordered = Late<(lead: [Ref<Project>], responsible: [Ref<Project>])>()

  init(_ unit: Ref<Unit>, _ toSolve: [BulletinLists.Entry]) {
    self.unit = unit
    problems = byDueDay(toSolve)
  }

  /// Those it leads, and those it is responsible for.
  func records(_ context: SiteContext) -> (lead: [Ref<Project>], responsible: [Ref<Project>]) {
    let groups = context.groups
    return ordered.value {
      (
        inOrder(groups.leads[Int(unit.index)].members, context),
        inOrder(groups.responsible[Int(unit.index)].members, context)
      )
    }
  }

  /// The problems of all records by the unit that has to solve each, in the ledger's order.
  static func problems(_ context: SiteContext) -> [[BulletinLists.Entry]] {
    let ledger = context.ledger
    var byUnit = [[BulletinLists.Entry]](repeating: [], count: ledger.units.count)
    for index in ledger.projects.indices {
      for problem in ledger.problemsToSolve(context.states[index]) {
        for unit in ledger.projects[index].solvers(of: problem.problem) {
          byUnit[Int(unit.index)].append((Ref(index), problem))
        }
      }
    }
    return byUnit
  }
}

extension Project {
  /// The units that lead and answer for it, each once.
  var answering: [Ref<Unit>] {
    var units = lead.map { [$0] } ?? []
    for unit in responsible where !units.contains(unit) { units.append(unit) }
    return units
  }

  /// Who has to solve a problem: the unit it names, or else those that answer for the record.
  func solvers(of problem: Problem) -> [Ref<Unit>] { problem.unit.map { [$0] } ?? answering }
}

private func inOrder(_ members: [Ref<Project>], _ context: SiteContext) -> [Ref<Project>] {
  members.map { WorkOrder($0, context) }.sorted().map(\.ref)
}

/// Where a record stands among others: what is over last, then by what is due, the gravest light
/// first, who reported longest ago first.
private struct WorkOrder: Comparable {
  let ref: Ref<Project>
  private let isOver: Bool
  private let due: Int32
  private let gravity: Int8
  private let report: Int32

  init(_ ref: Ref<Project>, _ context: SiteContext) {
    let index = Int(ref.index)
    self.ref = ref
    isOver = context.statuses[index] == .met || context.statuses[index] == .ended
    due = context.dueSteps[index]?.due.number ?? .max
    gravity = Int8(context.lights[index].gravest?.color.gravity ?? -1)
    report = context.states[index].month?.number ?? 0
  }

  static func < (one: WorkOrder, other: WorkOrder) -> Bool {
    if one.isOver != other.isOver { return other.isOver }
    if one.due != other.due { return one.due < other.due }
    if one.gravity != other.gravity { return one.gravity > other.gravity }
    return one.report == other.report ? one.ref < other.ref : one.report < other.report
  }
}

import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// How every record stands on the ledger's day, and where its page is; by record.
private struct Standings: Sendable {
  let states: [ProjectState]
  let lights: [Lights]
  let statuses: [DeadlineStatus]
  /// What each is to come to next; nil where no day is set.
  let dueSteps: [DueStep?]
  /// `projects/<batch>/<id>.html`.
  let hrefs: [String]

  init(_ ledger: Ledger) {
    let asOf = ledger.settings.asOf
    let states = ledger.projects.indices.map { ledger.state(of: Ref($0), on: asOf) }
    self.states = states
    lights = states.indices.map { ledger.lights(of: Ref($0), in: states[$0], on: asOf) }
    statuses = lights.map(\.status)
    dueSteps = states.indices.map {
      ledger.dueStep(of: Ref($0), at: states[$0].stage, on: asOf)
    }
    let folders = ledger.batches.map { "projects/\($0.slug)/" }
    hrefs = ledger.projects.indices.map { index in
      folders[Int(ledger.projects[index].batch.index)] + ledger.projects[index].id + ".html"
    }
  }
}

/// What pages are made from: the ledger, and everything that several pages share, made once.
///
/// A class, because thousands of pages are handed it on all cores.
final class SiteContext: Sendable {
  let ledger: Ledger
  let sources: Sources
  let groups: Groups
  /// The totals of places with those below them.
  let rolledUp: [Group]
  let passages: PassageIndex
  let reconciliations: [Reconciliation]
  /// Sorted.
  let findings: [Diagnostic]
  private let standings: Standings
  let deadlines: DeadlineList
  /// By month, earliest first.
  let bulletins: [Bulletin]
  /// By bulletin.
  let bulletinLists: [BulletinLists]
  /// Each record's place among the records of its batch, from 0.
  let positions: [Int]
  let placeLinks: [Link]
  /// To a place's own records alone: 喀什地区本级 where there are places below it.
  let ownPlaceLinks: [Link]
  let unitLinks: [Link]
  let announcementLinks: [Link]
  /// `ProjectRow` views, by record.
  let rows: LateViews
  /// Of each `BulletinRecord`; none where there are no bulletins.
  let bulletinRecords: [View]
  let calendars: Calendars
  /// By unit.
  let work: [UnitWork]
  /// By indicator.
  let indicatorRows: [IndicatorRow]
  /// What tells whether a page is the page it was.
  let marks: Marks
  /// Those of the pages of the 核对单.
  let sheet = Late<Fingerprint>()
  /// How many records and projects stand under each status of deadlines.
  let deadlineCounts = Late<Fingerprint>()
  private let pressingPlaces = Late<[(overdue: Int, near: Int)]>()
  let annexOrders = AnnexOrders()
  private let madeClaimRows = Late<[ClaimRow]>()

  /// Everything that does not need the rest.
  private init(
    _ ledger: Ledger,
    _ reconciliations: [Reconciliation],
    _ findings: [Diagnostic],
    _ sources: Sources,
    _ passages: PassageIndex,
    _ groups: Groups,
    _ standings: Standings,
    _ deadlines: DeadlineList,
    _ calendars: Calendars,
    _ marks: Marks
  ) {
    self.ledger = ledger
    self.sources = sources
    self.reconciliations = reconciliations
    self.findings = findings
    self.passages = passages
    self.groups = groups
    rolledUp = groups.rolledUp(ledger)
    self.standings = standings
    self.deadlines = deadlines
    self.calendars = calendars
    self.marks = marks
    positions = positionsInBatches(groups, records: ledger.projects.count)
    placeLinks = ledger.places.map { Link(text: $0.name, href: "places/\($0.slug).html") }
    let above = Set(ledger.places.compactMap(\.parent))
    ownPlaceLinks = placeLinks.enumerated().map { index, link in
      above.contains(Ref(index)) ? Link(text: "\(link.text)本级", href: link.href) : link
    }
    unitLinks = ledger.units.map { Link(text: $0.name, href: "units/\($0.slug).html") }
    announcementLinks = ledger.announcements.map {
      Link(text: $0.title, href: "announcements/\($0.id).html")
    }
    rows = LateViews(count: ledger.projects.count)
    (work, bulletins, bulletinLists, bulletinRecords) = ([], [], [], [])
    indicatorRows = []
  }

  /// What is there, and what was made from it.
  private init(
    _ bare: SiteContext,
    work: [UnitWork],
    bulletins: [Bulletin],
    bulletinLists: [BulletinLists],
    bulletinRecords: [View]
  ) {
    ledger = bare.ledger
    sources = bare.sources
    reconciliations = bare.reconciliations
    findings = bare.findings
    groups = bare.groups
    rolledUp = bare.rolledUp
    passages = bare.passages
    standings = bare.standings
    deadlines = bare.deadlines
    positions = bare.positions
    placeLinks = bare.placeLinks
    ownPlaceLinks = bare.ownPlaceLinks
    unitLinks = bare.unitLinks
    announcementLinks = bare.announcementLinks
    rows = bare.rows
    calendars = bare.calendars
    self.work = work
    self.bulletins = bulletins
    self.bulletinLists = bulletinLists
    self.bulletinRecords = bulletinRecords
    indicatorRows = ledger.indicators.indices.map { bare.indicatorRow($0) }
    marks = bare.marks
  }

  static func make(
    _ ledger: Ledger,
    _ reconciliations: [Reconciliation],
    _ findings: [Diagnostic],
    _ sources: Sources,
    jobs: Int
  ) async -> SiteContext {
    let months = ledger.bulletinMonths()
    async let told = ledger.bulletins(of: months, jobs: jobs)
    async let indexed = PassageIndex(ledger)
    async let grouped = Groups(ledger)
    let standings = Standings(ledger)
    async let calendars = Calendars(
      ledger,
      standings.states,
      standings.statuses,
      standings.dueSteps
    )
    let (passages, groups) = await (indexed, grouped)
    async let deadlines = DeadlineList(ledger, groups, standings.statuses)
    let marks = Marks(ledger, sources, groups, passages, reconciliations, months)
    let bare = await SiteContext(
      ledger,
      reconciliations,
      findings,
      sources,
      passages,
      groups,
      standings,
      deadlines,
      calendars,
      marks
    )
    let toSolve = UnitWork.problems(bare)
    let work = ledger.units.indices.map { UnitWork(Ref($0), toSolve[$0]) }
    let bulletins = await told
    let records = bulletins.isEmpty ? 0 : ledger.projects.count
    let shared = await concurrentMap(count: records, jobs: jobs) { index in
      View(of: BulletinRecord(Ref(index), bare))
    }
    let lists = await concurrentMap(count: bulletins.count, jobs: jobs) { index in
      BulletinLists(bulletins[index], bare)
    }
    return SiteContext(
      bare,
      work: work,
      bulletins: bulletins,
      bulletinLists: lists,
      bulletinRecords: shared
    )
  }

  var states: [ProjectState] { standings.states }
  var lights: [Lights] { standings.lights }
  var statuses: [DeadlineStatus] { standings.statuses }
  var dueSteps: [DueStep?] { standings.dueSteps }
  var hrefs: [String] { standings.hrefs }

  /// By claim.
  var claimRows: [ClaimRow] { madeClaimRows.value { reconciliations.map { claimRow($0) } } }

  /// The record as a row of a table.
  func row(_ ref: Ref<Project>) -> View {
    rows.view(at: Int(ref.index)) { View(of: projectRow(ref)) }
  }

  var unit: MoneyUnit { ledger.settings.moneyUnit }

  /// The frame of a page `depth` folders below the site's folder.
  func frame(
    _ title: String,
    _ section: Frame.Section,
    depth: Int,
    crumbs: [Link] = [],
    part: Part? = nil
  ) -> Frame {
    var crumbs = crumbs
    let pager = part?.pager
    // A part stands below the first page, under a title of its own.
    if let part, !part.isFirst { crumbs.append(Link(text: title, href: part.path)) }
    return Frame(
      title: pager.map { $0.number > 1 ? "\(title)（第 \($0.number) 页）" : title } ?? title,
      siteTitle: ledger.settings.title,
      editor: ledger.settings.editor,
      asOf: ledger.settings.asOf.chinese,
      root: String(repeating: "../", count: depth),
      section: section,
      crumbs: section == .home ? [] : [Link(text: "首页", href: "index.html")] + crumbs,
      laterRecords: ledger.later.records,
      laterAnnouncements: ledger.later.announcements,
      unit: unit.rawValue,
      hasBulletins: !bulletins.isEmpty,
      pager: pager,
      hasReports: !ledger.reports.isEmpty,
      hasLights: !ledger.rules.progress.lights.isEmpty,
      intents: ledger.rules.intentWord
    )
  }

  /// The lines of a group, each with the section that shows what it is the total of.
  func totals(_ group: Group, _ origin: (Ref<Kind>) -> String) -> [TotalView] {
    group.totals.enumerated().map { index, total in
      var line = TotalView(total, ledger, origin: origin(total.kind))
      line.isFirst = index == 0
      line.bounds = bounds(of: total, in: group)
      return line
    }
  }

  /// The words of the bounds that a total leaves out, in their order; none where they are more than
  /// a sentence names, or not all of them are the group's own.
  private func bounds(of total: Total, in group: Group) -> [String] {
    guard (1...mostBounds).contains(total.withBound) else { return [] }
    let bounded = group.members.map { ledger.projects[$0] }.filter {
      $0.kind == total.kind && $0.amountLabel == total.label && $0.amount != nil
        && $0.amount?.point == nil
    }
    guard bounded.reduce(0, { $0 + $1.count }) == total.withBound else { return [] }
    return bounded.compactMap { $0.amount?.text }
  }

  /// Records under headings by kind, each with its totals; `page` is the path of the first page.
  func listsByKind(_ group: Group, on page: String) -> [ProjectList] {
    ledger.rules.kinds.indices.compactMap { index in
      let kind = Ref<Kind>(index)
      let members = group.members.filter { ledger.projects[$0].kind == kind }
      guard !members.isEmpty else { return nil }
      return ProjectList(
        heading: ledger.rules.kinds[index].name,
        anchor: kindAnchor(kind),
        members: members,
        totals: group.totals.filter { $0.kind == kind }.map {
          TotalView($0, ledger, origin: "\(page)#\(kindAnchor(kind))")
        }
      )
    }
  }

  /// How many of some projects are overdue, and how many due soon.
  func pressing(_ members: [Ref<Project>]) -> (overdue: Int, near: Int) {
    var counts = (overdue: 0, near: 0)
    for ref in members {
      switch statuses[Int(ref.index)] {
      case .overdue: counts.overdue += ledger.projects[ref].count
      case .near: counts.near += ledger.projects[ref].count
      case .met, .onTime, .ended, .none: break
      }
    }
    return counts
  }

  /// The same by place, with those of all places below it.
  private var pressingByPlace: [(overdue: Int, near: Int)] {
    pressingPlaces.value {
      let own = groups.places.map { pressing($0.members) }
      var sums = own
      for index in own.indices where own[index] != (0, 0) {
        var next = ledger.places[index].parent
        while let parent = next {
          sums[Int(parent.index)].overdue += own[index].overdue
          sums[Int(parent.index)].near += own[index].near
          next = ledger.places[parent].parent
        }
      }
      return sums
    }
  }

  /// One row of a table of totals: a group with a page that lists its records by kind.
  func totalsView(_ link: Link, _ group: Group) -> TotalsView {
    let pressing = pressing(group.members)
    return TotalsView(
      name: link.text,
      href: link.href,
      projects: group.projects,
      overdue: pressing.overdue,
      near: pressing.near,
      pressing: "\(link.href)#records",
      lines: totals(group) { kindOrigin($0, of: group, on: link.href) },
      isBelow: false,
      intents: ledger.rules.intentWords(group.intents(ledger.rules))
    )
  }

  /// The same of a place with all places below it; what is not its own is made up below on its page.
  func totalsView(_ ref: Ref<Place>, isBelow: Bool = false) -> TotalsView {
    let link = link(ref)
    let (own, sum) = (groups.places[Int(ref.index)], rolledUp[Int(ref.index)])
    let all = pressingByPlace[Int(ref.index)]
    return TotalsView(
      name: link.text,
      href: link.href,
      projects: sum.projects,
      overdue: all.overdue,
      near: all.near,
      pressing: "\(link.href)#\(all == pressing(own.members) ? "records" : "below")",
      lines: totals(sum) { kindOrigin($0, of: own, rolledUp: sum, on: link.href) },
      isBelow: isBelow,
      listed: listedProjects(ref),
      intents: ledger.rules.intentWords(sum.intents(ledger.rules))
    )
  }

  /// The projects of records that a place's page lists and that count elsewhere.
  func listedProjects(_ ref: Ref<Place>) -> Int {
    groups.listed[Int(ref.index)].reduce(0) { $0 + ledger.projects[$1].count }
  }

  /// The places that tables of places' own records have a line for, as of the ledger's day.
  var placesInTables: [Ref<Place>] {
    let isShown = ledger.placesInTables(groups.places.map { !$0.members.isEmpty })
    return isShown.indices.filter { isShown[$0] }.map { Ref($0) }
  }
}

extension SiteContext {
  /// The section of a page by kinds; a total with those of other groups is made up in the section
  /// that lists these.
  func kindOrigin(
    _ kind: Ref<Kind>,
    of group: Group,
    rolledUp sum: Group? = nil,
    on page: String
  ) -> String {
    func records(_ group: Group) -> Int {
      group.totals.reduce(0) { $0 + ($1.kind == kind ? $1.records : 0) }
    }
    let isOwn = records(sum ?? group) == records(group)
    return "\(page)#\(isOwn ? kindAnchor(kind) : "below")"
  }
}

/// Bounds that a sentence names.
private let mostBounds = 3

/// The id of the section with the records of one kind.
func kindAnchor(_ kind: Ref<Kind>) -> String { "k\(kind.index + 1)" }

private func positionsInBatches(_ groups: Groups, records: Int) -> [Int] {
  var positions = Array(repeating: 0, count: records)
  for batch in groups.batches {
    for (position, ref) in batch.members.enumerated() { positions[Int(ref.index)] = position }
  }
  return positions
}

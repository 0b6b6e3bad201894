import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// What pages are made from: the ledger, and everything that several pages share, made once.
struct SiteContext: Sendable {
  let ledger: Ledger
  let sources: Sources
  let groups: Groups
  /// The totals of places with those below them.
  let rolledUp: [Group]
  let passages: PassageIndex
  let reconciliations: [Reconciliation]
  /// Sorted.
  let findings: [Diagnostic]
  /// By record.
  let statuses: [DeadlineStatus]
  /// The line of its file that each record stands on.
  let lines: [Int]
  /// `ProjectRow` views, by record.
  private(set) var rows: [View] = []
  /// By claim.
  private(set) var claimRows: [ClaimRow] = []
  /// By indicator.
  private(set) var indicatorRows: [IndicatorRow] = []

  init(
    _ ledger: Ledger,
    _ reconciliations: [Reconciliation],
    _ findings: [Diagnostic],
    _ sources: Sources,
    jobs: Int
  ) async {
    self.ledger = ledger
    self.sources = sources
    self.reconciliations = reconciliations
    self.findings = findings
    groups = Groups(ledger)
    rolledUp = groups.rolledUp(ledger)
    passages = PassageIndex(ledger)
    statuses = ledger.projects.map(ledger.deadlineStatus)
    lines = recordLines(ledger, sources)
    let bare = self
    rows = await concurrentMap(count: ledger.projects.count, jobs: jobs) { index in
      View(of: bare.projectRow(Ref(index)))
    }
    claimRows = reconciliations.map { bare.claimRow($0) }
    indicatorRows = ledger.indicators.map { bare.indicatorRow($0) }
  }

  var unit: MoneyUnit { ledger.settings.moneyUnit }

  /// The frame of a page `depth` folders below the site's folder.
  func frame(
    _ title: String,
    _ section: Frame.Section,
    depth: Int,
    crumbs: [Link] = []
  ) -> Frame {
    Frame(
      title: title,
      siteTitle: ledger.settings.title,
      editor: ledger.settings.editor,
      asOf: ledger.settings.asOf.chinese,
      root: String(repeating: "../", count: depth),
      section: section,
      crumbs: section == .home ? [] : [Link(text: "首页", href: "index.html")] + crumbs,
      laterRecords: ledger.later.records,
      laterAnnouncements: ledger.later.announcements,
      unit: unit.rawValue
    )
  }

  func totals(_ group: Group) -> [TotalView] {
    group.totals.enumerated().map { index, total in
      var line = TotalView(total, ledger)
      line.isFirst = index == 0
      return line
    }
  }

  /// Records under headings by kind, each with its totals.
  func tablesByKind(_ group: Group) -> [ProjectTable] {
    var tables: [ProjectTable] = []
    for (index, kind) in ledger.rules.kinds.enumerated() {
      let members = group.members.filter { ledger.projects[$0].kind.index == index }
      guard !members.isEmpty else { continue }
      let totals = group.totals.filter { $0.kind.index == index }
      tables.append(
        ProjectTable(
          heading: kind.name,
          anchor: "k\(index + 1)",
          projects: totals.reduce(0) { $0 + $1.projects },
          totals: totals.map { TotalView($0, ledger) },
          rows: members.map { rows[Int($0.index)] }
        )
      )
    }
    return tables
  }

  /// One row of a table of totals.
  func totalsView(
    _ name: String,
    _ href: String,
    _ group: Group,
    members: [Ref<Project>]? = nil,
    isBelow: Bool = false
  ) -> TotalsView {
    var overdue = 0
    var near = 0
    for ref in members ?? group.members {
      switch statuses[Int(ref.index)] {
      case .overdue: overdue += ledger.projects[ref].count
      case .near: near += ledger.projects[ref].count
      case .met, .onTime, .none: break
      }
    }
    return TotalsView(
      name: name,
      href: href,
      projects: group.projects,
      overdue: overdue,
      near: near,
      lines: totals(group),
      isBelow: isBelow
    )
  }
}

/// The 1-based line of each record's spot, counted on from the record before it, so that a long
/// file is read once and not once for each record.
private func recordLines(_ ledger: Ledger, _ sources: Sources) -> [Int] {
  var spot = SourceSpot(FileID(0), SourceRange(0, 0))
  var line = 1
  return ledger.projects.indices.map { index in
    let next = ledger.projects[index].spot
    if next.file != spot.file || next.range.start < spot.range.start {
      spot = SourceSpot(next.file, SourceRange(0, 0))
      line = 1
    }
    let passed = sources[next.file].bytes[Int(spot.range.start)..<Int(next.range.start)]
    line += passed.count { $0 == UInt8(ascii: "\n") }
    spot = next
    return line
  }
}

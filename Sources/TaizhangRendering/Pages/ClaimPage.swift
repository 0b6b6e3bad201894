import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// `claims/<id>.html`: a stated figure, and the records or parts it was held against.
struct ClaimPage: Viewable {
  var frame: Frame
  var claim: ClaimRow
  /// Claims it is the sum of, as announced.
  var parts: [ClaimRow]
  /// The claim it is part of.
  var whole: Link?
  /// What was counted, where that is places or units and not the projects themselves.
  var counted: [Link]
  var tables: [ProjectTable]
  /// The day whose amounts it was held against: that of its announcement.
  var day: String
  /// Records that changed since, with what they were on that day; on the first page.
  var changed: [Link]

  static let fields: [Field<ClaimPage>] = [
    .view("frame") { $0.frame },
    .view("claim") { $0.claim },
    .list("claims") { $0.parts },
    .flag("hasParts") { !$0.parts.isEmpty },
    .view("whole") { $0.whole },
    .list("counted") { $0.counted },
    .flag("countsOthers") { !$0.counted.isEmpty },
    .text("countedTotal") { String($0.counted.count) },
    .list("tables") { $0.tables },
    .text("day") { $0.day },
    .list("changed") { $0.changed },
    .flag("hasChanged") { !$0.changed.isEmpty },
  ]

  init(_ ref: Ref<Claim>, _ part: Part, _ context: SiteContext) {
    let claim = context.ledger.claims[ref]
    frame = context.frame(
      "公布数：\(claim.what)",
      .reconciliation,
      depth: 1,
      crumbs: [Link(text: "核对单", href: "reconciliation.html")],
      part: part
    )
    self.claim = context.claimRows[Int(ref.index)]
    parts = claim.parts.map { context.claimRows[Int($0.index)] }
    whole = claim.whole.map(context.link)
    let records = context.reconciliations[Int(ref.index)].records
    counted =
      switch claim.counted {
      case .projects: []
      case .places: context.ledger.primaryPlaces(of: records).map(context.link)
      case .responsible: context.ledger.responsibleGovernments(of: records).map(context.link)
      }
    let day = context.ledger.announcements[claim.citation.announcement].date
    self.day = day.chinese
    changed = part.isFirst ? context.changed(records, since: day) : []
    let group = Group(records, in: context.ledger)
    tables = context.tables(context.listsByKind(group, on: part.path), on: part)
  }
}

extension SiteContext {
  /// Those of some records that changed after a day, each with what it was on that day.
  func changed(_ records: some Sequence<Ref<Project>>, since day: Day) -> [Link] {
    let rules = ledger.rules
    return records.compactMap { ref in
      let project = ledger.projects[ref]
      guard !project.history.isEmpty else { return nil }
      let then = project.withScope(of: day)
      guard
        (then.kind, then.amount, then.amountLabel, then.count)
          != (project.kind, project.amount, project.amountLabel, project.count)
      else { return nil }
      let label = then.amountLabel.map { rules.amountLabels[$0].name } ?? ""
      let amount = then.amount.map { label + $0.text } ?? "\(unstatedWord)金额"
      let link = link(ref)
      let words = "\(link.text)（\(rules.kinds[then.kind].name)，\(amount)，\(then.count) 个）"
      return Link(text: words, href: link.href)
    }
  }
}

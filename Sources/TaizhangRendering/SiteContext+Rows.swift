import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

extension SiteContext {
  func link(_ ref: Ref<Place>) -> Link { placeLinks[Int(ref.index)] }

  func link(_ ref: Ref<Sector>) -> Link {
    Link(text: ledger.sectors[ref].name, href: "sectors/\(ledger.sectors[ref].slug).html")
  }

  func link(_ ref: Ref<Unit>) -> Link { unitLinks[Int(ref.index)] }

  func link(_ ref: Ref<Batch>) -> Link {
    let batch = ledger.batches[ref]
    return Link(text: batch.name, href: "projects/\(batch.slug)/index.html")
  }

  func link(_ ref: Ref<Announcement>) -> Link { announcementLinks[Int(ref.index)] }

  func link(_ ref: Ref<Claim>) -> Link {
    Link(text: ledger.claims[ref].what, href: "claims/\(ledger.claims[ref].id).html")
  }

  func link(_ ref: Ref<Project>) -> Link {
    Link(text: ledger.projects[ref].name, href: href(ref))
  }

  /// `projects/<batch>/<id>.html`.
  func href(_ ref: Ref<Project>) -> String { hrefs[Int(ref.index)] }

  /// The record `distance` places further on in its batch; nil past either end.
  func neighbour(_ ref: Ref<Project>, at distance: Int) -> Ref<Project>? {
    let members = groups.batches[Int(ledger.projects[ref].batch.index)].members
    let position = positions[Int(ref.index)] + distance
    return members.indices.contains(position) ? members[position] : nil
  }

  /// The announcement's page at the cited passage.
  func link(_ citation: Citation) -> Link {
    var link = link(citation.announcement)
    link.href += "#y\(passages.number(citation))"
    return link
  }

  func projectRow(_ ref: Ref<Project>) -> ProjectRow {
    let project = ledger.projects[ref]
    return ProjectRow(
      id: project.id,
      name: project.name,
      href: href(ref),
      kind: ledger.rules.kinds[project.kind].name,
      sector: project.sector.map(link),
      places: project.places.map(link),
      amount: AmountView(project.amount, in: unit),
      label: project.amountLabel.map { ledger.rules.amountLabels[$0].name } ?? "",
      amountText: project.amount?.text ?? "",
      count: project.count,
      listMissing: project.listMissing,
      lead: project.lead.map(link),
      responsible: project.responsible.map(link),
      deadlineText: project.deadline?.text ?? "",
      deadlineDay: deadlineDay(ref),
      due: dueSteps[Int(ref.index)]?.due.chinese ?? "",
      dueKey: dueSteps[Int(ref.index)].map { String($0.due.number) } ?? "",
      status: StatusView(
        statuses[Int(ref.index)],
        overdueWord(ref),
        step: dueSteps[Int(ref.index)]?.name ?? ""
      ),
      stage: ledger.stageWords(states[Int(ref.index)]),
      light: lights[Int(ref.index)].gravest.map { view(of: $0) },
      lastReport: states[Int(ref.index)].month?.lastDay.chineseMonth ?? "",
      lastReportKey: states[Int(ref.index)].month.map { String($0.number) } ?? "",
      batch: link(project.batch),
      source: project.citations.first.map(link) ?? project.announcement.map(link)
    )
  }

  /// The day behind words such as 10月底 and 签约后6个月内, which whoever reads them in a later year
  /// cannot tell; of several steps that of the next.
  private func deadlineDay(_ ref: Ref<Project>) -> String {
    guard let step = dueSteps[Int(ref.index)], let text = ledger.projects[ref].deadline?.text,
      !text.holds(String(step.due.civil.year))
    else { return "" }
    return step.name + step.due.chinese
  }

  func claimRow(_ result: Reconciliation) -> ClaimRow {
    let claim = ledger.claims[result.claim]
    let stated = [claim.count?.text, claim.amount?.text].compactMap { $0 }
    let isChecked = result.verdict != .notCheckable
    var recorded: [String] = []
    if isChecked, claim.count != nil, let count = result.recordedCount {
      recorded.append("\(count) \(measureWord(of: claim.count))")
    }
    if isChecked, let amount = result.recordedAmount {
      let words = amount.words(beside: claim.amount?.text ?? "")
      recorded.append(result.isRecordedAbout ? "约 \(words)" : words)
    }
    let classes: [Reconciliation.Verdict: String] = [
      .agrees: "agrees", .differs: "differs", .openList: "open", .notCheckable: "unchecked",
    ]
    return ClaimRow(
      what: claim.what,
      href: link(result.claim).href,
      quote: claim.citation.quote,
      source: link(claim.citation),
      stated: stated.joined(separator: "，"),
      recorded: recorded.joined(separator: "，"),
      verdict: verdictWord(result.verdict),
      verdictClass: classes[result.verdict] ?? "",
      reason: reasonWords(result, ledger),
      remarks: claim.remarks,
      records: result.records.map(link)
    )
  }

  func indicatorRow(_ index: Int) -> IndicatorRow {
    let indicator = ledger.indicators[index]
    return IndicatorRow(
      anchor: indicatorAnchor(index),
      name: indicator.name,
      place: indicator.place.map(link),
      period: indicator.period,
      value: indicator.value,
      growth: indicator.growth,
      source: link(indicator.citation),
      remarks: indicator.remarks
    )
  }
}

/// The id of an indicator's row on the page of all indicators.
func indicatorAnchor(_ index: Int) -> String { "i\(index + 1)" }

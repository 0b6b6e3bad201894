import TaizhangLedger
import TaizhangModel
import TaizhangWording

/// `data/*.csv`: everything the pages say, for whoever audits them.
func dataFiles(_ context: SiteContext) -> [SiteFile] {
  [
    SiteFile(path: "data/projects.csv", content: .table(projectsCSV)),
    SiteFile(path: "data/places.csv", content: .table(placesCSV)),
    SiteFile(path: "data/totals.csv", content: .table(totalsCSV)),
    SiteFile(path: "data/claims.csv", content: .table(claimsCSV)),
  ]
    + (context.ledger.reports.isEmpty
      ? [] : [SiteFile(path: reportsCSVPath, content: .table(reportsCSV))])
}

/// One line for each record known on the day; amounts in yuan, days as `YYYY-MM-DD`.
///
/// `deadline` is the last day of the step that is due next. `amount_yuan` is empty where no figure is stated, and where the words are only a bound, a
/// range or another currency. `line` is the line of the announcement's file.
@Sendable
private func projectsCSV(_ context: SiteContext) -> [UInt8] {
  let ledger = context.ledger
  var csv = CSVWriter(header: [
    "id", "name", "kind", "batch", "sector", "primary_place", "places", "amount_label",
    "amount_text", "amount_yuan", "qualifier", "count", "lead", "responsible", "deadline_text",
    "deadline", "status", "stage", "announcement", "line", "quote", "page",
  ])
  csv.reserve(ledger.projects.count * 448)
  for index in ledger.projects.indices {
    let project = ledger.projects[index]
    let (places, amount) = (project.places, project.amount)
    csv.text(project.id)
    csv.text(project.name)
    csv.text(ledger.rules.kinds[project.kind].name)
    csv.text(ledger.batches[project.batch].name)
    csv.text(project.sector.map { ledger.sectors[$0].name } ?? "")
    csv.text(places.first.map { ledger.places[$0].name } ?? "")
    csv.text(list(places.map { ledger.places[$0].name }))
    csv.text(project.amountLabel.map { ledger.rules.amountLabels[$0].name } ?? "")
    csv.text(amount?.text ?? "")
    csv.number(yuan: amount?.point)
    csv.text(amount.map { qualifierWord($0.value) } ?? "")
    csv.number(project.count)
    csv.text(project.lead.map { ledger.units[$0].name } ?? "")
    csv.text(list(project.responsible.map { ledger.units[$0].name }))
    csv.text(project.deadline?.text ?? "")
    if let step = context.dueSteps[index] { csv.number(step.due.short) } else { csv.empty() }
    csv.text(context.statuses[index].word)
    csv.text(project.stage.map { ledger.rules.stages[$0].name } ?? "")
    csv.text(project.announcement.map { ledger.announcements[$0].id } ?? "")
    let citation = project.citations.first
    csv.number(citation.map { String($0.line) } ?? "")
    csv.text(citation?.quote ?? "")
    csv.text(context.href(Ref(index)))
    csv.endRow()
  }
  return csv.bytes
}

/// Names in one cell; mostly there is one.
private func list(_ names: [String]) -> String {
  names.count == 1 ? names[0] : names.joined(separator: ";")
}

/// One line for each place, in the table's order; areas in km².
@Sendable
private func placesCSV(_ context: SiteContext) -> [UInt8] {
  let ledger = context.ledger
  var csv = CSVWriter(header: ["id", "name", "type", "parent", "code", "area_km2", "aliases"])
  for place in ledger.places {
    csv.text(place.slug)
    csv.text(place.name)
    csv.text(placeTypeWord(place.type))
    csv.text(place.parent.map { ledger.places[$0].name } ?? "")
    csv.text(place.code)
    csv.number(place.area?.squareKilometresText ?? "")
    csv.text(place.aliases.joined(separator: ";"))
    csv.endRow()
  }
  return csv.bytes
}

/// One line for each claim, in the order of the announcements.
///
/// A stated bound is no figure: its column is empty. `qualifier` is what limits the stated amount;
/// `count_words` and `amount_words` are both as stated, with what limits them: 100余家, 超过1110亿元.
@Sendable
private func claimsCSV(_ context: SiteContext) -> [UInt8] {
  let ledger = context.ledger
  var csv = CSVWriter(header: [
    "announcement", "line", "quote", "what", "stated_count", "stated_yuan", "qualifier",
    "recorded_count", "recorded_yuan", "verdict", "reason",
    "count_words", "amount_words",
  ])
  for result in context.reconciliations {
    let claim = ledger.claims[result.claim]
    let hasRecorded = result.verdict != .notCheckable
    csv.text(ledger.announcements[claim.citation.announcement].id)
    csv.number(claim.citation.line)
    csv.text(claim.citation.quote)
    csv.text(claim.what)
    csv.number(claim.count?.point.map { String($0) } ?? "")
    csv.number(claim.amount?.point?.yuanText ?? "")
    csv.text(claim.amount.map { qualifierWord($0.value) } ?? "")
    csv.number(hasRecorded && claim.count != nil ? recordedCount(result) : "")
    csv.number(hasRecorded ? result.recordedAmount?.yuanText ?? "" : "")
    csv.text(result.verdict.rawValue)
    let words = [reasonWords(result, ledger), claim.remarks].filter { !$0.isEmpty }
    csv.text(words.joined(separator: "。"))
    csv.text(claim.count?.text ?? "")
    csv.text(claim.amount?.text ?? "")
    csv.endRow()
  }
  return csv.bytes
}

private func recordedCount(_ result: Reconciliation) -> String {
  result.recordedCount.map { String($0) } ?? ""
}

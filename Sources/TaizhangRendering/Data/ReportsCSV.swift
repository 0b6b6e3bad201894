import TaizhangLedger
import TaizhangModel
import TaizhangWording

/// `data/reports.csv`: every entry known on the day, as written; sums in yuan.
///
/// What an entry does not say is empty; it does not mean zero. `corrects` is the month whose
/// report it corrects.
@Sendable
func reportsCSV(_ context: SiteContext) -> [UInt8] {
  let ledger = context.ledger
  var csv = CSVWriter(header: [
    "project", "month", "day", "corrects", "stage", "condition", "funds_this_year_yuan",
    "funds_total_yuan", "invested_this_year_yuan", "invested_total_yuan", "done", "of", "counted",
    "progress", "next_step", "problems", "unit", "evidence", "announcement", "line", "quote",
    "page",
  ])
  csv.reserve(ledger.reports.count * 160)
  for index in ledger.reports.indices {
    let report = ledger.reports[index]
    csv.text(ledger.projects[report.project].id)
    csv.number(month: report.month)
    csv.number(report.day.short)
    if let corrected = report.corrects { csv.number(month: corrected) } else { csv.empty() }
    csv.text(report.stage.map { ledger.rules.stages[$0].name } ?? "")
    csv.text(report.condition.map { ledger.rules.progress.conditions[$0].name } ?? "")
    for measure in Measure.allCases { csv.number(yuan: report.figures[measure]?.money) }
    csv.number(report.portion.map { String($0.done) } ?? "")
    csv.number(report.portion.map { String($0.whole) } ?? "")
    csv.text(report.portion?.unit ?? "")
    csv.text(report.progress)
    csv.text(report.nextStep)
    csv.text(report.problems.map(\.words).joined(separator: ";"))
    csv.text(report.unit.map { ledger.units[$0].name } ?? "")
    csv.text(report.evidence)
    csv.text(report.citation.map { ledger.announcements[$0.announcement].id } ?? "")
    csv.number(report.citation.map { String($0.line) } ?? "")
    csv.text(report.citation?.quote ?? "")
    csv.text(context.href(report.project))
    csv.endRow()
  }
  return csv.bytes
}

extension CSVWriter {
  fileprivate mutating func number(month: Month) {
    var text = ShortText()
    month.append(to: &text)
    number(text)
  }

  /// In yuan; empty where nothing was reported.
  fileprivate mutating func number(yuan money: Money?) {
    guard let money else { return empty() }
    var text = ShortText()
    money.appendYuan(to: &text)
    number(text)
  }
}

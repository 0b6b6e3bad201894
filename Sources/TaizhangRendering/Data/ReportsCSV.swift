import TaizhangLedger
import TaizhangModel
import TaizhangWording

let reportsCSVPath = "data/reports.csv"

/// `data/reports.csv`: every entry known on the day, as written; sums in yuan.
///
/// What an entry does not say is empty; it does not mean zero. `corrects` is the month whose
/// report it corrects; `about` names the columns whose sums are 约.
@Sendable
func reportsCSV(_ context: SiteContext) -> [UInt8] {
  let ledger = context.ledger
  let front = ["project", "month", "day", "corrects", "stage", "condition"]
  let behind = [
    "done", "of", "counted", "progress", "next_step", "problems", "unit", "evidence",
    "announcement", "line", "quote", "page", "about",
  ]
  var csv = CSVWriter(header: front + sumColumns + behind)
  csv.reserve(ledger.reports.count * 160)
  for index in ledger.projects.indices {
    let ref = Ref<Project>(index)
    let (id, page) = (ledger.projects[ref].id, context.href(ref))
    for place in ledger.progress.reports(of: ref) {
      csv.text(id)
      csv.add(ledger.reports[place], ledger)
      csv.text(page)
      csv.about(ledger.reports[place].facts.figures)
      csv.endRow()
    }
  }
  return csv.bytes
}

/// By measure, in the order of all.
private let sumColumns = [
  "funds_this_year_yuan", "funds_total_yuan", "invested_this_year_yuan", "invested_total_yuan",
]

extension CSVWriter {
  /// All cells between the project and its page; words that few reports have are not looked for.
  fileprivate mutating func add(_ report: Report, _ ledger: Ledger) {
    number(month: report.facts.month)
    number(report.facts.day.short)
    if let corrected = report.facts.corrects { number(month: corrected) } else { empty() }
    text(report.facts.stage.map { ledger.rules.stages[$0].name } ?? "")
    text(report.facts.condition.map { ledger.rules.progress.conditions[$0].name } ?? "")
    for measure in Measure.allCases { number(yuan: report.facts.figures[measure]?.money) }
    add(report.portion)
    report.words.withBytes { progress, nextStep in
      unsafe text(progress)
      unsafe text(nextStep)
    }
    text(report.problems.map(\.words).joined(separator: ";"))
    text(report.facts.unit.map { ledger.units[$0].name } ?? "")
    text(report.evidence)
    add(report.citation, ledger)
  }

  /// `funds_total_yuan;invested_total_yuan`.
  fileprivate mutating func about(_ figures: ReportedSums) {
    let columns = zip(Measure.allCases, sumColumns).filter { figures[$0.0]?.isAbout ?? false }
    if columns.isEmpty { empty() } else { text(columns.map(\.1).joined(separator: ";")) }
  }

  /// 3 of 5 of what is counted; three cells.
  private mutating func add(_ portion: Portion?) {
    guard let portion else { return empty(3) }
    number(String(portion.done))
    number(String(portion.whole))
    text(portion.unit)
  }

  /// Three cells.
  private mutating func add(_ citation: Citation?, _ ledger: Ledger) {
    guard let citation else { return empty(3) }
    text(ledger.announcements[citation.announcement].id)
    number(citation.line)
    text(citation.quote)
  }

  private mutating func number(month: Month) {
    var text = ShortText()
    month.append(to: &text)
    number(text)
  }
}

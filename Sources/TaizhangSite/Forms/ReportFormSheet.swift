import TaizhangLedger
import TaizhangModel
import TaizhangOffice
import TaizhangReading
import TaizhangRendering
import TaizhangWording

/// A form as a sheet that is read as that month's reports once it is filled in.
func reportFormSheet(_ form: ReportForm, for month: Month, _ ledger: Ledger)
  -> SheetDraft
{
  let place = form.place.map { ledger.places[$0].name } ?? FormWords.noPlace
  return SheetDraft(
    name: FormWords.sheetName(month),
    title: FormWords.title(place, month),
    lines: [
      FormWords.unitAndDay(month),
      FormWords.reporter(form.unit.map { ledger.units[$0].name }),
      FormWords.explanation(month),
      FormWords.leftOut,
    ],
    columns: formColumns(ledger.rules),
    rows: form.projects.map { row($0, ledger.state(of: $0, on: ledger.settings.asOf), ledger) },
    shortestRow: 3
  )
}

private func formColumns(_ rules: Rules) -> [ColumnDraft] {
  func problem(
    _ field: ProblemField,
    _ head: String,
    _ content: ColumnDraft.Content,
    width: Double = 10
  ) -> ColumnDraft {
    ColumnDraft(head, content, width: width, hint: ProblemField.table[field].meaning)
  }
  func open(_ field: ReportField, _ content: ColumnDraft.Content, width: Double) -> ColumnDraft {
    let row = ReportField.table[field]
    return ColumnDraft(row.label, content, width: width, hint: row.meaning)
  }
  func money(_ field: ReportField) -> ColumnDraft {
    let hint = FormWords.hint(ReportField.table[field].meaning)
    return ColumnDraft(FormWords.inTenThousandYuan(field), .number, width: 11, hint: hint)
  }
  return [
    ColumnDraft(FormWords.id, .given, width: 16),
    ColumnDraft(FormWords.name, .given, width: 24),
    ColumnDraft(FormWords.deadline, .given, width: 12),
    ColumnDraft(FormWords.lastMonth, .given, width: 10),
    ColumnDraft(FormWords.lastStage, .given, width: 18),
    ColumnDraft(FormWords.lastFunds, .given, width: 11),
    ColumnDraft(FormWords.lastInvested, .given, width: 11),
    ColumnDraft(FormWords.openProblems, .given, width: 18),
    open(.stage, .choice(rules.stages.map(\.name)), width: 10),
    open(.condition, .choice(rules.progress.conditions.map(\.name)), width: 8),
    money(.fundsThisYear), money(.fundsTotal), money(.investedThisYear), money(.investedTotal),
    open(.portion, .text, width: 12),
    open(.progress, .prose, width: 26),
    problem(.words, FormWords.problem, .prose, width: 20),
    problem(.type, FormWords.problemType, .choice(rules.progress.problemTypes.map(\.name))),
    problem(.unit, FormWords.problemUnit, .text),
    problem(.due, ProblemField.table[.due].label, .text),
    problem(.solvedOn, ProblemField.table[.solvedOn].label, .text),
    open(.nextStep, .prose, width: 18),
    open(.evidence, .prose, width: 12),
  ]
}

private func row(_ ref: Ref<Project>, _ state: ProjectState, _ ledger: Ledger) -> [CellDraft] {
  let project = ledger.projects[ref]
  return [
    .text(project.id),
    .text(project.name),
    .words([project.deadline?.text ?? ""]),
    .words([state.month?.iso ?? ""]),
    .words([ledger.stageWords(state), state.portion?.words ?? ""]),
    .sum(state.figures[.fundsTotal]),
    .sum(state.figures[.investedTotal]),
    .lines(state.openProblems.map(\.problem.words)),
  ]
}

extension CellDraft {
  fileprivate static func words(_ parts: [String]) -> CellDraft {
    let said = parts.filter { !$0.isEmpty }
    return said.isEmpty ? .empty : .text(said.joined(separator: "；"))
  }

  /// A line for each, to be taken over word by word.
  fileprivate static func lines(_ parts: [String]) -> CellDraft {
    parts.isEmpty ? .empty : .text(parts.joined(separator: "\n"))
  }

  /// In 万元, to be looked at; nobody reads it back.
  fileprivate static func sum(_ sum: ReportedSum?) -> CellDraft {
    guard let sum, sum.isAbout else { return .tenThousandYuan(sum?.money) }
    // Without the thin spaces that part its thousands on pages.
    let figure = sum.money.exactText(in: .tenThousandYuan).filter { !$0.isWhitespace }
    return .text(FormWords.about + figure)
  }
}

internal import TaizhangOffice
internal import TaizhangReading

/// A table of changes without rows, to be filled in: its heads are the fields' names, so the reader knows
/// nothing of it.
///
/// `amountLabels` are the names that a change of an amount may be called by.
func changesSheet(amountLabels: [String]) -> SheetDraft {
  func column(
    _ row: FieldRow,
    _ head: String? = nil,
    _ content: ColumnDraft.Content = .text,
    width: Double
  ) -> ColumnDraft {
    ColumnDraft(head ?? row.label, content, width: width, hint: row.meaning)
  }
  let (own, shared) = (ChangeRowField.table, ChangeField.table)
  let matters = [ChangeField.kind, .count, .content].map { shared[$0].label } + amountLabels
  return SheetDraft(
    name: NewWords.changes,
    title: NewWords.changes,
    lines: [NewWords.changesUnit, NewWords.changesExplanation],
    columns: [
      ColumnDraft(NewWords.number, .number, width: 6),
      column(own[.project], FormWords.id, width: 18),
      column(own[.name], FormWords.name, .prose, width: 26),
      column(shared[.date], NewWords.changeDate, width: 14),
      column(own[.matter], nil, .choice(matters), width: 12),
      column(own[.former], width: 14),
      column(own[.latter], width: 14),
      column(shared[.evidence], nil, .prose, width: 24),
      column(shared[.remarks], nil, .prose, width: 24),
      column(shared[.announcement], width: 16),
      column(shared[.quote], nil, .prose, width: 28),
    ],
    rows: Array(repeating: [], count: 40)
  )
}

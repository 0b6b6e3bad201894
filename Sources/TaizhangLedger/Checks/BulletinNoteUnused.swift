import TaizhangModel

/// An editor's note must have a bulletin to stand on; one of a month that is not over waits.
@Sendable
func checkBulletinNoteUnused(_ input: CheckInput) -> [Diagnostic] {
  let months = Set(input.ledger.bulletinMonths())
  return input.ledger.bulletinNotes.compactMap { note in
    guard !months.contains(note.month), note.month.lastDay <= input.ledger.settings.asOf else {
      return nil
    }
    let start = Int(note.body.range.start)
    return Diagnostic(
      .bulletinNoteUnused,
      at: SourceSpot(note.body.file, SourceRange(start, start)),
      note.month.iso,
      subject: note.month.iso
    )
  }
}

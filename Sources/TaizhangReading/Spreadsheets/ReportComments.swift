import TaizhangModel
import TaizhangOffice

/// One finding for the comments of a table, at the first that is of a cell with words, or else at the head.
///
/// No more than the first dozen is looked up.
func reportComments(
  _ table: SheetTable,
  _ header: SheetHeader,
  in context: inout ReadingContext
) {
  let places = table.comments.map { (row: $0.rows.lowerBound, column: $0.columns.lowerBound) }
    .sorted { $0 < $1 }
  guard !places.isEmpty else { return }
  let first = places.prefix(12)
  let cell = first.lazy.compactMap { place in
    table.lines.first { $0.number == place.row }?[place.column]
  }.first
  let names = first.map { "\(columnLetters($0.column))\($0.row)" }
  let finding = Diagnostic(
    .commentsNotRead,
    at: context.spot(cell?.range ?? header.range),
    String(places.count),
    (names + (places.count > 12 ? ["…"] : [])).joined(separator: ", "),
    subject: table.subject("")
  )
  context.report(finding)
}

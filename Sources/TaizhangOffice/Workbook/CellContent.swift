/// What a cell holds, as text; of a formula, the value that was computed last.
package enum CellContent: Sendable, Equatable {
  /// A text that is not empty, untrimmed: runs joined, phonetic guides left out, `_x000D_` decoded.
  case text(String)
  /// A number in decimal notation without exponent or trailing zeros: `1.5395`, `25000`, `-3`.
  ///
  /// At most 15 significant digits, which is what spreadsheet programs keep and show of what they
  /// write with 17; rounded half up, away from zero.
  case number(String)
  /// A number whose format shows more than its digits: what people see is 2.5亿元, 约300 or 002.
  case framed(String, shown: String)
  /// A number whose format shows another, or none: a thousandth of it, or nothing for what is small.
  case scaledNumber(String)
  /// A number whose format has a `%`, times 100 and otherwise as ``number(_:)``: `68.52`.
  case percent(String)
  /// A number whose format shows a date or a time, without time of day.
  ///
  /// A serial below 1, beyond the year 9999, or 60 of the 1900 system (the 29 February 1900, which
  /// never was) is a ``number(_:)``, and so is every number in a format of elapsed time (`[h]:mm`).
  case day(year: Int, month: Int, day: Int)
  /// The same in a format that shows a year and a month only.
  ///
  /// Programs keep what is typed as 2023年12月 as the first day of the month, which nobody meant.
  case month(year: Int, month: Int)
  /// The same in a format that shows a month only: what people see is 6月, of whatever year.
  case monthOfYear(Int)
  /// The same in a format that shows a year only.
  case year(Int)
  /// The same with a time of day of 1 to 86,399 seconds, rounded half up to the second.
  case moment(year: Int, month: Int, day: Int, secondOfDay: Int)
  case boolean(Bool)
  /// `#REF!`, `#DIV/0!` and the like, as written.
  case error(String)
  /// A formula whose value the file does not tell.
  ///
  /// None was stored, or the workbook says that all are to be computed again when it is opened, as
  /// programs do that write formulas without computing them and store a 0.
  case formulaWithoutValue
}

/// Why there is no workbook in some bytes.
package enum WorkbookFault: Error, Sendable, Equatable {
  /// No archive, or an archive that holds something else: a text document, a binary workbook.
  case notAWorkbook
  /// Protected by a password.
  case encrypted
  /// A compound file, as `.xls` is.
  case legacyFormat
  /// A part (`xl/worksheets/sheet1.xml`) is missing or does not hold what it must; `zip` where the
  /// archive's own directory does not.
  case damaged(part: String)
  /// A bound of ``WorkbookLimits`` was exceeded, or one of the format's: ZIP64, elements nested too
  /// deep, a tag too long.
  case tooLarge
}

/// Why a file of an office program cannot be read.
package enum OfficeFault: Error, Sendable, Equatable {
  /// No archive, or an archive that holds something else than was asked for.
  case otherFormat
  /// Protected by a password.
  case encrypted
  /// A compound file, as `.xls` and `.doc` are.
  case legacyFormat
  /// A part (`xl/worksheets/sheet1.xml`) is missing or does not hold what it must; `zip` where the
  /// archive's own directory does not.
  case damaged(part: String)
  /// A bound of ``OfficeLimits`` was exceeded, or one of the format's: ZIP64, elements nested too
  /// deep, a tag too long.
  case tooLarge
}

import TaizhangModel

/// Where a spreadsheet may lie, and with it what its rows are.
enum SpreadsheetFolder {
  case projects
  case reports(Month)
  case changes

  /// Nil for a file that is no spreadsheet, or lies elsewhere.
  init?(_ path: String) {
    guard path.hasPrefix(contentFolder),
      endings.contains(where: { path.lowercased().hasSuffix($0) })
    else {
      return nil
    }
    let parts = path.dropFirst(contentFolder.count).split(separator: "/")
    switch (parts.first, parts.count) {
    case ("projects", 2...): self = .projects
    case ("changes", 2...): self = .changes
    case ("reports", 3):
      guard let month = Month(iso: parts[1]) else { return nil }
      self = .reports(month)
    default: return nil
    }
  }
}

/// `.xls` is told what to become.
private let endings = [".csv", ".xlsx", ".xls"]

/// A spreadsheet's tables, and the text that their spots point into.
struct OpenedSpreadsheet {
  /// Nil where it cannot be read; the context says why.
  var tables: [SheetTable]?
  var context: ReadingContext
  /// Where it is not the file's own bytes.
  var text: SourceFile?
}

/// Opens a table of comma-separated values or a workbook.
func openSpreadsheet(_ source: SourceFile, _ id: FileID) -> OpenedSpreadsheet {
  var context = ReadingContext(file: id, bytes: source.bytes)
  guard source.bytes.count <= largestSize(ofFileAt: source.path) else {
    context.report(fileTooLarge(source.path, size: source.bytes.count))
    context.leaveOutAny()
    return OpenedSpreadsheet(context: context)
  }
  let path = String(source.path.dropFirst(contentFolder.count))
  return source.path.lowercased().hasSuffix(".csv")
    ? openCSV(source, id, path, context) : openWorkbook(source, id, path: path)
}

/// UTF-8, with or without a byte order mark, or else GB 18030, as "CSV" is saved in China.
private func openCSV(
  _ source: SourceFile,
  _ id: FileID,
  _ path: String,
  _ start: ReadingContext
) -> OpenedSpreadsheet {
  var context = start
  var text: SourceFile?
  if let offset = firstInvalidByte(source.bytes) {
    switch decodeGB18030(source.bytes) {
    case .success(let bytes):
      text = SourceFile(path: source.path, bytes: bytes)
      context = ReadingContext(file: id, bytes: bytes)
    case .failure:
      reportBadByte(at: offset, in: &context)
      context.leaveOut(source)
      return OpenedSpreadsheet(context: context)
    }
  }
  let table = readCSV(context.bytes, path: path, in: &context)
  return OpenedSpreadsheet(tables: [table], context: context, text: text)
}

import TaizhangModel
import TaizhangOffice

/// A workbook's tables, with a text of it that findings can show: a line for each row, its cells
/// one after the other.
func openWorkbook(_ source: SourceFile, _ id: FileID, path: String) -> OpenedSpreadsheet {
  let workbook: Workbook
  do throws(OfficeFault) {
    workbook = try readWorkbook(source.bytes)
  } catch {
    var context = ReadingContext(file: id, bytes: [])
    var part = ""
    if case .damaged(let name) = error { part = name }
    context.report(.unreadableWorkbook, atPath: source.path, error.reason, part)
    context.leaveOutAny()
    return OpenedSpreadsheet(context: context)
  }
  var text = WorkbookText(path: path)
  for sheet in workbook.sheets { text.add(sheet) }
  let context = ReadingContext(file: id, bytes: text.bytes)
  let shown = SourceFile(path: source.path, bytes: text.bytes, grid: text.grid)
  return OpenedSpreadsheet(tables: text.tables, context: context, text: shown)
}

extension OfficeFault {
  /// The keyword of the reason, worded in `TaizhangWording`.
  fileprivate var reason: String {
    switch self {
    case .otherFormat: "not a workbook"
    case .encrypted: "encrypted"
    case .legacyFormat: "legacy format"
    case .damaged: "damaged"
    case .tooLarge: "too large"
    }
  }
}

/// The text of a workbook while it grows, and the tables whose spots point into it.
private struct WorkbookText {
  let path: String
  var bytes: [UInt8] = []
  var grid = CellGrid(sheets: [], cells: [])
  var tables: [SheetTable] = []

  init(path: String) {
    self.path = path
  }

  mutating func add(_ sheet: Sheet) {
    var table = SheetTable(path: path, name: sheet.name, isHidden: sheet.isHidden)
    for row in sheet.rows {
      var line = SheetLine(number: row.number, isHidden: row.isHidden, cells: [])
      for cell in row.cells {
        let words = words(of: cell.content)
        let text = words.text.trimmed()
        guard !text.isEmpty else { continue }
        if !line.cells.isEmpty { bytes += separator }
        let start = bytes.count
        // A line of the text is a row, so line ends within a cell are blanks there.
        bytes += text.utf8.map { (0x09...0x0D).contains($0) ? 0x20 : $0 }
        let range = SourceRange(start, bytes.count)
        grid.cells.append(
          CellGrid.Cell(
            start: start,
            sheet: grid.sheets.count,
            row: row.number,
            column: cell.column
          )
        )
        line.cells.append(
          SheetValue(
            column: cell.column,
            text: String(text),
            range: range,
            number: cell.content.number,
            isDate: cell.content.isDate,
            isStruck: cell.strike == .all,
            fault: words.fault ?? (cell.strike == .part ? partlyStruck : nil)
          )
        )
      }
      guard !line.cells.isEmpty else { continue }
      bytes.append(UInt8(ascii: "\n"))
      table.lines.append(line)
    }
    table.merges = sheet.merges
    table.comments = sheet.comments
    table.hiddenColumns = sheet.hiddenColumns
    grid.sheets.append(sheet.name)
    tables.append(table)
  }
}

extension CellContent {
  /// The number that is kept, whatever is shown beside it.
  fileprivate var number: String? {
    switch self {
    case .number(let number), .framed(let number, _): number
    default: nil
    }
  }

  fileprivate var isDate: Bool {
    switch self {
    case .day, .month, .monthOfYear, .year, .moment: true
    case .text, .number, .framed, .scaledNumber, .percent, .boolean, .error, .formulaWithoutValue:
      false
    }
  }
}

/// Why a cell cannot be read of whose text a part is struck through: the old figure and the new one, which
/// stand in it one behind the other.
let partlyStruck = "partly struck"

/// Numbers below 10,000 or so, which somebody meant as numbers, are dates before it.
private let firstYear = 1930

/// Between the cells of a row: ` │ `.
private let separator: [UInt8] = Array(" │ ".utf8)

/// A cell's value as a person would type it, and why it cannot be read.
private func words(of content: CellContent) -> (text: String, fault: String?) {
  switch content {
  case .text(let text): return (text, nil)
  case .number(let number): return (number, nil)
  case .framed(_, let shown): return (shown, nil)
  case .scaledNumber(let number): return (number, "scaled number")
  case .percent(let number): return (number + "%", nil)
  case .day(let year, let month, let day):
    let date = Day(year: year, month: month, day: day)?.iso ?? "\(year)-\(month)-\(day)"
    return (date, year < firstYear ? "number as date" : nil)
  case .month(let year, let month):
    return ("\(year)年\(month)月", year < firstYear ? "number as date" : nil)
  case .monthOfYear(let month): return ("\(month)月", nil)
  case .year(let year): return ("\(year)年", year < firstYear ? "number as date" : nil)
  case .moment(let year, let month, let day, _):
    let date = Day(year: year, month: month, day: day)?.iso ?? "\(year)-\(month)-\(day)"
    return (date, "date with time")
  case .boolean(let isTrue): return (isTrue ? "是" : "否", nil)
  case .error(let value): return (value, "error value")
  case .formulaWithoutValue: return ("=", "formula without value")
  }
}

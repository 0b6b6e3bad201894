internal import CXlsxWriter

/// Why a workbook could not be written: its path and the library's words.
///
/// A disk that is full, a text that is longer than a cell may hold.
package struct WorkbookWriteFault: Error, Sendable, Hashable {
  package var words: String
  /// Whether the disk did not take it: of what it lacks the library says nothing.
  package var isOfDisk: Bool
}

/// Writes a workbook of sheets set for A3 across, each with its head on every page.
///
/// The same sheets have the same bytes. The library writes the file itself, its parts first, into files
/// without a name in the same folder; what it made until a fault stays there, and not every fault is
/// told (`holdsSheets`). `createdAt` is in seconds since 1970, for the file's properties.
package func writeWorkbook(
  _ sheets: [SheetDraft],
  to path: String,
  createdAt: Int
) throws(WorkbookWriteFault) {
  let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  var options = unsafe lxw_workbook_options()
  unsafe options.tmpdir = UnsafeMutablePointer(copying: folder)
  defer { unsafe options.tmpdir?.deallocate() }
  guard let book = unsafe workbook_new_opt(path, &options) else {
    throw WorkbookWriteFault(words: path, isOfDisk: false)
  }
  var failure = LXW_NO_ERROR
  let formats = unsafe CellFormatSet(book)
  for sheet in sheets { unsafe draw(sheet, in: book, formats, &failure) }
  // Empty properties, and not absent ones: the library would ask the clock.
  var properties = unsafe lxw_doc_properties()
  unsafe properties.created = time_t(createdAt)
  note(unsafe workbook_set_properties(book, &properties), &failure)
  // Frees the book, whatever happened.
  note(unsafe workbook_close(book), &failure)
  guard failure == LXW_NO_ERROR else {
    var reason = unsafe String(cString: lxw_strerror(failure))
    if reason.last == "." { reason.removeLast() }
    throw WorkbookWriteFault(
      words: "\(path): \(reason)",
      isOfDisk: faultsOfDisk.contains(failure.rawValue)
    )
  }
}

/// What the library says where a file did not take its bytes.
private let faultsOfDisk: Set<UInt32> = [
  LXW_ERROR_CREATING_XLSX_FILE.rawValue, LXW_ERROR_CREATING_TMPFILE.rawValue,
  LXW_ERROR_ZIP_FILE_OPERATION.rawValue, LXW_ERROR_ZIP_FILE_ADD.rawValue,
  LXW_ERROR_ZIP_CLOSE.rawValue,
]

/// Keeps the first failure.
private func note(_ result: lxw_error, _ failure: inout lxw_error) {
  if failure == LXW_NO_ERROR { failure = result }
}

private func draw(
  _ draft: SheetDraft,
  in book: UnsafeMutablePointer<lxw_workbook>,
  _ formats: CellFormatSet,
  _ failure: inout lxw_error
) {
  guard let sheet = unsafe workbook_add_worksheet(book, draft.name) else {
    return note(LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED, &failure)
  }
  note(unsafe worksheet_write_string(sheet, 0, 0, draft.title, formats.title), &failure)
  for (index, line) in draft.lines.enumerated() {
    let row = lxw_row_t(index + 1)
    note(unsafe worksheet_set_row(sheet, row, 18, nil), &failure)
    note(unsafe worksheet_write_string(sheet, row, 0, line, formats.line), &failure)
  }
  let head = lxw_row_t(draft.lines.count + 1)
  // Names of three lines.
  note(unsafe worksheet_set_row(sheet, head, 48, nil), &failure)
  for (index, column) in draft.columns.enumerated() {
    let place = lxw_col_t(index)
    let format = unsafe column.content == .given ? formats.givenHead : formats.head
    unsafe worksheet_set_column(sheet, place, place, column.width, nil)
    note(unsafe worksheet_write_string(sheet, head, place, column.head, format), &failure)
    guard !draft.rows.isEmpty else { continue }
    unsafe limit(
      column,
      in: sheet,
      column: place,
      rows: head + 1...head + lxw_row_t(draft.rows.count),
      &failure
    )
  }
  for (index, row) in draft.rows.enumerated() {
    let height = height(of: row, in: draft)
    note(unsafe worksheet_set_row(sheet, head + 1 + lxw_row_t(index), height, nil), &failure)
    for (number, column) in draft.columns.enumerated() {
      let (line, place) = (head + 1 + lxw_row_t(index), lxw_col_t(number))
      let format = unsafe formats.cell(column.content)
      switch number < row.count ? row[number] : .empty {
      case .empty: note(unsafe worksheet_write_blank(sheet, line, place, format), &failure)
      case .text(let text):
        note(unsafe worksheet_write_string(sheet, line, place, text, format), &failure)
      case .number(let value):
        note(unsafe worksheet_write_number(sheet, line, place, value, format), &failure)
      }
    }
  }
  if draft.hasFilter, !draft.rows.isEmpty {
    let last = (row: head + lxw_row_t(draft.rows.count), column: lxw_col_t(draft.columns.count - 1))
    note(unsafe worksheet_autofilter(sheet, head, 0, last.row, last.column), &failure)
  }
  unsafe worksheet_freeze_panes(sheet, head + 1, 2)
  unsafe worksheet_set_landscape(sheet)
  unsafe worksheet_set_paper(sheet, 8)  // A3
  unsafe worksheet_fit_to_pages(sheet, 1, 0)
  note(unsafe worksheet_repeat_rows(sheet, head, head), &failure)
}

/// In points, so that every line of its cells is seen: not all programs see to that by themselves.
private func height(of row: [CellDraft], in draft: SheetDraft) -> Double {
  let lines = zip(row, draft.columns).map { cell, column in
    guard case .text(let text) = cell else { return 1 }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reduce(0) {
      $0 + lineCount($1, width: column.width)
    }
  }
  let largest = 409.0  // of the format
  return min(largest, Double(max(draft.shortestRow, lines.max() ?? 1)) * 15)
}

/// How many lines a text without line ends takes, where a Chinese character takes two columns.
private func lineCount(_ text: Substring, width: Double) -> Int {
  let columns = text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 1 : 2) }
  return max(1, Int((Double(columns) / max(1, width - 1)).rounded(.up)))
}

/// A list to choose from, and what a cell is for.
///
/// A list lies in the file as one text with commas between, of at most 255 characters; a longer one
/// is left out.
private func limit(
  _ column: ColumnDraft,
  in sheet: UnsafeMutablePointer<lxw_worksheet>,
  column place: lxw_col_t,
  rows: ClosedRange<lxw_row_t>,
  _ failure: inout lxw_error
) {
  var validation = unsafe lxw_data_validation()
  var choices: [String] = []
  if case .choice(let list) = column.content { choices = list }
  let isListed =
    !choices.isEmpty && !choices.contains { $0.contains(",") }
    && choices.joined(separator: ",").unicodeScalars.count <= 255
  guard isListed || !column.hint.isEmpty else { return }
  unsafe validation.validate = UInt8(
    isListed ? LXW_VALIDATION_TYPE_LIST.rawValue : LXW_VALIDATION_TYPE_ANY.rawValue
  )
  unsafe validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
  var texts = unsafe (isListed ? choices : []).map { unsafe UnsafeMutablePointer(copying: $0) }
  unsafe texts.append(nil)
  let title = unsafe UnsafeMutablePointer(copying: String(column.head.prefix(32)))
  let hint = unsafe UnsafeMutablePointer(copying: String(column.hint.prefix(255)))
  defer {
    for index in unsafe texts.indices { unsafe texts[index]?.deallocate() }
    unsafe title?.deallocate()
    unsafe hint?.deallocate()
  }
  if !column.hint.isEmpty {
    unsafe (validation.input_title, validation.input_message) = (title, hint)
  }
  unsafe texts.withUnsafeMutableBufferPointer { list in
    if isListed { unsafe validation.value_list = list.baseAddress }
    let result = unsafe worksheet_data_validation_range(
      sheet,
      rows.lowerBound,
      place,
      rows.upperBound,
      place,
      &validation
    )
    note(result, &failure)
  }
}

extension UnsafeMutablePointer<CChar> {
  /// A copy of a text, ended by a zero; to be deallocated.
  fileprivate init?(copying text: String) {
    let bytes = text.utf8CString
    unsafe self = .allocate(capacity: bytes.count)
    for (index, byte) in bytes.enumerated() { unsafe self[index] = byte }
  }
}

/// How cells look; the book owns the formats.
@unsafe private struct CellFormatSet {
  let title: UnsafeMutablePointer<lxw_format>?
  let line: UnsafeMutablePointer<lxw_format>?
  let head: UnsafeMutablePointer<lxw_format>?
  let givenHead: UnsafeMutablePointer<lxw_format>?
  private let given: UnsafeMutablePointer<lxw_format>?
  private let open: UnsafeMutablePointer<lxw_format>?
  private let text: UnsafeMutablePointer<lxw_format>?

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    let shade: lxw_color_t = 0xEDEDED
    func plain() -> UnsafeMutablePointer<lxw_format>? {
      let format = unsafe workbook_add_format(book)
      unsafe format_set_font_name(format, "SimSun")
      return unsafe format
    }
    unsafe title = plain()
    unsafe format_set_bold(title)
    unsafe format_set_font_size(title, 16)
    unsafe line = plain()
    func boxed(shaded: Bool, isHead: Bool) -> UnsafeMutablePointer<lxw_format>? {
      let format = unsafe plain()
      unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_text_wrap(format)
      unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      if shaded { unsafe format_set_bg_color(format, shade) }
      if isHead {
        unsafe format_set_bold(format)
        unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      }
      return unsafe format
    }
    unsafe head = boxed(shaded: false, isHead: true)
    unsafe givenHead = boxed(shaded: true, isHead: true)
    unsafe given = boxed(shaded: true, isHead: false)
    unsafe open = boxed(shaded: false, isHead: false)
    unsafe text = boxed(shaded: false, isHead: false)
    unsafe format_set_num_format(text, "@")
  }

  func cell(_ content: ColumnDraft.Content) -> UnsafeMutablePointer<lxw_format>? {
    switch content {
    case .given: unsafe given
    case .number, .prose: unsafe open
    case .text, .choice: unsafe text
    }
  }
}

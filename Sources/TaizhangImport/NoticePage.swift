import TaizhangLedger
import TaizhangMarkdown
import TaizhangModel

/// A notice's text as Markdown, and where each of its paragraphs stands there.
struct NoticePage {
  /// Ends with a line end.
  let text: String
  /// By paragraph: as it stands in the text, without the mark of a heading.
  let paragraphs: [String]
  /// By paragraph that is a table: its rows as they stand there, without the bars at either end.
  let rows: [Int: [String]]
  /// Paragraphs that would have been read as markup, and were escaped.
  let escaped: [Int]
  /// By paragraph, of the text, 1-based.
  private let lines: [Int]
  private let quotes: QuoteIndex

  /// `headings` are shown as such.
  init(_ notice: NoticeText, headings: Set<Int>) {
    var text = ""
    var paragraphs: [String] = []
    var escaped: [Int] = []
    var lines: [Int] = []
    var rows: [Int: [String]] = [:]
    var line = 1
    for (index, paragraph) in notice.paragraphs.enumerated() {
      if !paragraph.table.isEmpty {
        let own = rowTexts(paragraph.table)
        rows[index] = own
        let table = markdown(own, columns: paragraph.table.map(\.count).max() ?? 0)
        text += (index > 0 ? "\n" : "") + table
        paragraphs.append("")
        lines.append(line + (index > 0 ? 1 : 0))
        line += (index > 0 ? 1 : 0) + table.utf8.count { $0 == UInt8(ascii: "\n") }
        continue
      }
      let isHeading = headings.contains(index)
      let words = isHeading ? paragraph.reading : withoutBlankBehindNumber(paragraph.text)
      let safe = isPlain(words) ? words : escape(words)
      if safe != words { escaped.append(index) }
      text += (index > 0 ? "\n" : "") + (isHeading ? "## " : "") + safe + "\n"
      paragraphs.append(safe)
      lines.append(line + (index > 0 ? 1 : 0))
      line += (index > 0 ? 1 : 0) + safe.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    }
    self.text = text
    self.paragraphs = paragraphs
    self.escaped = escaped
    self.lines = lines
    self.rows = rows
    let bytes = Array(text.utf8)
    quotes = QuoteIndex(SourceFile(path: "", bytes: bytes), body: SourceRange(0, bytes.count))
  }

  /// The line to give with the words of a table's row: nil where they stand there alone.
  func line(ofRow row: Int, in paragraph: Int) -> Int? {
    let words = rows[paragraph]?[row] ?? ""
    // The rule stands below the first row.
    return quotes.matches(of: words, startingOnLine: nil).count > 1
      ? lines[paragraph] + row + (row > 0 ? 1 : 0) : nil
  }

  /// The line to give with a quote that begins with a paragraph: nil where it stands there alone.
  func line(of quote: String, in paragraph: Int) -> Int? {
    quotes.matches(of: quote, startingOnLine: nil).count > 1 ? lines[paragraph] : nil
  }
}

/// `1. 项目` would be a list of Markdown's, whose number is no text.
private func withoutBlankBehindNumber(_ text: String) -> String {
  let scalars = text.unicodeScalars
  let digits = scalars.prefix(while: isASCIIDigit)
  let rest = scalars[digits.endIndex...]
  guard !digits.isEmpty, let mark = rest.first, ".)".unicodeScalars.contains(mark) else {
    return text
  }
  let words = Substring(rest.dropFirst()).trimmed()
  guard let first = words.unicodeScalars.first, !isASCIIDigit(first) else { return text }
  return String(digits) + String(mark) + words
}

/// Whether Markdown reads a paragraph as the words that stand there.
private func isPlain(_ text: String) -> Bool {
  let shown = String(decoding: plainText(parseMarkdown(Array(text.utf8)[...])), as: UTF8.self)
  return shown.unicodeScalars.filter { !$0.isSpace }.elementsEqual(
    text.unicodeScalars.filter { !$0.isSpace }
  )
}

/// The rows of a table, with bars between their cells.
private func rowTexts(_ rows: [[String]]) -> [String] {
  let width = rows.map(\.count).max() ?? 0
  return rows.map { row in
    let cells = row.map { withoutLineEnds($0) } + Array(repeating: "", count: width - row.count)
    return cells.map { isPlain($0) && !$0.contains("|") ? $0 : escape($0) }.joined(separator: " | ")
  }
}

/// A table whose first row is its head; each row ends its line.
private func markdown(_ rows: [String], columns: Int) -> String {
  let lines = rows.map { "| \($0) |\n" }
  let rule = "|" + String(repeating: " --- |", count: columns) + "\n"
  return lines[0] + rule + lines.dropFirst().joined()
}

private func escape(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var isLineStart = true
  var isNumber = false
  for (scalar, next) in zip(text.unicodeScalars, text.unicodeScalars.dropFirst() + ["\n"]) {
    let isMark =
      "\\`*_[]<>&|~".unicodeScalars.contains(scalar)
      || isLineStart && "#+-=>".unicodeScalars.contains(scalar)
      || isNumber && ".)".unicodeScalars.contains(scalar) && next.isSpace
    if isMark { result.append("\\") }
    result.append(scalar)
    isNumber = (isLineStart || isNumber) && isASCIIDigit(scalar)
    isLineStart = scalar == "\n"
  }
  return String(result)
}

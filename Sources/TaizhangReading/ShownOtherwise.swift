internal import TaizhangMarkdown
import TaizhangModel

/// How a text of Markdown may not stand on the page as it is written; the raw value is the keyword
/// that wordings know.
package enum ShownOtherwiseKind: String, Sendable, CaseIterable {
  case emphasis, strikethrough, cells, number
}

/// Reports what the page of a Markdown text would show otherwise than it is written, where figures
/// change by it.
///
/// Looked for: marks of emphasis or deletion with a digit on either side (`2*660MW和2*350MW` would
/// be 2660MW), cells beyond a table's head, which no page has, and numbers of a list that do not
/// run on, since a page counts by itself. Of the rows of a table and the numbers of a list only the
/// first is told.
func reportShownOtherwise(_ source: SourceFile, in context: inout ReadingContext) {
  let bytes = source.bytes
  let body = splitFrontMatter(bytes)?.body ?? startOfText(bytes)..<bytes.count
  guard mayBeShownOtherwise(bytes, body) else { return }
  let tree = parseMarkdown(bytes[body], origin: body.lowerBound)
  for index in tree.nodes.indices {
    let place: Range<Int>?
    let kind: ShownOtherwiseKind
    switch tree.nodes[index].kind {
    case .emphasis, .strong:
      (place, kind) = (markBetweenDigits(bytes, tree.nodes[index].range.bounds), .emphasis)
    case .strikethrough:
      (place, kind) = (markBetweenDigits(bytes, tree.nodes[index].range.bounds), .strikethrough)
    case .table: (place, kind) = (tree.surplusCell(ofTable: index, bytes), .cells)
    case .list(let start?, _):
      (place, kind) = (tree.strayNumber(ofList: index, start: start, bytes), .number)
    default: continue
    }
    guard let place else { continue }
    let words = String(decoding: bytes[place], as: UTF8.self)
    let subject = "\(source.path.dropFirst(contentFolder.count)) \(words)"
    let spot = context.spot(SourceRange(place.lowerBound, place.upperBound))
    context.report(Diagnostic(.shownOtherwise, at: spot, words, kind.rawValue, subject: subject))
  }
}

/// Whether anything in a text may be what is looked for: mostly nothing is, and laying the text out
/// to see would cost as much as reading it.
private func mayBeShownOtherwise(_ bytes: [UInt8], _ body: Range<Int>) -> Bool {
  for index in body {
    switch bytes[index] {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      if digit(bytes, before: index) != nil { return true }
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      // The number of an item has a blank behind it.
      let isEnd = index + 1 == body.upperBound || " \t\r\n".utf8.contains(bytes[index + 1])
      if isEnd, index > body.lowerBound, isDigit(bytes[index - 1]) { return true }
    default: break
    }
  }
  return hasUnequalRows(bytes, body)
}

/// Whether lines with bars that follow on each other, as the rows of a table do, differ in how many
/// cells they may have.
private func hasUnequalRows(_ bytes: [UInt8], _ body: Range<Int>) -> Bool {
  let bar = UInt8(ascii: "|")
  guard bytes[body].contains(bar) else { return false }
  var last: Int?
  for line in bytes[body].split(separator: 0x0A, omittingEmptySubsequences: false) {
    var count = line.count { $0 == bar }
    guard count > 0 else {
      // A row may have one cell, and an empty line ends the table.
      if line.allSatisfy({ $0 <= 0x20 }) { last = nil }
      continue
    }
    // The outermost bars of a row may be left out.
    if line.first(where: { $0 > 0x20 }) == bar { count -= 1 }
    if line.last(where: { $0 > 0x20 }) == bar { count -= 1 }
    if let last, last != count { return true }
    last = count
  }
  return false
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isMark(_ byte: UInt8) -> Bool { "*_~".utf8.contains(byte) }

/// The marks at either end of an element that have a digit on either side, with the digits.
private func markBetweenDigits(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
  guard !range.isEmpty else { return nil }
  for mark in [range.lowerBound, range.upperBound - 1] where isMark(bytes[mark]) {
    var (start, end) = (mark, mark + 1)
    while start > 0, isMark(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, isMark(bytes[end]) { end += 1 }
    guard let before = digit(bytes, before: start), let behind = digit(bytes, at: end) else {
      continue
    }
    (start, end) = (before.lowerBound, behind.upperBound)
    while let more = digit(bytes, before: start) { start = more.lowerBound }
    while let more = digit(bytes, at: end) { end = more.upperBound }
    return start..<end
  }
  return nil
}

/// A digit, half-width or full-width, that ends in front of a place.
private func digit(_ bytes: [UInt8], before end: Int) -> Range<Int>? {
  if end > 0, isDigit(bytes[end - 1]) { return end - 1..<end }
  return end > 2 ? digit(bytes, at: end - 3).flatMap { $0.upperBound == end ? $0 : nil } : nil
}

private func digit(_ bytes: [UInt8], at start: Int) -> Range<Int>? {
  guard start < bytes.count else { return nil }
  if isDigit(bytes[start]) { return start..<start + 1 }
  guard start + 2 < bytes.count, bytes[start] == 0xEF, bytes[start + 1] == 0xBC,
    (0x90...0x99).contains(bytes[start + 2])
  else { return nil }
  return start..<start + 3
}

extension MarkdownTree {
  /// The first cell of a table's rows that stands beyond its head and is not empty.
  fileprivate func surplusCell(ofTable table: Int, _ bytes: [UInt8]) -> Range<Int>? {
    let columns = nodes[table + 1..<Int(nodes[table].subtreeEnd)]
      .prefix { $0.kind != .tableRow(isHeader: false) }
      .count {
        if case .tableCell = $0.kind { true } else { false }
      }
    var index = table + 1
    while index < Int(nodes[table].subtreeEnd) {
      let row = nodes[index]
      if row.kind == .tableRow(isHeader: false), columns > 0,
        let cell = cells(bytes, row.range.bounds).dropFirst(columns).first(where: { !$0.isEmpty })
      {
        return cell
      }
      index = Int(row.subtreeEnd)
    }
    return nil
  }

  /// The number of the first item that is not one more than the one before, with its point.
  fileprivate func strayNumber(ofList list: Int, start: Int, _ bytes: [UInt8]) -> Range<Int>? {
    var next = start
    var index = list + 1
    while index < Int(nodes[list].subtreeEnd) {
      let place = nodes[index].range.bounds
      let digits = bytes[place].prefix { isDigit($0) }
      guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
      if number != next { return place.lowerBound..<min(digits.endIndex + 1, place.upperBound) }
      next += 1
      index = Int(nodes[index].subtreeEnd)
    }
    return nil
  }
}

/// The cells of a row, without the blanks around them.
private func cells(_ bytes: [UInt8], _ row: Range<Int>) -> [Range<Int>] {
  let blanks = " \t\r\n".utf8
  func trimmed(_ cell: Range<Int>) -> Range<Int> {
    let start = bytes[cell].firstIndex { !blanks.contains($0) } ?? cell.upperBound
    let end = bytes[cell].lastIndex { !blanks.contains($0) }.map { $0 + 1 } ?? start
    return start..<end
  }
  let row = trimmed(row)
  let bars = row.filter {
    bytes[$0] == UInt8(ascii: "|") && ($0 == row.lowerBound || bytes[$0 - 1] != UInt8(ascii: "\\"))
  }
  var cells: [Range<Int>] = []
  var start = row.lowerBound
  for bar in bars {
    if bar > row.lowerBound { cells.append(trimmed(start..<bar)) }
    start = bar + 1
  }
  if start < row.upperBound { cells.append(trimmed(start..<row.upperBound)) }
  return cells
}

import TaizhangModel

/// The amounts that a passage states by where it stands in tables: 4500 under 签约额（万元） is 4500万元.
///
/// A cell counts where its column is one of sums and the passage holds all of it, so that neither 约 nor
/// a digit is cut off. Its unit is that of the nearest name above it in its column, else the one that
/// 单位：万元 gives above the table.
/// `passage` is in bytes of `text`, an announcement in Markdown.
func tableAmounts(in text: ArraySlice<UInt8>, passage: Range<Int>) -> [Amount] {
  var amounts: [Amount] = []
  for line in lines(of: text, touching: passage) {
    let cells = cells(of: text[line])
    guard !cells.isEmpty else { continue }
    let above = TableAbove(line, in: text)
    for (column, cell) in cells.enumerated() {
      guard !cell.isEmpty, passage.contains(cell),
        let unit = above.unit(ofColumn: column)
      else { continue }
      let written = string(text[cell])
      let whole = figure(written, unit: unit)
      // What says its own unit was read with the words of the quote.
      guard whole != written, let amount = Amount(parsing: whole) else { continue }
      amounts.append(amount)
    }
  }
  return amounts
}

/// What stands above a row of a table.
private struct TableAbove {
  /// From the nearest to the topmost.
  private var rows: [[String]] = []
  private var unit: String?

  init(_ line: Range<Int>, in text: ArraySlice<UInt8>) {
    var line = line
    while let above = lineAbove(line, in: text) {
      let cells = cells(of: text[above])
      guard !cells.isEmpty else { break }
      rows.append(cells.map { string(text[$0]) })
      line = above
    }
    var left = linesOfCaption
    while left > 0, unit == nil, let above = lineAbove(line, in: text) {
      let words = string(text[above])
      unit = statedUnit(words)
      if !words.isEmpty { left -= 1 }
      line = above
    }
  }

  /// The unit of a column of sums; nil of another one, and where none is said.
  func unit(ofColumn column: Int) -> String? {
    var own: String?
    for row in rows where row.indices.contains(column) {
      let words = row[column]
      // Units may have a row of their own, right below the names.
      if own == nil, let said = ColumnName.unit(words) {
        own = said
        continue
      }
      let name = ColumnName(words)
      // A figure in a row above, 2.1亿元, is no name.
      guard name.holdsCost, !words.unicodeScalars.contains(where: isDigit) else { continue }
      return own ?? name.unit ?? unit
    }
    return nil
  }
}

/// Lines above a table that may give its unit.
private let linesOfCaption = 3

/// 万元 of 单位：万元.
private func statedUnit(_ line: String) -> String? {
  let folded = ColumnName.folded(line)
  guard let label = folded.firstRange(of: "单位:") else { return nil }
  let words = folded[label.upperBound...].prefix { !"、,;/)".contains($0) }
  return ColumnName.unit(String(words))
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
  (0x30...0x39).contains(scalar.halfWidth.value)
}

private func string(_ bytes: ArraySlice<UInt8>) -> String {
  String(String(decoding: bytes, as: UTF8.self).trimmed())
}

private let lineEnd = UInt8(ascii: "\n")

/// The lines that a run of bytes lies in.
private func lines(of text: ArraySlice<UInt8>, touching range: Range<Int>) -> [Range<Int>] {
  var lines: [Range<Int>] = []
  var start = text[..<range.lowerBound].lastIndex(of: lineEnd).map { $0 + 1 } ?? text.startIndex
  while start < range.upperBound {
    let end = text[start...].firstIndex(of: lineEnd) ?? text.endIndex
    lines.append(start..<end)
    start = end + 1
  }
  return lines
}

private func lineAbove(_ line: Range<Int>, in text: ArraySlice<UInt8>) -> Range<Int>? {
  guard line.lowerBound > text.startIndex else { return nil }
  let end = line.lowerBound - 1
  let start = text[..<end].lastIndex(of: lineEnd).map { $0 + 1 } ?? text.startIndex
  return start..<end
}

/// The cells of a row of a table in Markdown, without the blanks around them; empty of another line.
private func cells(of line: ArraySlice<UInt8>) -> [Range<Int>] {
  let bar = UInt8(ascii: "|")
  var bars: [Int] = []
  for index in line.indices where line[index] == bar {
    let isEscaped = index > line.startIndex && line[index - 1] == UInt8(ascii: "\\")
    if !isEscaped { bars.append(index) }
  }
  guard let first = bars.first, let last = bars.last else { return [] }
  var parts: [Range<Int>] = zip(bars, bars.dropFirst()).map { $0 + 1..<$1 }
  // Bars at either end may be left out.
  if !isBlank(line[..<first]) { parts.insert(line.startIndex..<first, at: 0) }
  if !isBlank(line[(last + 1)...]) { parts.append(last + 1..<line.endIndex) }
  return parts.map { part in
    let start = line[part].firstIndex { !isBlank($0) } ?? part.upperBound
    let end = line[part].lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    return start..<end
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { isBlank($0) } }

import TaizhangModel

/// What the columns of an announcement's tables are in: 4500 under 签约额（万元） is 4500万元.
///
/// A column's unit is that of the nearest name above, of a sum that a project costs, or what stands
/// below the name by itself, else the one that 单位：万元 gives above the table. A row may say its own in a
/// cell that holds nothing else.
struct TableUnits: Sendable {
  /// From the line that begins at `start`, up to the next stretch: by column; nil of columns that hold
  /// no sums, and empty where no unit is said.
  private var stretches: [(start: Int, units: [String?])] = []

  /// `text` is an announcement in Markdown.
  init(_ text: ArraySlice<UInt8>) {
    // Most announcements have no table.
    guard text.contains(UInt8(ascii: "|")) else { return }
    var columns: [Column] = []
    var above: [String] = []
    var isTable = false
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex(of: lineEnd) ?? text.endIndex
      let cells = cells(of: text[start..<end])
      if cells.isEmpty {
        if isTable { stretches.append((start, [])) }
        (isTable, columns) = (false, [])
        let words = string(text[start..<end])
        if !words.isEmpty { above = above.suffix(linesOfCaption - 1) + [words] }
      } else {
        let caption = isTable ? nil : above.reversed().lazy.compactMap(statedUnit).first
        if !isTable { columns = Array(repeating: Column(caption: caption), count: cells.count) }
        let before = columns
        for (index, cell) in cells.enumerated() where index < columns.count {
          columns[index].take(string(text[cell]))
        }
        if !isTable || columns != before { stretches.append((end + 1, columns.map(\.unit))) }
        (isTable, above) = (true, [])
      }
      start = end + 1
    }
  }

  /// The amounts that a passage states by where it stands.
  ///
  /// A cell counts where the passage holds all of it, so that neither 约 nor a digit is cut off. `text` is
  /// what the units were made of, and `passage` is in its bytes.
  func amounts(in text: ArraySlice<UInt8>, passage: Range<Int>) -> [Amount] {
    guard !stretches.isEmpty else { return [] }
    var amounts: [Amount] = []
    for line in lines(of: text, touching: passage) {
      let units = units(ofLineAt: line.lowerBound)
      guard !units.isEmpty else { continue }
      let row = cells(of: text[line])
      // 5 | 亿元 is in 亿元, whatever stands above; of two such cells neither is known to be meant.
      let besides = row.compactMap { ColumnName.unit(string(text[$0])) }
      guard besides.count < 2 else { continue }
      for (cell, unit) in zip(row, units) {
        guard let unit, !cell.isEmpty, passage.contains(cell) else { continue }
        let written = string(text[cell])
        let said = besides.first ?? unit
        let whole = said.isEmpty ? written : figure(written, unit: said)
        // What says 元 itself was read with the words of the quote; 1.2亿 is a sum only where it stands.
        guard !written.contains("元"), let amount = Amount(parsing: whole) else { continue }
        amounts.append(amount)
      }
    }
    return amounts
  }

  private func units(ofLineAt start: Int) -> [String?] {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].start <= start { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? stretches[low - 1].units : []
  }

  /// What is known of a column so far.
  private struct Column: Equatable {
    var caption: String?
    var holdsCost = false
    var own: String?

    var unit: String? { holdsCost ? own ?? caption ?? "" : nil }

    mutating func take(_ words: String) {
      // Units may have a row of their own, right below the names.
      if holdsCost, let said = ColumnName.unit(words) { own = said }
      let name = ColumnName(words)
      // A figure, 2.1亿元, is no name.
      guard name.holdsCost, !words.unicodeScalars.contains(where: isDigit) else { return }
      (holdsCost, own) = (true, name.unit)
    }
  }
}

/// Lines above a table that may give its unit.
private let linesOfCaption = 3

/// 万元 of 单位：万元 and of 单位：亩、万元; nil where two are said.
private func statedUnit(_ line: String) -> String? {
  let folded = ColumnName.folded(line)
  guard let label = folded.firstRange(of: "单位:") else { return nil }
  let units = listedUnits(String(folded[label.upperBound...].prefix { $0 != ")" }))
  return units.count == 1 ? units.first : nil
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

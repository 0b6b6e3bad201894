/// Where the lines of a text start and end, as cmark counts them: LF, CR LF and CR.
struct LineTable {
  /// Offset of each line's first byte.
  private var starts: [Int] = [0]
  /// Offset after each line's last byte, its line end left out.
  private var ends: [Int] = []

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte.isLineEnd else { continue }
      ends.append(index - 1)
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      starts.append(index)
    }
    ends.append(bytes.count)
  }

  var count: Int { ends.count }

  /// The bytes of a 1-based line; empty, at the text's end, for lines that do not exist.
  subscript(line: Int) -> Range<Int> {
    guard line >= 1 else { return 0..<0 }
    guard line <= ends.count else { return (ends.last ?? 0)..<(ends.last ?? 0) }
    return starts[line - 1]..<ends[line - 1]
  }

  /// The offset of a 1-based line and column in bytes, kept within the line.
  func offset(line: Int, column: Int) -> Int {
    let bounds = self[line]
    return min(max(bounds.lowerBound + column - 1, bounds.lowerBound), bounds.upperBound)
  }
}

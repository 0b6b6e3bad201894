import TaizhangModel

/// Lines and columns of many places in the same files.
///
/// Counting from a file's start for each of thousands of findings would take time with the square
/// of their number; this counts once, and remembers where it was every few thousand bytes.
final class Positions {
  private static let step = 4096
  /// By file: line and column at each multiple of the step, both 1-based.
  private var marks: [FileID: [(line: Int, column: Int)]] = [:]

  /// The same as `SourceFile.position(of:)`.
  subscript(id: FileID, file: SourceFile, offset: Int) -> (line: Int, column: Int) {
    let offset = min(offset, file.bytes.count)
    if marks[id] == nil { marks[id] = Positions.marks(of: file) }
    let mark = offset / Positions.step
    guard let (line, column) = marks[id]?[mark] else { return file.position(of: offset) }
    return Positions.count(file.bytes[mark * Positions.step..<offset], from: (line, column))
  }

  private static func marks(of file: SourceFile) -> [(line: Int, column: Int)] {
    var marks = [(line: 1, column: 1)]
    for mark in 0..<file.bytes.count / step {
      let bytes = file.bytes[mark * step..<(mark + 1) * step]
      marks.append(count(bytes, from: marks[mark]))
    }
    return marks
  }

  private static func count(
    _ bytes: ArraySlice<UInt8>,
    from start: (line: Int, column: Int)
  ) -> (line: Int, column: Int) {
    var (line, column) = start
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}

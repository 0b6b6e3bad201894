/// Lines and columns of many places in the same files.
///
/// Counting from a file's start for each of thousands of places would take time with the square of
/// their number; this goes through a file once, as far as it is asked, and remembers where it was
/// every few thousand bytes.
package final class Positions {
  private static let step = 4096

  private let sources: Sources
  /// By file: line and column at each multiple of the step, as far as was asked.
  private var marks: [FileID: [(line: Int, column: Int)]] = [:]

  package init(_ sources: Sources) {
    self.sources = sources
  }

  /// The same as `SourceFile.position(of:)`.
  package func position(of offset: Int, in id: FileID) -> (line: Int, column: Int) {
    let file = sources[id]
    if file.hasGrid { return file.position(of: offset) }
    let mark = min(offset, file.bytes.count) / Positions.step
    guard mark > 0 else { return file.position(of: offset) }
    var known = marks[id] ?? [(1, 1)]
    if known.count <= mark {
      for next in known.count...mark {
        let (start, end) = ((next - 1) * Positions.step, next * Positions.step)
        known.append(file.position(of: end, from: start, at: known[next - 1]))
      }
      marks[id] = known
    }
    return file.position(of: offset, from: mark * Positions.step, at: known[mark])
  }

  /// Of a place's first byte.
  package func position(of spot: SourceSpot) -> (line: Int, column: Int) {
    position(of: Int(spot.range.start), in: spot.file)
  }

  /// Where people look for a place: `Content/site.yaml:7:3`, `Content/projects/台账.xlsx:签约!C7`.
  package func words(of spot: SourceSpot) -> String {
    let file = sources[spot.file]
    if let cell = file.cellName(at: Int(spot.range.start)) { return "\(file.path):\(cell)" }
    let (line, column) = position(of: spot)
    return "\(file.path):\(line):\(column)"
  }

  /// The same without the column of a text.
  package func lineWords(of spot: SourceSpot) -> String {
    let file = sources[spot.file]
    guard !file.hasGrid else { return words(of: spot) }
    return "\(file.path):\(position(of: spot).line)"
  }
}

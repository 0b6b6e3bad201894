/// One file of Content or Templates, whole, as bytes.
///
/// A class, since there are tens of thousands, and they are handed from list to list.
package final class SourceFile: Sendable {
  /// Relative to the project's folder, with `/`, for example `Content/places.yaml`.
  package let path: String
  /// Of `bytes`.
  package let fingerprint: Fingerprint
  /// Whether `bytes` is the text made of a workbook.
  package let hasGrid: Bool
  private let content: Content

  private enum Content: Sendable {
    case known([UInt8], CellGrid?)
    /// What is read when it is asked for: there is so much.
    case late(any LateFiles, size: Int)
  }

  package init(path: String, bytes: [UInt8], grid: CellGrid? = nil) {
    self.path = path
    fingerprint = Fingerprint(bytes)
    hasGrid = grid != nil
    content = .known(bytes, grid)
  }

  /// A file whose bytes are known by their fingerprint and read when somebody asks for them.
  ///
  /// It has `size` bytes.
  package init(
    path: String,
    fingerprint: Fingerprint,
    size: Int,
    hasGrid: Bool = false,
    in files: any LateFiles
  ) {
    self.path = path
    self.fingerprint = fingerprint
    self.hasGrid = hasGrid
    content = .late(files, size: size)
  }

  /// Any bytes; readers check that they are UTF-8.
  package var bytes: [UInt8] {
    switch content {
    case .known(let bytes, _): bytes
    case .late(let files, let size): files.content(at: path, fingerprint, size: size).bytes
    }
  }

  /// How many bytes there are.
  package var size: Int {
    switch content {
    case .known(let bytes, _): bytes.count
    case .late(_, let size): size
    }
  }

  /// Where `bytes` is the text made of a workbook: a line for each row.
  package var grid: CellGrid? {
    guard hasGrid else { return nil }
    switch content {
    case .known(_, let grid): return grid
    case .late(let files, let size): return files.content(at: path, fingerprint, size: size).grid
    }
  }

  /// What people call the cell of a workbook that a byte belongs to, `签约!C7`; nil of any other file.
  package func cellName(at offset: Int) -> String? {
    guard let grid else { return nil }
    return grid.cell(at: offset).map(grid.name)
  }

  /// The 1-based line and column of a byte offset; the column counts Unicode scalars.
  ///
  /// A byte that continues a scalar does not count, so bad bytes cannot move the column. In a
  /// workbook they are the row and the column of the cell.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    if hasGrid {
      return grid?.cell(at: offset).map { (Int($0.row), Int($0.column) + 1) } ?? (1, 1)
    }
    return position(of: offset, from: 0, at: (1, 1))
  }

  /// The same, counted on from an earlier byte whose line and column are known.
  func position(
    of offset: Int,
    from start: Int,
    at known: (line: Int, column: Int)
  ) -> (line: Int, column: Int) {
    var (line, column) = known
    let bytes = bytes
    for byte in bytes[start..<max(start, min(offset, bytes.count))] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }

  /// The bytes of the line that holds an offset, without its line end.
  package func lineRange(around offset: Int) -> Range<Int> {
    let bytes = bytes
    let offset = min(offset, bytes.count)
    var start = offset
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = offset
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }
}

/// Files that are read when somebody asks for what they hold.
package protocol LateFiles: AnyObject, Sendable {
  /// What a file holds, the same each time; where it has other bytes than the fingerprint says, as many
  /// blanks.
  func content(at path: String, _ fingerprint: Fingerprint, size: Int) -> FileContent
}

/// The bytes of a file, or the text that was made of a workbook, and where its cells stand in it.
package struct FileContent: Sendable {
  package var bytes: [UInt8]
  package var grid: CellGrid?

  package init(bytes: [UInt8], grid: CellGrid? = nil) {
    (self.bytes, self.grid) = (bytes, grid)
  }

  /// What stands for a file that is not what it was.
  package init(blanks size: Int) {
    self.init(bytes: Array(repeating: UInt8(ascii: " "), count: size))
  }
}

/// All files of a run, sorted by path; a `FileID` is an index into them.
package struct Sources: Sendable {
  package var files: [SourceFile]

  /// Files in any order; they are sorted by the bytes of their paths.
  package init(_ files: [SourceFile]) {
    let isSorted = files.indices.dropFirst().allSatisfy {
      !files[$0].path.stands(before: files[$0 - 1].path)
    }
    self.files = isSorted ? files : files.sorted { $0.path.stands(before: $1.path) }
  }

  /// Those of an earlier run, which are in this order.
  package init(sorted files: [SourceFile]) { self.files = files }

  package subscript(id: FileID) -> SourceFile {
    files[Int(id.index)]
  }

  /// Of what stands at a spot: its file, and where in it.
  package func mark(of spot: SourceSpot) -> Fingerprint {
    var mark = files[Int(spot.file.index)].fingerprint
    mark.add(Int(spot.range.start))
    return mark
  }

  /// The same files, some of them as the text that was made of their bytes.
  package func showing(_ texts: [FileID: SourceFile]) -> Sources {
    var result = self
    for (id, text) in texts { result.files[Int(id.index)] = text }
    return result
  }
}

/// One file of Content or Templates, whole, as bytes.
package struct SourceFile: Sendable {
  /// Relative to the project's folder, with `/`, for example `Content/places.yaml`.
  package var path: String
  /// Any bytes; readers check that they are UTF-8.
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The 1-based line and column of a byte offset; the column counts Unicode scalars.
  ///
  /// A byte that continues a scalar does not count, so bad bytes cannot move the column.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    position(of: offset, from: 0, at: (1, 1))
  }

  /// The same, counted on from an earlier byte whose line and column are known.
  func position(
    of offset: Int,
    from start: Int,
    at known: (line: Int, column: Int)
  ) -> (line: Int, column: Int) {
    var (line, column) = known
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
    let offset = min(offset, bytes.count)
    var start = offset
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = offset
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }
}

/// All files of a run, sorted by path; a `FileID` is an index into them.
package struct Sources: Sendable {
  package var files: [SourceFile]

  /// Files in any order; they are sorted by the bytes of their paths.
  package init(_ files: [SourceFile]) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  package subscript(id: FileID) -> SourceFile {
    files[Int(id.index)]
  }
}

/// What happens to the beginning of every line that is written.
struct Layout {
  /// Goes before each line: the white space before the partial, parent or block.
  var prefix: [UInt8] = []
  /// Taken from a line's own leading white space: what a replacing block is indented by itself.
  var strip: [UInt8] = []

  /// What is written at the start of a line with this leading white space.
  func lineStart(_ leading: ArraySlice<UInt8>) -> [UInt8] {
    if leading.starts(with: strip) { return prefix + leading.dropFirst(strip.count) }
    return strip.starts(with: leading) ? prefix : prefix + leading
  }
}

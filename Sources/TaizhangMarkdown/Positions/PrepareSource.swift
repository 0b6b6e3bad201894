/// The character nobody types (OGHAM SPACE MARK, U+1680), which CommonMark takes for a space.
let emphasisAid: [UInt8] = [0xE1, 0x9A, 0x80]

/// Replaces NULs and helps emphasis next to Chinese punctuation.
func prepareSource(_ text: ArraySlice<UInt8>) -> PreparedSource {
  var hasNUL = false
  var hasDelimiter = false
  for byte in text {
    if byte == 0 { hasNUL = true }
    if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "~") { hasDelimiter = true }
  }
  let source = Array(text)
  let insertions = hasDelimiter ? emphasisAidOffsets(source) : []
  guard hasNUL || !insertions.isEmpty else { return PreparedSource(bytes: source) }
  return apply(insertions, to: source)
}

/// Copies a text with the aids put in and the NULs replaced.
private func apply(_ insertions: [Int], to source: [UInt8]) -> PreparedSource {
  var prepared = PreparedSource(bytes: [])
  prepared.bytes.reserveCapacity(source.count + insertions.count * 3)
  var copied = 0
  func edit(at offset: Int, length: Int, _ replacement: [UInt8]) {
    prepared.bytes += source[copied..<offset]
    prepared.edits.append(
      PreparedSource.Edit(
        prepared: prepared.bytes.count,
        original: offset,
        originalLength: length
      )
    )
    prepared.bytes += replacement
    copied = offset + length
  }
  for insertion in insertions + [source.count] {
    while let nul = source[copied..<insertion].firstIndex(of: 0) {
      edit(at: nul, length: 1, [0xEF, 0xBF, 0xBD])
    }
    if insertion < source.count { edit(at: insertion, length: 0, emphasisAid) }
  }
  prepared.bytes += source[copied...]
  return prepared
}

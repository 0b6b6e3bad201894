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

private func apply(_ insertions: [Int], to source: [UInt8]) -> PreparedSource {
  var prepared = PreparedSource(bytes: [])
  prepared.bytes.reserveCapacity(source.count + insertions.count * 3)
  var next = 0
  for index in 0...source.count {
    if next < insertions.count, insertions[next] == index {
      prepared.edits.append(
        PreparedSource.Edit(prepared: prepared.bytes.count, original: index, originalLength: 0)
      )
      prepared.bytes += emphasisAid
      next += 1
    }
    guard index < source.count else { break }
    if source[index] == 0 {
      prepared.edits.append(
        PreparedSource.Edit(prepared: prepared.bytes.count, original: index, originalLength: 1)
      )
      prepared.bytes += [0xEF, 0xBF, 0xBD]
    } else {
      prepared.bytes.append(source[index])
    }
  }
  return prepared
}

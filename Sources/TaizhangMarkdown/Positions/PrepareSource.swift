/// The character nobody types (OGHAM SPACE MARK, U+1680), which CommonMark takes for a space.
let aid: [UInt8] = [0xE1, 0x9A, 0x80]

/// Replaces NULs, helps emphasis next to Chinese punctuation, and keeps libcmark-gfm from dropping words.
func prepareSource(_ text: ArraySlice<UInt8>) -> PreparedSource {
  let source = Array(text)
  var hasNUL = false
  var mayNeedAid = false
  var last: UInt8 = 0
  var prepared = PreparedSource(bytes: source)
  // Chinese text first: most of it is.
  for byte in source where byte < 0x80 {
    switch byte {
    case 0: hasNUL = true
    case UInt8(ascii: "*"): mayNeedAid = true
    case UInt8(ascii: "~"): (mayNeedAid, prepared.hasTildes) = (true, true)
    case UInt8(ascii: "^"): if last == UInt8(ascii: "[") { mayNeedAid = true }
    case UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "<"): prepared.hidesWords = true
    default: break
    }
    last = byte
  }
  let insertions = mayNeedAid ? aidOffsets(source) : []
  if hasNUL || !insertions.isEmpty { apply(insertions, to: source, in: &prepared) }
  return prepared
}

/// Copies a text with the aids put in and the NULs replaced.
private func apply(
  _ insertions: [Int],
  to source: [UInt8],
  in prepared: inout PreparedSource
) {
  prepared.bytes = []
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
    if insertion < source.count { edit(at: insertion, length: 0, aid) }
  }
  prepared.bytes += source[copied...]
}

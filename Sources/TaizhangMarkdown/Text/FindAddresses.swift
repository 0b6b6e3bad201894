/// The `http://` and `https://` addresses in a text, as indices into it, ascending.
///
/// An address is ASCII: it ends before the first Chinese character, blank or quote, and
/// before punctuation that closes a sentence rather than the address.
func findAddresses(in text: ArraySlice<UInt8>) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var index = text.startIndex
  while let colon = text[index...].firstIndex(of: UInt8(ascii: ":")) {
    index = colon + 1
    guard text[index...].starts(with: "//".utf8),
      let start = schemeStart(in: text, before: colon)
    else { continue }
    let hostStart = colon + 3
    let end = addressEnd(in: text, from: hostStart)
    guard end > hostStart, text[hostStart].isASCIIAlphanumeric || text[hostStart] == 0x5B else {
      continue
    }
    found.append(start..<end)
    index = end
  }
  return found
}

private func schemeStart(in text: ArraySlice<UInt8>, before colon: Int) -> Int? {
  for scheme in ["https", "http"] {
    let start = colon - scheme.utf8.count
    guard start >= text.startIndex, text[start..<colon].elementsEqual(scheme.utf8) else {
      continue
    }
    let isWordStart = start == text.startIndex || !text[start - 1].isASCIIAlphanumeric
    return isWordStart ? start : nil
  }
  return nil
}

private func addressEnd(in text: ArraySlice<UInt8>, from start: Int) -> Int {
  var end = start
  var unclosed = 0
  while end < text.endIndex, isAddressByte(text[end]) {
    if text[end] == UInt8(ascii: "(") { unclosed += 1 }
    if text[end] == UInt8(ascii: ")") {
      if unclosed == 0 { break }
      unclosed -= 1
    }
    end += 1
  }
  while end > start, "?!.,:;*_~&(".utf8.contains(text[end - 1]) { end -= 1 }
  return end
}

private func isAddressByte(_ byte: UInt8) -> Bool {
  byte > 0x20 && byte < 0x7F && !"\"'<>\\^`{|}".utf8.contains(byte)
}

import TaizhangModel

/// How many sheets a PDF has; nil where it is none, or not whole.
///
/// The browser writes its tree of pages in the clear (ISO 32000-1, 7.7.3.2): a node has the count of all
/// leaves below it, so the root has the highest.
func sheetCount(ofPDF bytes: [UInt8]) -> Int? {
  guard bytes.starts(with: Array("%PDF-".utf8)),
    bytes.suffix(32).firstOccurrence(of: Array("%%EOF".utf8)) != nil
  else { return nil }
  var largest: Int?
  var rest = bytes[...]
  while let node = rest.firstOccurrence(of: Array("/Type /Pages".utf8)) {
    rest = rest[node.upperBound...]
    let dictionary = rest.prefix { $0 != UInt8(ascii: ">") }
    guard let key = dictionary.firstOccurrence(of: Array("/Count ".utf8)) else { continue }
    let digits = dictionary[key.upperBound...].prefix { (0x30...0x39).contains($0) }
    guard let count = Int(String(decoding: digits, as: UTF8.self)), count > 0 else { continue }
    largest = max(largest ?? 0, count)
  }
  return largest
}

/// What is wrong with a fragment's tags; nil when it is well nested.
///
/// Knows exactly the tags this target writes: any other `<` is text that was not escaped.
package func nestingFault(_ html: [UInt8]) -> String? {
  var open: [[UInt8]] = []
  var index = 0
  while index < html.count {
    let byte = html[index]
    guard byte == UInt8(ascii: "<") else {
      if ">\"'".utf8.contains(byte) { return "bare \(Unicode.Scalar(byte)) at \(index)" }
      index += 1
      continue
    }
    var end = index + 1
    let isEnd = end < html.count && html[end] == UInt8(ascii: "/")
    if isEnd { end += 1 }
    let nameStart = end
    while end < html.count, html[end].isLetterOrDigit { end += 1 }
    let name = Array(html[nameStart..<end])
    guard knownTags.contains(String(decoding: name, as: UTF8.self)) else {
      return "unknown tag at \(index)"
    }
    while end < html.count, html[end] != UInt8(ascii: ">") {
      if html[end] == UInt8(ascii: "<") { return "tag in tag at \(end)" }
      end += 1
    }
    guard end < html.count else { return "open tag at \(index)" }
    index = end + 1
    if isEnd {
      guard open.popLast() == name else { return "wrong end tag before \(index)" }
    } else if !voidTags.contains(String(decoding: name, as: UTF8.self)) {
      open.append(name)
    }
  }
  return open.isEmpty ? nil : "\(open.count) elements left open"
}

private let voidTags: Set = ["br", "hr", "img"]
private let knownTags: Set = [
  "p", "h1", "h2", "h3", "h4", "h5", "h6", "em", "strong", "code", "pre", "blockquote", "ul", "ol",
  "li", "table", "thead", "tbody", "tr", "th", "td", "div", "hr", "br", "a", "img", "del", "sup",
  "section", "mark",
]

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
  }
}

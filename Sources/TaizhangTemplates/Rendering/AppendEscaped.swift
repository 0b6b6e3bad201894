internal import TaizhangModel

/// Appends text with `&`, `<`, `>`, `"` and `'` as character references.
package func appendEscaped(_ text: String, to output: inout [UInt8]) {
  var text = text
  text.withUTF8 { utf8 in
    escapeMarkup(utf8) { unsafe output.append(contentsOf: $0) }
  }
}

/// The same of UTF-8.
func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, to output: inout Growing<UInt8>) {
  unsafe escapeMarkup(utf8) { unsafe output.append($0) }
}

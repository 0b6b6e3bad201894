import TaizhangModel

/// Values that YAML cuts off at a `#` behind a space: 备注: 见附件 #3 says 见附件 and no more.
///
/// Whether a comment or a part of the value was meant cannot be told, so a comment stands on a line
/// of its own; a text that really has such a `#` is put in quotation marks.
func reportCutValues(_ events: [YAMLEvent], in context: inout ReadingContext) {
  for case .scalar(let scalar) in events where scalar.isPlain {
    let end = Int(scalar.range.end)
    let behind = context.bytes[end...]
    // Most values end their line.
    guard let first = behind.first, first == 0x20 || first == 0x09 else { continue }
    let rest = behind.drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.first == UInt8(ascii: "#") else { continue }
    let comment = rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    context.report(
      .commentBehindValue,
      at: SourceRange(comment.startIndex, comment.endIndex),
      String(decoding: comment, as: UTF8.self)
    )
  }
}

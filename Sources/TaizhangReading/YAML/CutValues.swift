import TaizhangModel

/// Values that YAML cuts off at a `#` behind a space: 备注: 见附件 #3 says 见附件 and no more.
///
/// Whether a comment or a part of the value was meant cannot be told, so a comment stands on a line
/// of its own; a text that really has such a `#` is put in quotation marks.
func reportCutValues(_ events: [YAMLEvent], in context: inout ReadingContext) {
  let bytes = context.bytes
  for place in events.indices {
    guard let range = events[place].plainRange else { continue }
    let end = Int(range.end)
    // Most values end their line.
    guard end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 else { continue }
    let rest = bytes[end...].drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.first == UInt8(ascii: "#") else { continue }
    let comment = rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    context.report(
      .commentBehindValue,
      at: SourceRange(comment.startIndex, comment.endIndex),
      String(decoding: comment, as: UTF8.self)
    )
  }
}

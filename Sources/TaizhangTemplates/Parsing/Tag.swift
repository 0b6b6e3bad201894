/// One tag of a template: what it does and where its parts stand, as UTF-8 offsets.
struct Tag: Sendable {
  var kind: Kind
  /// The whole tag, delimiters included.
  var range: Range<Int>
  /// The name alone, or the content of a comment or set-delimiters tag, without white space.
  var name: Range<Int>
  /// The white space from the line's start, where nothing else stands before the tag.
  var leading: Range<Int>?
  /// The offset after the line's end, where only white space stands behind the tag.
  var trailing: Int?

  /// Whether it stands alone on its lines.
  var isStandalone: Bool { leading != nil && trailing != nil }

  enum Kind: Sendable {
    case write
    case writeRaw
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    case comment
    case delimiters
  }
}

extension Tag.Kind {
  /// The kind that a tag's first byte announces, `{{{` excepted; any other byte begins a name.
  init?(sigil: UInt8) {
    switch sigil {
    case UInt8(ascii: "&"): self = .writeRaw
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: "/"): self = .close
    case UInt8(ascii: ">"): self = .partial
    case UInt8(ascii: "<"): self = .parent
    case UInt8(ascii: "$"): self = .block
    case UInt8(ascii: "!"): self = .comment
    case UInt8(ascii: "="): self = .delimiters
    default: return nil
    }
  }
}

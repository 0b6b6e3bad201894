import TaizhangModel

/// A piece of a YAML document with the bytes it stands on.
enum YAMLNode: Sendable {
  case scalar(YAMLScalar)
  case sequence([YAMLNode], SourceRange)
  case mapping([YAMLEntry], SourceRange)

  /// For a collection, its first byte up to the end of its first key or item.
  var range: SourceRange {
    switch self {
    case .scalar(let scalar): scalar.range
    case .sequence(_, let range), .mapping(_, let range): range
    }
  }
}

/// A scalar as text: nothing is resolved, so `0012` stays `0012` and `yes` stays `yes`.
struct YAMLScalar: Sendable {
  var text: String
  var range: SourceRange
  /// Without quotation marks or `|`: a line below may have been taken for more of it.
  var isPlain: Bool

  /// An empty value counts as absent.
  var isEmpty: Bool { text.isEmpty }
}

/// A key of a mapping and its value.
struct YAMLEntry: Sendable {
  var key: YAMLScalar
  var value: YAMLNode
}

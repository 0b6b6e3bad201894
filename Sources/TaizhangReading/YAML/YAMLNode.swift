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
  let key: YAMLScalar
  /// Of the key's bytes: keys are compared far more often than they are made.
  let hash: UInt32
  let value: YAMLNode

  init(key: YAMLScalar, value: YAMLNode) {
    self.key = key
    hash = keyHash(of: key.text)
    self.value = value
  }

  /// Whether both keys are the same bytes.
  func hasSameKey(as other: YAMLEntry) -> Bool {
    hash == other.hash && key.text.hasSameBytes(as: other.key.text)
  }
}

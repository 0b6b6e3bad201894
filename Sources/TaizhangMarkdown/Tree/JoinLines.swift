extension MarkdownTree {
  /// Whether the lines around a soft break are joined without a space: Chinese on both sides.
  ///
  /// Dashes, quotes and dots that Chinese shares with other scripts count as Chinese when
  /// the other side is.
  ///
  /// - Parameter index: The soft break's index.
  /// - Returns: False also where a block begins or ends at the break.
  func joinsLines(at index: Int) -> Bool {
    guard let before = lastScalar(before: index), let after = firstScalar(after: index) else {
      return false
    }
    return before.isCJK && (after.isCJK || after.isSharedPunctuation)
      || before.isSharedPunctuation && after.isCJK
  }

  private func lastScalar(before index: Int) -> Unicode.Scalar? {
    for node in nodes[..<index].reversed() {
      switch node.kind {
      case .text, .html:
        let bytes = literal(node)
        return scalar(in: bytes, before: bytes.endIndex)
      case .emphasis, .strong, .strikethrough, .link, .code, .footnoteReference: continue
      default: return nil
      }
    }
    return nil
  }

  private func firstScalar(after index: Int) -> Unicode.Scalar? {
    for node in nodes[(index + 1)...] {
      switch node.kind {
      case .text, .html:
        let bytes = literal(node)
        return scalar(in: bytes, at: bytes.startIndex)
      case .emphasis, .strong, .strikethrough, .link, .code, .footnoteReference: continue
      default: return nil
      }
    }
    return nil
  }
}

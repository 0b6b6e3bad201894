package import TaizhangModel

/// A parsed Markdown text: nodes in document order over one arena of bytes.
///
/// A node's descendants follow it directly, up to its `subtreeEnd`; footnote definitions
/// stand last, in the order of their first reference. Node 0 is the document.
package struct MarkdownTree: Sendable {
  package internal(set) var nodes: [MarkdownNode] = []
  /// Literals, addresses and titles, which nodes hold as ranges; UTF-8 when the source is.
  package internal(set) var arena: [UInt8] = []

  /// The node's own text, or a link's or image's address, or a code block's info string.
  package func literal(_ node: MarkdownNode) -> ArraySlice<UInt8> {
    arena[node.literal.bounds]
  }

  /// A link's or image's title; empty on all other nodes.
  package func title(_ node: MarkdownNode) -> ArraySlice<UInt8> {
    arena[node.title.bounds]
  }
}

/// One node of a `MarkdownTree`.
package struct MarkdownNode: Sendable {
  package var kind: MarkdownKind
  /// Bytes of the tree's arena.
  package var literal = SourceRange(0, 0)
  /// Bytes of the tree's arena.
  package var title = SourceRange(0, 0)
  /// Index after the node's last descendant; for a leaf, its own index plus one.
  package var subtreeEnd: Int32 = 0
  /// UTF-8 offsets of the source, from the parse's origin.
  package var range: SourceRange
  /// Whether the source bytes at `range` are the literal, byte for byte.
  ///
  /// False for escapes, entities and whatever could not be placed; always false on nodes
  /// that have no literal text of their own.
  package var isVerbatim = false
}

package import TaizhangModel

/// A stretch of the source to be set off in the page.
package struct Mark: Sendable {
  /// The caller's own number; given back in `ActiveMark`.
  package var id: Int
  /// UTF-8 offsets, counted like the tree's positions; may overlap others and cross blocks.
  package var range: SourceRange

  package init(id: Int, range: SourceRange) {
    self.id = id
    self.range = range
  }
}

/// One mark on a run of text.
package struct ActiveMark: Equatable, Sendable {
  /// The mark's place in the list the caller gave.
  package var index: Int
  package var id: Int
  /// Whether this is the mark's first run in the page, the one to carry its `id`.
  package var isFirstRun: Bool
}

/// Text between two tags on which the same marks lie.
package struct MarkRun: Sendable {
  /// At least one; ascending by `index`.
  package var marks: [ActiveMark]
  /// Whether an `a` element is open around it, so that `open` must not write another.
  package var isInsideLink: Bool
}

/// How marked text is written.
///
/// Both are called once a run. Runs never hold tags of ours, so whatever `open` opens and
/// `close` closes nests well; it must be phrasing content.
package struct MarkStyle: Sendable {
  package var open: @Sendable (MarkRun, inout [UInt8]) -> Void
  package var close: @Sendable (MarkRun, inout [UInt8]) -> Void

  package init(
    open: @escaping @Sendable (MarkRun, inout [UInt8]) -> Void,
    close: @escaping @Sendable (MarkRun, inout [UInt8]) -> Void
  ) {
    self.open = open
    self.close = close
  }
}

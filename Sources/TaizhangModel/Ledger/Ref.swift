/// A reference to an item of one of the ledger's lists, as its index.
@usableFromInline
package struct Ref<Item>: Hashable, Comparable, Sendable {
  @usableFromInline package var index: Int32

  @inlinable package init(_ index: Int) {
    self.index = Int32(index)
  }

  @inlinable package static func < (left: Ref, right: Ref) -> Bool {
    left.index < right.index
  }
}

extension Array {
  /// The item a reference names; the reference comes from the ledger that owns this list.
  ///
  /// Inlined, so that reading one field of a record does not copy all of it.
  @inlinable package subscript(ref: Ref<Element>) -> Element {
    self[Int(ref.index)]
  }
}

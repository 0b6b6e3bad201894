/// A reference to an item of one of the ledger's lists, as its index.
package struct Ref<Item>: Hashable, Comparable, Sendable {
  package var index: Int32

  package init(_ index: Int) {
    self.index = Int32(index)
  }

  package static func < (left: Ref, right: Ref) -> Bool {
    left.index < right.index
  }
}

extension Array {
  /// The item a reference names; the reference comes from the ledger that owns this list.
  package subscript(ref: Ref<Element>) -> Element {
    self[Int(ref.index)]
  }
}

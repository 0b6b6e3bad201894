/// Takes values as bytes, one behind the other.
@usableFromInline
package struct StoreWriter: Sendable {
  /// All that was stored.
  @usableFromInline package var bytes: [UInt8] = []

  package init() {}

  /// Keeps room for that many bytes.
  package init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  @inlinable
  package mutating func store<Value: Storable>(_ value: Value) {
    value.store(in: &self)
  }

  /// Appends values that were stored before, as if they were stored now.
  package mutating func append(stored: some Collection<UInt8>) {
    bytes.append(contentsOf: stored)
  }

  /// Which case of an enum follows.
  @inlinable
  package mutating func store(tag: UInt8) {
    bytes.append(tag)
  }

  /// A number ≥ 0, the low seven bits first; the top bit of a byte says that more follow.
  @inlinable
  package mutating func store(bits: UInt64) {
    var rest = bits
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// How many items follow, ≥ 0.
  @inlinable
  package mutating func store(count: Int) {
    store(bits: UInt64(truncatingIfNeeded: count))
  }

  /// A count of bytes, and the text's UTF-8.
  @usableFromInline
  mutating func store(text: String) {
    store(count: text.utf8.count)
    bytes.append(text: text)
  }
}

/// A value that one build keeps for the next, as bytes.
///
/// The bytes hold the fields in the order of their declaration and nothing else: neither names nor
/// a version. Whoever keeps them binds them to the very program that stored them, and to the
/// content: whether a reference fits the list it points into is not looked at. A value has the same
/// bytes in every process, and at least one.
@usableFromInline
package protocol Storable {
  /// Appends the value's bytes.
  func store(in writer: inout StoreWriter)

  /// The value whose bytes are next.
  init(from reader: inout StoreReader) throws(StoreError)
}

extension Storable {
  /// The value as bytes.
  package var stored: [UInt8] {
    var writer = StoreWriter()
    writer.store(self)
    return writer.bytes
  }

  /// The value that was stored as these bytes, all of them.
  package init(stored bytes: [UInt8]) throws(StoreError) {
    self = try bytes.withUnsafeBufferPointer { buffer throws(StoreError) in
      var reader = unsafe StoreReader(UnsafeRawBufferPointer(buffer))
      let value = try Self(from: &reader)
      try reader.finish()
      return value
    }
  }
}

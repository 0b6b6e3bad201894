extension Storable where Self: FixedWidthInteger & SignedInteger {
  /// Zig-zag: small numbers of either sign are short.
  @inlinable
  package func store(in writer: inout StoreWriter) {
    let number = Int64(self)
    writer.store(bits: UInt64(bitPattern: (number << 1) ^ (number >> 63)))
  }

  @inlinable
  package init(from reader: inout StoreReader) throws(StoreError) {
    let bits = try reader.readBits()
    let number = Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1)
    guard let fitting = Self(exactly: number) else { throw .number }
    self = fitting
  }
}

extension Int: Storable {}
extension Int32: Storable {}
extension Int64: Storable {}

extension Bool: Storable {
  @inlinable
  package func store(in writer: inout StoreWriter) {
    writer.store(tag: self ? 1 : 0)
  }

  @inlinable
  package init(from reader: inout StoreReader) throws(StoreError) {
    let tag = try reader.readTag()
    guard tag < 2 else { throw .choice }
    self = tag == 1
  }
}

extension String: Storable {
  @inlinable
  package func store(in writer: inout StoreWriter) {
    writer.store(text: self)
  }

  @inlinable
  package init(from reader: inout StoreReader) throws(StoreError) {
    self = try reader.readText()
  }
}

/// Whether there is a value, then the value.
extension Optional: Storable where Wrapped: Storable {
  @inlinable
  package func store(in writer: inout StoreWriter) {
    guard let self else {
      writer.store(tag: 0)
      return
    }
    writer.store(tag: 1)
    writer.store(self)
  }

  @inlinable
  package init(from reader: inout StoreReader) throws(StoreError) {
    self = try Bool(from: &reader) ? Wrapped(from: &reader) : nil
  }
}

/// Their count, then the items.
extension Array: Storable where Element: Storable {
  @inlinable
  package func store(in writer: inout StoreWriter) {
    writer.store(count: count)
    for item in self { writer.store(item) }
  }

  @inlinable
  package init(from reader: inout StoreReader) throws(StoreError) {
    let count = try reader.readCount()
    self = []
    // Most lists are empty, and keeping room for nothing takes its time too.
    guard count > 0 else { return }
    reserveCapacity(reader.room(for: count, ofSize: MemoryLayout<Element>.stride))
    for _ in 0..<count { append(try Element(from: &reader)) }
  }
}

/// Walks bytes that a `StoreWriter` made, or any others: what does not fit is thrown.
///
/// The bytes must stay where they are for as long as it reads.
@usableFromInline
package struct StoreReader {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  /// Of the next byte; 0…the number of bytes.
  @usableFromInline var position = 0

  /// Reads from the first of the bytes on.
  package init(_ bytes: UnsafeRawBufferPointer) {
    unsafe self.bytes = bytes.assumingMemoryBound(to: UInt8.self)
  }

  /// How many bytes are left.
  @inlinable package var remaining: Int { unsafe bytes.count - position }

  @inlinable
  package mutating func read<Value: Storable>() throws(StoreError) -> Value {
    try Value(from: &self)
  }

  /// Throws where bytes are left.
  package func finish() throws(StoreError) {
    guard remaining == 0 else { throw .surplus }
  }

  /// Which case of an enum follows.
  @inlinable
  package mutating func readTag() throws(StoreError) -> UInt8 {
    guard unsafe position < bytes.count else { throw .truncated }
    let byte = unsafe bytes[position]
    position += 1
    return byte
  }

  /// A number as `StoreWriter.store(bits:)` wrote it.
  @inlinable
  package mutating func readBits() throws(StoreError) -> UInt64 {
    let first = try readTag()
    return first < 0x80 ? UInt64(first) : try readBits(after: first)
  }

  @usableFromInline
  mutating func readBits(after first: UInt8) throws(StoreError) -> UInt64 {
    var bits = UInt64(first & 0x7F)
    for shift: UInt64 in stride(from: 7, through: 63, by: 7) {
      let byte = try readTag()
      // The tenth byte has room for one bit.
      guard shift < 63 || byte < 2 else { throw .number }
      bits |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return bits }
    }
    throw .number
  }

  /// How many items follow; each takes a byte at least, so there are no more than bytes are left.
  @inlinable
  package mutating func readCount() throws(StoreError) -> Int {
    let count = try readBits()
    guard count <= UInt64(remaining) else { throw .count }
    return Int(count)
  }

  /// For how many of these items to keep room before they are read.
  ///
  /// A count may be made up, so that its room is bounded by four times the bytes that are left.
  @inlinable
  package func room(for count: Int, ofSize size: Int) -> Int {
    min(count, remaining * 4 / max(size, 1) + 1)
  }

  /// A count, and as many bytes of any kind.
  mutating func readBytes() throws(StoreError) -> [UInt8] {
    let count = try readCount()
    defer { position += count }
    return unsafe Array(bytes[position..<position + count])
  }

  @usableFromInline
  mutating func readText() throws(StoreError) -> String {
    let count = try readCount()
    let part = unsafe UnsafeBufferPointer(rebasing: bytes[position..<position + count])
    position += count
    // Twice as quick as `String(validating:as:)`, which looks for the encoding anew for each text.
    do { return unsafe try String(copying: UTF8Span(validating: part.span)) } catch { throw .text }
  }
}

/// Values by key, found by the bytes of the key.
///
/// The library's dictionary hashes and compares texts by Unicode equivalence, which takes a
/// thousand steps for a Chinese word; a large ledger has millions of keys.
struct KeyIndex<Value: Sendable>: Sendable {
  /// Open addressing; a power of two, at most half full.
  private var slots: [(key: String, value: Value)?]

  init(capacity: Int) {
    var size = 8
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: nil, count: size)
  }

  /// Adds a key that is not there yet; false where it is.
  mutating func insert(_ key: String, _ value: Value) -> Bool {
    let slot = slot(of: key)
    guard slots[slot] == nil else { return false }
    slots[slot] = (key, value)
    return true
  }

  subscript(key: String) -> Value? { slots[slot(of: key)]?.value }

  /// The slot that holds the key, or the empty one where it would stand.
  private func slot(of key: String) -> Int {
    var slot = unsafe Int(truncatingIfNeeded: key.withBytes { unsafe hash($0) }) & (slots.count - 1)
    while let (other, _) = slots[slot], !other.hasSameBytes(as: key) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}

/// FNV-1a, folded: nobody gains by making a few known keys collide.
func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for index in 0..<bytes.count { hash = unsafe (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
  return hash ^ hash >> 32
}

extension String {
  /// Whether two texts are the same bytes, which `==` tells only after looking for equivalents.
  func hasSameBytes(as other: String) -> Bool {
    unsafe other.withBytes { bytes in unsafe hasBytes(bytes) }
  }

  func hasBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe withBytes { own in
      guard own.count == bytes.count else { return false }
      for index in 0..<own.count where unsafe own[index] != bytes[index] { return false }
      return true
    }
  }

  /// Its UTF-8 in one piece: byte by byte, a view of a text asks each time how it is stored.
  @inline(__always)
  fileprivate func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = unsafe utf8.withContiguousStorageIfAvailable(body) { return result }
    return unsafe Array(utf8).withUnsafeBufferPointer(body)
  }
}

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
    let slot = slot(of: key, keyHash(of: key))
    guard slots[slot] == nil else { return false }
    slots[slot] = (key, value)
    return true
  }

  subscript(key: String) -> Value? { self[key, keyHash(of: key)] }

  /// The same of a key whose hash is known.
  subscript(key: String, hash: UInt32) -> Value? { slots[slot(of: key, hash)]?.value }

  /// The slot that holds the key, or the empty one where it would stand.
  private func slot(of key: String, _ hash: UInt32) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while let (other, _) = slots[slot], !other.hasSameBytes(as: key) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}

/// Eight bytes a step: nobody gains by making a few known keys collide.
func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  let raw = UnsafeRawBufferPointer(bytes)
  var hash = UInt64(bytes.count)
  var offset = 0
  while offset + 8 <= bytes.count {
    hash = unsafe mixed(hash, raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    offset += 8
  }
  var rest: UInt64 = 0
  while offset < bytes.count {
    rest = unsafe rest << 8 | UInt64(bytes[offset])
    offset += 1
  }
  return mixed(hash, rest)
}

@inline(__always)
private func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
  let (high, low) = (hash ^ word ^ 0x9E37_79B9_7F4A_7C15)
    .multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
  return high ^ low
}

/// What a key is looked up by.
func keyHash(of key: String) -> UInt32 {
  unsafe UInt32(truncatingIfNeeded: key.withBytes { unsafe hash($0) })
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

/// Short texts that have come up before, so that the keys and words that thousands of records
/// share are made once.
struct KnownTexts {
  private static let slotCount = 64
  /// Shorter ones lie in the string itself: they cost less to make than to find.
  private static let lengths = 16...48
  private var slots = [String?](repeating: nil, count: KnownTexts.slotCount)

  /// The text of some bytes; of two that share a slot, the later stays.
  mutating func text(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard KnownTexts.lengths.contains(bytes.count) else {
      return unsafe String(decoding: bytes, as: UTF8.self)
    }
    let slot = unsafe Int(truncatingIfNeeded: hash(bytes)) & (KnownTexts.slotCount - 1)
    if let known = slots[slot], unsafe known.hasBytes(bytes) { return known }
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    slots[slot] = text
    return text
  }
}

/// Who was first to hold each of many numbers: for rules that file every record under numbers made
/// from its words, hundreds of thousands of them, and look again at what two records share.
///
/// The numbers are mixed well, so they are their own hashes; places are probed one after the other.
struct FirstHolders {
  /// Nobody is -1.
  private var slots: [(number: UInt64, holder: Int32)]
  private var count = 0

  init() { slots = Array(repeating: (0, -1), count: 1024) }

  /// Who held the number before; where nobody did, `holder` does from now on.
  mutating func first(_ number: UInt64, orElse holder: Int) -> Int? {
    if count * 2 > slots.count { grow() }
    let slot = slot(of: number)
    guard slots[slot].holder < 0 else { return Int(slots[slot].holder) }
    slots[slot] = (number, Int32(holder))
    count += 1
    return nil
  }

  /// Where the number is, or would be.
  private func slot(of number: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: number >> 20) & mask
    while slots[slot].holder >= 0, slots[slot].number != number { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, -1), count: old.count * 4)
    for entry in old where entry.holder >= 0 { slots[slot(of: entry.number)] = entry }
  }
}

/// 128 bits that tell contents apart.
///
/// Made for speed, not against somebody who looks for two contents with one fingerprint: whoever
/// can write content here needs no such trick.
package struct Fingerprint: Hashable, Sendable {
  private var first: UInt64 = 0x243F_6A88_85A3_08D3
  private var second: UInt64 = 0x1319_8A2E_0370_7344

  /// Of nothing yet, for `add`.
  package init() {}

  package init(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe add($0) }
  }

  package init(_ bytes: UnsafeRawBufferPointer) {
    unsafe add(bytes)
  }

  /// Of several contents, in their order.
  package init(of parts: [Fingerprint]) {
    for part in parts { add(part) }
    add(parts.count)
  }

  /// Takes in what has this fingerprint.
  package mutating func add(_ part: Fingerprint) { mix(part.first, part.second) }

  package mutating func add(_ number: Int) { mix(UInt64(bitPattern: Int64(number)), 0) }

  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { unsafe add(UnsafeRawBufferPointer($0)) }
  }

  /// 32 hexadecimal digits, as `description` writes them; nil of anything else.
  package init?(_ text: Substring) {
    self.init(Array(text.utf8)[...])
  }

  /// The same digits as bytes.
  package init?(_ digits: ArraySlice<UInt8>) {
    guard digits.count == 32 else { return nil }
    var halves: (UInt64, UInt64) = (0, 0)
    for (place, byte) in digits.enumerated() {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      if place < 16 {
        halves.0 = halves.0 << 4 | UInt64(digit)
      } else {
        halves.1 = halves.1 << 4 | UInt64(digit)
      }
    }
    (first, second) = halves
  }

  package var description: String {
    var digits: [UInt8] = []
    append(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  /// The digits of `description`.
  package func append(to bytes: inout [UInt8]) {
    var digits = InlineArray<32, UInt8>(repeating: 0)
    for place in 0..<16 {
      let shift = UInt64(60 - place * 4)
      digits[place] = Fingerprint.digit(first >> shift)
      digits[place + 16] = Fingerprint.digit(second >> shift)
    }
    digits.span.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// The hexadecimal digit of the low four bits.
  private static func digit(_ bits: UInt64) -> UInt8 {
    let digit = UInt8(truncatingIfNeeded: bits) & 0xF
    return digit < 10 ? digit + 0x30 : digit - 10 + UInt8(ascii: "a")
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    if bytes.count >= 64 {
      // Four by turns, since each waits for its last product.
      var lanes = InlineArray<4, Fingerprint>(repeating: Fingerprint())
      while offset + 64 <= bytes.count {
        for lane in 0..<4 { unsafe lanes[lane].mix(bytes, at: offset + 16 * lane) }
        offset += 64
      }
      for lane in 0..<4 { add(lanes[lane]) }
    }
    while offset + 16 <= bytes.count {
      unsafe mix(bytes, at: offset)
      offset += 16
    }
    var rest: (UInt64, UInt64) = (0, 0)
    for (place, index) in (offset..<bytes.count).enumerated() {
      let byte = UInt64(unsafe bytes[index]) << UInt64(place % 8 * 8)
      if place < 8 { rest.0 |= byte } else { rest.1 |= byte }
    }
    mix(rest.0, rest.1)
    mix(UInt64(bytes.count), 0)
  }

  @inline(__always)
  private mutating func mix(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    mix(
      unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self),
      unsafe bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
    )
  }

  /// Takes in 16 bytes; each half of the state sees all of them.
  @inline(__always)
  private mutating func mix(_ low: UInt64, _ high: UInt64) {
    first = folded(first ^ low, high ^ 0xA409_3822_299F_31D0)
    second = folded(second ^ high, low ^ 0x082E_FA98_EC4E_6C89) &+ first
  }
}

/// Both halves of the whole product.
@inline(__always)
private func folded(_ one: UInt64, _ other: UInt64) -> UInt64 {
  let (high, low) = one.multipliedFullWidth(by: other)
  return high ^ low
}

extension Fingerprint: Storable {
  package func store(in writer: inout StoreWriter) {
    for half in [first, second] {
      for shift in stride(from: 0, to: 64, by: 8) {
        writer.store(tag: UInt8(truncatingIfNeeded: half >> UInt64(shift)))
      }
    }
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    (first, second) = (0, 0)
    for shift in stride(from: 0, to: 64, by: 8) {
      first |= UInt64(try reader.readTag()) << UInt64(shift)
    }
    for shift in stride(from: 0, to: 64, by: 8) {
      second |= UInt64(try reader.readTag()) << UInt64(shift)
    }
  }
}

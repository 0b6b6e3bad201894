/// A text of digits and fixed words that is put together byte by byte: a ledger shows hundreds of
/// thousands of days, and interpolation takes a thousand steps for each.
package struct ShortText {
  private var bytes: InlineArray<80, UInt8> = InlineArray(repeating: 0)
  private var count = 0

  package init() {}

  /// At most 80 bytes in all.
  package mutating func append(_ words: StaticString) {
    words.withUTF8Buffer { buffer in
      for byte in buffer { append(byte) }
    }
  }

  /// A fixed word that is not known here; at most 80 bytes in all.
  package mutating func append(word: String) {
    for byte in word.utf8 { append(byte) }
  }

  /// A number in decimal digits, with zeros in front up to a width.
  package mutating func append(_ value: Int, width: Int = 1) {
    var rest = value.magnitude
    var end = 0
    // To divide by ten that is known here takes no division.
    repeat {
      rest /= 10
      end += 1
    } while rest > 0
    end = count + max(end, width)
    rest = value.magnitude
    for place in (count..<end).reversed() {
      bytes[place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
      rest /= 10
    }
    count = end
  }

  /// A single byte of ASCII.
  package mutating func append(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  package var text: String {
    unsafe String(unsafeUninitializedCapacity: count) { buffer in
      for index in 0..<count { unsafe buffer[index] = bytes[index] }
      return count
    }
  }

  /// The same as UTF-8, behind what is there.
  package func append(to output: inout [UInt8]) {
    withBytes { output.append(contentsOf: $0) }
  }

  /// The same as UTF-8, for as long as the closure runs.
  package func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.span.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }
}

/// Two texts in one piece of memory.
///
/// Of hundreds of thousands of reports each text of its own would have to be looked for, and counted,
/// wherever it lies.
package struct TextPair: Hashable, Sendable {
  let both: String
  /// The bytes of the first.
  let split: Int

  package init() { (both, split) = ("", 0) }

  package init(_ first: String, _ second: String) {
    split = first.utf8.count
    guard !second.isEmpty else {
      both = first
      return
    }
    var both = ""
    both.reserveCapacity(split + second.utf8.count)
    both += first
    both += second
    self.both = both
  }

  package var first: String { String(Substring(both.utf8.prefix(split))) }
  package var second: String { String(Substring(both.utf8.dropFirst(split))) }

  /// The UTF-8 of both, where it lies.
  package func withBytes<Result>(
    _ body: (_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    var both = both
    return both.withUTF8 { bytes in
      unsafe body(
        UnsafeBufferPointer(rebasing: bytes[..<split]),
        UnsafeBufferPointer(rebasing: bytes[split...])
      )
    }
  }
}

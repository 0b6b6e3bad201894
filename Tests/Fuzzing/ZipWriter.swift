/// Writes archives of stored entries, and lets a test spoil any number in them.
package struct ZipWriter {
  package struct Entry {
    package var name: String
    package var bytes: [UInt8]
    /// 0 for stored.
    package var method = 0
    /// What the directory says instead of the truth.
    package var checksum: UInt32?
    package var size: Int?
    package var flags = 0

    package init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    package init(_ name: String, _ text: String) {
      self.init(name, Array(text.utf8))
    }
  }

  package var entries: [Entry]
  package var comment = ""

  package init(_ entries: [Entry]) {
    self.entries = entries
  }

  package func written() -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = file.count
      let numbers =
        halves(20, entry.flags, entry.method, 0, 0x21)
        + word(entry.checksum ?? checksum(entry.bytes))
        + word(UInt32(entry.bytes.count)) + word(UInt32(entry.size ?? entry.bytes.count))
        + halves(entry.name.utf8.count, 0)
      file += word(0x0403_4B50) + numbers + Array(entry.name.utf8) + entry.bytes
      directory += word(0x0201_4B50) + halves(20) + numbers + halves(0, 0, 0, 0, 0)
      directory += word(UInt32(offset)) + Array(entry.name.utf8)
    }
    let start = file.count
    file += directory + word(0x0605_4B50) + halves(0, 0, entries.count, entries.count)
    file += word(UInt32(directory.count)) + word(UInt32(start)) + halves(comment.utf8.count)
    return file + Array(comment.utf8)
  }

  private func halves(_ numbers: Int...) -> [UInt8] {
    numbers.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private func word(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}

/// CRC-32, bit by bit.
func checksum(_ bytes: [UInt8]) -> UInt32 {
  var sum: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB8_8320 }
  }
  return ~sum
}

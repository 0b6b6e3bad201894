/// The directory of a ZIP archive: which parts lie where.
///
/// Sizes and checksums are those of the central directory, so that what follows an entry's data
/// does not matter. The names are looked up, and no path of a disk is ever made from one.
struct ZipArchive {
  let bytes: [UInt8]
  private var entries: [String: ZipEntry] = [:]

  /// Reads the directory.
  ///
  /// - Throws: `otherFormat` where the bytes do not begin as an archive, `tooLarge` for ZIP64,
  ///   `encrypted`, and `damaged`.
  init(_ bytes: [UInt8]) throws(OfficeFault) {
    self.bytes = bytes
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw .otherFormat }
    guard let end = endRecord() else { throw .damaged(part: "zip") }
    try readDirectory(from: end)
  }

  /// The entry of a name, in any case of its letters, as package names are compared.
  func entry(_ name: String) -> ZipEntry? { entries[name.lowercased()] }

  /// Of all entries, sorted.
  var names: [String] { entries.values.map(\.name).sorted() }

  /// Where an entry's data lies, by its local header.
  func data(of entry: ZipEntry) throws(PartFault) -> Range<Int> {
    let start = entry.headerOffset
    guard start + 30 <= bytes.count, word(at: start) == 0x0403_4B50,
      half(at: start + 8) == entry.method
    else { throw .damaged }
    let nameEnd = start + 30 + half(at: start + 26)
    let dataStart = nameEnd + half(at: start + 28)
    guard dataStart + entry.compressedSize <= bytes.count,
      partName(start + 30..<nameEnd) == entry.name
    else { throw .damaged }
    return dataStart..<(dataStart + entry.compressedSize)
  }

  /// The last end record; a comment of at most 65,535 bytes may follow it.
  private func endRecord() -> Int? {
    guard bytes.count >= 22 else { return nil }
    let last = bytes.count - 22
    return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first { start in
      word(at: start) == 0x0605_4B50 && start + 22 + half(at: start + 20) <= bytes.count
    }
  }

  private mutating func readDirectory(from end: Int) throws(OfficeFault) {
    let count = half(at: end + 10)
    let (size, start) = (word(at: end + 12), word(at: end + 16))
    guard count != 0xFFFF, size != 0xFFFF_FFFF, start != 0xFFFF_FFFF else { throw .tooLarge }
    guard half(at: end + 4) == 0, half(at: end + 6) == 0, half(at: end + 8) == count,
      start + size <= end
    else { throw .damaged(part: "zip") }
    var next = start
    for _ in 0..<count { try readEntry(at: &next, end: start + size) }
    guard next == start + size else { throw .damaged(part: "zip") }
  }

  private mutating func readEntry(at next: inout Int, end: Int) throws(OfficeFault) {
    let start = next
    guard start + 46 <= end, word(at: start) == 0x0201_4B50 else { throw .damaged(part: "zip") }
    let nameEnd = start + 46 + half(at: start + 28)
    next = nameEnd + half(at: start + 30) + half(at: start + 32)
    guard next <= end else { throw .damaged(part: "zip") }
    let entry = ZipEntry(
      name: partName(start + 46..<nameEnd),
      method: half(at: start + 10),
      checksum: UInt32(word(at: start + 16)),
      compressedSize: word(at: start + 20),
      size: word(at: start + 24),
      headerOffset: word(at: start + 42)
    )
    let numbers = [entry.compressedSize, entry.size, entry.headerOffset]
    guard !numbers.contains(0xFFFF_FFFF) else { throw .tooLarge }
    guard half(at: start + 8) & 1 == 0 else { throw .encrypted }
    guard entries.updateValue(entry, forKey: entry.name.lowercased()) == nil else {
      throw .damaged(part: entry.name)
    }
  }

  /// Some programs for Windows write `xl\workbook.xml`.
  private func partName(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)
  }

  /// Two bytes, the lower first.
  private func half(at offset: Int) -> Int { Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 }

  /// Four bytes, the lowest first.
  private func word(at offset: Int) -> Int { half(at: offset) | half(at: offset + 2) << 16 }
}

/// One part in an archive, by the central directory.
struct ZipEntry {
  var name: String
  /// 0 for stored, 8 for deflated; what else there is no workbook uses.
  var method: Int
  /// CRC-32 of what it inflates to.
  var checksum: UInt32
  /// Bytes.
  var compressedSize: Int
  /// Bytes, inflated.
  var size: Int
  /// Of the local header, from the file's start.
  var headerOffset: Int
}

internal import TaizhangModel

/// The files of a written site: what the next build and `publish` go by.
///
/// Kept in the site as `.taizhang-manifest`, a line for each file: fingerprint, bytes, path. While
/// a site is being written, and where a line has another form, only the path is known.
struct Manifest: Sendable {
  static let name = ".taizhang-manifest"

  /// Relative paths with `/`, each below the site's folder.
  private(set) var files: [String: Entry?] = [:]

  struct Entry: Hashable, Sendable {
    var fingerprint: Fingerprint
    var size: Int
  }

  init(_ files: [String: Entry?]) {
    self.files = files
  }

  /// Reads what `bytes` writes.
  init(_ bytes: [UInt8]) {
    let lines = Manifest.lines(of: bytes)
    files = Dictionary(minimumCapacity: lines.count)
    for (path, entry) in lines { files.updateValue(entry, forKey: path) }
  }

  /// The files that `bytes` names, as it names them; lines with a path that would lead out of the
  /// folder are left out.
  ///
  /// Byte by byte: a large site has a hundred thousand lines, and each build reads them.
  static func lines(of bytes: [UInt8]) -> [(path: String, entry: Entry?)] {
    var lines: [(path: String, entry: Entry?)] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      if let line = line(bytes[start..<end]) { lines.append(line) }
      start = end + 1
    }
    return lines
  }

  private static func line(_ line: ArraySlice<UInt8>) -> (path: String, entry: Entry?)? {
    guard !line.isEmpty else { return nil }
    let blank = UInt8(ascii: " ")
    let sizeStart = line.startIndex + 33
    guard line.count > 35, line[sizeStart - 1] == blank,
      let fingerprint = Fingerprint(line[..<(sizeStart - 1)]),
      let sizeEnd = line[sizeStart...].firstIndex(of: blank),
      let size = number(line[sizeStart..<sizeEnd]), sizeEnd + 1 < line.endIndex
    else { return path(line).map { ($0, nil) } }
    return path(line[(sizeEnd + 1)...]).map {
      ($0, Entry(fingerprint: fingerprint, size: size))
    }
  }

  /// Nil of a path that leads out of the folder it is relative to.
  private static func path(_ bytes: ArraySlice<UInt8>) -> String? {
    let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
    guard bytes.first != slash else { return nil }
    // Dots since the last slash; nil behind anything else.
    var dots: Int? = 0
    for byte in bytes {
      guard byte != 0, byte != slash || dots != 2 else { return nil }
      dots = byte == slash ? 0 : byte == dot ? dots.map { $0 + 1 } : nil
    }
    return dots == 2 ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Sorted by path.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for (path, entry) in files.sorted(by: { $0.key < $1.key }) {
      if let entry { bytes += "\(entry.fingerprint.description) \(entry.size) ".utf8 }
      bytes += path.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Whether every file is known by its content.
  var isComplete: Bool { files.values.allSatisfy { $0 != nil } }
}

/// Digits of a whole number below 10^18; nil of anything else.
private func number(_ digits: ArraySlice<UInt8>) -> Int? {
  guard (1...18).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
    return nil
  }
  return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}

internal import TaizhangModel

/// The files of a written site: what the next build and `publish` go by.
///
/// Kept in the site as `.taizhang-manifest`, a line for each file: fingerprint, bytes, path. While
/// a site is being written, and where a line has another form, only the path is known.
struct Manifest: Sendable {
  static let name = ".taizhang-manifest"

  /// Sorted by the bytes of the paths; relative paths with `/`, each below the site's folder.
  private(set) var lines: [Line]

  typealias Line = (path: String, entry: Entry?)

  struct Entry: Hashable, Sendable {
    var fingerprint: Fingerprint
    var size: Int
  }

  /// Files in any order; where a path is given twice, the last counts.
  init(_ files: [Line]) {
    lines = []
    lines.reserveCapacity(files.count)
    for file in files.sorted(by: { $0.path.stands(before: $1.path) }) {
      if lines.last?.path.isWritten(as: file.path) == true { lines.removeLast() }
      lines.append(file)
    }
  }

  /// Files by path, each once.
  init(sorted lines: [Line]) {
    self.lines = lines
  }

  /// Reads what `bytes` writes.
  init(_ bytes: [UInt8]) {
    let lines = Manifest.lines(of: bytes)
    let isSorted = zip(lines, lines.dropFirst()).allSatisfy { $0.path.stands(before: $1.path) }
    if isSorted { self.init(sorted: lines) } else { self.init(lines) }
  }

  /// Its paths that are not among some sorted ones.
  func paths(notAmong sorted: [String]) -> [String] {
    var place = 0
    var others: [String] = []
    for line in lines {
      while place < sorted.count, sorted[place].stands(before: line.path) { place += 1 }
      if place == sorted.count || !sorted[place].isWritten(as: line.path) {
        others.append(line.path)
      }
    }
    return others
  }

  /// The files that `bytes` names, as it names them; lines with a path that would lead out of the
  /// folder are left out.
  ///
  /// Byte by byte: a large site has a hundred thousand lines, and each build reads them.
  private static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      if let line = line(bytes[start..<end]) { lines.append(line) }
      start = end + 1
    }
    return lines
  }

  private static func line(_ line: ArraySlice<UInt8>) -> Line? {
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

  /// Nil of a path that leads out of the folder it is relative to, or has control characters: no
  /// file of a site has such a name, and it may be a part of another.
  private static func path(_ bytes: ArraySlice<UInt8>) -> String? {
    let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
    guard bytes.first != slash else { return nil }
    // Dots since the last slash; nil behind anything else.
    var dots: Int? = 0
    for byte in bytes {
      guard byte >= 0x20, byte != 0x7F, byte != slash || dots != 2 else { return nil }
      dots = byte == slash ? 0 : byte == dot ? dots.map { $0 + 1 } : nil
    }
    return dots == 2 ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Sorted by path.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.count * 96)
    for (path, entry) in lines {
      if let entry {
        entry.fingerprint.append(to: &bytes)
        var size = ShortText()
        size.append(" ")
        size.append(entry.size)
        size.append(" ")
        size.append(to: &bytes)
      }
      bytes += path.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Whether another names the same files with the same contents.
  func isEqual(to other: Manifest) -> Bool {
    lines.elementsEqual(other.lines) { $0.path.isWritten(as: $1.path) && $0.entry == $1.entry }
  }

  /// Whether every file is known by its content.
  var isComplete: Bool { lines.allSatisfy { $0.entry != nil } }
}

/// Digits of a whole number below 10^18; nil of anything else.
private func number(_ digits: ArraySlice<UInt8>) -> Int? {
  guard (1...18).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
    return nil
  }
  return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}

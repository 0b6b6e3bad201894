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

  /// Reads what `bytes` writes; lines with a path that would lead out of the folder are left out.
  ///
  /// Byte by byte: a large site has a hundred thousand lines, and each build reads them.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      add(rest[..<end])
      rest = rest[min(end + 1, rest.endIndex)...]
    }
  }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    guard !line.isEmpty else { return }
    let blank = UInt8(ascii: " ")
    let sizeStart = line.startIndex + 33
    guard line.count > 35, line[sizeStart - 1] == blank,
      let fingerprint = Fingerprint(line[..<(sizeStart - 1)]),
      let sizeEnd = line[sizeStart...].firstIndex(of: blank),
      let size = number(line[sizeStart..<sizeEnd]), sizeEnd + 1 < line.endIndex
    else { return add(path: line, nil) }
    add(path: line[(sizeEnd + 1)...], Entry(fingerprint: fingerprint, size: size))
  }

  private mutating func add(path: ArraySlice<UInt8>, _ entry: Entry?) {
    let slash = UInt8(ascii: "/")
    let leadsOut =
      path.first == slash || path.contains(0)
      || path.split(separator: slash).contains { $0.elementsEqual("..".utf8) }
    if !leadsOut { files.updateValue(entry, forKey: String(decoding: path, as: UTF8.self)) }
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

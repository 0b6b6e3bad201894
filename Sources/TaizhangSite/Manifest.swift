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
  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let text = Substring(decoding: line, as: UTF8.self)
      let fields = text.split(separator: " ", maxSplits: 2)
      if fields.count == 3, let fingerprint = Fingerprint(fields[0]), let size = Int(fields[1]) {
        add(String(fields[2]), Entry(fingerprint: fingerprint, size: size))
      } else {
        add(String(text), nil)
      }
    }
  }

  private mutating func add(_ path: String, _ entry: Entry?) {
    let leadsOut = path.utf8.first == UInt8(ascii: "/") || path.split(separator: "/").contains("..")
    if !leadsOut { files.updateValue(entry, forKey: path) }
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

internal import TaizhangModel

/// Files named by the fingerprints of what they hold, in the site's folder `.taizhang-content`.
///
/// One that does not hold what it is named by is as good as none. Only their owner may read them: they
/// say more than pages show, and no server should give them out.
struct PieceFolder: Sendable {
  private let path: String

  /// That of a site.
  init(in output: String) { path = "\(output)/.taizhang-content" }

  /// What a file holds; nil where none is whole.
  func read(_ fingerprint: Fingerprint) -> [UInt8]? {
    guard let bytes = try? FileSystem.read("\(path)/\(fingerprint.description)"),
      Fingerprint(bytes) == fingerprint
    else { return nil }
    return bytes
  }

  /// Adds files that are not there, or not whole.
  func write(
    _ pieces: [(fingerprint: Fingerprint, bytes: [UInt8])]
  ) throws(PosixError) {
    // A file that older programs left, or a link, which leads to somebody else's folder.
    if !FileSystem.isFolder(path) { try FileSystem.remove(path) }
    try FileSystem.createFolders(path)
    for (fingerprint, bytes) in pieces where read(fingerprint) == nil {
      let file = "\(path)/\(fingerprint.description)"
      try FileSystem.replace(file, with: bytes, mode: 0o600)
    }
  }

  /// Removes all other pieces, also those that were not finished; files of other names stay.
  func keep(only pieces: [Fingerprint]) throws(PosixError) {
    guard FileSystem.isFolder(path) else { return }
    let kept = Set(pieces.map(\.description))
    for name in try FileSystem.names(path) ?? [] where !kept.contains(name) {
      let piece = name.hasSuffix(".new") ? name.dropLast(4) : name[...]
      if Fingerprint(piece) != nil { try FileSystem.remove("\(path)/\(name)") }
    }
    if kept.isEmpty { FileSystem.removeIfEmpty(path) }
  }
}

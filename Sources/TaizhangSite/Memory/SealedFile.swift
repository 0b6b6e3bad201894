internal import TaizhangModel

/// Files with a fingerprint of the rest in front: one that is not whole is as good as none.
enum SealedFile {
  /// Bytes of the fingerprint.
  private static let seal = 16

  /// What was written to a path, behind the seal; nil where nothing whole stands there.
  static func read(_ path: String) -> ArraySlice<UInt8>? {
    guard let bytes = try? FileSystem.read(path), bytes.count >= seal else { return nil }
    let rest = unsafe bytes.withUnsafeBytes { unsafe Fingerprint(.init(rebasing: $0[seal...])) }
    return Array(bytes[..<seal]) == rest.stored ? bytes[seal...] : nil
  }

  /// Replaces a file whole.
  ///
  /// Only its owner may read it: it holds more than pages show, and no server should give it out.
  static func write(_ bytes: [UInt8], to path: String) throws(PosixError) {
    try FileSystem.replace(path, with: Fingerprint(bytes).stored + bytes, mode: 0o600)
  }
}

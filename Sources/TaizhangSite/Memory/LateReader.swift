internal import Synchronization
internal import TaizhangModel

/// Reads sources that were passed over, because nobody has written to them since their fingerprints
/// were taken; most builds after a small change need few of them.
final class LateReader: LateFiles {
  private let root: String
  /// By the bytes of the paths.
  private let known = Mutex<[[UInt8]: [UInt8]]>([:])
  private let hasFault = Atomic(false)

  /// Files below a project's folder.
  init(_ root: String) { self.root = root }

  /// No file so far had other bytes than its fingerprint says.
  ///
  /// Asked before anything is written that was made from these files: one that had was taken for
  /// blanks.
  var isFaultless: Bool { !hasFault.load(ordering: .acquiring) }

  func content(at path: String, _ fingerprint: Fingerprint, size: Int) -> FileContent {
    let key = Array(path.utf8)
    if let bytes = known.withLock({ $0[key] }) { return FileContent(bytes: bytes) }
    guard let bytes = try? FileSystem.read("\(root)/\(path)"), Fingerprint(bytes) == fingerprint
    else {
      fail()
      return FileContent(blanks: size)
    }
    known.withLock { $0[key] = bytes }
    return FileContent(bytes: bytes)
  }

  /// Notes that something which was passed over is not what it was.
  func fail() { hasFault.store(true, ordering: .releasing) }
}

internal import Synchronization
internal import TaizhangModel

/// The bytes of a source that was not read, because nobody has written to it since its fingerprint
/// was taken; most builds after a small change need few of them.
final class LateFile: LateBytes {
  private let path: String
  private let fingerprint: Fingerprint
  /// Bytes.
  private let size: Int
  private let faults: LateFaults
  private let known = Mutex<[UInt8]?>(nil)

  init(_ path: String, _ fingerprint: Fingerprint, size: Int, _ faults: LateFaults) {
    self.path = path
    self.fingerprint = fingerprint
    self.size = size
    self.faults = faults
  }

  /// As many blanks where it has other bytes by now; that is a fault, and nothing that was made with
  /// them may be written.
  var bytes: [UInt8] {
    known.withLock { known in
      if let known { return known }
      if let bytes = try? FileSystem.read(path), Fingerprint(bytes) == fingerprint {
        known = bytes
        return bytes
      }
      faults.add()
      return Array(repeating: UInt8(ascii: " "), count: size)
    }
  }
}

/// Whether any of some late files was no longer what it had been.
final class LateFaults: Sendable {
  private let isAny = Atomic(false)

  init() {}

  func add() { isAny.store(true, ordering: .releasing) }

  /// Asked before anything is written that was made from these files.
  var areNone: Bool { !isAny.load(ordering: .acquiring) }
}

import Glibc

/// Holds a site's folder for one build; the system lets go of it even if the program is killed.
///
/// The folder itself is locked, so that nothing stands in it for this. File systems that cannot lock one
/// hold nobody off.
final class OutputLock: Sendable {
  private let descriptor: Int32

  /// Nil where there is no such folder, or it cannot be locked.
  init?(_ folder: String) throws(WriteError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let isTaken = errno == EWOULDBLOCK
      close(descriptor)
      if isTaken { throw .taken(folder: folder) }
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}

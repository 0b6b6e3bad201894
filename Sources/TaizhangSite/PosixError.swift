import Glibc

/// Why the machine did not do what it was asked: exit status 74.
package struct PosixError: Error, Hashable, Sendable {
  /// What was tried, as a verb: open, read, write, rename.
  package var action: String
  package var path: String
  package var code: Int32

  /// The last error of this thread.
  static func last(_ action: String, _ path: String) -> PosixError {
    PosixError(action: action, path: path, code: errno)
  }

  /// The C library's words, in English: `Permission denied`.
  package var reason: String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }

  package var description: String { "\(action) \(path): \(reason)" }
}

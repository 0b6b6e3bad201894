import Glibc

/// The few file operations the site needs, on raw bytes: no buffering, no flushing to the medium.
enum FileSystem {
  /// A whole regular file.
  static func read(_ path: String) throws(PosixError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open", path) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last("stat", path) }
    let expected = Int(status.st_size)
    var failure: PosixError?
    let bytes = [UInt8](unsafeUninitializedCapacity: expected + 1) { buffer, count in
      while count < expected + 1 {
        let got = unsafe Glibc.read(
          descriptor,
          buffer.baseAddress?.advanced(by: count),
          expected + 1 - count
        )
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = .last("read", path) }
        if got <= 0 { break }
        count += got
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Creates or replaces a file.
  static func write(_ bytes: [UInt8], to path: String) throws(PosixError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .last("open", path) }
    let failure = unsafe bytes.withUnsafeBytes { buffer -> PosixError? in
      var done = 0
      while done < buffer.count {
        let wrote = unsafe Glibc.write(
          descriptor,
          buffer.baseAddress?.advanced(by: done),
          buffer.count - done
        )
        if wrote < 0, errno == EINTR { continue }
        if wrote < 0 { return .last("write", path) }
        done += wrote
      }
      return nil
    }
    guard close(descriptor) == 0 || failure != nil else { throw .last("close", path) }
    if let failure { throw failure }
  }

  /// A folder's entries, in no order, without `.` and `..`; nil where it does not exist.
  static func entries(_ path: String) throws(PosixError) -> [String]? {
    guard let folder = unsafe opendir(path) else {
      if errno == ENOENT { return nil }
      throw .last("open folder", path)
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: UInt8.self, capacity: 256) {
          unsafe String(decodingCString: $0, as: UTF8.self)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// What stands at a path, links followed; nil where nothing does.
  static func kind(_ path: String) -> Kind? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }

  enum Kind {
    case file
    case folder
    case other
  }

  /// The path without links, `.` and `..`; nil where nothing stands there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Creates a folder and those above it.
  static func createFolders(_ path: String) throws(PosixError) {
    if kind(path) == .folder { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try createFolders(String(path[..<slash]))
    }
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw .last("create folder", path) }
  }

  static func remove(_ path: String) throws(PosixError) {
    if unlink(path) != 0, errno != ENOENT { throw .last("remove", path) }
  }

  /// Removes a folder if it is empty; a folder that is not stays.
  static func removeIfEmpty(_ path: String) {
    rmdir(path)
  }
}

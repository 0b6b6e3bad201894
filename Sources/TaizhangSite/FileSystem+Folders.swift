import Glibc

/// What folders hold: all of it, or an error.
extension FileSystem {
  /// The names in a folder, in no order, without `.` and `..`; nil where it does not exist.
  static func names(_ path: String) throws(PosixError) -> [String]? {
    try entries(path)?.map(\.name)
  }

  /// An entry of a folder.
  struct Entry {
    /// What is no UTF-8 in it stands as U+FFFD.
    var name: String
    var isUTF8: Bool
    /// Nil of a link, and where the file system does not tell.
    var kind: Kind?
  }

  /// A folder's entries, in no order, without `.` and `..`; nil where it does not exist.
  static func entries(_ path: String) throws(PosixError) -> [Entry]? {
    guard let folder = unsafe opendir(path) else {
      if errno == ENOENT { return nil }
      throw .last("open folder", path)
    }
    defer { unsafe closedir(folder) }
    return unsafe try entries(in: folder, path)
  }

  /// What is left to be read of a folder that was opened, to its end.
  ///
  /// A share that is lost half-way ends the list as its end does, and only `errno` tells one from the
  /// other: half a list is an error, for what is not in it would count as removed.
  static func entries(in folder: OpaquePointer, _ path: String) throws(PosixError) -> [Entry] {
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else {
        guard errno == 0 else { throw .last("read folder", path) }
        return entries
      }
      let (name, isUTF8) = unsafe withUnsafePointer(to: entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          let name = unsafe String(validatingCString: $0)
          return (unsafe name ?? String(cString: $0), name != nil)
        }
      }
      guard name != ".", name != ".." else { continue }
      let kind: Kind? =
        switch Int(unsafe entry.pointee.d_type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        default: nil
        }
      entries.append(Entry(name: name, isUTF8: isUTF8, kind: kind))
    }
  }
}

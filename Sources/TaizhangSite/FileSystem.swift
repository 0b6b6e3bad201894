import Glibc

/// The few file operations the site needs, on raw bytes: no buffering, no flushing to the medium.
enum FileSystem {
  /// A whole file.
  static func read(_ path: String) throws(PosixError) -> [UInt8] {
    guard case .whole(let bytes, _) = try read(path, upTo: .max) else {
      preconditionFailure("No file is larger than a number can say")
    }
    return bytes
  }

  /// What reading a file of a bounded size yields.
  enum Content {
    /// All of it, and its status before it was read; nil of what is no regular file.
    case whole([UInt8], Status?)
    /// It was not read; its size in bytes.
    case tooLarge(Int)
  }

  /// A whole file that is no larger than so many bytes; a folder, a device and the like is an error.
  ///
  /// With `takesStreams` it may also be a pipe or a terminal, which somebody has to write to.
  static func read(
    _ path: String,
    upTo largest: Int,
    takesStreams: Bool = false
  ) throws(PosixError) -> Content {
    let descriptor =
      takesStreams
      ? open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC) : openAtOnce(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open", path) }
    defer { close(descriptor) }
    let status = try takesStreams ? status(descriptor, path) : fileStatus(descriptor, path)
    let size = Int(status.st_size)
    guard size <= largest else { return .tooLarge(size) }
    // One byte more than it has tells that it has not grown. What the kernel makes up as it is
    // read, below `/proc`, says that it has none.
    var bytes = try read(descriptor, upTo: size == 0 ? 4096 : size + 1, path)
    while size == 0, !bytes.isEmpty {
      let more = try read(descriptor, upTo: 65_536, path)
      guard !more.isEmpty else { break }
      bytes += more
      guard bytes.count <= largest else { return .tooLarge(bytes.count) }
    }
    return .whole(bytes, status.st_mode & S_IFMT == S_IFREG ? Status(status) : nil)
  }

  /// Opens a file without waiting: a pipe has nobody at its other end for ever.
  private static func openAtOnce(_ path: String, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
    let descriptor = open(path, flags | O_NONBLOCK | O_NOCTTY, mode)
    // A file server has lent the file to another machine, and asks for it back: that ends.
    guard descriptor < 0, errno == EWOULDBLOCK else { return descriptor }
    return open(path, flags | O_NOCTTY, mode)
  }

  private static func status(_ descriptor: Int32, _ path: String) throws(PosixError) -> stat {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last("stat", path) }
    return status
  }

  /// Of what must be a regular file.
  private static func fileStatus(_ descriptor: Int32, _ path: String) throws(PosixError) -> stat {
    let status = try status(descriptor, path)
    switch status.st_mode & S_IFMT {
    case S_IFREG: return status
    case S_IFDIR: throw PosixError(action: "read", path: path, code: EISDIR)
    default: throw PosixError(action: "use as a regular file", path: path, code: ENOTSUP)
    }
  }

  /// The bytes that follow in a file, at most so many; fewer, and none, only at its end.
  private static func read(
    _ descriptor: Int32,
    upTo length: Int,
    _ path: String
  ) throws(PosixError) -> [UInt8] {
    var failure: PosixError?
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      while count < length {
        let start = unsafe buffer.baseAddress?.advanced(by: count)
        let got = unsafe Glibc.read(descriptor, start, length - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = .last("read", path) }
        if got <= 0 { break }
        count += got
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Creates or replaces a file; never writes through a link.
  static func write(
    _ bytes: [UInt8],
    to path: String,
    mode: mode_t = 0o644
  ) throws(PosixError) {
    var failure: PosixError?
    unsafe bytes.withUnsafeBytes { buffer in
      do throws(PosixError) {
        unsafe try write(buffer, to: path, mode: mode)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// Creates or replaces a file; never writes through a link.
  static func write(
    _ buffer: UnsafeRawBufferPointer,
    to path: String,
    mode: mode_t = 0o644
  ) throws(PosixError) {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    let descriptor = openAtOnce(path, flags, mode)
    guard descriptor >= 0 else { throw .last("open", path) }
    do throws(PosixError) { _ = try fileStatus(descriptor, path) } catch {
      close(descriptor)
      throw error
    }
    unsafe try write(buffer, into: descriptor, path)
  }

  /// Creates a file; false, and nothing is written, where its name is taken, by a link as well.
  static func write(
    _ buffer: UnsafeRawBufferPointer,
    toNew path: String,
    mode: mode_t = 0o644
  ) throws(PosixError) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    if descriptor < 0, errno == EEXIST { return false }
    guard descriptor >= 0 else { throw .last("open", path) }
    unsafe try write(buffer, into: descriptor, path)
    return true
  }

  /// Writes all of it and closes the file.
  private static func write(
    _ buffer: UnsafeRawBufferPointer,
    into descriptor: Int32,
    _ path: String
  ) throws(PosixError) {
    var failure: PosixError?
    var done = 0
    while done < buffer.count, failure == nil {
      let wrote = unsafe Glibc.write(
        descriptor,
        buffer.baseAddress?.advanced(by: done),
        buffer.count - done
      )
      if wrote < 0, errno == EINTR { continue }
      if wrote < 0 { failure = .last("write", path) } else { done += wrote }
    }
    guard close(descriptor) == 0 || failure != nil else { throw .last("close", path) }
    if let failure { throw failure }
  }

  /// Replaces a file whole: whoever looks, also after this program was killed, sees the old or
  /// the new.
  static func replace(
    _ path: String,
    with bytes: [UInt8],
    mode: mode_t = 0o644
  ) throws(PosixError) {
    let draft = path + ".new"
    try remove(draft)
    do throws(PosixError) {
      try write(bytes, to: draft, mode: mode)
      try move(draft, to: path)
    } catch {
      // Where the disk is full it would stay so.
      try? remove(draft)
      throw error
    }
  }

  /// Gives a file or a folder another name, from one moment to the next.
  static func move(_ path: String, to other: String) throws(PosixError) {
    if unsafe rename(path, other) != 0 { throw .last("rename", other) }
  }

  /// Gives a file a name that nothing has; `EEXIST` where something has it, links included.
  static func move(file path: String, toNew other: String) throws(PosixError) {
    if link(path, other) == 0 {
      // It has its name; that a draft stays is no reason to say it has not.
      unlink(path)
      return
    }
    guard errno != EEXIST else { throw .last("create", other) }
    // Some shares know no second name of a file.
    guard try !isTaken(other) else {
      throw PosixError(action: "create", path: other, code: EEXIST)
    }
    try move(path, to: other)
  }

  /// Whether anything stands at a path, a link to nothing included.
  ///
  /// Where that cannot be told nobody may write there: it is an error.
  static func isTaken(_ path: String) throws(PosixError) -> Bool {
    var status = stat()
    if unsafe lstat(path, &status) == 0 { return true }
    guard errno == ENOENT else { throw .last("stat", path) }
    return false
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

  /// Whether a folder stands at a path, and no link to one.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a link stands at a path.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// What is known of a file without reading it.
  struct Status: Hashable, Sendable {
    /// Which file it is on its file system.
    var number: UInt64
    /// Bytes.
    var size: Int
    /// When it was last written, renamed or given another owner or time.
    ///
    /// A time of modification can be set by anybody, and is when a backup is put back; this one
    /// cannot.
    var changed: Time

    init(_ status: stat) {
      number = UInt64(status.st_ino)
      size = Int(status.st_size)
      changed = Time(seconds: status.st_ctim.tv_sec, nanoseconds: status.st_ctim.tv_nsec)
    }
  }

  /// A regular file's status; nil where none stands, links not followed.
  static func fileStatus(_ path: String) -> Status? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Status(status)
  }

  /// The time by which this machine's file systems mark changes.
  static var now: Time {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return Time(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }

  /// A time of the file system's clock.
  struct Time: Hashable, Comparable, Sendable {
    var seconds: Int
    var nanoseconds: Int

    static func < (one: Time, other: Time) -> Bool {
      (one.seconds, one.nanoseconds) < (other.seconds, other.nanoseconds)
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

  /// The same of what does not stand there yet: below the nearest folder that does.
  static func realPathToBe(_ path: String) -> String {
    if let real = realPath(path.isEmpty ? "." : path) { return real }
    if path.isEmpty { return "" }
    let slash = path.lastIndex(of: "/")
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    let above = realPathToBe(slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "")
    switch name {
    case "", ".": return above
    // What is not there is no link, so that its parent is where its name stands.
    case "..": return String(above[..<(above.lastIndex(of: "/") ?? above.startIndex)])
    default: return "\(above)/\(name)"
    }
  }

  /// Whether a path without links is one below a folder's.
  static func lies(_ path: String, in folder: String) -> Bool {
    path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  /// Creates a folder and those above it.
  static func createFolders(_ path: String) throws(PosixError) {
    if kind(path) == .folder { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try createFolders(String(path[..<slash]))
    }
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw .last("create folder", path) }
  }

  /// A new, empty folder for this process alone, below `TMPDIR` or `/tmp`.
  static func createTemporaryFolder() throws(PosixError) -> String {
    var parent = "/tmp"
    if let named = unsafe getenv("TMPDIR") { parent = unsafe String(cString: named) }
    return try createTemporaryFolder(in: parent, named: "taizhang-")
  }

  /// A new, empty folder for this process alone, with six characters behind the name.
  static func createTemporaryFolder(
    in parent: String,
    named start: String
  ) throws(PosixError) -> String {
    var name = Array("\(parent)/\(start)XXXXXX".utf8CString)
    let isCreated = unsafe name.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return false }
      return unsafe mkdtemp(start) != nil
    }
    guard isCreated else { throw .last("create folder", parent) }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Lets everybody read a folder that was this process's alone.
  static func allowReading(_ path: String) throws(PosixError) {
    if chmod(path, 0o755) != 0 { throw .last("change mode", path) }
  }

  /// Lets everybody read a file, or a folder with everything in it; links are left alone.
  static func allowReading(everythingAt path: String) throws(PosixError) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { throw .last("stat", path) }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    guard isFolder || status.st_mode & S_IFMT == S_IFREG else { return }
    let mode = status.st_mode & 0o7777
    let open = mode | (isFolder ? 0o755 : 0o644)
    if mode != open, chmod(path, open) != 0 { throw .last("change mode", path) }
    guard isFolder else { return }
    for name in try names(path) ?? [] { try allowReading(everythingAt: "\(path)/\(name)") }
  }

  static func remove(_ path: String) throws(PosixError) {
    if unlink(path) != 0, errno != ENOENT { throw .last("remove", path) }
  }

  /// Removes a folder with everything in it, links and not what they lead to; nothing where there
  /// is nothing.
  static func removeTree(_ path: String) throws(PosixError) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      if errno == ENOENT { return }
      throw .last("stat", path)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return try remove(path) }
    for name in try names(path) ?? [] { try removeTree("\(path)/\(name)") }
    if rmdir(path) != 0, errno != ENOENT { throw .last("remove folder", path) }
  }

  /// Removes a folder if it is empty; a folder that is not stays.
  static func removeIfEmpty(_ path: String) {
    rmdir(path)
  }
}

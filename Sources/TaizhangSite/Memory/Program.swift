internal import Glibc
internal import TaizhangModel

/// This program: its own file, and what tells it from any other.
struct Program: Hashable, Sendable {
  private static let path = "/proc/self/exe"

  var status: FileSystem.Status
  /// Of its bytes.
  var fingerprint: Fingerprint

  /// Nil where its file cannot be read.
  ///
  /// `known` is what an earlier run found, and serves where it was this very file: the file is large.
  init?(known: Program?) {
    var now = stat()
    guard unsafe stat(Program.path, &now) == 0 else { return nil }
    let status = FileSystem.Status(now)
    if let known, known.status == status {
      self = known
      return
    }
    guard let fingerprint = Program.fingerprint() else { return nil }
    self.status = status
    self.fingerprint = fingerprint
  }

  /// Looked at in place and not copied.
  private static func fingerprint() -> Fingerprint? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    let size = Int(status.st_size)
    guard let start = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0),
      unsafe start != MAP_FAILED
    else { return nil }
    defer { unsafe munmap(start, size) }
    return unsafe Fingerprint(UnsafeRawBufferPointer(start: start, count: size))
  }
}

extension Program: Storable {
  func store(in writer: inout StoreWriter) {
    writer.store(status)
    writer.store(fingerprint)
  }

  init(from reader: inout StoreReader) throws(StoreError) {
    status = try reader.read()
    fingerprint = try reader.read()
  }
}

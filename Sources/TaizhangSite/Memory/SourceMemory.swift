internal import TaizhangModel

/// Sources that were read before, and what tells that nobody has written to them since.
///
/// A preview keeps them with their bytes, a build keeps their fingerprints on the disk. A file is
/// taken for the one it was where it has the same number, size and time of change: a time that
/// nobody can set, and that is held against itself and not against any clock.
package struct SourceMemory: Sendable {
  /// Sorted by the bytes of the paths; without a status where a change might go unseen.
  private var files: [(file: SourceFile, status: FileSystem.Status?)] = []
  /// Reads what was passed over; nil where nothing was.
  private(set) var late: LateReader?

  /// Knows nothing.
  package init() {}

  /// Whether it knows of no file.
  var isEmpty: Bool { files.isEmpty }

  /// The files as sources; those that are not read are late.
  var sources: Sources { Sources(sorted: files.map(\.file)) }

  mutating func forgetAll() { files.removeAll(keepingCapacity: true) }

  mutating func add(_ file: SourceFile, _ status: FileSystem.Status?) {
    files.append((file, status))
  }

  /// The file at a path, if it is as it was; `index` is where it most likely stands.
  func file(_ path: String, _ status: FileSystem.Status?, near index: Int) -> SourceFile? {
    guard let status, let place = place(of: path, near: index), files[place].status == status
    else { return nil }
    return files[place].file
  }

  private func place(of path: String, near index: Int) -> Int? {
    if index < files.count, files[index].file.path.isWritten(as: path) { return index }
    var range = files.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if files[middle].file.path.isWritten(as: path) { return middle }
      let isBehind = files[middle].file.path.stands(before: path)
      range = isBehind ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}

extension SourceMemory {
  private static let name = ".taizhang-sources"

  /// What the last build of this very program kept in a site, and the program; nothing of a site that
  /// is nil, and where nothing was kept.
  ///
  /// Statuses are not taken where the sources lie on another machine, whose clock marks them. The
  /// program is nil where nobody can tell which it is, and still being looked at where nothing was
  /// kept: its file is large, and the sources can be read meanwhile.
  static func kept(
    in output: String?,
    below root: String
  ) async -> (memory: SourceMemory, program: Task<Program?, Never>) {
    let known = output.flatMap { SealedFile.read("\($0)/\(name)") }
      .flatMap { try? SourceMemory.stored($0, below: root) }
    let program = Task { Program(known: known?.program) }
    guard var memory = known?.memory,
      await known?.program.fingerprint == program.value?.fingerprint
    else { return (SourceMemory(), program) }
    if SourceFolders.areRemote(in: root) { memory.forgetStatuses() }
    return (memory, program)
  }

  /// Leaves it in a site for the next build, where that does not know it.
  func keep(in output: String, _ program: Program) throws(PosixError) {
    let bytes = stored(by: program)
    guard SealedFile.read("\(output)/\(SourceMemory.name)") != bytes[...] else { return }
    try SourceMemory.write(bytes, to: output)
  }

  /// Leaves what was `stored` in a site.
  static func write(_ stored: [UInt8], to output: String) throws(PosixError) {
    try SealedFile.write(stored, to: "\(output)/\(name)")
  }

  private mutating func forgetStatuses() {
    for index in files.indices { files[index].status = nil }
  }

  /// The form's own mark: other programs may have another.
  private static let mark = "taizhang sources 1"

  /// What the next build of the program goes by; no bytes of any file.
  func stored(by program: Program) -> [UInt8] {
    var writer = StoreWriter(capacity: files.count * 112)
    writer.store(SourceMemory.mark)
    writer.store(program)
    writer.store(count: files.count)
    for (file, status) in files {
      writer.store(file.path)
      writer.store(file.fingerprint)
      writer.store(status)
    }
    return writer.bytes
  }

  /// What was stored of the sources of a project's folder, and by which program.
  private static func stored(
    _ bytes: ArraySlice<UInt8>,
    below root: String
  ) throws(StoreError) -> (memory: SourceMemory, program: Program) {
    let late = LateReader(root)
    return try bytes.withUnsafeBufferPointer { buffer throws(StoreError) in
      var reader = unsafe StoreReader(UnsafeRawBufferPointer(buffer))
      guard try reader.read() == mark else { throw .choice }
      let program: Program = try reader.read()
      let count = try reader.readCount()
      var memory = SourceMemory()
      memory.late = late
      memory.files.reserveCapacity(count)
      for _ in 0..<count {
        let path: String = try reader.read()
        let fingerprint: Fingerprint = try reader.read()
        let status: FileSystem.Status? = try reader.read()
        let size = status?.size ?? 0
        let file = SourceFile(path: path, fingerprint: fingerprint, size: size, in: late)
        memory.files.append((file, status))
      }
      try reader.finish()
      return (memory, program)
    }
  }
}

extension FileSystem.Status: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(bits: number)
    writer.store(size)
    writer.store(changed.seconds)
    writer.store(changed.nanoseconds)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    number = try reader.readBits()
    size = try reader.read()
    changed = FileSystem.Time(seconds: try reader.read(), nanoseconds: try reader.read())
  }
}

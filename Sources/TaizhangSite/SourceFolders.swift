/// The folders that sources are read from, for whoever watches them.
package enum SourceFolders {
  /// A project's own folder, `Content/` and `Templates/`, every folder below these, and every file
  /// that a link leads to: what stands around that is not watched.
  ///
  /// Hidden folders and links out of the project are passed over; what cannot be read is left out.
  package static func paths(in root: String) -> [String] {
    var paths = [root]
    walk(root) { folder in
      paths.append(folder)
    } file: { file, isLinked in
      if isLinked { paths.append(file) }
    }
    return paths
  }

  /// Whether a name in a project's own folder is one of theirs.
  package static func areNamed(_ name: some Sequence<UInt8>) -> Bool {
    sourceFolders.contains(String(decoding: Array(name), as: UTF8.self))
  }

  /// The size and time of every file in these folders: equal stamps mean that nothing changed.
  package static func stamps(in root: String) -> [String: SourceStamp] {
    var stamps: [String: SourceStamp] = [:]
    walk(root) { _ in
    } file: { file, isLinked in
      let real = isLinked ? FileSystem.realPath(file) ?? file : file
      stamps[file] = FileSystem.fileStatus(real).map {
        SourceStamp(size: $0.size, seconds: $0.changed.seconds, nanoseconds: $0.changed.nanoseconds)
      }
    }
    return stamps
  }

  /// Whether another machine may write to them without this one's kernel hearing of it.
  package static func areRemote(in root: String) -> Bool {
    guard let path = FileSystem.realPath(root),
      let mounts = try? FileSystem.read("/proc/self/mountinfo")
    else { return false }
    return isRemote(path, mounts: String(decoding: mounts, as: UTF8.self))
  }

  /// By the mount a path lies on, of those that `mounts` lists in the form of proc(5) mountinfo.
  package static func isRemote(_ path: String, mounts: String) -> Bool {
    var longest = ""
    var type = ""
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 4, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count
      else { continue }
      // Spaces and the like are written in octal.
      let point = fields[4].replacing("\\040", with: " ")
      guard path == point || path.hasPrefix(point == "/" ? "/" : point + "/"),
        point.utf8.count >= longest.utf8.count
      else { continue }
      longest = String(point)
      type = String(fields[dash + 1])
    }
    return type.hasPrefix("nfs") || type.hasPrefix("fuse") || type.hasPrefix("smb")
      || ["cifs", "9p", "virtiofs", "ceph", "afs", "vboxsf"].contains(type)
  }

  private static func walk(
    _ root: String,
    folder visitFolder: (String) -> Void,
    file visitFile: (_ path: String, _ isLinked: Bool) -> Void
  ) {
    let realRoot = FileSystem.realPath(root)
    // Each once: links may lead in a circle.
    var linked: Set<String> = []
    var open = sourceFolders.map { "\(root)/\($0)" }.filter { FileSystem.kind($0) == .folder }
    while let folder = open.popLast() {
      visitFolder(folder)
      for entry in (try? FileSystem.entries(folder)) ?? [] where !entry.name.hasPrefix(".") {
        let path = "\(folder)/\(entry.name)"
        switch entry.kind {
        case .folder?: open.append(path)
        case .file?: visitFile(path, false)
        case .other?, nil:
          guard let realRoot, let real = FileSystem.realPath(path),
            FileSystem.lies(real, in: realRoot)
          else { continue }
          let kind = FileSystem.kind(real)
          if kind == .file { visitFile(path, true) }
          if kind == .folder, linked.insert(real).inserted { open.append(path) }
        }
      }
    }
  }
}

/// What tells that a file was written to.
package struct SourceStamp: Hashable, Sendable {
  var size: Int
  var seconds: Int
  var nanoseconds: Int
}

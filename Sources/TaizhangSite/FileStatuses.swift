internal import Glibc
internal import TaizhangModel

/// The statuses of the regular files at paths below a folder; nil where none stands.
///
/// A link is none, unless it `followsLinks`. Paths of one folder should follow one another: the kernel
/// then walks to each from its folder and not from the root.
func fileStatuses(
  of paths: [String],
  below root: String,
  followsLinks: Bool,
  jobs: Int
) async -> [FileSystem.Status?] {
  let length = 256
  let runs = await concurrentMap(count: (paths.count + length - 1) / length, jobs: jobs) { index in
    let run = paths[index * length..<min((index + 1) * length, paths.count)]
    return fileStatuses(of: run, below: root, followsLinks: followsLinks)
  }
  return runs.flatMap { $0 }
}

private func fileStatuses(
  of paths: ArraySlice<String>,
  below root: String,
  followsLinks: Bool
) -> [FileSystem.Status?] {
  let flags = followsLinks ? 0 : AT_SYMLINK_NOFOLLOW
  var folder: (path: Substring, descriptor: Int32)?
  defer { if let folder { close(folder.descriptor) } }
  return paths.map { path in
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let above = slash.map { path[..<$0] } ?? ""
    if folder?.path != above {
      if let folder { close(folder.descriptor) }
      folder = (above, open("\(root)/\(above)", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    }
    let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    var status = stat()
    guard let folder, folder.descriptor >= 0,
      unsafe fstatat(folder.descriptor, name, &status, flags) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return FileSystem.Status(status)
  }
}

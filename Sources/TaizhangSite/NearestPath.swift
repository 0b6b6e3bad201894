import TaizhangModel

/// What stands beside a path where nothing is, under the name nearest to it: `reports` for `reprots`.
///
/// Nil where nothing of that kind is near.
func nearestPath(to path: String, _ kind: FileSystem.Kind) -> String? {
  let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
  let folder = path[..<start]
  let names = (try? FileSystem.names(folder.isEmpty ? "." : String(folder))) ?? []
  let candidates = names.sorted().filter { FileSystem.kind("\(folder)\($0)") == kind }
  return nearestName(to: String(path[start...]), among: candidates).map { "\(folder)\($0)" }
}

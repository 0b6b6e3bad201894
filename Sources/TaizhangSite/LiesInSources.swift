internal import TaizhangWording

/// Whether what is written to a path would be read by the next build; if so, tells it.
func liesInSources(_ path: String, of source: String, _ console: Console) -> Bool {
  let place = "\(FileSystem.realPathToBe(path))/"
  let isInside = sourceFolders.contains { folder in
    FileSystem.realPath("\(source)/\(folder)").map { place.hasPrefix("\($0)/") } ?? false
  }
  if isInside { tellThatItLiesInSources(path, console) }
  return isInside
}

/// The same of any project: whether a folder around the path has the name of one that is read, beside the
/// other.
func liesInAnySources(_ path: String, _ console: Console) -> Bool {
  var place = FileSystem.realPathToBe(path)
  while let slash = place.lastIndex(of: "/") {
    let name = place[place.index(after: slash)...]
    place = String(place[..<slash])
    let isSource = sourceFolders.contains { $0 == name }
    guard isSource, sourceFolders.allSatisfy({ FileSystem.kind("\(place)/\($0)") == .folder })
    else { continue }
    tellThatItLiesInSources(path, console)
    return true
  }
  return false
}

private func tellThatItLiesInSources(_ path: String, _ console: Console) {
  console.complain(
    chinese: "\(path) 在 Content 或 Templates 里，写出的文件会被当成内容；请换一个文件夹。",
    english:
      "\(path) lies in Content or Templates, where what is written would be taken for content; "
      + "give another folder"
  )
}

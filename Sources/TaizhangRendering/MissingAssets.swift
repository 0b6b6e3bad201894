import TaizhangModel

/// The files of `assets/` that templates and their scripts name and that are not there: pages without
/// a style sheet are whole, and nobody would hear of it.
///
/// A name is what follows `assets/` at the beginning of an address or behind a tag, such as
/// `{{frame.root}}assets/site.css`; one that a tag goes on with is known only on pages, and passed over.
func missingAssets(_ sources: Sources) -> [Diagnostic] {
  let known = sources.files.map(\.path).filter { $0.hasPrefix(assetsFolder) }
    .map { String($0.dropFirst(assetsFolder.count)) }
  return sources.files.enumerated().flatMap { index, file -> [Diagnostic] in
    let isTemplate = file.path.hasPrefix(templatesFolder) && file.path.hasSuffix(templateEnding)
    guard isTemplate || (file.path.hasPrefix(assetsFolder) && file.path.hasSuffix(".js")) else {
      return []
    }
    return assetNames(in: file.bytes).compactMap { range in
      let name = String(decoding: file.bytes[range], as: UTF8.self)
      guard !known.contains(name) else { return nil }
      let range = SourceRange(range.lowerBound, range.upperBound)
      return Diagnostic(
        .assetMissing,
        at: SourceSpot(FileID(index), range),
        name,
        suggestion: nearestName(to: name, among: known)
      )
    }
  }
}

private func assetNames(in bytes: [UInt8]) -> [Range<Int>] {
  let folder = Array("assets/".utf8)
  return bytes.indices.compactMap { slash in
    guard bytes[slash] == UInt8(ascii: "/"), bytes[...slash].suffix(folder.count) == folder[...]
    else { return nil }
    let start = slash + 1
    let before = start - folder.count - 1
    let end = bytes[start...].firstIndex { !isPartOfName($0) } ?? bytes.endIndex
    let isAddress = before >= 0 && "\"'`}".utf8.contains(bytes[before])
    let goesOn = end < bytes.endIndex && bytes[end] == UInt8(ascii: "{")
    return isAddress && start < end && !goesOn ? start..<end : nil
  }
}

private func isPartOfName(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
    UInt8(ascii: "_"), UInt8(ascii: "/"):
    true
  default: false
  }
}

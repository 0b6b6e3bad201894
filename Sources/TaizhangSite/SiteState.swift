import Glibc
package import TaizhangModel

/// What a written site was made of and what was found, so that the next build can tell at once
/// that it would write the same.
///
/// Kept in the site as `.taizhang-state`: removed before the first file is touched, written after
/// the last, so that a site without it was not completed. Every field is decided by content:
/// inputs by their bytes; the site's files by their sizes and by not having been touched since. That
/// can be told only where the build itself wrote them: in a copy of the folder every time is the
/// copy's, whatever was done to a file before. So it goes by the manifest's own number and time, too.
package struct SiteState: Hashable, Sendable {
  private static let name = ".taizhang-state"
  /// Where the program may be run and not read: the site can be published, and is built anew the
  /// next time.
  static let unknownInputs = Fingerprint([UInt8]())

  /// Of everything the site is a function of, the program included.
  package var inputs: Fingerprint
  package var counts: SiteCounts

  package init(inputs: Fingerprint, counts: SiteCounts) {
    self.inputs = inputs
    self.counts = counts
  }

  /// Whether a build completed the site in a folder and its manifest is the one it wrote.
  static func isComplete(_ output: String) -> Bool {
    guard let manifest = try? FileSystem.read("\(output)/\(Manifest.name)") else { return false }
    return written(in: output, manifest: manifest) != nil
  }

  /// When a build completed the site in a folder; nil unless its manifest is the one it wrote, and of
  /// a copy.
  static func completionTime(of output: String, manifest: [UInt8]) -> FileSystem.Time? {
    written(in: output, manifest: manifest)?.completed
  }

  /// What the last build left, and when, which is nil of a copy; nil unless the site's manifest is the
  /// one it wrote.
  private static func written(
    in output: String,
    manifest: [UInt8]
  ) -> (state: SiteState, completed: FileSystem.Time?)? {
    guard let bytes = try? FileSystem.read("\(output)/\(name)") else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.count >= 4, let inputs = Fingerprint(lines[0]),
      Fingerprint(lines[1]) == Fingerprint(manifest), let counts = SiteCounts(line: lines[2])
    else { return nil }
    let isOriginal = lines[3] == manifestMark(in: output)
    let completed = isOriginal && lines.count == 5 ? FileSystem.Time(line: lines[4]) : nil
    return (SiteState(inputs: inputs, counts: counts), completed.flatMap { $0.isOver ? $0 : nil })
  }

  static func remove(from output: String) throws(PosixError) {
    try FileSystem.remove("\(output)/\(name)")
  }

  /// What tells a manifest from any copy: which file it is, and when it was written.
  private static func manifestMark(in output: String) -> String {
    guard let status = FileSystem.fileStatus("\(output)/\(Manifest.name)") else { return "" }
    return "\(status.number) \(status.changed.seconds) \(status.changed.nanoseconds)"
  }

  /// Five lines: the inputs, the manifest, the counts, the manifest's mark, the time.
  ///
  /// The time is that of a draft, by the clock that marks the site's files, and stands in the file:
  /// what the file system says of the file itself is another one as soon as somebody touches it.
  func write(to output: String, manifest: [UInt8]) throws(PosixError) {
    let mark = SiteState.manifestMark(in: output)
    let lines = [inputs.description, Fingerprint(manifest).description, counts.line, mark]
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    let path = "\(output)/\(SiteState.name)"
    let draft = path + ".draft"
    try FileSystem.write(bytes, to: draft)
    let time = FileSystem.fileStatus(draft).map { $0.changed.line + "\n" } ?? ""
    try FileSystem.remove(draft)
    try FileSystem.replace(path, with: bytes + Array(time.utf8))
  }

  /// The site in a folder; nil unless a build completed it and nothing has been written to it since.
  static func kept(in output: String, jobs: Int) async -> KeptSite? {
    guard let bytes = try? FileSystem.read("\(output)/\(Manifest.name)"),
      case (let state, let completed?)? = written(in: output, manifest: bytes)
    else { return nil }
    let manifest = Manifest(bytes)
    let files = manifest.lines
    let paths = files.map(\.path)
    let statuses = await fileStatuses(of: paths, below: output, followsLinks: false, jobs: jobs)
    let areKept = zip(files, statuses).allSatisfy { file, status in
      status.map { $0.size == file.entry?.size && $0.changed <= completed } ?? false
    }
    guard areKept else { return nil }
    return KeptSite(state: state, manifest: manifest, completed: completed)
  }
}

extension FileSystem.Time {
  fileprivate var line: String { "\(seconds) \(nanoseconds)" }

  /// Reads what `line` tells.
  fileprivate init?(line: Substring) {
    let parts = line.split(separator: " ").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    self.init(seconds: parts[0], nanoseconds: parts[1])
  }

  /// A clock that was set back may mark what is written now as older; seconds are within what the
  /// clocks of two machines differ by.
  fileprivate var isOver: Bool { seconds <= FileSystem.now.seconds + 2 }
}

/// A site as a build left it.
struct KeptSite: Sendable {
  /// Nil where somebody may have touched its files.
  var state: SiteState?
  var manifest: Manifest
  /// Nil where it was not completed.
  var completed: FileSystem.Time?

  /// Of a build that has nothing to write.
  var summary: WriteSummary {
    var summary = WriteSummary(pages: manifest.lines.count)
    for file in manifest.lines { summary.bytes += file.entry?.size ?? 0 }
    return summary
  }
}

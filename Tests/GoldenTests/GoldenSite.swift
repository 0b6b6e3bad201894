import Foundation
import TaizhangTestSupport
import Testing

/// A folder of `Sites`: a project, and the site that is made of it.
struct GoldenSite: Sendable, CustomTestStringConvertible {
  private static let sites = "\(ProjectFolder.path)/Tests/GoldenTests/Sites"

  /// Every folder, by name.
  static let all: [GoldenSite] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: sites)) ?? []
    return names.sorted().map { GoldenSite(name: $0) }
  }()

  let name: String

  var testDescription: String { name }
  var folder: String { "\(GoldenSite.sites)/\(name)" }

  /// The project: the folder's own, or that of the site named in `like.txt`.
  ///
  /// Templates are those of `small` where it has none.
  var project: FileTree {
    get throws {
      let own = try FileTree(readingFrom: folder)
      if let other = own.text("like.txt") {
        return try GoldenSite(name: other.trimmingCharacters(in: .whitespacesAndNewlines)).project
      }
      let templates = own.below("Templates")
      let shared = try FileTree(readingFrom: "\(GoldenSite.sites)/small/Templates")
      return own.below("Content").placed(in: "Content")
        .overlaid(with: (templates.files.isEmpty ? shared : templates).placed(in: "Templates"))
    }
  }

  /// What stands in `arguments.txt`, behind `build`.
  var arguments: [String] {
    get throws {
      let text = try FileTree(readingFrom: folder).text("arguments.txt") ?? ""
      return text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
  }

  /// Builds the site in the scratch folder.
  func build() async throws -> (site: FileTree, console: String) {
    try project.write(to: ScratchFolder.path)
    let run = try await runProgram(["build"] + arguments, in: ScratchFolder.path)
    #expect(run.status == 0)
    var site = try FileTree(readingFrom: "\(ScratchFolder.path)/Output")
    // What the program notes for itself: sums of other files, and which program it was.
    site.files = site.files.filter { !$0.key.hasPrefix(".taizhang-content/") }
    for name in ["manifest", "memory", "sources", "state"].map({ ".taizhang-\($0)" }) {
      #expect(site.files.removeValue(forKey: name) != nil)
    }
    return (site, run.console.replacing(/用时 \d+ 毫秒/, with: "用时 [TIME] 毫秒"))
  }
}

import Foundation
import TaizhangModel
import TaizhangRendering
import TaizhangSite
import TaizhangTestSupport
import Testing

/// The project of this repository: its own content and templates.
let sampleProject: FileTree = {
  let parts = ["Content", "Templates"].compactMap { folder in
    try? FileTree(readingFrom: "\(ProjectFolder.path)/\(folder)").placed(in: folder)
  }
  return parts.reduce(FileTree()) { $0.overlaid(with: $1) }
}()

/// The templates of this repository.
let sampleTemplates = sampleProject.below("Templates").placed(in: "Templates")

/// The pages of a project in a folder, built in this process; every finding that stops it fails.
func pages(
  of folder: String,
  asOf: String? = nil,
  jobs: Int = 2,
  sourceLocation: SourceLocation = #_sourceLocation
) async -> FileTree {
  let request = BuildRequest(
    source: folder,
    asOf: asOf.flatMap(Day.init(iso:)),
    isStrict: false,
    jobs: jobs
  )
  let site = await buildSite(request)
  let errors = site.diagnostics.filter { $0.severity == .error }
  #expect(errors == [], sourceLocation: sourceLocation)
  guard let pages = site.pages else { return FileTree([:]) }
  #expect(Set(pages.paths).count == pages.paths.count, sourceLocation: sourceLocation)
  let files = await concurrentMap(count: pages.paths.count, jobs: jobs) { index in
    (pages.paths[index], unsafe pages.withBytes(of: index) { unsafe Data($0) })
  }
  return FileTree(Dictionary(files) { first, _ in first })
}

/// The site of this repository's own content; many tests look at it, so it is built once.
let sampleSite = Task { await pages(of: ProjectFolder.path) }

extension FileTree {
  /// A data file as a table; an issue where it is none.
  func table(_ path: String) throws -> CSVTable {
    try #require(CSVTable(files[path]), "\(path) is CSV")
  }

  /// A page; an issue where there is none.
  func page(_ path: String) throws -> String {
    try #require(text(path), "\(path) is a page")
  }
}

extension FileTree {
  /// Cells of numbers say 0 where a count is known to be zero and — where nothing is known; a blank
  /// says neither.
  var pagesWithBlankCells: [String] {
    get throws {
      try files.keys.filter { path in
        guard path.hasSuffix(".html") else { return false }
        return try page(path).contains(/<td class="(number|amount)[^>]*><\/td>/)
      }.sorted()
    }
  }
}

/// A text as it stands in a page.
func escapedHTML(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
}

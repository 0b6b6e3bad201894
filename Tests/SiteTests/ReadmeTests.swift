import Foundation
import TaizhangTestSupport
import Testing

/// The first ten minutes of the README, word for word, with the sample's content.
@Suite(.tags(.program), .scratchFolder)
struct ReadmeTests {
  private let readme: String
  private var folder: String { ScratchFolder.path }

  init() throws {
    readme = try String(contentsOfFile: "\(ProjectFolder.path)/README.md", encoding: .utf8)
  }

  @Test func theFirstTenMinutes() async throws {
    try sampleProject.write(to: folder)
    let records = "Content/projects/qingshan-2025/signed.yaml"
    for path in ["Content/announcements/qingshan-2025.md", records] {
      try FileTree([path: Data(block(after: "`\(path)`").utf8)]).write(to: folder)
    }
    for path in ["Content/places.yaml", "Content/units.yaml", "Content/batches.yaml"] {
      try write(read(path) + block(after: "to `\(path)`"), to: path)
    }
    let asOf = try #require(readme.firstMatch(of: /`Content\/site.yaml` set `截至: (.*?)`/))
    let settings = try read("Content/site.yaml")
    try write(settings.replacing("截至: 2024-10-31", with: "截至: \(asOf.1)"), to: "Content/site.yaml")

    // What step 4 shows is told of that slip, and nothing once it is put right.
    let right = try read(records)
    try write(right.replacing("责任单位: 青山县人民政府", with: "责任单位: 青山县人民正府"), to: records)
    let slip = try await runProgram(["check", "--lang", "zh"], in: folder)
    #expect(slip.status == 1)
    #expect(slip.errors.contains(try block(after: "tells everything that is wrong")))
    try write(right, to: records)
    let build = try await runProgram(["build", "--lang", "zh"], in: folder)
    #expect(build.status == 0, "\(build.errors)")
    #expect(build.output.contains("6 份公告，81 条记录"))
    let claim = try read("Output/claims/qingshan-2025-signed.html")
    #expect(claim.contains(">相符<"))
    #expect(try read("Output/reconciliation.html").contains("3 个，12.5 亿元"))
  }

  /// The next block behind some words, without its fences and its indentation.
  private func block(after words: String) throws -> String {
    let place = try #require(readme.range(of: words), "the README no longer says: \(words)")
    let lines = readme[place.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
    let fence = try #require(lines.firstIndex { $0.drop { $0 == " " }.hasPrefix("```") })
    let indent = lines[fence].prefix { $0 == " " }.count
    let body = lines[(fence + 1)...].prefix { !$0.drop { $0 == " " }.hasPrefix("```") }
    return body.map { "\($0.dropFirst(indent))\n" }.joined()
  }

  private func read(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
  }

  private func write(_ text: String, to path: String) throws {
    try FileTree([path: Data(text.utf8)]).write(to: folder)
  }
}

import Foundation
import TaizhangTestSupport
import Testing

/// The site as it would have been on an earlier day.
@Suite(.scratchFolder)
struct AsOfTests {
  private static let day = "2023-05-31"

  @Test func knowsOnlyWhatHadBeenAnnounced() async throws {
    let site = await pages(of: ProjectFolder.path, asOf: AsOfTests.day)
    let announcements = site.below("announcements").files.keys.sorted()
    #expect(announcements == ["index.html", "kashi-expo7-2022.html", "kashi-hezuoqu-2016.html"])
    let sources = try site.table("data/projects.csv").rows.compactMap { $0["announcement"] }
    #expect(Set(sources) == ["kashi-expo7-2022", "kashi-hezuoqu-2016"])
    try expectConservation(site)
    #expect(try site.page("print/pack/body.html").contains("现将截至2023年5月31日的项目推进情况通报如下"))
    for (path, bytes) in site.files where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(!page.contains("changji-2023"), "\(path)")
      // A bulletin on paper tells the day of its month alone, and the page for lost addresses none.
      if !path.hasPrefix("print/"), path != "404.html" {
        #expect(page.contains("截至 2023年5月31日"), "\(path)")
      }
    }
  }

  /// 30 days before the last day is near, 31 are not; what had to be done by 2016 has passed.
  @Test func judgesDeadlinesByTheDay() async throws {
    func statuses(on day: String) async throws -> [String: Set<String>] {
      let rows = try await pages(of: ProjectFolder.path, asOf: day).table("data/projects.csv").rows
      return Dictionary(grouping: rows) { $0["deadline", default: ""] }
        .mapValues { Set($0.compactMap { $0["status"] }) }
    }
    let near = try await statuses(on: AsOfTests.day)
    #expect(near["2023-06-30"] == ["near"])
    #expect(near["2023-12-31"] == ["on time"])
    #expect(try await statuses(on: "2023-05-30")["2023-06-30"] == ["on time"])
    #expect(try await statuses(on: "2023-06-30")["2023-06-30"] == ["near"])
    #expect(try await statuses(on: "2023-07-01")["2023-06-30"] == ["overdue"])
  }

  /// The same, with the day in `site.yaml`; and the console tells how much is left out.
  @Test(.tags(.program)) func isTheSiteWithThatDayInItsSettings() async throws {
    let settings = try #require(sampleProject.text("Content/site.yaml"))
    var other = sampleProject
    other.files["Content/site.yaml"] = Data(
      settings.replacing("2024-10-31", with: AsOfTests.day).utf8
    )
    try other.write(to: ScratchFolder.path)
    let inSettings = await pages(of: ScratchFolder.path)
    let asked = await pages(of: ProjectFolder.path, asOf: AsOfTests.day)
    #expect(inSettings == asked)
    let run = try await runProgram(
      ["check", "--source", ProjectFolder.path, "--as-of", AsOfTests.day],
      in: ScratchFolder.path
    )
    #expect(run.status == 0)
    #expect(run.output.contains("2 份公告，55 条记录（另有 23 条记录、6 条月报晚于截至日期，未列入）"))
  }
}

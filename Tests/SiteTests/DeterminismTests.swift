import Foundation
import TaizhangTestSupport
import Testing

/// A site is a function of its content, its templates and its day.
@Suite(.scratchFolder)
struct DeterminismTests {
  @Test(arguments: ["sample"] + seeds.prefix(4).map { "\($0)" })
  func dependsNeitherOnTheOrderOfFilesNorOnTasks(project: String) async throws {
    let files = UInt64(project).map { RandomLedger(seed: $0).files } ?? sampleProject
    let forwards = "\(ScratchFolder.path)/forwards"
    let backwards = "\(ScratchFolder.path)/backwards"
    try files.write(to: forwards)
    try files.write(to: backwards, backwards: true)
    let site = await pages(of: forwards, jobs: 1)
    #expect(site.files.count > 30)
    for (folder, jobs) in [(forwards, 1), (forwards, 4), (backwards, 1), (backwards, 4)] {
      let again = await pages(of: folder, jobs: jobs)
      let different = site.files.keys.filter { site.files[$0] != again.files[$0] }
      #expect(different.sorted() == [])
      #expect(again.files.count == site.files.count)
    }
  }

  /// The locale, the time zone and the number of tasks are the machine's, not the site's.
  @Test(.tags(.program))
  func dependsOnNothingOfTheMachine() async throws {
    try RandomLedger(seed: 1).files.write(to: ScratchFolder.path)
    let first = try await runProgram(["build", "--jobs", "1"], in: ScratchFolder.path)
    #expect(first.status == 0)
    var site = try FileTree(readingFrom: "\(ScratchFolder.path)/Output")
    let second = try await runProgram(
      ["build", "--jobs", "4", "--output", "Again"],
      in: ScratchFolder.path,
      environment: ["LC_ALL": "en_US.UTF-8", "TZ": "America/New_York", "HOME": "/"]
    )
    #expect(second.status == 0)
    var again = try FileTree(readingFrom: "\(ScratchFolder.path)/Again")
    // It tells a folder from a copy of it.
    site.files[".taizhang-state"] = nil
    again.files[".taizhang-state"] = nil
    #expect(again == site)
  }

  @Test(.tags(.program))
  func writesOnlyWhatDiffers() async throws {
    try RandomLedger(seed: 2).files.write(to: ScratchFolder.path)
    let first = try await runProgram(["build", "--lang", "en"], in: ScratchFolder.path)
    #expect(first.status == 0)
    var site = try FileTree(readingFrom: "\(ScratchFolder.path)/Output")
    // A page that somebody has changed or deleted is made anew; nothing else is touched.
    try Data("changed".utf8).write(to: URL(fileURLWithPath: output("index.html")))
    try FileManager.default.removeItem(atPath: output("data/totals.csv"))
    let second = try await runProgram(["build", "--lang", "en"], in: ScratchFolder.path)
    #expect(second.output.contains("; wrote 2, removed 0,"))
    var again = try FileTree(readingFrom: "\(ScratchFolder.path)/Output")
    // It tells when the site was completed.
    site.files[".taizhang-state"] = nil
    again.files[".taizhang-state"] = nil
    #expect(again == site)
  }

  private func output(_ path: String) -> String { "\(ScratchFolder.path)/Output/\(path)" }
}

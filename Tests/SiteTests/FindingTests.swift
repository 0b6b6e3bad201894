import Foundation
import TaizhangTestSupport
import Testing

/// What a whole project finds, where the parts alone could not.
@Suite(.tags(.program), .scratchFolder)
struct FindingTests {
  private func check(_ changes: [String: String]) async throws -> ProgramRun {
    let files = changes.mapValues { Data($0.utf8) }
    try RandomLedger(seed: 9).files.overlaid(with: FileTree(files)).write(to: ScratchFolder.path)
    return try await runProgram(["check", "--lang", "en"], in: ScratchFolder.path)
  }

  @Test func placesWhatATemplateMisnames() async throws {
    let template = try #require(sampleProject.text("Templates/indicators.mustache"))
    let lines = template.split(separator: "\n", omittingEmptySubsequences: false).count
    let run = try await check(["Templates/indicators.mustache": template + "甲{{frame.titel}}\n"])
    #expect(run.status == 1)
    // What is doubtful in the content is told in the same run.
    #expect(run.errors.contains("Content/projects/"))
    #expect(run.errors.contains("\nTemplates/indicators.mustache:\(lines):10: error: "))
    #expect(
      run.errors.contains("'titel', see Documentation/templates-zh.md; did you mean 'title'? [")
    )
  }

  @Test func findsTwoPagesOfOneName() async throws {
    let sectors = "- 名称: 甲\n  拼写: same\n- 名称: 乙\n  拼写: same\n"
    let run = try await check(["Content/sectors.yaml": sectors])
    #expect(run.status == 1)
    #expect(run.errors.contains("page 'sectors/same.html' already belongs to another row"))
    #expect(run.errors.contains("see also Content/sectors.yaml:1:"))
  }

  /// One error, and not one for each report of its records; another id is told all the same.
  @Test func asksForNoRecordsOfAFileThatTheDiskRefuses() async throws {
    let reports = "- 项目: 甲\n  进展: 开工\n- 项目: 乙\n  进展: 开工\n"
    let files = ["Content/reports/2023-05/zz.yaml": reports]
    let known = try await check(files)
    #expect(known.errors.components(separatedBy: "[unknown-record]").count == 3)
    let link = "\(ScratchFolder.path)/Content/projects/zz.yaml"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
    let run = try await runProgram(["check", "--lang", "en"], in: ScratchFolder.path)
    #expect(run.status == 1 && !run.errors.contains("[unknown-record]"))
    #expect(run.errors.contains("Content/projects/zz.yaml: error: a file must be readable"))
  }

  /// A table that is there but cannot be read is not missing as well.
  @Test func tellsOnceOfATableThatTheDiskRefuses() async throws {
    _ = try await check([:])
    let table = "\(ScratchFolder.path)/Content/units.yaml"
    try FileManager.default.removeItem(atPath: table)
    try FileManager.default.createSymbolicLink(atPath: table, withDestinationPath: "nowhere")
    let run = try await runProgram(["check", "--lang", "en"], in: ScratchFolder.path)
    #expect(run.status == 1)
    let errors = run.errors.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(errors.count == 1 && errors[0].hasPrefix("Content/units.yaml: error: a file must be"))
  }

  /// A workbook under another name, a county's form twice: one error each, and not one for each row.
  @Test func tellsOnceOfATableThatWasPutInTwice() async throws {
    let head = "批次：甲　类别：签约\n编号,名称\n"
    let records = (1...120).map { "z-\($0),z\($0)\n" }.joined()
    let reports = (1...6).map { "z-\($0),开工\n" }.joined()
    let files = [
      "projects/z.csv": head + records, "projects/z 副本.csv": head + records,
      "projects/z 旧.csv": head + (1...4).map { "z-\($0),z\($0)\n" }.joined(),
      "reports/2023-05/z.csv": "项目编号,本月进展\n" + reports,
      "reports/2023-05/z2.csv": "项目编号,本月进展\n" + reports + "z-7,开工\n",
    ]
    let run = try await check(
      Dictionary(uniqueKeysWithValues: files.map { ("Content/\($0.key)", $0.value) })
    )
    #expect(run.errors.contains("120 ids of this file are those of Content/projects/z"))
    #expect(run.errors.contains("6 reports of this file are in Content/reports/2023-05/z.csv, too"))
    // Four may have been copied row by row.
    #expect(run.errors.components(separatedBy: "[duplicate-id]").count == 1 + 1 + 4)
    #expect(run.errors.components(separatedBy: "[duplicate-report]").count == 1 + 1)
  }

  /// As of those of reading.
  @Test func listsNoMoreErrorsOfAFileThanAnybodyReads() async throws {
    let record = "批次：甲　类别：签约\n编号,名称,属地\n"
    let rows = (1...150).map { "z-\($0),z\($0),无处\($0)\n" }.joined()
    let run = try await check(["Content/projects/z.csv": record + rows])
    // Of them one is that of the batch.
    #expect(run.errors.components(separatedBy: "[unknown-place]").count == 1 + 99)
    #expect(run.errors.components(separatedBy: "[too-many-findings]").count == 1 + 1)
  }

  /// Ids become file names; a page cannot be put over the list of its folder, or outside it.
  @Test(arguments: ["index", "../../evil", "/etc/passwd", "a/b", "A", "con", "a.html", "甲"])
  func refusesNamesThatAreNoFileNames(id: String) async throws {
    let record = "编号: \(id)\n名称: 甲\n批次: 甲\n类别: 签约\n"
    let run = try await check(["Content/projects/x.yaml": record])
    #expect(run.status == 1)
    #expect(run.errors.contains("Content/projects/x.yaml:1:5: error: '\(id)' cannot name a page"))
  }

  @Test(arguments: seeds)
  func escapesHostileNames(seed: UInt64) async throws {
    try RandomLedger(seed: seed).files.write(to: ScratchFolder.path)
    let site = await pages(of: ScratchFolder.path)
    let scripts =
      /<script src="[.\/]*assets\/(?:site|tables)\.js"(?: data-root="[.\/]*")? defer><\/script>/
    for (path, bytes) in site.files where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self).replacing(scripts, with: "")
      for markup in ["<script", "<b>", "<i>", "onclick=\"", "<!--", "]]><"] {
        #expect(!page.contains(markup), "\(path) holds \(markup)")
      }
    }
    for (path, bytes) in site.files where path.hasSuffix(".csv") {
      let table = try #require(CSVTable(bytes), "\(path) is CSV")
      for cell in table.cells.joined() where Double(cell) == nil {
        #expect(!"=+-@\t\r＝＋－＠".contains(cell.first ?? "0"), "\(path): \(cell)")
      }
    }
  }
}

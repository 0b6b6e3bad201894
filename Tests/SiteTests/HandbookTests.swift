import Foundation
import TaizhangTestSupport
import Testing

/// What the clerks' handbook tells people to write and to expect, done with the sample's content.
@Suite(.tags(.program), .scratchFolder)
struct HandbookTests {
  private let handbook: String
  /// A folder further in: one of the commands writes a site beside it.
  private var folder: String { "\(ScratchFolder.path)/project" }

  init() throws {
    let path = "\(ProjectFolder.path)/Documentation/handbook-zh.md"
    handbook = try String(contentsOfFile: path, encoding: .utf8)
  }

  /// 第二章: the first steps, each from the content as it is given.
  @Test func firstSteps() async throws {
    try copyProject()
    #expect(try await run("build").status == 0)
    let file = "Content/projects/kashi-expo7/1-1-guangfu.yaml"
    try replace("金额: 45亿元", with: "金额: 54亿元", in: file)
    try await expect(block(after: "保存，运行 `taizhang build`："), from: ["build"], status: 1)
    try replace("金额: 54亿元", with: "金额: 45亿元", in: file)
    let again = try await run("build").console
    #expect(again.contains("写出 0 个"))
    let asOf = try block(after: "### 5. 换一个截至日期")
    try await expect(
      block(after: asOf + "```"),
      from: asOf.split(separator: " ").dropFirst().map { $0.trimmingCharacters(in: .newlines) }
    )
  }

  /// 第二章第 6 节: from an empty ledger, and the files that it says are written.
  @Test func anEmptyLedger() async throws {
    try copyProject()
    let make = try block(after: "另建一个文件夹：").split(whereSeparator: \.isWhitespace)
    #expect(try await run(make.dropFirst().map(String.init)).status == 0)
    let ledger = "\(folder)/\(try #require(make.first { $0.hasPrefix("../") }))"
    let built = try await runProgram(["build", "--lang", "zh"], in: ledger)
    #expect(built.console.contains(try block(after: "到新文件夹里运行 `taizhang build`：")))
    for line in try block(after: "也不必从空白写起：").split(separator: "\n") {
      let words = line.split(separator: " ").dropFirst().map(String.init)
      let run = try await runProgram(words + ["--lang", "zh"], in: ledger)
      let path = try #require(run.console.split(whereSeparator: " 。".contains).dropFirst().first)
      #expect(handbook.contains("写出 `\(path)`"), "\(run.console)")
    }
    let checked = try await runProgram(["check", "--lang", "zh"], in: ledger).console
    #expect(checked.components(separatedBy: "[missing-field]").count == 6, "\(checked)")
  }

  /// 第四章 and 第五章: a notice is received, then a month's bulletin, then reports.
  @Test func fromANoticeToTheBulletins() async throws {
    try copyProject()
    try await receiveTheNotice()
    try await receiveTheBulletin()
    try await acceptFindings()
    try await takeReports()
  }

  /// 第四章, its last section: the notice's drafts instead of records written by hand.
  @Test func importsTheNotice() async throws {
    try copyProject()
    for name in ["places", "units", "batches"] {
      try append(block(after: "加在 `\(name).yaml` 末尾"), to: "Content/\(name).yaml")
    }
    try write(block(after: "存成 `公告.txt`，放在项目文件夹外面也可以："), to: "公告.txt")
    let command = ["import", "公告.txt", "--id", "qingshan-2025"]
    let words = command.joined(separator: " ")
    try await expect(block(after: "```sh\ntaizhang \(words)\n```"), from: command)
    let again = try await run(command)
    #expect(again.status == 1)
    #expect(again.errors.contains("已经有 Content/announcements/qingshan-2025.md，没有写出任何文件"))
    let records = "Content/projects/qingshan-2025/projects.yaml"
    #expect(try await run("check").console.contains("“2025年12月3O日前”认不出来"))
    try replace("完成时限: 2025年12月3O日前", with: "完成时限: 2025年12月30日前", in: records)
    try replace("截至: 2024-10-31", with: "截至: 2025-03-31", in: "Content/site.yaml")
    #expect(try await run("build").status == 0)
    #expect(try read("Output/projects/\(slug())/qingshan-2025-3.html").contains("6.3亿元"))
  }

  /// 第六章第 7 节: a ledger and a month's return as tables.
  @Test func keepsTheLedgerAsATable() async throws {
    try copyProject()
    try await receiveTheNotice()
    try write(csv(after: "老的 `.xls` 先另存为 `.xlsx`。"), to: "Content/projects/qingshan-2025/台账.csv")
    try write(
      csv(after: "不一致的报 `report-names-other`，多半是行错了位。"),
      to: "Content/reports/2025-06/青山县.csv"
    )
    let check = try await run("check", "--as-of", "2025-06-30").console
    #expect(check.contains("0 个错误"))
    #expect(check.contains("第 4 行 [rows-not-read]"))
    #expect(!check.contains("[total-row-differs]") && !check.contains("[unread-column]"))
    #expect(try await run("build", "--as-of", "2025-06-30").status == 0)
    let folder = "Output/projects/\(try slug())"
    let first = words(of: try read("\(folder)/qs-01.html"))
    #expect(first.contains("签约额 20000万元") && first.contains("用地未批"))
    #expect(first.contains("在建（现）"))
    #expect(first.contains("Content/projects/qingshan-2025/台账.csv:5"))
    #expect(try !read("Output/data/reports.csv").contains("qs-02"))

    // What is wrong is told as the chapter says.
    try replace("28000", with: "29000", in: "Content/projects/qingshan-2025/台账.csv")
    try replace("青山县砖厂项目,,", with: "青山县瓦厂项目,5,", in: "Content/reports/2025-06/青山县.csv")
    let again = try await run("check", "--as-of", "2025-06-30").console
    #expect(again.contains("[total-row-differs]") && again.contains("[report-names-other]"))
  }

  /// A spreadsheet of the handbook, without the letters above it and the numbers beside it.
  private func csv(after words: String) throws -> String {
    try table(after: words).map { $0.dropFirst().joined(separator: ",") + "\n" }.joined()
  }

  private func receiveTheNotice() async throws {
    let signed = "Content/projects/qingshan-2025/signed.yaml"
    try write(
      block(after: "新建 `Content/announcements/qingshan-2025.md`"),
      to: "Content/announcements/qingshan-2025.md"
    )
    try write(block(after: "`signed.yaml`："), to: signed)
    try await expect(
      block(after: "```sh\ntaizhang check\n```"),
      from: ["check"],
      status: 1
    )
    for name in ["places", "units", "batches"] {
      try append(block(after: "加在 `\(name).yaml` 末尾"), to: "Content/\(name).yaml")
    }
    try await expect(block(after: "再运行 `taizhang check`，最后一行："), from: ["check"])
    try replace("截至: 2024-10-31", with: "截至: 2025-03-31", in: "Content/site.yaml")
    try await expect(block(after: "改成 `截至: 2025-03-31`，再核对："), from: ["check"])
    #expect(try await run("build").status == 0)
    let sheet = words(of: try read("Output/reconciliation.html"))
    for line in try table(after: "“公布数核对”里这份公告有四条：") {
      for cell in line {
        let isThere = sheet.contains(cell)
        #expect(isThere, "the sheet does not say: \(cell)")
      }
    }
  }

  private func receiveTheBulletin() async throws {
    try write(
      block(after: "存为 `Content/announcements/qingshan-2025-05.md`："),
      to: "Content/announcements/qingshan-2025-05.md"
    )
    let signed = "Content/projects/qingshan-2025/signed.yaml"
    let changed = try block(after: "调整写在 `变更` 里：")
    let text = try read(signed)
    let first = try #require(text.range(of: "  - 编号: qingshan25-1\n"))
    let second = try #require(text.range(of: "  - 编号: qingshan25-2\n"))
    try write(text[..<first.lowerBound] + changed + text[second.lowerBound...], to: signed)
    try write(
      block(after: "写进 `Content/reports/2025-05/qingshan.yaml`"),
      to: "Content/reports/2025-05/qingshan.yaml"
    )
    try write(
      block(after: "写进 `Content/indicators/qingshan-2025.yaml`："),
      to: "Content/indicators/qingshan-2025.yaml"
    )
    let place = "- 名称: 云岭产业园\n"
    try replace(place, with: place + "  误写: 云岭工业园\n", in: "Content/places.yaml")
    try replace("截至: 2025-03-31", with: "截至: 2025-06-10", in: "Content/site.yaml")
    try await expect(block(after: "截至改成 `2025-06-10`，运行 `taizhang check`："), from: ["check"])
    #expect(try await run("build", "--as-of", "2025-04-30", "--output", "April").status == 0)
    let page = "projects/\(try slug())/qingshan25-1.html"
    let april = try read("April/\(page)")
    #expect(try await run("build").status == 0)
    let june = try read("Output/\(page)")
    #expect(april.contains("8亿元") && !april.contains("10亿元"))
    #expect(june.contains("10亿元") && june.contains("id=\"history\""))
  }

  private func acceptFindings() async throws {
    let acceptances = try block(after: "这两条写进 `acceptances.yaml`")
    try append(acceptances, to: "Content/acceptances.yaml")
    try await expect(block(after: acceptances + "```"), from: ["check"])
  }

  private func takeReports() async throws {
    try append(block(after: "下面是一套例子，加在 `rules.yaml` 末尾："), to: "Content/rules.yaml")
    let june = "Content/reports/2025-06/qingshan.yaml"
    try write(block(after: "`Content/reports/2025-06/qingshan.yaml`："), to: june)
    try replace("阶段: 拿地", with: "阶段: 拿了地", in: june)
    let check = ["check", "--as-of", "2025-06-30"]
    try await expect(block(after: "写错的当场报出来："), from: check, status: 1)
    try replace("阶段: 拿了地", with: "阶段: 拿地", in: june)
    #expect(try await run(check).status == 0)
    try replace("截至: 2025-06-10", with: "截至: 2025-07-31", in: "Content/site.yaml")
    try write(
      block(after: "写在 `Content/bulletins/2025-06.md`，"),
      to: "Content/bulletins/2025-06.md"
    )
    #expect(try await run("build").status == 0)
    let bulletin = try read("Output/bulletins/2025-06.html")
    #expect(bulletin.contains("把线路的工期报来"))
    try write(
      block(after: "`Content/reports/2025-07/qingshan.yaml`："),
      to: "Content/reports/2025-07/qingshan.yaml"
    )
    #expect(try await run("build").status == 0)
    // 七月更正了六月的数，六月的通报不改。
    let again = try read("Output/bulletins/2025-06.html")
    #expect(again == bulletin)
    #expect(try read("Output/bulletins/2025-07.html").contains("更正2025年6月的月报"))
    let command = try block(after: "### 8. 两天之间变了什么")
    let words = command.split(whereSeparator: \.isWhitespace).dropFirst().map(String.init)
    try await expect(block(after: command + "```"), from: words)
    try await expect(block(after: "```sh\ntaizhang forms\n```"), from: ["forms"])
    let form = "Forms/2025-08/青山县.xlsx"
    #expect(FileManager.default.fileExists(atPath: "\(folder)/\(form)"))
    #expect(handbook.contains(form))
  }
}

extension HandbookTests {
  private func place(of words: String) throws -> Range<String.Index> {
    let found = handbook.range(of: words)
    return try #require(found, "the handbook no longer says: \(words)")
  }

  /// The next block behind some words of the handbook, its fences left out.
  private func block(after words: String) throws -> String {
    let place = try place(of: words)
    let rest = handbook[place.upperBound...]
    let fence = try #require(rest.range(of: "\n```"))
    let start = try #require(rest[fence.upperBound...].firstIndex(of: "\n"))
    let text = rest[rest.index(after: start)...]
    let end = try #require(text.range(of: "\n```"))
    return String(text[..<end.lowerBound]) + "\n"
  }

  /// The cells of the next table, without its head.
  private func table(after words: String) throws -> [[String]] {
    let place = try place(of: words)
    let lines = handbook[place.upperBound...].split(separator: "\n").prefix { $0.hasPrefix("|") }
    #expect(lines.count > 2)
    return lines.dropFirst(2).map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// Runs a command and looks for the lines of a block in what it says: in their order, and together
  /// where the block has no …… between them.
  private func expect(_ block: String, from command: [String], status: Int32 = 0) async throws {
    let run = try await run(command)
    #expect(run.status == status, "\(command): \(run.console)")
    let said = run.console.split(separator: "\n", omittingEmptySubsequences: false)
    var next = 0
    for piece in block.split(separator: "\n").split(separator: "……") {
      let found = (next..<said.count).first { said[$0...].starts(with: piece) }
      guard let found else {
        Issue.record("\(command) does not say:\n\(piece.joined(separator: "\n"))\n\(run.console)")
        return
      }
      next = found + piece.count
    }
  }

  private func run(_ command: String...) async throws -> ProgramRun { try await run(command) }

  private func run(_ command: [String]) async throws -> ProgramRun {
    try await runProgram(command + ["--lang", "zh"], in: folder)
  }

  /// What a page says, without its marks.
  private func words(of page: String) -> String {
    page.split(separator: "<").map { $0.drop { $0 != ">" }.dropFirst() }.joined()
  }

  private func slug() throws -> String {
    let line = try #require(try block(after: "加在 `batches.yaml` 末尾").range(of: "拼写: "))
    let rest = try block(after: "加在 `batches.yaml` 末尾")[line.upperBound...]
    return rest.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func copyProject() throws {
    for name in ["Content", "Templates"] {
      try FileTree(readingFrom: "\(ProjectFolder.path)/\(name)").write(to: "\(folder)/\(name)")
    }
  }

  private func read(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
  }

  private func write(_ text: some StringProtocol, to path: String) throws {
    try FileTree([path: Data(text.utf8)]).write(to: folder)
  }

  private func append(_ text: String, to path: String) throws {
    let old = try read(path)
    try write(old + (old.hasSuffix("\n") ? "" : "\n") + text, to: path)
  }

  private func replace(_ old: String, with new: String, in path: String) throws {
    let text = try read(path)
    #expect(text.contains(old), "\(path) does not hold: \(old)")
    try write(text.replacing(old, with: new), to: path)
  }
}

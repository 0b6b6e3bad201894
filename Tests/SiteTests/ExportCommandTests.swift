import Foundation
import TaizhangOffice
import TaizhangTestSupport
import Testing

/// `taizhang export`: a workbook or JSON says what the site says, and is never written over.
@Suite(.tags(.program), .scratchFolder)
struct ExportCommandTests {
  private var folder: String { ScratchFolder.path }

  private func run(_ arguments: String...) async throws -> ProgramRun {
    try await runProgram(arguments + ["--lang", "zh"], in: folder)
  }

  private func sheets(_ path: String) throws -> [Sheet] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))
    return try readWorkbook(Array(bytes)).sheets
  }

  /// The rows below the head, by the names of the columns.
  private func records(_ sheet: Sheet) -> [[String: CellContent]] {
    let names = Dictionary(
      uniqueKeysWithValues: sheet.rows[3].cells.map { ($0.column, text($0.content)) }
    )
    return sheet.rows.dropFirst(4).map { row in
      Dictionary(uniqueKeysWithValues: row.cells.map { (names[$0.column] ?? "", $0.content) })
    }
  }

  private func text(_ content: CellContent?) -> String {
    switch content {
    case .text(let text), .number(let text): text
    default: ""
    }
  }

  private func months() throws {
    let content = "\(ProjectFolder.path)/Tests/GoldenTests/Sites/months/Content"
    try FileTree(readingFrom: content).placed(in: "Content").write(to: folder)
    let templates = try FileTree(readingFrom: "\(ProjectFolder.path)/Templates")
    try templates.placed(in: "Templates").write(to: folder)
  }

  /// No file may be larger than this, which is less than a sheet and more than the workbook; the library
  /// tells nothing of it.
  @Test func writesNoWorkbookThatMissesAPart() async throws {
    try sampleProject.write(to: folder)
    let run = try await runProgram(
      ["export", "a.xlsx", "--lang", "zh"],
      in: folder,
      after: "trap '' XFSZ && ulimit -f 100"
    )
    #expect(run.status == 74 && run.errors.contains("与要写的不符"), "\(run.console)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.sorted() == ["Content", "Templates"])
  }

  /// Every record of the sample, with the sums that the data files have.
  @Test func saysWhatTheDataFilesSay() async throws {
    try sampleProject.write(to: folder)
    #expect(try await run("build").status == 0)
    try FileTree(["out/.keep": Data()]).write(to: folder)
    let run = try await run("export", "out/台账.xlsx")
    #expect(run.status == 0 && run.output.contains("写出 out/台账.xlsx：78 条记录。"))
    let site = try FileTree(readingFrom: "\(folder)/Output")
    let table = try site.table("data/projects.csv").rows
    let sheets = try sheets("out/台账.xlsx")
    #expect(sheets.map(\.name) == ["项目", "公布数"])
    let rows = records(sheets[0])
    #expect(rows.map { text($0["编号"]) } == table.map { $0["id"] ?? "" })
    for (row, record) in zip(rows, table) {
      let id = record["id"] ?? ""
      for (name, column) in [
        "名称": "name", "批次": "batch", "类别": "kind", "金额名目": "amount_label", "项目数": "count",
        "完成时限": "deadline_text",
      ] {
        #expect(text(row[name]) == record[column]?.removingPrefix("'"), "\(id) \(name)")
      }
      // Yuan from 万元, exactly: the sample has no amount below 1万元.
      let yuan = record["amount_yuan"].flatMap { $0.isEmpty ? nil : Decimal(string: $0) }
      let figure = row["金额（万元）"].flatMap { Decimal(string: text($0)) }
      #expect(figure.map { $0 * 10_000 } == yuan, "\(id)")
      #expect(text(row["金额（照公告）"]).isEmpty == false, "\(id)")
    }
    let claims = try site.table("data/claims.csv").rows
    #expect(records(sheets[1]).map { text($0["原文"]) } == claims.map { $0["quote"] ?? "" })
    let again = try await self.run("export", "out/台账.xlsx")
    #expect(again.status == 1 && again.errors.contains("已经有 out/台账.xlsx，没有写出"))
    #expect(try await self.run("export", "b.xlsx").status == 0)
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: "\(folder)/b.xlsx"))
        == Data(contentsOf: URL(fileURLWithPath: "\(folder)/out/台账.xlsx"))
    )
  }

  /// Stages, lights and sums as of the day that is asked for.
  @Test func isAsOfItsDay() async throws {
    try months()
    #expect(try await run("export", "a.xlsx", "--as-of", "2023-04-30").status == 0)
    #expect(try await run("export", "b.xlsx").status == 0)
    func state(_ path: String) throws -> [String] {
      let row = try records(sheets(path)[0]).first { text($0["编号"]) == "qingshan-yepian" }
      return ["阶段", "时限状态", "项目灯", "报送灯", "最近月报", "累计到位资金（万元）"].map { text(row?[$0]) }
    }
    #expect(try state("a.xlsx") == ["开工", "已达到", "绿灯（已达到）", "", "2023年4月", "6000"])
    let about = try records(sheets("b.xlsx")[0]).first { text($0["编号"]) == "shiqiao-shuju" }
    #expect(text(about?["累计到位资金（万元）"]) == "500" && text(about?["约数"]) == "累计到位资金")
    #expect(try state("b.xlsx") == ["在建", "已达到", "绿灯（已达到）", "黄灯（未报）", "2023年5月", "6000"])
  }

  private func json(_ path: String) throws -> [String: Any] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))
    return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }

  /// The value behind some names; nil for null.
  private func value(_ object: Any?, _ names: String...) -> Any? {
    names.reduce(object) { ($0 as? [String: Any])?[$1] }.flatMap { $0 is NSNull ? nil : $0 }
  }

  /// A value as a cell of the data files has it.
  private func cell(_ value: Any?) -> String {
    switch value {
    case let text as String: text
    case let number as NSNumber: "\(number.decimalValue)"
    default: ""
    }
  }

  /// Records and stated figures of the sample are those of the data files.
  @Test func tellsOtherProgramsWhatTheDataFilesTell() async throws {
    try sampleProject.write(to: folder)
    #expect(try await run("build").status == 0)
    #expect(try await run("export", "ledger.json").status == 0)
    let ledger = try json("ledger.json")
    let site = try FileTree(readingFrom: "\(folder)/Output")
    let records = try #require(ledger["projects"] as? [[String: Any]])
    let table = try site.table("data/projects.csv").rows
    #expect(records.count == 78 && table.count == 78)
    for (record, row) in zip(records, table) {
      let isAddable = value(record, "amount", "isAddable") as? Bool ?? false
      let places = (record["places"] as? [Any] ?? []).map { cell(value($0, "name")) }
      let responsible = (record["responsible"] as? [Any] ?? []).map { cell(value($0, "name")) }
      let citation = (record["citations"] as? [Any])?.first
      let cells = [
        "id": cell(record["id"]), "name": cell(record["name"]), "kind": cell(record["kind"]),
        "batch": cell(value(record, "batch", "name")),
        "sector": cell(value(record, "sector", "name")),
        "places": places.joined(separator: ";"), "count": cell(record["count"]),
        "amount_label": cell(value(record, "amount", "label")),
        "amount_text": cell(value(record, "amount", "text")),
        "amount_yuan": isAddable ? cell(value(record, "amount", "value")) : "",
        "lead": cell(value(record, "lead", "name")),
        "responsible": responsible.joined(separator: ";"),
        "deadline_text": cell(value(record, "deadline")), "deadline": cell(value(record, "due")),
        "status": cell(record["status"]), "stage": cell(value(record, "stage")),
        "announcement": cell(value(record, "announcement")), "line": cell(value(citation, "line")),
        "quote": cell(value(citation, "quote")), "page": cell(record["page"]),
      ]
      // Without an amount there is no label to show; the data files keep the record's own.
      for (name, cell) in cells where name != "amount_label" || record["amount"] is [String: Any] {
        #expect(cell == row[name]?.removingPrefix("'"), "\(cells["id"] ?? "") \(name)")
      }
      #expect(site.files[cell(record["page"])] != nil)
    }
    let claims = try #require(ledger["claims"] as? [[String: Any]])
    let stated = try site.table("data/claims.csv").rows
    #expect(claims.map { cell(value($0, "citation", "quote")) } == stated.map { $0["quote"] ?? "" })
    #expect(claims.map { cell($0["verdict"]) } == stated.map { $0["verdict"] ?? "" })
    #expect(claims.map { cell($0["recordedYuan"]) } == stated.map { $0["recorded_yuan"] ?? "" })
    #expect(claims.map { cell($0["recordedCount"]) } == stated.map { $0["recorded_count"] ?? "" })
  }

  /// Reports as they were written, and what they come to on the day that is asked for.
  @Test func tellsOtherProgramsOfReports() async throws {
    try months()
    #expect(try await run("export", "a.json", "--as-of", "2023-04-30").status == 0)
    let ledger = try json("a.json")
    #expect(cell(ledger["asOf"]) == "2023-04-30")
    let records = try #require(ledger["projects"] as? [[String: Any]])
    let record = records.first { cell($0["id"]) == "qingshan-yepian" }
    #expect(cell(value(record, "figures", "fundsTotal", "yuan")) == "60000000")
    #expect(cell(value(record, "light", "color")) == "green")
    #expect(cell(value(record, "lastReport")) == "2023-04")
    let reports = try #require(record?["reports"] as? [Any])
    let told = reports.map { cell(value($0, "month")) }
    #expect(told == ["2023-01", "2023-02", "2023-03", "2023-04"])
    #expect(value(reports[0], "figures", "investedThisYear") == nil)
  }

  /// As on the pages, nobody has to solve the problems of a project that has ended.
  @Test func listsNoProblemsOfWhatHasEnded() async throws {
    try months()
    let report = """
      - 项目: qingshan-yepian
        状况: 终止
        问题:
          - 内容: 用地未批
      """
    try FileTree(["Content/reports/2023-07/a.yaml": Data(report.utf8)]).write(to: folder)
    for path in ["a.json", "a.xlsx"] {
      #expect(try await run("export", path, "--as-of", "2023-07-31").status == 0)
    }
    let records = try #require(try json("a.json")["projects"] as? [[String: Any]])
    let record = try #require(records.first { cell($0["id"]) == "qingshan-yepian" })
    #expect((record["openProblems"] as? [Any])?.isEmpty == true)
    let row = self.records(try sheets("a.xlsx")[0]).first { text($0["编号"]) == "qingshan-yepian" }
    #expect(text(row?["未解决的问题"]) == "")
  }

  /// One of them has the name, the others are told so, and none has half a file.
  @Test func writesOneFileOnceWhereSeveralAreAsked() async throws {
    try months()
    async let first = run("export", "a.xlsx", "--as-of", "2023-04-30")
    async let second = run("export", "a.xlsx", "--as-of", "2023-04-30")
    async let other = run("export", "b.xlsx", "--as-of", "2023-06-30")
    let status = try await [first.status, second.status, other.status]
    #expect(status.prefix(2).sorted() == [0, 1] || status.prefix(2).sorted() == [0, 74])
    #expect(status[2] == 0)
    let days = try ["a.xlsx", "b.xlsx"].map { try text(sheets($0)[0].rows[1].cells[0].content) }
    #expect(days.map { String($0.prefix(12)) } == ["截至2023年4月30日", "截至2023年6月30日"])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.sorted() == ["Content", "Templates", "a.xlsx", "b.xlsx"])
  }

  /// A folder is no more than part of the file's name, and may be a slip.
  @Test(arguments: [
    ("outt/台账.xlsx", "没有 outt 这个文件夹，没有写出；是不是 out？\n"),
    ("out/2025/六月/a.json", "没有 out/2025/六月 这个文件夹，没有写出；请先建立。\n"),
  ])
  func makesNoFolder(path: String, words: String) async throws {
    try months()
    try FileTree(["out/.keep": Data()]).write(to: folder)
    let run = try await run("export", path)
    #expect(run.status == 74)
    #expect(run.errors == words)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/out") == [".keep"])
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/outt"))
  }

  @Test func writesNothingWithErrors() async throws {
    try months()
    for name in ["台账", ".json", "a.json/", "a.xls"] {
      #expect(try await run("export", name).status == 64, "\(name)")
    }
    try FileTree(["Content/units.yaml": Data("- 名称: 甲\n".utf8)]).write(to: folder)
    let broken = try await run("export", "台账.xlsx")
    #expect(broken.status == 1 && broken.errors.contains("改正错误后才能"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/台账.xlsx"))
    try months()
    try FileTree(["file": Data()]).write(to: folder)
    let blocked = try await run("export", "file/台账.xlsx")
    #expect(blocked.status == 74 && blocked.errors.contains("Not a directory"))
  }
}

import Foundation
import TaizhangOffice
import TaizhangTestSupport
import Testing

/// `taizhang export`: the workbook says what the site says, and is never written over.
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

  /// Every record of the sample, with the sums that the data files have.
  @Test func saysWhatTheDataFilesSay() async throws {
    try sampleProject.write(to: folder)
    #expect(try await run("build").status == 0)
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

  @Test func writesNothingWithErrors() async throws {
    try months()
    #expect(try await run("export", "台账").status == 64)
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

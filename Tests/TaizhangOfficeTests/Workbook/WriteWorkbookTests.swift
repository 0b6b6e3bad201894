import Foundation
import TaizhangOffice
import TaizhangTestSupport
import Testing

/// Workbooks that are written, as the reader of workbooks finds them.
@Suite(.scratchFolder)
struct WriteWorkbookTests {
  private var path: String { "\(ScratchFolder.path)/form.xlsx" }

  private func form(_ columns: [ColumnDraft], _ rows: [[CellDraft]]) -> SheetDraft {
    SheetDraft(name: "7月", title: "表", lines: ["单位：万元"], columns: columns, rows: rows)
  }

  private func bytes(_ form: SheetDraft, createdAt: Int = 0) throws -> [UInt8] {
    try writeWorkbook([form], to: path, createdAt: createdAt)
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test func holdsItsCells() throws {
    let texts = ["=1+1", "+86", "@x", "<b>&\"'", "第一行\n第二行", " 前后 ", "𠮷", "\u{1}"]
    let rows: [[CellDraft]] =
      texts.map { [.text($0), .empty, .number(0)] }
      + [[.number(6500.5)], [.number(-0.000_001), .number(123_456_789.123_456)], []]
    let columns = [
      ColumnDraft("甲", .given, width: 10), ColumnDraft("乙", .text, width: 10),
      ColumnDraft("丙", .number, width: 10, hint: "填数"),
    ]
    let sheets = try readWorkbook(bytes(form(columns, rows))).sheets
    #expect(sheets.map(\.name) == ["7月"])
    #expect(sheets.allSatisfy { !$0.isHidden && $0.merges.isEmpty })
    let lines = try #require(sheets.first).rows
    #expect(
      lines.prefix(3).map { $0.cells.map(\.content) } == [
        [.text("表")], [.text("单位：万元")], [.text("甲"), .text("乙"), .text("丙")],
      ]
    )
    let read = lines.dropFirst(3).map { $0.cells.map(\.content) }
    #expect(Array(read.prefix(texts.count)) == texts.map { [.text($0), .number("0")] })
    #expect(
      Array(read.dropFirst(texts.count)) == [
        [.number("6500.5")], [.number("-0.000001"), .number("123456789.123456")],
      ]
    )
  }

  /// Whatever the clock says.
  @Test func hasTheSameBytesEachTime() throws {
    let sheet = form([ColumnDraft("甲", .choice(["a", "b"]), width: 8)], [[.text("x")]])
    let first = try bytes(sheet, createdAt: 86_400)
    Thread.sleep(forTimeInterval: 2.1)  // ZIP counts time in steps of two seconds.
    #expect(try bytes(sheet, createdAt: 86_400) == first)
    #expect(try bytes(sheet, createdAt: 172_800) != first)
  }

  /// A list that the format cannot hold is left out, and the form is whole.
  @Test(arguments: [["a,b"], Array(repeating: "长长长长长", count: 60), []])
  func leavesOutListsThatDoNotFit(_ choices: [String]) throws {
    let sheet = form([ColumnDraft("甲", .choice(choices), width: 8)], [[.empty]])
    let cells = try readWorkbook(bytes(sheet)).sheets[0].rows.flatMap(\.cells)
    #expect(cells.map(\.content) == [.text("表"), .text("单位：万元"), .text("甲")])
  }

  @Test func tellsWhyItCannotBeWritten() throws {
    let sheet = form([ColumnDraft("甲", .given, width: 8)], [[.text("x")]])
    let missing = "\(ScratchFolder.path)/missing/form.xlsx"
    let fault = #expect(throws: WorkbookWriteFault.self) {
      try writeWorkbook([sheet], to: missing, createdAt: 0)
    }
    #expect(fault?.words.hasPrefix("\(missing): ") == true && fault?.isOfDisk == true)
    var long = sheet
    long.rows = [[.text(String(repeating: "长", count: 32_768))]]
    let text = #expect(throws: WorkbookWriteFault.self) {
      try writeWorkbook([long], to: path, createdAt: 0)
    }
    #expect(text?.isOfDisk == false)
    long.name = String(repeating: "长", count: 32)
    #expect(throws: WorkbookWriteFault.self) { try writeWorkbook([long], to: path, createdAt: 0) }
  }
}

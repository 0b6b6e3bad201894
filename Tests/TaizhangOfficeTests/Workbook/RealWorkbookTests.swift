import Foundation
import TaizhangFuzzing
import TaizhangOffice
import TaizhangTestSupport
import Testing

/// Files that programs wrote, in `Files`: deflated, with styles, themes and properties.
struct RealWorkbookTests {
  @Test func theLedgerIsRead() throws {
    let sheets = try readWorkbook(officeFile("ledger.xlsx")).sheets
    #expect(sheets.map(\.name) == ["签约台账", "隐藏", "深藏"])
    #expect(sheets.map(\.isHidden) == [false, true, true])
    let ledger = try #require(sheets.first)
    #expect(ledger.merges == [CellRange(rows: 1...1, columns: 0...5)])
    #expect(ledger.rows.map(\.number) == [1, 2, 3, 4, 5])
    #expect(ledger.rows.map(\.isHidden) == [false, false, false, true, false])
    #expect(
      ledger.rows[2].cells.map(\.content) == [
        .number("1"), .text("莎车县光伏项目"), .framed("25.5", shown: "25.5亿"), .percent("68.52"),
        .day(year: 2022, month: 12, day: 20), .text("第一行\n第二行"),
      ]
    )
    #expect(
      ledger.rows[3].cells.map(\.content) == [
        .number("2"), .text("　叶城县２０万千瓦风电 "), .framed("1.5395", shown: "1.5395亿"), .percent("100"),
        .moment(year: 2023, month: 12, day: 31, secondOfDay: 30_615), .text("已开工"),
      ]
    )
    #expect(ledger.rows[4].cells.map(\.content) == [.text("合计"), .formulaWithoutValue])
    #expect(ledger.rows[4].cells.map(\.column) == [1, 2])
    let hidden = sheets[1].rows.flatMap(\.cells)
    #expect(hidden.map(\.content) == [.boolean(true), .error("#REF!")])
    #expect(sheets[2].rows.flatMap(\.cells) == [SheetCell(column: 26, content: .text("x"))])
  }

  @Test func theOneThatCountsFrom1904IsRead() throws {
    let sheets = try readWorkbook(officeFile("epoch-1904.xlsx")).sheets
    #expect(sheets.map(\.name) == ["Sheet1", "末"])
    let first = try #require(sheets.first)
    #expect(first.rows.map(\.number) == [1, 3, 5, 1_048_576])
    #expect(
      first.rows.flatMap(\.cells).map(\.content) == [
        .day(year: 2023, month: 12, day: 31),
        .month(year: 2023, month: 6), .text("甲乙丙_x005F_"),
        .boolean(false), .formulaWithoutValue, .number("-123456789.125"), .text("并"), .text("角"),
      ]
    )
    #expect(first.merges == [CellRange(rows: 5...6, columns: 0...1)])
  }

  /// A file cut short never passes for a whole one.
  @Test(arguments: ["ledger", "epoch-1904"])
  func everyTruncationIsAFault(_ name: String) throws {
    let bytes = try officeFile("\(name).xlsx")
    for count in bytes.indices {
      let found = fault { () throws(OfficeFault) in try readWorkbook(Array(bytes[..<count])) }
      #expect(found == (count < 4 ? .otherFormat : .damaged(part: "zip")), "\(count) bytes")
    }
  }

  /// With one bit turned a file ends in a fault, or says what it said: the checksums see to that,
  /// and names and dates of the archive are all else there is.
  @Test(arguments: ["ledger", "epoch-1904"])
  func turnedBitsTellNoLies(_ name: String) throws {
    let bytes = try officeFile("\(name).xlsx")
    let whole = try readWorkbook(bytes)
    var chance = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      var turned = bytes
      let place = Int(chance.next() % UInt64(bytes.count))
      turned[place] ^= 1 << UInt8(chance.next() % 8)
      if let workbook = try? readWorkbook(turned) {
        #expect(workbook == whole, "bit of byte \(place)")
      }
    }
  }

  /// With bytes turned inside the parts, where no checksum stands in the way.
  @Test func turnedBytesOfPartsEndSomehow() throws {
    var chance = SeededGenerator(seed: 12)
    let draft = WorkbookDraft(
      rows: CellCase.all.map { "<row>\($0.xml)</row>" }.joined(),
      behindRows: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>",
      sharedTexts: CellCase.sharedTexts,
      formats: CellCase.formats
    )
    var (faults, workbooks) = (0, 0)
    for _ in 0..<2000 {
      let zip = withTurnedBytes(draft.zip, &chance)
      let found = fault { () throws(OfficeFault) in try readWorkbook(zip.written()) }
      if found == nil { workbooks += 1 } else { faults += 1 }
    }
    #expect(faults > 100 && workbooks > 20)
  }
}

import TaizhangModel
import Testing

@Suite struct CellGridTests {
  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func columnsHaveLetters(_ column: Int, _ letters: String) {
    #expect(columnLetters(column) == letters)
  }

  /// A byte belongs to the cell that begins at or before it.
  @Test func leadsFromBytesToCells() {
    let grid = CellGrid(
      sheets: ["签约", "洽谈"],
      cells: [
        CellGrid.Cell(start: 2, sheet: 0, row: 3, column: 1),
        CellGrid.Cell(start: 9, sheet: 1, row: 1, column: 26),
      ]
    )
    let file = SourceFile(path: "a.xlsx", bytes: Array(repeating: 0x20, count: 12), grid: grid)
    #expect(grid.cell(at: 1) == nil)
    #expect(
      [2, 8, 9, 40].compactMap(grid.cell).map(grid.name) == ["签约!B3", "签约!B3", "洽谈!AA1", "洽谈!AA1"]
    )
    #expect(file.position(of: 8) == (3, 2))
    let spot = SourceSpot(FileID(0), SourceRange(9, 10))
    #expect(Positions(Sources([file])).words(of: spot) == "a.xlsx:洽谈!AA1")
  }

  /// A text of a workbook, and where its cells stand; of no sheet there is no cell.
  @Test func isKept() throws {
    let cell = CellGrid.Cell(start: 2, sheet: 0, row: 3, column: 1)
    var content = FileContent(bytes: [0xFF, 0, 7], grid: CellGrid(sheets: ["签约"], cells: [cell]))
    let read = try FileContent(stored: content.stored)
    #expect(read.bytes == content.bytes && read.grid == content.grid)
    #expect(try FileContent(stored: FileContent(blanks: 3).stored).grid == nil)
    content.grid?.sheets = []
    #expect(throws: StoreError.number) { try FileContent(stored: content.stored) }
    #expect(throws: StoreError.truncated) { try FileContent(stored: Array(read.stored.dropLast())) }
  }
}

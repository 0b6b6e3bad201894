/// What reading a workbook may cost.
package struct WorkbookLimits: Sendable, Equatable {
  /// Of the file.
  ///
  /// It also bounds what expat keeps: every name of an element or attribute that is a new one, of
  /// which a byte of a file made to do harm yields about one half, each 80 bytes.
  package var fileBytes: Int
  /// Of all parts that are read, inflated.
  package var inflatedBytes: Int
  /// With content, on all sheets; also the bound for shared texts, formats and merged ranges.
  package var cells: Int
  /// Of cells; charts and dialogs do not count.
  package var sheets: Int
  /// In UTF-8, of all texts: each shared one once.
  package var textBytes: Int

  /// 16 MB, inflated to 256 MB, with 2,000,000 cells on 256 sheets and 64 MB of texts.
  package static let standard = WorkbookLimits(
    fileBytes: 16 << 20,
    inflatedBytes: 256 << 20,
    cells: 2_000_000,
    sheets: 256,
    textBytes: 64 << 20
  )

  package init(fileBytes: Int, inflatedBytes: Int, cells: Int, sheets: Int, textBytes: Int) {
    self.fileBytes = fileBytes
    self.inflatedBytes = inflatedBytes
    self.cells = cells
    self.sheets = sheets
    self.textBytes = textBytes
  }
}

/// What is left of the limits while a workbook is read.
struct Allowance {
  private var inflatedBytes: Int
  private var cells: Int
  private var textBytes: Int

  init(_ limits: WorkbookLimits) {
    inflatedBytes = limits.inflatedBytes
    cells = limits.cells
    textBytes = limits.textBytes
  }

  /// Takes bytes of a part that is about to be inflated.
  mutating func takeInflated(_ count: Int) throws(PartFault) {
    guard count <= inflatedBytes else { throw .tooLarge }
    inflatedBytes -= count
  }

  /// Takes a cell, or an item of a list that costs about as much.
  mutating func takeCell() throws(PartFault) {
    guard cells > 0 else { throw .tooLarge }
    cells -= 1
  }

  /// Takes bytes of a text.
  mutating func takeText(_ count: Int) throws(PartFault) {
    guard count <= textBytes else { throw .tooLarge }
    textBytes -= count
  }
}

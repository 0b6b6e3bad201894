/// What reading a file of an office program may cost.
package struct OfficeLimits: Sendable, Equatable {
  /// Of the file.
  ///
  /// It also bounds what expat keeps: every name of an element or attribute that is a new one, of
  /// which a byte of a file made to do harm yields about one half, each 80 bytes.
  package var fileBytes: Int
  /// Of all parts that are read, inflated.
  package var inflatedBytes: Int
  /// Cells with content, on all sheets; paragraphs, tables, rows and cells of a document; also what
  /// these refer to.
  package var items: Int
  /// Of cells, in a workbook; charts and dialogs do not count.
  package var sheets: Int
  /// In UTF-8, of all texts: each shared one once.
  package var textBytes: Int

  /// 16 MB, inflated to 256 MB, with 2,000,000 items, 256 sheets and 64 MB of texts.
  package static let standard = OfficeLimits(
    fileBytes: 16 << 20,
    inflatedBytes: 256 << 20,
    items: 2_000_000,
    sheets: 256,
    textBytes: 64 << 20
  )

  package init(fileBytes: Int, inflatedBytes: Int, items: Int, sheets: Int, textBytes: Int) {
    self.fileBytes = fileBytes
    self.inflatedBytes = inflatedBytes
    self.items = items
    self.sheets = sheets
    self.textBytes = textBytes
  }
}

/// What is left of the limits while a file is read.
struct Allowance {
  private var inflatedBytes: Int
  private var items: Int
  private var textBytes: Int

  init(_ limits: OfficeLimits) {
    inflatedBytes = limits.inflatedBytes
    items = limits.items
    textBytes = limits.textBytes
  }

  /// Takes bytes of a part that is about to be inflated.
  mutating func takeInflated(_ count: Int) throws(PartFault) {
    guard count <= inflatedBytes else { throw .tooLarge }
    inflatedBytes -= count
  }

  /// Takes a cell, or an item of a list that costs about as much.
  mutating func takeItem() throws(PartFault) {
    guard items > 0 else { throw .tooLarge }
    items -= 1
  }

  /// Takes bytes of a text.
  mutating func takeText(_ count: Int) throws(PartFault) {
    guard count <= textBytes else { throw .tooLarge }
    textBytes -= count
  }
}

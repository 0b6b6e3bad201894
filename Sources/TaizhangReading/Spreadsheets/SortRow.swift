import TaizhangModel

/// Tells records from the other rows of a table: titles of sections, totals, notes, empty forms.
struct RowSorter {
  let header: SheetHeader
  let kind: SheetKind
  /// Those that are read, by their place.
  let columns: [Int: SheetHeader.Column]

  enum Sort {
    case record, total, subtotal, other
  }

  func sort(of line: SheetLine) -> Sort {
    let id = line.cells.first { columns[$0.column]?.meaning.label == kind.keyLabel }
    let name = line.cells.first { columns[$0.column]?.meaning.label == kind.nameLabel }
    if header.repeats(line) || isNumbering(line) { return .other }
    // A row with an id is a record, whatever else its words look like.
    let isRecord = id?.isASCII ?? false
    if !isRecord,
      let word = [line.cells.first, name].lazy.compactMap({ $0 }).compactMap(totalWord).first
    {
      return word
    }
    if line.cells.allSatisfy(\.hasColon) { return .other }
    let read = line.cells.compactMap { cell in
      columns[cell.column].map { (meaning: $0.meaning, text: cell.text) }
    }
    guard kind.isReport else {
      // The title of a section stands alone, in whatever column; a name alone lacks the rest, and so
      // does a sum.
      let isSum = read.contains { $0.meaning.holdsMoney } && !isTitle(line.cells[0])
      return isRecord || name != nil || read.count > 1 || isSum ? .record : .other
    }
    // A month's sheet lists every record; a row without a word of the month reports nothing.
    return read.contains { !kind.isKey($0.meaning) && !isBlank($0.text) } ? .record : .other
  }

  /// The numbers of the columns, right below their names: 1, 2, 3 or 甲, 乙, 丙.
  private func isNumbering(_ line: SheetLine) -> Bool {
    guard line.cells.count > 2, line.number == header.lastRow + 1 else { return false }
    let letters = Array("甲乙丙丁戊己庚辛壬癸").map(String.init)
    let texts = line.cells.map(\.text)
    return texts == (1...texts.count).map(String.init)
      || texts == Array(letters.prefix(texts.count))
  }

  /// Whether the first cell of a row is words, and neither its number nor a sum.
  private func isTitle(_ cell: SheetValue) -> Bool {
    let isSum = columns[cell.column]?.meaning.holdsMoney ?? false
    return !isSum && cell.text.contains { $0.isLetter }
  }

  /// 合计, 小计 and the like, alone or with a number in brackets: 合计（29个）.
  ///
  /// What they are sums of is only known where nothing stands in front: 石桥县合计 is none to check.
  private func totalWord(_ cell: SheetValue) -> Sort? {
    let text = ColumnName.folded(cell.text)
    for word in ["合计", "小计", "总计", "共计", "总合计"] where text.hasPrefix(word) {
      let behind = text.dropFirst(word.count).first
      let isAlone = behind.map { "(:".contains($0) } ?? true
      let isCount = columns[cell.column]?.meaning.label == nil && behind?.isNumber == true
      if isAlone || isCount { return word == "小计" ? .subtotal : .total }
    }
    let isOther = ["合计", "小计", "总计", "合计)"].contains { text.hasSuffix($0) }
    return isOther ? .other : nil
  }
}

/// Whether a cell says nothing: a dash, or what people write for one.
func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(dashes.contains) }

/// What stands in a cell that says nothing.
private let dashes: Set<Unicode.Scalar> = ["-", "—", "－", "–", "/", "／"]

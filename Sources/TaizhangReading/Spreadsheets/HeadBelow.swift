import TaizhangModel

/// Finds what belongs into the head of a table or above it and stands below: another head, a unit, a
/// shared value.
struct HeadBelow {
  let header: SheetHeader
  let kind: SheetKind
  /// Those that are read, by their place.
  let columns: [Int: SheetHeader.Column]

  /// A finding where the rows from here on would be misread.
  ///
  /// `isFirst` is of the row right below the head, `isRecord` of one that is read.
  func report(
    _ line: SheetLine,
    isFirst: Bool,
    isRecord: Bool,
    in context: inout ReadingContext
  ) -> Bool {
    guard let first = line.cells.first, !header.repeats(line) else { return false }
    if isFirst, let (cell, column) = unclear(line) {
      context.report(.unclearHead, at: cell.range, cell.text, column.words)
      return true
    }
    let isHead = isOtherHeader(line, than: header, kind)
    // The title of a section stands alone, and may do so where names stand.
    let isNamed = isRecord && namesRecord(line) && (!kind.holdsProjects || line.cells.count > 1)
    let said = line.cells.first { isSharedValue($0, line) || !isNamed && isOtherUnit($0) }
    guard let cell = isHead ? first : said else { return false }
    context.report(.headBelow, at: cell.range, cell.text, isHead ? "" : unit ?? "")
    return true
  }

  /// A word for a sum in a row that names no record: part of a head that is not understood.
  private func unclear(_ line: SheetLine) -> (SheetValue, SheetHeader.Column)? {
    guard !namesRecord(line) else { return nil }
    for cell in line.cells where !isBlank(cell.text) && !cell.hasDigit {
      guard let column = columns[cell.column], column.meaning.holdsMoney else { continue }
      return (cell, column)
    }
    return nil
  }

  /// What was found in a row, for a table that is read as far as it goes.
  struct Found {
    var line: SheetLine
    /// Rows that are not read.
    var behind: [SheetLine]
    /// Whether it begins a table or a section, and leaves the rows in front as they are.
    var beginsSomething: Bool
  }

  func found(_ line: SheetLine, _ sort: RowSorter.Sort, behind: ArraySlice<SheetLine>) -> Found {
    let isBeginning =
      sort == .section || isNumbered(line.cells[0].text) || isOtherHeader(line, than: header, kind)
    return Found(
      line: line,
      behind: Array(behind),
      beginsSomething: isBeginning && !behind.isEmpty
    )
  }

  /// By a name or by what may be an id.
  private func namesRecord(_ line: SheetLine) -> Bool {
    line.cells.contains { cell in
      guard let meaning = columns[cell.column]?.meaning, kind.isKey(meaning) else { return false }
      return !kind.holdsProjects || meaning.label == kind.nameLabel || cell.isASCII
    }
  }

  /// 类别：洽谈 in a column of no name, or in a row of its own.
  private func isSharedValue(_ cell: SheetValue, _ line: SheetLine) -> Bool {
    guard columns[cell.column] == nil || line.cells.count < 3, cell.hasColon else { return false }
    return statements(cell.text).contains { statement in
      // What changes how rows are read; a place, a unit or a day may well stand in a footer.
      isUnitLabel(statement.label) && isOther(listedUnits(statement.value), cell)
        || kind.holdsProjects && ["批次", "类别", "金额名目"].contains(statement.label)
    }
  }

  /// （亿元） in the title of a section, or 金额单位为亿元 in a note, where figures are in 万元.
  private func isOtherUnit(_ cell: SheetValue) -> Bool { isOther(statedUnits(cell.text), cell) }

  /// Whether units are others than those that figures are read in.
  private func isOther(_ said: Set<String>, _ cell: SheetValue) -> Bool {
    guard !said.isEmpty else { return false }
    let own = columns[cell.column].flatMap { $0.meaning.mayHoldSums ? $0 : nil }
    if let own, ColumnName.unit(cell.text) != nil { return said != [own.name.unit] }
    let text = ColumnName.folded(cell.text)
    let isOfColumn = sums.contains { text.contains($0.name.name) && said == [$0.name.unit] }
    guard !sums.isEmpty, !isOfColumn else { return false }
    let sharing = sums.filter(\.hasSharedUnit)
    guard sharing.isEmpty else { return sharing.contains { said != [$0.name.unit] } }
    return !sums.contains { said == [$0.name.unit] }
  }

  private var sums: [SheetHeader.Column] {
    columns.values.filter(\.meaning.mayHoldSums).sorted { $0.index < $1.index }
  }

  /// That of the figures that have none of their own.
  private var unit: String? { (sums.first(where: \.hasSharedUnit) ?? sums.first)?.name.unit }
}

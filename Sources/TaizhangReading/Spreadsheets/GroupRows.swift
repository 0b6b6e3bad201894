import TaizhangModel
import TaizhangOffice

/// What the name of a group of projects may be.
package enum GroupName: Sendable {
  case place, sector
}

/// Tells the rows of a table without ids that are no records although they have a name: titles of
/// groups, with or without their sums, and shares of a total.
///
/// In a ledger a record has an id. In a notice 一 | 渝水区 | 185000 differs from a record by its words and
/// by its number alone, and taken for one it is counted twice.
struct GroupRows {
  private let header: SheetHeader
  /// Those that are read, by their place.
  private let columns: [Int: SheetHeader.Column]
  private let name: (String) -> GroupName?
  /// Of the rows' numbers.
  private let numberColumn: Int?
  /// Cells over several rows in that column: one number of several records.
  private let sharedNumbers: [ClosedRange<Int>]
  /// Whether rows have numbers in figures.
  private var hasNumbers = false
  /// Whether some rows are numbered neither 一 nor 一、: those that are head the others.
  private var hasOthers = false

  /// Rows numbered 2 above one that is numbered 2.1.
  private var parents: Set<Int> = []

  /// `name` says what a name of a group is the name of.
  init(
    _ table: SheetTable,
    _ header: SheetHeader,
    _ columns: [Int: SheetHeader.Column],
    _ kind: SheetKind,
    name: @escaping (String) -> GroupName?
  ) {
    (self.header, self.columns, self.name) = (header, columns, name)
    let number = header.numberColumn?.index
    numberColumn = number
    sharedNumbers = table.merges.filter { number.map($0.columns.contains) ?? false }.map(\.rows)
    var last: SheetLine?
    for line in table.lines where line.number > header.lastRow && !header.repeats(line) {
      let named = line.cells.first { columns[$0.column]?.meaning.label == kind.nameLabel }
      guard let named, totalScope(named.text) == nil, !isShare(line, named) else { continue }
      if let last, isPart(line, of: last) { parents.insert(last.number) }
      last = line
      let own = self.number(of: line)
      hasNumbers = hasNumbers || own == .figures
      hasOthers =
        hasOthers || own == .figures
        || own == .none && !isNumbered(named.text) && name(named.text) == nil
    }
  }

  /// What a row is besides a record; nil of one.
  func sort(of line: SheetLine, named name: SheetValue?) -> RowSorter.Sort? {
    if isShare(line, name) { return .share }
    guard let name else { return nil }
    if parents.contains(line.number) { return .section }
    let number = number(of: line)
    switch (number, self.name(name.text)) {
    case (_, .place), (.none, .sector): return .section
    case (.figures, _): return nil
    case (.words, _): return hasOthers ? .section : nil
    case (.none, nil): break
    }
    if isNumbered(name.text) { return hasOthers ? .section : nil }
    guard saysOnlySums(line, name) else { return nil }
    if endsInCount(name.text) || namesKind(name.text) { return .section }
    // Among rows with numbers it may as well be a group as a record.
    return hasNumbers ? .other : nil
  }

  private enum Number {
    case none, figures
    /// 一, （二）.
    case words
  }

  private func number(of line: SheetLine) -> Number {
    guard let numberColumn else { return .none }
    if let cell = line[numberColumn] {
      return isTitleNumber(cell.text) || isNumbered(cell.text)
        ? .words : cell.hasDigit ? .figures : .none
    }
    return sharedNumbers.contains { $0.contains(line.number) } ? .figures : .none
  }

  /// 2.1 or 2-1 of 2.
  private func isPart(_ line: SheetLine, of last: SheetLine) -> Bool {
    guard let numberColumn, let number = last[numberColumn]?.text,
      let part = line[numberColumn]?.text, number.allSatisfy(\.isNumber)
    else { return false }
    return [".", "-", "．", "－"].contains { part.hasPrefix(number + $0) }
  }

  /// 其中：渝水区.
  private func isShare(_ line: SheetLine, _ name: SheetValue?) -> Bool {
    [line.cells.first, name].contains { $0?.text.hasPrefix("其中") ?? false }
  }

  private func saysOnlySums(_ line: SheetLine, _ name: SheetValue) -> Bool {
    let count = ProjectField.table[.count].label
    return line.cells.allSatisfy { cell in
      guard let meaning = columns[cell.column]?.meaning, cell.column != name.column,
        !isBlank(cell.text)
      else { return true }
      return meaning.holdsMoney || meaning.label == count
    }
  }
}

/// 工业项目（2个）.
private func endsInCount(_ text: String) -> Bool {
  let folded = ColumnName.folded(text)
  guard folded.last == ")", let open = folded.lastIndex(of: "(") else { return false }
  let inside = folded[folded.index(after: open)...].dropLast().prefix { !",，;".contains($0) }
  let isMeasured = ["个", "项", "个项目"].contains { inside.hasSuffix($0) }
  return isMeasured && projectCount(in: String(inside)) != nil
}

import TaizhangModel

/// Tells records from the other rows of a table: titles of sections, totals, notes, empty forms.
struct RowSorter {
  let header: SheetHeader
  let kind: SheetKind
  /// Those that are read, by their place.
  let columns: [Int: SheetHeader.Column]
  /// Nil of a table whose records have ids.
  var groups: GroupRows?

  enum Sort: Equatable {
    case record
    case total(SheetTotals.Scope)
    /// The title of a section, with or without its sum.
    case section
    /// Part of a total, of which nothing tells the rows.
    case share
    case other
  }

  /// `last` is what the row in front is: in a share of a total, names in a row are its parts.
  func sort(of line: SheetLine, behind last: Sort?) -> Sort {
    let sort = sort(of: line)
    return sort == .section && last == .share && SectionDepth(line) == .unnumbered ? .share : sort
  }

  private func sort(of line: SheetLine) -> Sort {
    let id = line.cells.first { columns[$0.column]?.meaning.label == kind.keyLabel }
    let name = line.cells.first { columns[$0.column]?.meaning.label == kind.nameLabel }
    if header.repeats(line) || isNumbering(line) { return .other }
    // A row with an id is a record, whatever else its words look like.
    let isRecord = id?.isASCII ?? false
    if !isRecord,
      let scope = [line.cells.first, name].lazy.compactMap({ $0?.text }).compactMap(totalScope)
        .first
    {
      return .total(scope)
    }
    if line.cells.allSatisfy(\.hasColon) { return .other }
    if !isRecord, let sort = groups?.sort(of: line, named: name) { return sort }
    let isSection = isTitle(line.cells[0])
    if !isRecord, kind.holdsProjects, name == nil, isSection, isNumbered(line.cells[0].text) {
      return .section
    }
    let read = line.cells.compactMap { cell in
      columns[cell.column].map { (meaning: $0.meaning, text: cell.text) }
    }
    guard !kind.holdsProjects else {
      // The title of a section stands alone, in whatever column; a name alone lacks the rest, and so
      // does a sum.
      let isSum = read.contains { $0.meaning.holdsMoney } && !isSection
      if isRecord || name != nil || read.count > 1 || isSum { return .record }
      return isSection ? .section : .other
    }
    // A month's sheet lists every record, with its unit and a day filled in beforehand; a row without a
    // word of the month reports nothing, and one that says nothing but a day changes nothing.
    let says = read.contains { meaning, text in
      let isRemark = kind.isReport && !kind.tellsOfMonth(meaning)
      return !kind.namesRow(meaning) && !(isRemark ? saysNothing(text) : isBlank(text))
    }
    return says ? .record : .other
  }

  /// The cell that names the record of a row that tells no word of its month, but a remark, say; nil of
  /// any other row.
  ///
  /// Nobody can tell whether the remark was meant to be the report.
  func emptyReport(_ line: SheetLine) -> SheetValue? {
    guard kind.isReport else { return nil }
    let tells = line.cells.contains { cell in
      !isBlank(cell.text) && columns[cell.column].map { kind.tellsOfMonth($0.meaning) } ?? false
    }
    return tells
      ? nil : line.cells.first { columns[$0.column].map { kind.isKey($0.meaning) } ?? false }
  }

  /// The cell that makes a row with an id look like a total; nil where it does not.
  func totalWithID(_ line: SheetLine) -> SheetValue? {
    line.cells.first {
      columns[$0.column]?.meaning.label == kind.nameLabel && totalScope($0.text) != nil
    }
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
}

/// What a row of a total is the sum of; nil where its first words are no total.
///
/// 合计（29个）, 合计29个 and 共29个项目 are of all rows or those since the last total, 全县合计 of all; 小计, 莎车县小计 and
/// 本页合计 are of those since the last total or the title of a section.
func totalScope(_ words: String) -> SheetTotals.Scope? {
  let text = ColumnName.folded(words)
  for word in totalWords where text.hasPrefix(word) {
    let behind = text.dropFirst(word.count)
    let isAlone = behind.first.map { "(:".contains($0) } ?? true
    if isAlone || isCount(behind) { return word == "小计" ? .part : .allOrPart }
  }
  for word in ["总共", "共有", "共"] where text.hasPrefix(word) && isCount(text.dropFirst(word.count)) {
    return .allOrPart
  }
  let bare = text.hasSuffix(")") ? text.prefix { $0 != "(" } : text[...]
  let isTotal = ["合计", "小计", "总计", "合计数"].contains {
    bare.hasSuffix($0) || text.hasSuffix($0 + ")")
  }
  guard isTotal else { return nil }
  return ["全", "总"].contains { bare.hasPrefix($0) } ? .all : .part
}

/// 29, 29个, 两个项目, 2个项目，总投资8亿元.
private func isCount(_ text: Substring) -> Bool {
  let figure = text.drop { $0.isASCII && $0.isNumber || "一二两三四五六七八九十百".contains($0) }
  let isMeasured = figure.first.map { "个项家".contains($0) } ?? true
  return figure.count < text.count && isMeasured
}

/// 一、光伏, （二）风电: how the titles of sections begin.
func isNumbered(_ text: String) -> Bool {
  let folded = ColumnName.folded(text)
  let bare = folded.hasPrefix("(") ? folded.dropFirst() : folded[...]
  let behind = bare.drop { "一二三四五六七八九十".contains($0) }
  return behind.count < bare.count && behind.first.map("、)".contains) == true
}

/// 一 or （一） in a cell of its own, whose title stands beside it.
func isTitleNumber(_ text: String) -> Bool {
  let digits = text.unicodeScalars.filter { !"（）()、.． ".unicodeScalars.contains($0) }
  return !digits.isEmpty && digits.allSatisfy { "一二三四五六七八九十".unicodeScalars.contains($0) }
}

/// Longest first.
let totalWords = ["总合计", "合计数", "合计", "小计", "总计", "共计", "累计", "汇总"]

/// Whether a cell says nothing: a dash, or what people write for one.
func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(dashes.contains) }

/// Whether words stand in the place of what is not known: 待定, 无, or a dash.
package func saysNothing(_ text: String) -> Bool { isBlank(text) || placeholders.contains(text) }

private let placeholders: Set<String> = [
  "待定", "未定", "待确定", "未确定", "待明确", "略", "无", "暂无", "不详",
]

/// What stands in a cell that says nothing.
private let dashes: Set<Unicode.Scalar> = ["-", "—", "－", "–", "/", "／"]

import TaizhangModel

/// Holds the rows of totals of a table, 合计 and 小计, and what titles of sections state, 一、光伏（3个）, against
/// its rows, in one pass.
///
/// A 小计 is of the rows since the total or the section's title before, or of those below it where the
/// first one stands above all rows; any other total is of all rows above it or since the total before, or
/// of all rows where it stands above them. Where a row's figure is a bound, a range or in another currency,
/// a sum can only be less than the others come to. One with fewer decimals than its addends may differ by half
/// of its last digit.
///
/// A section goes to the next title that is numbered as its own or as one above it; of a title without a
/// number nobody can tell whether it stands inside.
struct SheetTotals {
  /// What a total is the sum of, by its words.
  enum Scope {
    case all, allOrPart, part
  }

  private let table: SheetTable
  /// Those of money.
  private let columns: [SheetHeader.Column]
  /// Of numbers of projects, where there is one.
  private let countColumn: SheetHeader.Column?
  /// A month's sheet leaves rows out that report nothing, and a project may change twice, so nothing is
  /// held against their number.
  private let countsRows: Bool
  private var whole = RunningSums()
  /// Since the last total of any kind.
  private var recent = RunningSums()
  /// Since the last total or title of a section.
  private var section = RunningSums()
  /// Titles of the sections that a row would stand in now, outermost first.
  private var open: [OpenSection] = []
  /// Rows of totals that stand above all rows.
  private var above: [SheetLine] = []
  /// The 小计 that stands above the rows it is of.
  private var heading: SheetLine?
  /// Totals of which nothing tells what they are of.
  private var unchecked: [SheetLine] = []

  init(_ table: SheetTable, _ columns: [Int: SheetHeader.Column], _ kind: SheetKind) {
    self.table = table
    countsRows = kind.holdsProjects
    self.columns = columns.values.filter(\.meaning.holdsMoney).sorted { $0.index < $1.index }
    let label = ProjectField.table[.count].label
    countColumn = columns.values.first { $0.meaning.label == label }
  }

  /// A row's figures, by column, and how many projects it stands for.
  mutating func add(_ figures: [Int: Amount?], projects: Int, row: Int) {
    whole.add(figures, projects, row)
    recent.add(figures, projects, row)
    section.add(figures, projects, row)
    for index in open.indices { open[index].sums.add(figures, projects, row) }
  }

  /// The title of a section.
  mutating func begin(_ title: SheetLine, in context: inout ReadingContext) {
    section = RunningSums()
    let depth = SectionDepth(title)
    close(downTo: depth, in: &context)
    if depth == .unnumbered {
      for index in open.indices where open[index].untilTitle == nil {
        open[index].untilTitle = open[index].sums
      }
    }
    open.append(OpenSection(title: title, depth: depth))
  }

  /// A part of a total, of which nothing tells the rows.
  mutating func leave(_ share: SheetLine) { unchecked.append(share) }

  /// Ends the sections of a depth and those inside them.
  private mutating func close(downTo depth: SectionDepth, in context: inout ReadingContext) {
    while let last = open.last, last.depth >= depth {
      open.removeLast()
      let hasSum = columns.contains { last.title[$0.index]?.hasDigit == true }
      if last.depth == .unnumbered, last.sums.rows == 0 {
        // The titles behind it may be of its parts.
        if hasSum || !statedCounts(last.title).isEmpty { unchecked.append(last.title) }
      } else {
        let sums = [last.sums, last.untilTitle ?? last.sums]
        compareCounts(last.title, sums, in: &context)
        if hasSum { compareSums(last.title, sums, in: &context) }
      }
    }
  }

  mutating func compare(_ line: SheetLine, _ scope: Scope, in context: inout ReadingContext) {
    let isEmpty = whole.rows == 0
    let isAbove = scope == .part && (isEmpty || heading != nil)
    if let heading { report(heading, [recent], in: &context) }
    heading = isAbove ? line : nil
    if !isAbove {
      switch (scope, isEmpty) {
      case (.all, true), (.allOrPart, true): above.append(line)
      case (.all, false): report(line, [whole], in: &context)
      case (.allOrPart, false): report(line, [whole, recent], in: &context)
      // Nothing tells what a second 小计 in a row is of.
      case (.part, _) where recent.rows == 0: unchecked.append(line)
      case (.part, _): report(line, [recent, section], in: &context)
      }
    }
    (recent, section) = (RunningSums(), RunningSums())
  }

  /// Compares what stands above its rows, once they are known; tells of what was not compared.
  mutating func finish(in context: inout ReadingContext) {
    close(downTo: .chapter, in: &context)
    if let heading { report(heading, [recent], in: &context) }
    for line in above { report(line, [whole], in: &context) }
    for line in unchecked {
      let cell = line.title
      tell(cell.text, "scope", cell, in: &context)
    }
  }

  private func report(_ line: SheetLine, _ sums: [RunningSums], in context: inout ReadingContext) {
    compareCounts(line, sums, in: &context)
    compareSums(line, sums, in: &context)
    compareWords(line, sums, in: &context)
  }

  private func compareSums(
    _ line: SheetLine,
    _ sums: [RunningSums],
    in context: inout ReadingContext
  ) {
    for column in columns {
      guard let cell = line[column.index], !isBlank(cell.text) else { continue }
      let text = moneyText(cell, unit: column.name.unit)
      guard cell.fault != partlyStruck, let stated = Amount(parsing: text), let sum = stated.point
      else {
        // A sum of nothing may well be 0, and a figure without a unit is an error in each row.
        if cell.fault != nil || column.name.unit != nil && !isZero(cell.text) {
          tell(column.words, "unreadable", cell, in: &context)
        }
        continue
      }
      compare(stated, sum, of: column, at: cell, sums, in: &context)
    }
  }

  private func compare(
    _ stated: Amount,
    _ sum: Money,
    of column: SheetHeader.Column,
    at cell: SheetValue,
    _ sums: [RunningSums],
    in context: inout ReadingContext
  ) {
    let runs = sums.map { $0.figures[column.index, default: RunningSum()] }
    // A figure that cannot be read is an error of its own.
    guard let first = runs.first, runs.allSatisfy(\.isReadable),
      !runs.contains(where: { $0.isWhole && $0.agrees(with: sum, to: stated.resolution) })
    else { return }
    if let run = runs.first(where: { !$0.isWhole && !$0.exceeds(sum, to: stated.resolution) }) {
      tell(column.words, "not exact", cell, of: run.openRows, in: &context)
    } else {
      let known = String((first.isWhole ? first.sum : first.least).fen)
      let said = [column.words, String(sum.fen), first.isWhole ? known : "", String(first.count)]
      tell(cell, first.isWhole ? said : said + [known], in: &context)
    }
  }

  /// Sums among the words of a total, 合计：3个项目，签约额99999万元: those that name a column are held against it.
  ///
  /// 5亿元以上项目合计 says of what it is the total, and a part, 其中外资5000万元, is none.
  private func compareWords(
    _ line: SheetLine,
    _ sums: [RunningSums],
    in context: inout ReadingContext
  ) {
    guard !columns.isEmpty else { return }
    for cell in line.cells where !columns.contains(where: { $0.index == cell.column }) {
      guard cell.fault != partlyStruck else {
        if cell.hasDigit { tell(cell.text, "unreadable", cell, in: &context) }
        continue
      }
      var isUnknown = false
      for (amount, scalars) in Amount.located(in: cell.text) {
        guard let sum = amount.point, !states(line, amount) else { continue }
        let name = nameOfSum(cell.text.unicodeScalars.prefix(scalars.lowerBound))
        guard !name.hasPrefix("其中") else { continue }
        if let column = columns.first(where: { isName(name, of: $0) }) {
          compare(amount, sum, of: column, at: cell, sums, in: &context)
        } else {
          isUnknown = true
        }
      }
      if isUnknown { tell(cell.text, "sum in words", cell, in: &context) }
    }
  }

  /// Whether a cell of a column says the same, and was held against the rows.
  private func states(_ line: SheetLine, _ amount: Amount) -> Bool {
    columns.contains { column in
      line[column.index].flatMap { Amount(parsing: moneyText($0, unit: column.name.unit)) }?
        .isSame(as: amount) ?? false
    }
  }

  private func compareCounts(
    _ line: SheetLine,
    _ sums: [RunningSums],
    in context: inout ReadingContext
  ) {
    for (cell, stated, isOfColumn) in statedCounts(line) {
      let isKnown = sums.contains { $0.projects == stated || !isOfColumn && $0.rows == stated }
      guard !isKnown, let first = sums.first else { continue }
      let words = isOfColumn ? countColumn?.words ?? "" : cell.text
      let recorded = "\(first.projects) 个"
      tell(cell, [words, "\(stated) 个", recorded, String(first.rows)], in: &context)
    }
  }

  /// 29 under 项目数, in 合计（29个）, or where the name of a project stands in other rows.
  private func statedCounts(
    _ line: SheetLine
  ) -> [(cell: SheetValue, count: Int, isOfColumn: Bool)] {
    guard countsRows else { return [] }
    return line.cells.enumerated().compactMap { index, cell in
      guard cell.fault == nil else { return nil }
      let isOfColumn = cell.column == countColumn?.index
      let stated = isOfColumn ? projectCount(in: cell.text) : index < 2 ? countInWords(cell) : nil
      return stated.map { (cell, $0, isOfColumn) }
    }
  }

  /// `arguments` begin with what is summed: a column, or the words of a number.
  private func tell(_ cell: SheetValue, _ arguments: [String], in context: inout ReadingContext) {
    let subject = subject(arguments[0], cell)
    var finding = Diagnostic(.totalRowDiffers, at: context.spot(cell.range), subject: subject)
    finding.arguments = arguments
    context.report(finding)
  }

  private func tell(
    _ words: String,
    _ reason: String,
    _ cell: SheetValue,
    of rows: [Int] = [],
    in context: inout ReadingContext
  ) {
    let subject = subject(words, cell)
    var finding = Diagnostic(.totalNotChecked, at: context.spot(cell.range), subject: subject)
    finding.arguments = [cell.text, reason]
    if !rows.isEmpty { finding.arguments.append(listed(rows)) }
    context.report(finding)
  }

  private func subject(_ words: String, _ cell: SheetValue) -> String {
    table.subject(words == cell.text ? words : "\(words) \(cell.text)")
  }
}

/// 签约额 of 合计：3个项目，签约额为, which stands in front of a sum.
private func nameOfSum(_ front: Substring.UnicodeScalarView) -> String {
  var text = Substring(ColumnName.folded(String(front)))
  while let last = text.last, ":为是共计达".contains(last) { text.removeLast() }
  return text.split(omittingEmptySubsequences: false) { "(),;:。、".contains($0) }.last
    .map(String.init) ?? ""
}

/// 签约额, 合计签约额.
private func isName(_ name: String, of column: SheetHeader.Column) -> Bool {
  let own = column.name.name
  return name == own || (totalWords + ["共"]).contains { name == $0 + own }
}

/// 29 of 29, 29个 and 共29个项目; nil where a text says more than one number, or another thing.
func projectCount(in text: String) -> Int? {
  var folded = ColumnName.folded(text)[...]
  for word in ["共", "计"] where folded.hasPrefix(word) { folded = folded.dropFirst() }
  for word in ["项目", "个", "项", "家"] where folded.hasSuffix(word) {
    folded = folded.dropLast(word.count)
  }
  return folded.utf8.count < 7 ? Int(folded) : nil
}

/// 29 of 合计（29个）, 2024年新建项目29个 and （共29个，总投资4.5亿元）; a bare number is none of these.
private func countInWords(_ cell: SheetValue) -> Int? {
  let text = Array(ColumnName.folded(cell.text))
  let places = text.indices.split { place in
    "(),，、;；:".contains(text[place]) && !groupsDigits(text, place)
  }
  return places.lazy.compactMap { places -> Int? in
    let part = text[places.startIndex..<places.endIndex].filter { $0 != "," }
    guard let last = part.lastIndex(where: isDigit),
      part.dropFirst(last + 1).first.map("个项".contains) == true,
      !String(part).hasPrefix("其中")
    else { return nil }
    let digits = part[...last].reversed().prefix(while: isDigit).count
    return projectCount(in: String(part[(last + 1 - digits)...]))
  }.first
}

private func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

/// Whether a comma stands inside a number: 1,200.
private func groupsDigits(_ text: [Character], _ place: Int) -> Bool {
  text[place] == "," && place > 0 && place + 1 < text.count && isDigit(text[place - 1])
    && isDigit(text[place + 1])
}

private func isZero(_ text: String) -> Bool {
  text.contains("0") && text.allSatisfy { "0.".contains($0) }
}

/// A section whose rows are still coming.
private struct OpenSection {
  var title: SheetLine
  var depth: SectionDepth
  var sums = RunningSums()
  /// Those down to the first title without a number; nil where there is none.
  var untilTitle: RunningSums?
}

/// How deep the title of a section stands, as its number tells: 一、 above （一）.
enum SectionDepth: Int, Comparable {
  case chapter, part, unnumbered

  init(_ title: SheetLine) {
    let words = title.cells[0].text
    let hasNumber = isNumbered(words) || isTitleNumber(words)
    self =
      !hasNumber ? .unnumbered : ColumnName.folded(words).hasPrefix("(") ? .part : .chapter
  }

  static func < (one: SectionDepth, other: SectionDepth) -> Bool { one.rawValue < other.rawValue }
}

import TaizhangModel

/// The rows of a table that are records, as the readers of YAML have them; what becomes of the others
/// is told, too.
struct SheetRows {
  private(set) var rows: [YAMLNode] = []
  private let header: SheetHeader
  private let kind: SheetKind
  private let columns: [Int: SheetHeader.Column]
  /// What the name of the amount's column says of it.
  private let amountLabel: YAMLEntry?
  /// Rows that are no records: titles of sections, notes, empty forms.
  private var others: [SheetLine] = []
  private var hidden: [SheetLine] = []

  /// `read` are the columns that are read.
  init(
    _ table: SheetTable,
    _ header: SheetHeader,
    _ read: [SheetHeader.Column],
    _ kind: SheetKind,
    in context: inout ReadingContext
  ) {
    self.header = header
    self.kind = kind
    columns = Dictionary(read.map { ($0.index, $0) }) { first, _ in first }
    amountLabel = header.amountLabel(read)
    let named = Set(header.columns.map(\.index))
    var merged = MergedCells(table, below: header.lastRow, columns, kind)
    var totals = SheetTotals(table, columns)
    /// The first cell of each column that has no name.
    var nameless: [Int: SheetValue] = [:]
    /// The last row that is, or goes on with, a record.
    var last: Int?
    for line in table.lines where line.number > header.lastRow {
      // What follows would be misread, and is an error already.
      if reportHeadBelow(line, in: &context) { break }
      let sort = sort(of: line)
      let filled = merged.filled(line, isRecord: sort == .record, in: &context)
      switch sort {
      case .record:
        let (node, figures) = row(filled, in: &context)
        if kind.isReport, last == line.number - 1,
          let whole = rows.last?.takingProblem(of: node, kind)
        {
          rows[rows.count - 1] = whole
        } else {
          rows.append(node)
          totals.add(figures)
        }
        last = line.number
        if line.isHidden || table.isHidden { hidden.append(line) }
        for cell in line.cells where !named.contains(cell.column) {
          nameless[cell.column] = nameless[cell.column] ?? cell
        }
      case .total: totals.compare(line, isPartial: false, in: &context)
      case .subtotal: totals.compare(line, isPartial: true, in: &context)
      case .other: others.append(line)
      }
    }
    totals.finish(in: &context)
    for cell in nameless.values.sorted(by: { $0.column < $1.column }) {
      let words = columnLetters(cell.column)
      let spot = context.spot(cell.range)
      context.report(Diagnostic(.unreadColumn, at: spot, words, subject: table.subject(words)))
    }
    report(.rowsNotRead, others, of: table, in: &context)
    report(.hiddenRows, hidden, of: table, in: &context)
  }

  /// What belongs above the table and stands below its head: another head, a unit, a shared value.
  private func reportHeadBelow(_ line: SheetLine, in context: inout ReadingContext) -> Bool {
    guard let first = line.cells.first else { return false }
    let isHead = isOtherHeader(line, than: header, kind)
    let said = line.cells.first { cell in
      (columns[cell.column] == nil || line.cells.count < 3) && cell.hasColon
        && statements(cell.text).contains(where: isForAllRows)
    }
    guard let cell = isHead ? first : said else { return false }
    context.report(.headBelow, at: cell.range, cell.text)
    return true
  }

  /// What changes how rows are read; a place, a unit or a day may well stand in a footer.
  private func isForAllRows(_ statement: (label: String, value: String)) -> Bool {
    let isUnit = ["单位", "金额单位"].contains(statement.label)
    return isUnit && ColumnName.unit(statement.value) != nil
      || !kind.isReport && ["批次", "类别", "金额名目"].contains(statement.label)
  }

  private enum Sort {
    case record, total, subtotal, other
  }

  private func sort(of line: SheetLine) -> Sort {
    let id = line.cells.first { columns[$0.column]?.meaning.label == kind.keyLabel }
    let name = line.cells.first { columns[$0.column]?.meaning.label == kind.nameLabel }
    if header.repeats(line) || isNumbering(line) { return .other }
    // A row with an id is a record, whatever else its words look like.
    let isRecord = id.map { $0.text.utf8.allSatisfy { $0 < 0x80 } } ?? false
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
      // The title of a section stands alone, in whatever column; a name alone lacks the rest.
      return isRecord || name != nil || read.count > 1 ? .record : .other
    }
    // A month's sheet lists every record; a row without a word of the month reports nothing.
    return read.contains { !kind.isKey($0.meaning) && !isBlank($0.text) } ? .record : .other
  }

  /// The numbers of the columns, right below their names: 1, 2, 3 or 甲, 乙, 丙.
  private func isNumbering(_ line: SheetLine) -> Bool {
    guard rows.isEmpty, line.cells.count > 2, line.number <= header.lastRow + 1 else {
      return false
    }
    let letters = Array("甲乙丙丁戊己庚辛壬癸").map(String.init)
    let texts = line.cells.map(\.text)
    return texts == (1...texts.count).map(String.init)
      || texts == Array(letters.prefix(texts.count))
  }

  /// A row as a mapping, and its figures of money by column: nil where one cannot be added.
  private func row(
    _ line: SheetLine,
    in context: inout ReadingContext
  ) -> (node: YAMLNode, figures: [Int: Money?]) {
    var entries: [YAMLEntry] = []
    var milestones: [YAMLNode] = []
    var problem: [YAMLEntry] = []
    var figures: [Int: Money?] = [:]
    for cell in line.cells where !isBlank(cell.text) {
      guard let column = columns[cell.column] else { continue }
      if let fault = cell.fault ?? numberFault(cell, column) {
        context.report(.unreadableCell, at: cell.range, fault, cell.text)
        continue
      }
      func take(_ label: String, _ text: String) {
        entries.append(entry(label, column.range, text, cell.range))
      }
      switch column.meaning {
      case .field(_, isMoney: true), .amount:
        let text = figure(cell.text, unit: column.name.unit)
        take(column.meaning.label ?? "金额", text)
        figures[cell.column] = Amount(parsing: text)?.point
      case .field(let label, isMoney: false): take(label, plainText(cell.text, label))
      case .milestone(let event, let isPlanned):
        milestones.append(milestone(event, isPlanned, column, cell))
      // That there is no problem is no problem.
      case .problem where nothing.contains(cell.text): continue
      case .problem(let label):
        problem.append(entry(label, column.range, cell.text, cell.range))
      case .elsewhere, .unknown: break
      }
    }
    // A report without an id goes by its project's name, which is held against the ledger's.
    if kind.isReport, !entries.contains(where: { $0.key.text == kind.keyLabel }),
      let name = entries.firstIndex(where: { $0.key.text == kind.nameLabel })
    {
      var key = entries[name].key
      key.text = kind.keyLabel
      entries[name] = YAMLEntry(key: key, value: entries[name].value)
    }
    let start = line.cells[0].range
    if let amountLabel { entries.append(amountLabel) }
    if !milestones.isEmpty { entries.append(list("节点", milestones, start)) }
    if !problem.isEmpty { entries.append(list(problemsLabel, [.mapping(problem, start)], start)) }
    return (.mapping(entries, start), figures)
  }

  /// A cell's text as its field has it.
  private func plainText(_ text: String, _ label: String) -> String {
    switch label {
    case kind.keyLabel: return id(withoutLineEnds(text))
    case kind.nameLabel: return withoutLineEnds(text)
    default:
      guard kind.row(label)?.type == .number else { return text }
      let number = ColumnName.folded(text)
      return number.hasSuffix("个") ? String(number.dropLast()) : number
    }
  }

  /// Why a number in a cell is not what somebody wrote; nil where it may be.
  ///
  /// 2023.10 kept as a number is 2023.1, and a code of more than 15 digits has lost its last ones.
  private func numberFault(_ cell: SheetValue, _ column: SheetHeader.Column) -> String? {
    guard cell.isNumber else { return nil }
    switch column.meaning {
    case .milestone: return "number for a date"
    case .problem(let label):
      let type = ProblemField.table.rows.first { $0.label == label }?.type
      return type == .date || type == .deadline ? "number for a date" : nil
    case .field(let label, _):
      if label == kind.keyLabel, cell.text.utf8.count > 15 { return "long number" }
      let type = kind.row(label)?.type
      return type == .date || type == .deadline ? "number for a date" : nil
    default: return nil
    }
  }

  /// One finding for rows of a kind, at the first of them.
  private func report(
    _ id: Diagnostic.ID,
    _ lines: [SheetLine],
    of table: SheetTable,
    in context: inout ReadingContext
  ) {
    guard let first = lines.first else { return }
    let numbers = lines.prefix(12).map { String($0.number) }.joined(separator: ", ")
    let finding = Diagnostic(
      id,
      at: context.spot(first.cells[0].range),
      String(lines.count),
      lines.count > 12 ? numbers + ", …" : numbers,
      subject: table.subject("")
    )
    context.report(finding)
  }
}

extension SheetRows {
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

extension SheetHeader {
  /// What the name of the column says of its figures: 总投资.
  ///
  /// Nil where the table says it otherwise, in a column or for all rows.
  fileprivate func amountLabel(_ read: [Column]) -> YAMLEntry? {
    guard !shared.contains(where: { $0.key.text == "金额名目" }),
      !read.contains(where: { $0.meaning.label == "金额名目" }),
      let column = read.first(where: { $0.meaning.amountLabel != nil })
    else { return nil }
    return entry("金额名目", column.range, column.meaning.amountLabel ?? "", column.range)
  }
}

/// Whether a cell says nothing: a dash, or what people write for one.
private func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(dashes.contains) }

/// What stands in a cell that says nothing.
private let dashes: Set<Unicode.Scalar> = ["-", "—", "－", "–", "/", "／"]

private let nothing: Set<String> = ["无", "暂无", "没有", "无问题", "暂无问题", "无。", "暂无。"]

private func milestone(
  _ event: String,
  _ isPlanned: Bool,
  _ column: SheetHeader.Column,
  _ cell: SheetValue
) -> YAMLNode {
  var entries = [
    entry("事项", column.range, event, column.range),
    entry("阶段", column.range, event, column.range),
    entry("时间", column.range, cell.text, cell.range),
  ]
  if isPlanned { entries.append(entry("计划", column.range, "是", column.range)) }
  return .mapping(entries, cell.range)
}

private func list(_ label: String, _ items: [YAMLNode], _ range: SourceRange) -> YAMLEntry {
  YAMLEntry(
    key: YAMLScalar(text: label, range: range, isPlain: false),
    value: .sequence(items, range)
  )
}

/// A name as one line: where a cell breaks it is how wide its column is.
///
/// Between Chinese characters nothing stands for the break, elsewhere a blank.
private func withoutLineEnds(_ text: String) -> String {
  guard text.contains(where: \.isNewline) else { return text }
  let parts = text.split(whereSeparator: \.isNewline).map { $0.trimmed() }
  return parts.dropFirst().reduce(String(parts.first ?? "")) { name, part in
    let isChinese = [name.unicodeScalars.last, part.unicodeScalars.first].contains {
      $0.map { $0.value >= 0x2E80 } ?? true
    }
    return isChinese ? name + part : name + " " + part
  }
}

/// An id with a–z for A–Z and half-width forms.
///
/// Ids are parts of addresses, where some systems tell capitals apart and some do not. A name that
/// stands for an id stays as it is.
private func id(_ text: String) -> String {
  let plain = String(String.UnicodeScalarView(text.unicodeScalars.map(\.halfWidth)))
  guard plain.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
  return String(
    decoding: plain.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 },
    as: UTF8.self
  )
}

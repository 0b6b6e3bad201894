import TaizhangModel

/// The rows of a table that are records, as the readers of YAML have them; what becomes of the others
/// is told, too.
struct SheetRows {
  private(set) var rows: [YAMLNode] = []
  private let header: SheetHeader
  private let kind: SheetKind
  private let columns: [Int: SheetHeader.Column]
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
    var merged = MergedCells(table, below: header.lastRow, columns, kind)
    var totals = SheetTotals(table, columns)
    for line in table.lines where line.number > header.lastRow {
      let sort = sort(of: line)
      let filled = merged.filled(line, isRecord: sort == .record, in: &context)
      switch sort {
      case .record:
        let (node, figures) = row(filled, in: &context)
        rows.append(node)
        totals.add(figures)
        if line.isHidden { hidden.append(line) }
      case .total: totals.compare(line, isPartial: false, in: &context)
      case .subtotal: totals.compare(line, isPartial: true, in: &context)
      case .other: others.append(line)
      }
    }
    totals.finish(in: &context)
    report(.rowsNotRead, others, in: &context)
    report(.hiddenRows, hidden, in: &context)
  }

  private enum Sort {
    case record, total, subtotal, other
  }

  private func sort(of line: SheetLine) -> Sort {
    let names = line.cells.filter { isKey(columns[$0.column]) }
    let words = (names + line.cells.prefix(2)).map { ColumnName.folded($0.text) }
    if let word = words.lazy.compactMap(totalWord).first {
      return word == "小计" ? .subtotal : .total
    }
    if line.cells.allSatisfy({ $0.text.contains("：") || $0.text.contains(":") }) { return .other }
    let isRepeatedHead = names.contains { name in
      header.columns.contains { $0.index == name.column && $0.words == name.text }
    }
    if isRepeatedHead { return .other }
    let read = line.cells.filter { columns[$0.column] != nil }
    guard kind.isReport else {
      // The title of a section stands alone, in whatever column; a name alone lacks the rest.
      let isNamed = names.contains { isName(columns[$0.column]) }
      return isNamed || read.count > 1 ? .record : .other
    }
    // A month's sheet lists every record; a row without a word of the month reports nothing.
    let told = read.filter { !isKey(columns[$0.column]) }
    return told.isEmpty || (names.isEmpty && told.count == 1) ? .other : .record
  }

  /// Whether a column tells which record a row is.
  private func isKey(_ column: SheetHeader.Column?) -> Bool {
    guard case .field(let label, _)? = column?.meaning else { return false }
    return label == kind.keyLabel || label == "名称"
  }

  private func isName(_ column: SheetHeader.Column?) -> Bool {
    column?.meaning == .field(label: "名称", isMoney: false)
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
    func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(dashes.contains) }
    for cell in line.cells where !isBlank(cell.text) {
      guard let column = columns[cell.column] else { continue }
      if let fault = cell.fault {
        context.report(.unreadableCell, at: cell.range, fault, cell.text)
        continue
      }
      let unit = column.name.unit
      func take(_ label: String, _ text: String) {
        entries.append(entry(label, column.range, text, cell.range))
      }
      switch column.meaning {
      case .field(let label, isMoney: true):
        let text = figure(cell.text, unit: unit)
        take(label, text)
        figures[cell.column] = Amount(parsing: text)?.point
      case .amount:
        let text = figure(cell.text, unit: unit)
        take("金额", text)
        figures[cell.column] = Amount(parsing: text)?.point
      case .field(let label, isMoney: false):
        let isKey = isKey(column)
        take(
          label,
          isKey ? withoutLineEnds(label == kind.keyLabel ? id(cell.text) : cell.text) : cell.text
        )
      case .milestone(let event, let isPlanned):
        milestones.append(milestone(event, isPlanned, column, cell))
      case .problem(let label):
        problem.append(entry(label, column.range, cell.text, cell.range))
      case .elsewhere, .unknown: break
      }
    }
    let start = line.cells[0].range
    if let label = amountLabel(line) { entries.append(label) }
    if !milestones.isEmpty { entries.append(list("节点", milestones, start)) }
    if !problem.isEmpty { entries.append(list("问题", [.mapping(problem, start)], start)) }
    return (.mapping(entries, start), figures)
  }

  /// What the name of the column says of its figures: 总投资.
  ///
  /// Nil where the table says it otherwise, in a column or for all rows.
  private func amountLabel(_ line: SheetLine) -> YAMLEntry? {
    guard !header.shared.contains(where: { $0.key.text == "金额名目" }) else { return nil }
    for column in columns.values {
      if case .field("金额名目", _) = column.meaning { return nil }
    }
    for column in columns.values {
      guard case .amount(let label?) = column.meaning else { continue }
      return entry("金额名目", column.range, label, column.range)
    }
    return nil
  }

  /// One finding for rows of a kind, at the first of them.
  private func report(
    _ id: Diagnostic.ID,
    _ lines: [SheetLine],
    in context: inout ReadingContext
  ) {
    guard let first = lines.first else { return }
    let numbers = lines.prefix(12).map { String($0.number) }.joined(separator: ", ")
    context.report(
      id,
      at: first.cells[0].range,
      String(lines.count),
      lines.count > 12 ? numbers + ", …" : numbers
    )
  }
}

/// 合计, 小计 and the like, alone or with a number behind: 合计（29个）.
private func totalWord(_ text: String) -> String? {
  ["合计", "小计", "总计", "共计", "总合计"].first { word in
    guard text.hasPrefix(word) else { return false }
    let behind = text.dropFirst(word.count).first
    return behind.map { "(:0123456789".contains($0) } ?? true
  }
}

/// What stands in a cell that says nothing.
private let dashes: Set<Unicode.Scalar> = ["-", "—", "－", "–", "/", "／"]

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

/// An id with a–z for A–Z: ids are parts of addresses, where some systems tell them apart and some
/// do not.
///
/// A name that stands for one stays as it is.
private func id(_ text: String) -> String {
  guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
  return String(
    decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 },
    as: UTF8.self
  )
}

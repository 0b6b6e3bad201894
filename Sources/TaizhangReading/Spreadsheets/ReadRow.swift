import TaizhangModel

/// Makes the mapping of a row that a record in YAML would be.
struct RowReader {
  let table: SheetTable
  let kind: SheetKind
  /// Those that are read, by their place.
  let columns: [Int: SheetHeader.Column]
  /// What the name of the amount's column says of it.
  private let amountLabel: YAMLEntry?
  /// Whether the table says what sums are of otherwise, in a column or for all rows.
  private let isLabelled: Bool
  /// Of what stands above the table for all rows.
  private let sharedLabels: Set<String>

  init(
    table: SheetTable,
    header: SheetHeader,
    kind: SheetKind,
    columns: [Int: SheetHeader.Column]
  ) {
    (self.table, self.kind, self.columns) = (table, kind, columns)
    let label = ProjectField.table[.amountLabel].label
    sharedLabels = Set(header.shared.map(\.key.text))
    isLabelled =
      sharedLabels.contains(label)
      || columns.values.contains { $0.meaning.label == label }
    let sums = columns.values.filter { $0.meaning.amountLabel != nil }
    let first = kind.holdsProjects && !isLabelled ? sums.min { $0.index < $1.index } : nil
    amountLabel = first.map { entry(label, $0.range, $0.meaning.amountLabel ?? "", $0.range) }
  }

  /// A row as a mapping, and its figures of money by column: nil where one cannot be read.
  func row(
    _ line: SheetLine,
    in context: inout ReadingContext
  ) -> (node: YAMLNode, figures: [Int: Amount?]) {
    let columns = columns(of: line, in: &context)
    let start = line.cells[0].range
    var entries: [YAMLEntry] = []
    var milestones: [YAMLNode] = []
    var problem: [YAMLEntry] = []
    var former: [YAMLEntry] = []
    // Of a value of which nothing tells what it is.
    var matterless: SheetValue?
    var figures: [Int: Amount?] = [:]
    for cell in line.cells {
      guard let column = columns[cell.column] else { continue }
      if isBlank(cell.text) {
        // A dash takes back what stands above for all rows; a cell with nothing in it does not.
        if let label = column.meaning.label, sharedLabels.contains(label) {
          entries.append(entry(label, column.range, "", cell.range))
        }
        continue
      }
      if let fault = cell.fault ?? numberFault(cell, column) {
        context.report(.unreadableCell, at: cell.range, fault, cell.text)
        context.leaveOut(cell.range)
        if let label = column.meaning.label {
          context.noteUnreadable(label, of: start)
          if !kind.holdsProjects, label == kind.nameLabel {
            context.noteUnreadable(kind.keyLabel, of: start)
          }
        }
        continue
      }
      if isDate(column), isEarly(cell.text) {
        let subject = table.subject("\(column.words) \(cell.text)")
        let spot = context.spot(cell.range)
        context.report(Diagnostic(.earlyDate, at: spot, cell.text, subject: subject))
      }
      switch column.meaning {
      case .field, .amount: entries += values(cell, column, column.meaning, &figures)
      case .latter, .former(of: .latter): matterless = matterless ?? cell
      case .former(let meaning): former += values(cell, column, meaning, &figures)
      case .milestone(let event, let isPlanned):
        milestones.append(milestone(event, isPlanned, column, cell))
      // That there is no problem is no problem.
      case .problem where saysNoProblem(cell.text): continue
      case .problem(let label):
        problem.append(entry(label, column.range, cell.text, cell.range))
      case .matter, .ofRecord, .elsewhere, .unknown: break
      }
    }
    if let matterless {
      context.reportMissing(.matter, at: matterless.range)
    } else if kind.isChange, changesNothing(line) {
      context.reportMissing(.latter, at: start)
    }
    // Without an id a report or a change goes by its project's name, which is held against the ledger's.
    if !kind.holdsProjects, !entries.contains(where: { $0.key.text == kind.keyLabel }),
      let name = entries.firstIndex(where: { $0.key.text == kind.nameLabel })
    {
      var key = entries[name].key
      key.text = kind.keyLabel
      entries[name] = YAMLEntry(key: key, value: entries[name].value)
    }
    if let amountLabel { entries.append(amountLabel) }
    if !milestones.isEmpty { entries.append(list("节点", milestones, start)) }
    // What a problem lacks is told where there is something of it, and not at the row's beginning.
    if let range = problem.first?.value.range {
      entries.append(list(problemsLabel, [.mapping(problem, range)], range))
    }
    if !former.isEmpty {
      let key = YAMLScalar(text: formerLabel, range: start, isPlain: false)
      entries.append(YAMLEntry(key: key, value: .mapping(former, start)))
    }
    return (.mapping(entries, start), figures)
  }

  /// What a cell says of a field; of a sum that changes its name, too, as far as the column tells it.
  private func values(
    _ cell: SheetValue,
    _ column: SheetHeader.Column,
    _ meaning: ColumnMeaning,
    _ figures: inout [Int: Amount?]
  ) -> [YAMLEntry] {
    let label = meaning.label ?? "金额"
    guard meaning.holdsMoney else {
      return [entry(label, column.range, plainText(cell.text, label), cell.range)]
    }
    let text = moneyText(cell, unit: column.name.unit)
    figures.updateValue(Amount(parsing: text), forKey: cell.column)
    let sum = entry(label, column.range, text, cell.range)
    guard !kind.holdsProjects, !isLabelled, let name = meaning.amountLabel else { return [sum] }
    return [sum, entry("金额名目", column.range, name, column.range)]
  }

  /// How many projects a row stands for.
  func projects(_ line: SheetLine) -> Int {
    let label = ProjectField.table[.count].label
    let cell = line.cells.first { columns[$0.column]?.meaning.label == label }
    return cell.flatMap { Int(plainText($0.text, label)) } ?? 1
  }

  /// A cell's text as its field has it.
  private func plainText(_ text: String, _ label: String) -> String {
    switch label {
    case kind.keyLabel, kind.nameLabel: return kind.keyText(text, label)
    default:
      guard kind.row(label)?.type == .number else { return text }
      let number = ColumnName.folded(text)
      return number.last.map("个项家户".contains) == true ? String(number.dropLast()) : number
    }
  }

  /// Why a number in a cell is not what somebody wrote; nil where it may be.
  ///
  /// 2023.10 kept as a number is 2023.1, and a code of more than 15 digits has lost its last ones.
  private func numberFault(_ cell: SheetValue, _ column: SheetHeader.Column) -> String? {
    // 1-2 becomes the 2 January of the year it was typed in.
    if cell.isDate, kind.isKey(column.meaning) { return "date for an id" }
    guard let number = cell.number else { return nil }
    if column.meaning.holdsMoney { return moneyFault(cell, column) }
    if column.meaning.label == kind.keyLabel { return number.utf8.count > 15 ? "long number" : nil }
    // 2023 shown as 2023年 is what it says, and of 45230 whoever reads dates tells more.
    let isWhole = cell.text != number && !number.contains(".")
    let isPlain = isWhole || dayKept(as: cell.text) != nil
    return isDate(column) && !isPlain ? "number for a date" : nil
  }

  /// Why a number is no sum as its format shows it: 300套, $300, 5%.
  private func moneyFault(_ cell: SheetValue, _ column: SheetHeader.Column) -> String? {
    guard cell.text != cell.number else { return nil }
    let text = moneyText(cell, unit: column.name.unit)
    let isZero = kind.isReport && cell.number == "0"
    // Where no unit is said at all, that is what is told.
    let isBare = column.name.unit == nil && text == cell.number
    return Amount(parsing: text) != nil || isZero || isBare ? nil : "shown otherwise"
  }

  private func isDate(_ column: SheetHeader.Column) -> Bool {
    switch column.meaning {
    case .milestone: return true
    case .problem(let label):
      let type = ProblemField.table.rows.first { $0.label == label }?.type
      return type == .date || type == .deadline
    case .field(let label, _):
      let type = kind.row(label)?.type
      return type == .date || type == .deadline
    case .amount, .matter, .former, .latter, .ofRecord, .elsewhere, .unknown: return false
    }
  }
}

/// Whether a date begins with a year before 1990, as numbers do that were made dates by mistake.
private func isEarly(_ text: String) -> Bool {
  let digits = text.prefix { $0.isASCII && $0.isNumber }
  return digits.count == 4 && Int(digits).map { $0 < 1990 } == true
}

/// A cell's sum with its unit; ¥ in front of a number says what a unit of yuan says, too.
func moneyText(_ cell: SheetValue, unit: String?) -> String {
  var text = cell.text
  if let number = cell.number, text != number, let sign = text.first, "¥￥".contains(sign),
    unit.map({ $0.contains("美") || $0.contains("港") || $0.contains("欧") }) != true
  {
    text.removeFirst()
  }
  return figure(text, unit: unit)
}

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

extension SheetKind {
  /// What a cell says of a record's id or name, as records have it.
  func keyText(_ text: String, _ label: String) -> String {
    let line = withoutLineEnds(text)
    return label == keyLabel ? id(line) : line
  }
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

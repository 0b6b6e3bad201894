import TaizhangModel

/// What a column of a sheet is.
enum ColumnMeaning: Equatable {
  /// A field by its label; `isMoney` where its figures need a unit.
  case field(label: String, isMoney: Bool)
  /// The record's amount; the label (总投资) is the column's own name, if that says one.
  case amount(label: String?)
  /// A date of the record's way: 计划开工时间, 实际投产时间.
  case milestone(event: String, isPlanned: Bool)
  /// A part of the problem that is reported, by its label.
  case problem(label: String)
  /// What a row changes: 变更事项.
  case matter
  /// The new value of what a row changes: 变更后.
  case latter
  /// What something was before its change: 变更前金额, or that of what the row changes, 变更前.
  indirect case former(of: ColumnMeaning)
  /// In a month's sheet, what the record itself says: 完成时限, 总投资（亿元）. It is held against the record, and
  /// changes nothing.
  indirect case ofRecord(ColumnMeaning)
  /// Known, and not for this kind of sheet: a number of the row, a person, the other kind's field.
  case elsewhere
  case unknown

  /// Of the field it holds; nil where it holds a part of one.
  var label: String? {
    guard case .field(let label, _) = self else { return nil }
    return label
  }

  var isAmount: Bool {
    if case .amount = self { true } else { false }
  }

  /// What its sums are called, where it holds the amount and says so.
  var amountLabel: String? {
    guard case .amount(let label) = self else { return nil }
    return label
  }

  var isFormerAmount: Bool {
    if case .former(let meaning) = self { meaning.isAmount } else { false }
  }

  var holdsMoney: Bool {
    if case .field(_, isMoney: true) = self { true } else { isAmount || isFormerAmount }
  }

  /// Whether sums are read from it: also where each row says itself what its values are of.
  var mayHoldSums: Bool { holdsMoney || isTime }

  /// Whether it is known, and no field of this kind of sheet.
  var isElsewhere: Bool {
    if case .ofRecord = self { true } else { self == .elsewhere }
  }

  /// Whether it tells values of before or after a change, and not of what.
  var isTime: Bool { self == .latter || self == .former(of: .latter) }

  /// Whether it is what a change may tell a new value of.
  var isChangeable: Bool { isAmount || label.map(changeableLabels.contains) == true }
}

/// The labels of what changes besides sums.
let changeableLabels = [ChangeField.kind, .count, .content, .amountLabel]
  .map { ChangeField.table[$0].label }

/// The columns of the sheets of one folder: of the ledger, of a month's reports, or of changes.
struct SheetKind: Sendable {
  /// What a row is.
  enum Row: Sendable {
    case project, report, change
  }

  private let row: Row
  /// By folded name; the rows of the field table that a cell can hold.
  private let rows: [String: FieldRow]
  /// Those a sheet must have, as a column or for all its rows.
  let required: [String]
  /// Of the column that tells which record a row is.
  let keyLabel: String
  let nameLabel = "名称"
  /// Labels of fields that may stand above the table, for all its rows.
  private let shared: Set<String>

  static let projects = SheetKind(.project, ProjectField.table.rows, key: "编号")
  static let reports = SheetKind(.report, ReportField.table.rows, key: "项目")
  /// One notice or meeting may have changed them all.
  static let changes = SheetKind(
    .change,
    ChangeRowField.table.rows + ChangeField.table.rows,
    key: "项目",
    sharing: [ChangeField.date, .remarks, .evidence, .announcement].map { ChangeField.table[$0] }
  )

  private init(_ row: Row, _ table: [FieldRow], key: String, sharing: [FieldRow] = []) {
    self.row = row
    keyLabel = key
    var rows: [String: FieldRow] = [:]
    for row in table where row.type != .records && row.type != .mapping {
      for name in [row.id, row.label] + row.aliases { rows[ColumnName.folded(name)] = row }
    }
    self.rows = rows
    shared = Set((table.filter(\.isShared) + sharing).map(\.label))
    required = table.filter { $0.isRequired || $0.label == key }.map(\.label)
  }

  /// Whether rows are the projects themselves; others tell something of projects that they name.
  var holdsProjects: Bool { row == .project }

  var isReport: Bool { row == .report }

  var isChange: Bool { row == .change }

  func row(_ name: String) -> FieldRow? { rows[name] }

  /// Whether a column tells which record a row is: its id or its name.
  func isKey(_ meaning: ColumnMeaning) -> Bool {
    [keyLabel, nameLabel].contains(meaning.label)
  }

  /// Whether a column tells no more than which record a row is of, of which day, and who filled it in.
  func namesRow(_ meaning: ColumnMeaning) -> Bool {
    guard let label = meaning.label, !isKey(meaning) else { return isKey(meaning) }
    switch row {
    case .project: return false
    case .report:
      return [ReportField.date, .unit].contains { ReportField.table[$0].label == label }
    case .change: return label == ChangeField.table[.date].label
    }
  }

  /// Whether a column of a month's sheet tells something of the month, and not of what is told, as remarks
  /// do.
  func tellsOfMonth(_ meaning: ColumnMeaning) -> Bool {
    if case .problem = meaning { return true }
    return meaning.label.map(tellingLabels.contains) ?? false
  }

  /// Whether a column of a ledger's table tells of a month what only reports are read for.
  func leavesToReports(_ column: SheetHeader.Column) -> Bool {
    let reports = SheetKind.reports
    return holdsProjects && column.meaning == .elsewhere
      && reports.tellsOfMonth(reports.ownMeaning(of: column.name))
  }

  func isShared(_ label: String) -> Bool { shared.contains(label) }

  /// What a column of that name holds in a sheet of this kind.
  func meaning(of column: ColumnName) -> ColumnMeaning {
    let own = ownMeaning(of: column)
    guard own == .unknown else { return own }
    if unreadColumns.contains(column.name) { return .elsewhere }
    guard let theirs = other?.ownMeaning(of: column), theirs != .unknown else { return .unknown }
    return isReport ? .ofRecord(theirs) : .elsewhere
  }

  /// The kind whose fields may stand in a sheet of this one.
  ///
  /// In a table of changes they may be meant as new values, so that nobody can tell.
  private var other: SheetKind? {
    switch row {
    case .project: .reports
    case .report: .projects
    case .change: nil
    }
  }

  private func ownMeaning(of column: ColumnName) -> ColumnMeaning {
    if row == .change, let meaning = changeMeaning(of: column) { return meaning }
    if let row = rows[column.name] {
      guard !isReport, row.type == .amount else {
        return .field(label: row.label, isMoney: row.type == .amount)
      }
      return .amount(label: nil)
    }
    if isReport {
      return problemColumns[column.name].map { .problem(label: $0) } ?? .unknown
    }
    if holdsProjects, let milestone = milestone(column.name) { return milestone }
    guard SheetKind.reports.rows[column.name] == nil, column.holdsCost else { return .unknown }
    return .amount(label: column.name)
  }

  /// Columns of a month's sheet, in which 责任单位 and 时限 right behind a problem are the problem's: the
  /// project's own are not read there.
  func withProblems(_ columns: [SheetHeader.Column]) -> [SheetHeader.Column] {
    guard isReport else { return columns }
    var columns = columns
    for index in columns.indices.dropFirst() {
      guard case .problem = columns[index - 1].meaning, columns[index].meaning.isElsewhere,
        let label = problemParts[columns[index].name.name]
      else { continue }
      columns[index].meaning = .problem(label: label)
    }
    return columns
  }

  /// Whether figures of money may stand in a column, be they read or not.
  func mayHoldMoney(_ column: SheetHeader.Column) -> Bool {
    switch column.meaning {
    case .field(_, let isMoney): isMoney
    case .amount, .ofRecord, .unknown: true
    case .elsewhere: !unreadColumns.contains(column.name.name)
    case .former(let meaning): meaning.isAmount
    case .milestone, .problem, .matter, .latter: false
    }
  }

  /// 变更后签约额 is 签约额, and 变更前签约额 what it was; nil of a name that says neither.
  private func changeMeaning(of column: ColumnName) -> ColumnMeaning? {
    switch rows[column.name]?.id {
    case ChangeRowField.table[.matter].id: return .matter
    case ChangeRowField.table[.latter].id: return .latter
    case ChangeRowField.table[.former].id: return .former(of: .latter)
    default: break
    }
    for (word, isFormer) in timeWords where column.name.hasPrefix(word) {
      var rest = column
      rest.name.removeFirst(word.count)
      if rest.name.hasPrefix("的") { rest.name.removeFirst() }
      let meaning = ownMeaning(of: rest)
      if meaning.isChangeable { return isFormer ? .former(of: meaning) : meaning }
    }
    return nil
  }

  /// The columns that a table of changes lacks to tell new values.
  func missingChange(_ columns: [SheetHeader.Column]) -> [String] {
    let meanings = columns.map(\.meaning)
    guard row == .change, !meanings.contains(where: \.isChangeable) else { return [] }
    let halves = [(ColumnMeaning.matter, ChangeRowField.matter), (.latter, .latter)]
    return halves.filter { !meanings.contains($0.0) }.map { ChangeRowField.table[$0.1].label }
  }

  /// What the column of a field is mostly called: 项目名称 rather than 名称.
  func columnLabel(_ label: String) -> String {
    rows[label]?.aliases.first { $0.hasPrefix("项目") } ?? label
  }

  /// Every name that may stand above a table, for the nearest right answer.
  var sharedNames: [String] {
    let own = rows.values.filter { isShared($0.label) }.flatMap { [$0.label] + $0.aliases }
    return (own + ["金额单位", "不读的列"]).sorted()
  }

  /// Every name that a column may have, for the nearest right answer.
  var knownNames: [String] { rows.values.flatMap { [$0.label] + $0.aliases }.sorted() }
}

/// 计划开工时间, 实际投产日期.
private func milestone(_ name: String) -> ColumnMeaning? {
  for (word, isPlanned) in [("计划", true), ("预计", true), ("拟", true), ("实际", false)]
  where name.hasPrefix(word) {
    var event = name.dropFirst(word.count)
    for end in ["时间", "日期", "年月", "时限"] where event.hasSuffix(end) {
      event = event.dropLast(end.count)
      break
    }
    guard milestoneEvents.contains(String(event)) else { continue }
    return .milestone(event: String(event), isPlanned: isPlanned)
  }
  return nil
}

private let milestoneEvents: Set<String> = [
  "签约", "落地", "注册", "开工", "竣工", "建成", "完工", "投产", "达产",
]

/// In front of what changes, and whether the values are those of the time before.
private let timeWords = [
  ("变更前", true), ("调整前", true), ("原", true), ("变更后", false), ("调整后", false),
]

/// What a ledger has for its own use: numbers of rows, and persons, who are not published.
private let unreadColumns: Set<String> = [
  "序号", "包联领导", "挂点领导", "县级领导", "市级包抓领导", "责任人", "联系人", "联络人", "联系电话", "电话",
  "联系方式", "填报人", "法人代表",
]

/// Columns of a month's sheet that tell of the problem of its row.
private let problemColumns: [String: String] = [
  "问题": "内容", "存在问题": "内容", "存在的问题": "内容", "问题和建议": "内容", "存在困难问题": "内容",
  "存在问题及下步措施": "内容", "问题类型": "类型", "问题类别": "类型", "问题责任单位": "责任单位",
  "解决单位": "责任单位", "解决时限": "解决时限", "解决日期": "解决日期",
]

/// Columns that are a problem's where they stand behind one.
private let problemParts = ["责任单位": "责任单位", "时限": "解决时限"]

import TaizhangModel

/// Columns that are not read: those of no name, and those that hold nothing but units of sums.
///
/// 亿元 in a column beside 总投资（万元） makes another sum of the figure beside it.
struct UnitColumns {
  private let sums: [SheetHeader.Column]
  /// Those with a name, by their place.
  private let unread: [Int: SheetHeader.Column]
  private let named: Set<Int>
  /// The first cell of each column that has no name.
  private var nameless: [Int: SheetValue] = [:]
  /// By column, the first cell that says another unit than the sums have; nil where one says more.
  private var others: [Int: SheetValue?] = [:]

  init(_ header: SheetHeader, _ columns: [Int: SheetHeader.Column]) {
    sums = columns.values.filter(\.meaning.mayHoldSums).sorted { $0.index < $1.index }
    named = Set(header.columns.map(\.index))
    var unread: [Int: SheetHeader.Column] = [:]
    for (index, column) in header.columns.enumerated() where columns[column.index] == nil {
      // 单位 behind 年度投资, which is not read, is that of 年度投资.
      let left = index > 0 ? header.columns[index - 1] : nil
      let isOfLeft = left.map { columns[$0.index] == nil && $0.mayHoldMoney } ?? false
      if !isOfLeft { unread[column.index] = column }
    }
    self.unread = unread
  }

  mutating func add(_ line: SheetLine) {
    for cell in line.cells {
      let isNameless = !named.contains(cell.column)
      if isNameless { nameless[cell.column] = nameless[cell.column] ?? cell }
      guard isNameless || unread[cell.column] != nil, !isBlank(cell.text) else { continue }
      guard let isOther = isOtherUnit(cell.text) else {
        others[cell.column] = .some(nil)
        continue
      }
      if others[cell.column] == nil, isOther { others[cell.column] = cell }
    }
  }

  mutating func report(_ table: SheetTable, in context: inout ReadingContext) {
    for case (let column, let cell?) in others.sorted(by: { $0.key < $1.key }) {
      let words = unread[column]?.words ?? columnLetters(column)
      // That it was not read is said with it.
      if let head = unread[column] { context.withdraw(.unreadColumn, at: head.range) }
      nameless[column] = nil
      context.report(.unitColumn, at: cell.range, words, cell.text, sums[0].words, "4.5亿元")
    }
    for cell in nameless.values.sorted(by: { $0.column < $1.column }) {
      let words = columnLetters(cell.column)
      let spot = context.spot(cell.range)
      context.report(
        Diagnostic(.unreadColumn, at: spot, words, words, "unknown", subject: table.subject(words))
      )
    }
  }

  /// Whether a unit is not that of the sums; nil of what is no unit, and where there are no sums.
  private func isOtherUnit(_ text: String) -> Bool? {
    guard let first = sums.first else { return nil }
    let folded = ColumnName.folded(text)
    if let unit = ColumnName.unit(folded) { return !sums.contains { $0.name.unit == unit } }
    if yuan.contains(folded) { return first.name.unit.map(isForeign) ?? false }
    return currencies.contains(folded) ? true : nil
  }
}

/// Whether a unit is of another currency than renminbi.
func isForeign(_ unit: String) -> Bool {
  ["美", "港", "欧", "日"].contains { unit.contains($0) } || currencies.contains(unit)
}

private let yuan: Set<String> = ["人民币", "人民币元", "RMB", "CNY"]

/// What other currencies are called.
let currencies: Set<String> = [
  "美元", "美金", "港元", "港币", "欧元", "日元", "英镑", "澳元", "新台币", "台币", "韩元", "卢布", "USD", "HKD",
  "EUR", "JPY", "GBP",
]

extension SheetHeader.Column {
  /// Whether figures of money may stand in it, whatever they count.
  fileprivate var mayHoldMoney: Bool {
    name.unit != nil || ["投资", "资金", "金额", "产值", "税收"].contains { name.name.contains($0) }
  }
}

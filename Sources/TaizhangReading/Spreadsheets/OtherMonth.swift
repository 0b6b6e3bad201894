import TaizhangModel

/// A month's sheet whose name, title or file tells another month: 5月 in the folder of June.
func reportOtherMonth(
  _ table: SheetTable,
  _ header: SheetHeader,
  _ month: Month,
  in context: inout ReadingContext
) {
  guard let first = table.lines.first?.cells.first else { return }
  if isOther(table.name, than: month) {
    context.report(.reportOutsideMonth, at: first.range, table.name, month.iso, "sheet")
  }
  let file = String(table.path.split(separator: "/").last ?? "")
  if isOther(file, than: month) {
    context.report(.reportOutsideMonth, at: first.range, file, month.iso, "file")
  }
  let above = table.lines.prefix { $0.number < header.lines[0].number }.flatMap(\.cells)
  // What is said as 标签：值 is read, and checked there.
  for cell in above where statements(cell.text).isEmpty && isOther(cell.text, than: month) {
    context.report(.reportOutsideMonth, at: cell.range, cell.text, month.iso, "title")
  }
}

/// Whether a text names months, and none of them is this one.
private func isOther(_ text: String, than month: Month) -> Bool {
  let named = monthsNamed(in: text)
  let number = Int(month.number) % 12 + 1
  return !named.isEmpty
    && !named.contains { $0.month == number && ($0.year ?? month.year) == month.year }
}

/// 2024年9月, 9月份, 九月; a year that stands in front of one counts for those behind it.
private func monthsNamed(in text: String) -> [(year: Int?, month: Int)] {
  var months: [(year: Int?, month: Int)] = []
  var year: Int?
  var number = ""
  for character in ColumnName.folded(text) {
    switch character {
    case "年":
      if number.count == 4 { year = Int(number) }
      number = ""
    case "月":
      if let month = Int(number) ?? chineseMonths[number], (1...12).contains(month) {
        months.append((year, month))
      }
      number = ""
    case _ where character.isASCII && character.isNumber || "一二三四五六七八九十".contains(character):
      number.append(character)
    default: number = ""
    }
  }
  return months
}

private let chineseMonths: [String: Int] = [
  "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "十一": 11,
  "十二": 12,
]

import TaizhangModel

/// A month's sheet whose name, title or file tells another month: 5月 in the folder of June.
func reportOtherMonth(
  _ table: SheetTable,
  _ header: SheetHeader,
  _ month: Month,
  in context: inout ReadingContext
) {
  guard let first = table.lines.first?.cells.first else { return }
  if isOther(monthsNamed(in: table.name) + plainMonths(in: table.name), than: month) {
    context.report(.reportOutsideMonth, at: first.range, table.name, month.iso, "sheet")
  }
  reportOtherMonth(ofFileAt: table.path, than: month, at: first.range, in: &context)
  let above = table.lines.prefix { $0.number < header.lines[0].number }.flatMap(\.cells)
  // What is said as 标签：值 is read, and checked there.
  for cell in above
  where statements(cell.text).isEmpty && isOther(monthsNamed(in: cell.text), than: month) {
    context.report(.reportOutsideMonth, at: cell.range, cell.text, month.iso, "title")
  }
}

/// A file of reports whose name tells another month.
func reportOtherMonth(
  ofFileAt path: String,
  than month: Month,
  at range: SourceRange,
  in context: inout ReadingContext
) {
  let file = String(path.split(separator: "/").last ?? "")
  if isOther(monthsNamed(in: file) + plainMonths(in: file), than: month) {
    context.report(.reportOutsideMonth, at: range, file, month.iso, "file")
  }
}

/// Whether there are months, and none of them is this one.
private func isOther(_ named: [(year: Int?, month: Int)], than month: Month) -> Bool {
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

/// 2024-06, 2024.6, 202406 in a name; a day, as of 2024-07-05 or 20240705, is when a file was made.
private func plainMonths(in name: String) -> [(year: Int?, month: Int)] {
  let groups = ColumnName.folded(name).split { !$0.isASCII || !($0.isNumber || "-._".contains($0)) }
  return groups.compactMap { group in
    let parts = group.split { "-._".contains($0) }
    let digits = parts.joined()
    guard parts.count == 2 && parts[0].count == 4 || parts.count == 1 && digits.count == 6,
      let year = Int(digits.prefix(4)), Day.yearsOfPapers.contains(year),
      let month = Int(digits.dropFirst(4)), (1...12).contains(month)
    else { return nil }
    return (year, month)
  }
}

private let chineseMonths: [String: Int] = [
  "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "十一": 11,
  "十二": 12,
]

extension Deadline {
  /// The first day of the time the words name, where they name a time and not only its end.
  ///
  /// 2024年2月 begins on its first day, 3月中旬 on the eleventh. Nil where `due` is.
  package var firstDay: Day? {
    guard let due else { return nil }
    let (year, month, day) = due.civil
    switch precision {
    case .day, .standing, .undated: return due
    case .tenDays: return Day(year: year, month: month, day: day > 20 ? 21 : day > 10 ? 11 : 1)
    case .month: return Day(year: year, month: month, day: 1)
    case .quarter: return Day(year: year, month: max(1, month - 2), day: 1)
    case .halfYear: return Day(year: year, month: max(1, month - 5), day: 1)
    case .year: return Day(year: year, month: 1, day: 1)
    }
  }
}

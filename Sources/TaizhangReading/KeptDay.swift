import TaizhangModel

/// The day that a spreadsheet program shows for a number where a cell has the format of dates: 45230 is
/// 2023-10-31.
///
/// Nil of what is no such number, and of days before 1990, of which few records speak.
func dayKept(as number: String) -> Day? {
  guard number.utf8.count == 5, let serial = Int32(number) else { return nil }
  // 25,569 is the 1 January 1970.
  let day = Day(number: serial - 25_569)
  return (1990...2099).contains(day.civil.year) ? day : nil
}

import TaizhangModel
import Testing

@Suite struct MonthTests {
  @Test(arguments: [("2023-03", 2023, 3, 31), ("2024-02", 2024, 2, 29), ("1949-01", 1949, 1, 31)])
  func readsAFolderName(text: String, year: Int, month: Int, days: Int) throws {
    let read = try #require(Month(iso: text))
    #expect((read.year, read.month, read.days) == (year, month, days))
    #expect(read.iso == text)
    #expect(read.firstDay == Day(year: year, month: month, day: 1))
    #expect(read.lastDay == Day(year: year, month: month, day: days))
    #expect(Month(of: read.firstDay) == read && Month(of: read.lastDay) == read)
  }

  @Test(arguments: [
    "2023-3", "2023-13", "2023-00", "0202-05", "1948-12", "9025-06", "2023/03", "2023-03-01",
    "二〇二三",
  ])
  func refusesOtherNames(text: String) {
    #expect(Month(iso: text) == nil)
  }

  @Test(arguments: [("2023-03", "2023-03"), ("2023年3月", "2023-03"), ("2023年12月31日", "2023-12")])
  func readsWordings(text: String, iso: String) {
    #expect(Month(parsing: text)?.iso == iso)
  }

  @Test func countsOverTheYear() throws {
    let december = try #require(Month(iso: "2023-12"))
    #expect(december.advanced(by: 1).iso == "2024-01")
    #expect(december.advanced(by: -12).iso == "2022-12")
    #expect(december.months(until: december.advanced(by: 7)) == 7)
  }

  @Test(arguments: [
    ("2023-03-31", "2023-03"), ("2023-03-30", "2023-02"), ("2024-01-01", "2023-12"),
  ])
  func isOverAtTheEndOfItsLastDay(day: String, month: String) throws {
    #expect(Month.last(completeOn: try #require(Day(iso: day))).iso == month)
  }

  @Test(arguments: [
    (37, 54, "68.52"), (22, 32, "68.75"), (291, 292, "99.66"), (12, 100, "12.00"), (1, 3, "33.33"),
    (2, 3, "66.67"), (0, 5, "0.00"), (1, 20_000, "0.01"), (Int64.max, Int64.max, "100.00"),
  ])
  func dividesExactly(numerator: Int64, denominator: Int64, percent: String) {
    #expect(Ratio(numerator: numerator, denominator: denominator).percent == percent)
  }

  @Test func dividesByNothing() {
    let none = Ratio(numerator: 0, denominator: 0)
    #expect(none.percent == nil)
    #expect(Ratio(numerator: 0, denominator: 1).isGreater(than: none))
    #expect(!none.isGreater(than: Ratio(numerator: 0, denominator: 1)))
    #expect(!none.isGreater(than: none))
    let half = Ratio(numerator: .max / 2, denominator: .max - 1)
    #expect(!half.isGreater(than: Ratio(numerator: 1, denominator: 2)))
  }

  @Test(arguments: [
    ("12/100 条生产线", Portion(done: 12, whole: 100, unit: "条生产线")),
    ("0/4", Portion(done: 0, whole: 4, unit: "")), ("4/4条", Portion(done: 4, whole: 4, unit: "条")),
  ])
  func readsAPortion(text: String, portion: Portion) {
    #expect(Portion(parsing: text) == portion)
  }

  @Test(arguments: ["", "12", "13/12 条", "-1/4", "1/0", "一/三", "1/", "/4"])
  func refusesOtherPortions(text: String) {
    #expect(Portion(parsing: text) == nil)
  }
}

import Testing

@testable import TaizhangModel

@Suite struct DayTests {
  /// Every day of 1900–2099, counted one by one from a day whose number is known.
  @Test func countsDaysAsACalendarDoes() throws {
    var number: Int32 = -25567
    for year in 1900...2099 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        for day in 1...length {
          let found = try #require(Day(year: year, month: index + 1, day: day))
          #expect(found.number == number)
          #expect(found.civil == (year, index + 1, day))
          #expect(Day(iso: found.iso) == found)
          number += 1
        }
        #expect(Day(year: year, month: index + 1, day: length + 1) == nil)
        #expect(Day.last(ofMonth: index + 1, year: year)?.number == number - 1)
      }
    }
  }

  @Test func startsIn1970() {
    #expect(Day(iso: "1970-01-01")?.number == 0)
    #expect(Day(number: 0).iso == "1970-01-01")
  }

  @Test func writesYearsWithFourDigits() {
    #expect(Day(year: 7, month: 3, day: 9)?.iso == "0007-03-09")
    #expect(Day(year: 2099, month: 12, day: 31)?.iso == "2099-12-31")
  }

  @Test(arguments: [
    "", "2023-2-3", "2023-02-30", "2023-00-10", "2023-13-01", "0000-01-01", "2023/02/03",
    "20230203", "2023-02-03T", "２０２３-02-03", "+023-02-03", "2023-02- 3",
    "2100-01-01", "9025-06-30",
  ])
  func refuses(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"),
    ("2024-02-29", 12, "2025-02-28"),
    ("2024-02-29", 48, "2028-02-29"), ("2023-11-15", 2, "2024-01-15"),
    ("2023-12-31", 6, "2024-06-30"),
    ("2023-03-31", -1, "2023-02-28"), ("2023-01-15", -1, "2022-12-15"),
    ("2023-05-05", 0, "2023-05-05"),
  ])
  func addsMonths(start: String, months: Int, end: String) throws {
    #expect(try #require(Day(iso: start)).adding(months: months)?.iso == end)
  }

  @Test func hasNoMonthsBehindTheCalendar() throws {
    #expect(try #require(Day(iso: "2099-12-31")).adding(months: 1) == nil)
    #expect(try #require(Day(iso: "0001-01-31")).adding(months: -1) == nil)
  }

  @Test func countsDaysBetween() throws {
    let start = try #require(Day(iso: "2024-02-27"))
    let end = try #require(Day(iso: "2024-06-06"))
    #expect(start.days(until: end) == 100)
    #expect(end.days(until: start) == -100)
    #expect(start.adding(days: 100) == end)
  }
}

/// A calendar day of the proleptic Gregorian calendar, without a time zone.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package var number: Int32

  package init(number: Int32) {
    self.number = number
  }

  /// The years that content may speak of.
  ///
  /// A later one is a slip of the pen, as in 9025-06-30: there would be a bulletin for every month
  /// until then. Of early ones there is a doubt.
  package static let years = 1...2099

  /// The years that an office's own papers can be of: what it announced, and asks reports from.
  ///
  /// What such a paper tells of may be older.
  package static let yearsOfPapers = 1949...2099

  /// Nil unless the year is one of `years`, month 1…12 and the month has that day.
  package init?(year: Int, month: Int, day: Int) {
    guard Day.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Day.daysIn(month: month, ofYear: year)
    else { return nil }
    // Days from civil: years start in March, so that the leap day comes last.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// `YYYY-MM-DD`, ISO 8601 calendar date in extended form; nil for anything else.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    var parts = [0, 0, 0]
    for (index, byte) in bytes.enumerated() where index != 4 && index != 7 {
      guard (0x30...0x39).contains(byte) else { return nil }
      let part = index < 4 ? 0 : index < 7 ? 1 : 2
      parts[part] = parts[part] * 10 + Int(byte - 0x30)
    }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// 28 to 31; the month is 1…12.
  package static func daysIn(month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The last day of a month; nil where the month is not 1…12 or the year none of `years`.
  package static func last(ofMonth month: Int, year: Int) -> Day? {
    Day(year: year, month: month, day: daysIn(month: month, ofYear: year))
  }

  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// `YYYY-MM-DD`.
  package var iso: String { short.text }

  /// The same, put together byte by byte.
  package var short: ShortText {
    let (year, month, day) = civil
    var text = ShortText()
    text.append(year, width: 4)
    text.append("-")
    text.append(month, width: 2)
    text.append("-")
    text.append(day, width: 2)
    return text
  }

  /// Days from one to the other; negative where this day is the later.
  package func days(until other: Day) -> Int { Int(other.number) - Int(number) }

  package func adding(days: Int) -> Day { Day(number: number + Int32(days)) }

  /// The same day some months on; the month's last day where it has no such day.
  package func adding(months: Int) -> Day? {
    let (year, month, day) = civil
    let count = year * 12 + month - 1 + months
    let newYear = count / 12
    let newMonth = count % 12 + 1
    guard Day.years.contains(newYear) else { return nil }
    return Day(
      year: newYear,
      month: newMonth,
      day: min(day, Day.daysIn(month: newMonth, ofYear: newYear))
    )
  }
}

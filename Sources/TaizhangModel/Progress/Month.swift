/// A calendar month.
package struct Month: Hashable, Comparable, Sendable {
  /// Months since January of year 0; that of 2023-03 is 2023 × 12 + 2.
  package var number: Int32

  /// Nil unless the year is one of `Day.years` and month 1…12.
  package init?(year: Int, month: Int) {
    guard Day.years.contains(year), (1...12).contains(month) else { return nil }
    number = Int32(year * 12 + month - 1)
  }

  /// The month a day lies in.
  package init(of day: Day) {
    let (year, month, _) = day.civil
    number = Int32(year * 12 + month - 1)
  }

  /// `2023-03` and nothing else: the name of a folder of reports; nil unless the year is one of
  /// `Day.yearsOfPapers`.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { return nil }
    var parts = [0, 0]
    for (index, byte) in bytes.enumerated() where index != 4 {
      guard (0x30...0x39).contains(byte) else { return nil }
      parts[index / 5] = parts[index / 5] * 10 + Int(byte - 0x30)
    }
    guard Day.yearsOfPapers.contains(parts[0]) else { return nil }
    self.init(year: parts[0], month: parts[1])
  }

  /// `2023-03`, or any wording of a day or month that needs no base: `2023年3月`.
  package init?(parsing text: String) {
    if let month = Month(iso: text) {
      self = month
    } else if let day = DeadlineExpression(parsing: text)?.resolved(from: nil)?.due {
      self.init(of: day)
    } else {
      return nil
    }
  }

  private init(number: Int32) {
    self.number = number
  }

  package static func < (left: Month, right: Month) -> Bool { left.number < right.number }

  package var year: Int { Int(number) / 12 }

  /// 1…12.
  package var month: Int { Int(number) % 12 + 1 }

  /// How many days it has, 28…31.
  package var days: Int { Day.daysIn(month: month, ofYear: year) }

  package var firstDay: Day { lastDay.adding(days: 1 - days) }

  /// Inclusive.
  package var lastDay: Day {
    // A month of these years always has one; the other branch is for the compiler.
    Day.last(ofMonth: month, year: year) ?? Day(number: 0)
  }

  /// The last of the months that are over at the end of a day.
  package static func last(completeOn day: Day) -> Month {
    let month = Month(of: day)
    return month.lastDay <= day ? month : month.advanced(by: -1)
  }

  /// Months later; the first and the last of `Day.years` are as far as it goes.
  package func advanced(by months: Int) -> Month {
    let (first, last) = (Day.years.lowerBound * 12, Day.years.upperBound * 12 + 11)
    return Month(number: min(max(number + Int32(months), Int32(first)), Int32(last)))
  }

  /// Months from this one to the other; negative where this is the later.
  package func months(until other: Month) -> Int { Int(other.number) - Int(number) }

  /// `2023-03`.
  package var iso: String {
    var text = ShortText()
    append(to: &text)
    return text.text
  }

  /// The same behind what is there.
  package func append(to text: inout ShortText) {
    text.append(year, width: 4)
    text.append("-")
    text.append(month, width: 2)
  }
}

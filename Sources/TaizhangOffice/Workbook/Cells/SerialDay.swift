/// Where the count of days begins.
enum Epoch {
  /// 1 is the 1 January 1900, and 60 a 29 February 1900 that never was.
  case year1900
  /// 1 is the 2 January 1904.
  case year1904

  /// Days from the 1 January 1970 to a serial number; nil for 60 of the 1900 system.
  func daysSince1970(serial: Int) -> Int? {
    switch self {
    case .year1900: serial == 60 ? nil : serial - (serial < 60 ? 25_568 : 25_569)
    case .year1904: serial - 24_107
    }
  }
}

extension CellContent {
  /// A day or moment, of days since the 1 January 1970 and 0 to 86,400 seconds; nil beyond 9999.
  init?(daysSince1970 days: Int, secondOfDay: Int) {
    let isNextDay = secondOfDay == 86_400
    let (year, month, day) = civilDate(days + (isNextDay ? 1 : 0))
    guard (1...9999).contains(year) else { return nil }
    if isNextDay || secondOfDay == 0 {
      self = .day(year: year, month: month, day: day)
    } else {
      self = .moment(year: year, month: month, day: day, secondOfDay: secondOfDay)
    }
  }

  /// Reads `2023-12-31`, `2023-12-31T08:30`, `2023-12-31T08:30:00.5Z`; nil for anything else.
  init?(iso text: String) {
    let pieces = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = pieces[0].split(separator: "-", omittingEmptySubsequences: false)
    guard numbers.map(\.utf8.count) == [4, 2, 2], let year = wholeNumber(numbers[0]),
      let month = wholeNumber(numbers[1]), let day = wholeNumber(numbers[2])
    else { return nil }
    let days = daysSince1970(year: year, month: month, day: day)
    guard civilDate(days) == (year, month, day) else { return nil }
    let second = pieces.count == 1 ? 0 : secondOfDay(pieces[1])
    guard let second else { return nil }
    self.init(daysSince1970: days, secondOfDay: second)
  }
}

/// 0 to 86,400: fractions are rounded half up.
private func secondOfDay(_ text: Substring) -> Int? {
  let bare = text.hasSuffix("Z") ? text.dropLast() : text
  let halves = bare.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
  let numbers = halves[0].split(separator: ":", omittingEmptySubsequences: false)
  let counts = numbers.map(\.utf8.count)
  guard counts == [2, 2] || counts == [2, 2, 2], let hour = wholeNumber(numbers[0]),
    let minute = wholeNumber(numbers[1]),
    let second = counts.count == 3 ? wholeNumber(numbers[2]) : 0,
    hour < 24, minute < 60, second < 60
  else { return nil }
  let whole = (hour * 60 + minute) * 60 + second
  guard halves.count == 2 else { return whole }
  guard let first = halves[1].utf8.first, halves[1].utf8.allSatisfy(\.isDigit) else {
    return nil
  }
  return first >= UInt8(ascii: "5") ? whole + 1 : whole
}

/// Digits only, without sign.
private func wholeNumber(_ text: Substring) -> Int? {
  text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
}

/// Days from the 1 January 1970 in the Gregorian calendar; for any month and day number.
private func daysSince1970(year: Int, month: Int, day: Int) -> Int {
  // Years begin in March, so that the day that is added to some is the last.
  let shifted = month < 3 ? year - 1 : year
  let dayOfYear = (153 * (month + (month < 3 ? 9 : -3)) + 2) / 5 + day - 1
  return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
}

/// The date of a day, from the year 0 on.
private func civilDate(_ daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
  let days = daysSince1970 + 719_468
  let (era, dayOfEra) = (days / 146_097, days % 146_097)
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let shifted = (5 * dayOfYear + 2) / 153
  let month = shifted < 10 ? shifted + 3 : shifted - 9
  let day = dayOfYear - (153 * shifted + 2) / 5 + 1
  return (era * 400 + yearOfEra + (month < 3 ? 1 : 0), month, day)
}

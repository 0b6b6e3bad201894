/// What a format shows beside a number.
struct NumberFrame: Equatable {
  var before = ""
  var behind = ""
  /// Of its whole part at least, filled with zeros: 3 of `000`.
  var digits = 0

  /// The number as people see it: `002`, `约25000万元`.
  func shown(_ number: String) -> String {
    let sign = number.hasPrefix("-") ? "-" : ""
    let bare = number.dropFirst(sign.count)
    let missing = digits - bare.prefix { $0 != "." }.count
    return before + sign + String(repeating: "0", count: max(0, missing)) + bare + behind
  }
}

/// What a number in a cell is, by its format.
enum NumberKind: Equatable {
  case number
  /// A number that people see with something beside it: `0.00"亿元"`, `000`.
  case framed(NumberFrame)
  /// A number of which the format shows another, or nothing: `0.0,"万"`, `;;;`.
  case scaled
  case percent
  /// A day, a time of day, or both.
  case date
  /// A year and a month.
  case month
  /// A month of no year.
  case monthOfYear
  /// A year alone.
  case year

  /// The formats that have no code in a file; 27 to 36 and 50 to 58 are those of Chinese Excel.
  ///
  /// 46 is a time that has elapsed, and a number.
  init(builtIn id: Int) {
    self =
      switch id {
      case 9, 10: .percent
      case 17, 27, 36, 50, 52, 57: .month
      case 14...22, 28...35, 45, 47, 51...58: .date
      default: .number
      }
  }

  /// A format by its code, of whose sections the first counts; where a condition says which counts, all
  /// must show the same.
  ///
  /// A format of dates has a letter that stands for a piece of a date or time: y, e (the year of an
  /// era), m, d, aaa (a weekday), h, s. Quoted and escaped text and what stands in brackets (a
  /// colour, a condition, a language) have none, and neither have characters such as 年, which only
  /// show themselves. A time that has elapsed (`[h]:mm`) is a number.
  init(formatCode: String) {
    var scan = FormatScan(Array(formatCode.utf8))
    let first = scan.section()
    self = first.kind
    var isConditional = first.hasCondition
    while scan.nextSection() {
      let other = scan.section()
      isConditional = isConditional || other.hasCondition
      if isConditional, other.kind != first.kind { self = .scaled }
    }
  }
}

/// What a number in a cell is, by its format.
enum NumberKind: Equatable {
  case number
  /// A number with a unit of money behind it, as the format shows it: `0.00"亿元"`.
  case money(unit: String)
  /// A number of which the format shows a thousandth: `0.0,"万"`.
  case scaled
  case percent
  /// A day, a time of day, or both.
  case date
  /// A year and a month.
  case month
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

  /// A format by its code, of whose sections the first counts.
  ///
  /// A format of dates has a letter that stands for a piece of a date or time: y, e (the year of an
  /// era), m, d, aaa (a weekday), h, s. Quoted and escaped text and what stands in brackets (a
  /// colour, a condition, a language) have none, and neither have characters such as 年, which only
  /// show themselves: `0年` is a number. A time that has elapsed (`[h]:mm`) is a number.
  init(formatCode: String) {
    var scan = FormatScan(Array(formatCode.utf8))
    self = scan.kind()
  }
}

/// Reads the first section of a format's code.
private struct FormatScan {
  private let code: [UInt8]
  private var index = 0

  init(_ code: [UInt8]) {
    self.code = code
  }

  mutating func kind() -> NumberKind {
    var (isPercent, showsYear, showsMonth, showsMore) = (false, false, false, false)
    while index < code.count, code[index] != UInt8(ascii: ";") {
      // `G/通用格式` is what Chinese programs call General.
      if skip(word: "general") || skip(word: "g/通用格式") { continue }
      if skip(word: "am/pm") || skip(word: "a/p") {
        showsMore = true
        continue
      }
      switch code[index] {
      case UInt8(ascii: "\""): skip(to: UInt8(ascii: "\""))
      case UInt8(ascii: "["):
        let start = index + 1
        skip(to: UInt8(ascii: "]"))
        if isElapsed(code[start..<max(start, min(index, code.count))]) { return .number }
      // The character behind is text, a width, or a filling.
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): index += 1
      case UInt8(ascii: "%"): isPercent = true
      default:
        switch piece {
        case .year: showsYear = true
        case .month: showsMonth = true
        case .more: showsMore = true
        case nil: break
        }
      }
      index += 1
    }
    switch (showsYear, showsMonth, showsMore) {
    case (true, true, false): return .month
    case (true, false, false): return .year
    case (false, false, false): return isPercent ? .percent : money ?? .number
    default: return .date
    }
  }

  /// What the section up to here says of money; nil where it says nothing.
  private var money: NumberKind? {
    let section = code[..<min(index, code.count)]
    if let digit = section.lastIndex(where: { "0#?".utf8.contains($0) }), digit + 1 < section.count,
      section[digit + 1] == UInt8(ascii: ",")
    {
      return .scaled
    }
    let text = String(decoding: section, as: UTF8.self)
    switch (text.contains("亿"), text.contains("万")) {
    case (true, true): return .scaled
    case (true, false): return .money(unit: "亿元")
    case (false, true): return .money(unit: "万元")
    case (false, false): return text.contains("元") ? .money(unit: "元") : nil
    }
  }

  private enum Piece {
    case year, month
    /// A day, a weekday, or a part of a time; what looks like a month may be minutes then.
    case more
  }

  /// What a letter here stands for; nil where it is no piece of a date or time.
  private var piece: Piece? {
    switch code[index].lowercased {
    case UInt8(ascii: "y"): .year
    case UInt8(ascii: "m"): .month
    case UInt8(ascii: "d"), UInt8(ascii: "h"), UInt8(ascii: "s"): .more
    // `0.00E+00` is a number with an exponent.
    case UInt8(ascii: "e"):
      index + 1 < code.count && (code[index + 1] == 0x2B || code[index + 1] == 0x2D) ? nil : .year
    case UInt8(ascii: "a"): starts(with: "aaa") ? .more : nil
    default: nil
    }
  }

  /// `[h]`, `[mm]`, `[ss]`.
  private func isElapsed(_ brackets: ArraySlice<UInt8>) -> Bool {
    guard let first = brackets.first, "hms".utf8.contains(first | 0x20) else { return false }
    return brackets.allSatisfy { $0 | 0x20 == first | 0x20 }
  }

  /// To the next such byte, or the end.
  private mutating func skip(to end: UInt8) {
    index = code[(index + 1)...].firstIndex(of: end) ?? code.count
  }

  /// `word` in small letters.
  private func starts(with word: String) -> Bool {
    let bytes = word.utf8
    guard index + bytes.count <= code.count else { return false }
    return zip(code[index...], bytes).allSatisfy { $0.lowercased == $1 }
  }

  private mutating func skip(word: String) -> Bool {
    guard starts(with: word) else { return false }
    index += word.utf8.count
    return true
  }
}

/// Reads the sections of a format's code, one after the other.
struct FormatScan {
  private let code: [UInt8]
  private var index = 0

  init(_ code: [UInt8]) {
    self.code = code
  }

  /// Moves to the next section; false where there is none.
  mutating func nextSection() -> Bool {
    guard index < code.count else { return false }
    index += 1
    return true
  }

  /// The section that begins here, to its end.
  mutating func section() -> FormatSection {
    var section = FormatSection()
    let start = index
    while index < code.count, code[index] != UInt8(ascii: ";") { read(&section) }
    section.isEmpty = index == start && index < code.count
    return section
  }

  private mutating func read(_ section: inout FormatSection) {
    // `G/通用格式` is what Chinese programs call General.
    if skip(word: "general") || skip(word: "g/通用格式") {
      return section.addDigits(UInt8(ascii: "#"))
    }
    if skip(word: "am/pm") || skip(word: "a/p") || skip(word: "上午/下午") {
      return section.add(.more)
    }
    let byte = code[index]
    switch byte {
    case UInt8(ascii: "\""):
      section.add(text: upTo(UInt8(ascii: "\"")))
    case UInt8(ascii: "["):
      section.add(brackets: upTo(UInt8(ascii: "]")))
    // The character behind stands for itself.
    case UInt8(ascii: "\\"), UInt8(ascii: "!"):
      index += 1
      section.add(text: character())
    // The character behind is a width, or a filling.
    case UInt8(ascii: "_"), UInt8(ascii: "*"):
      index += 1
      _ = character()
    case UInt8(ascii: "%"):
      section.isPercent = true
      index += 1
    case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "@"):
      section.addDigits(byte)
      index += 1
    case UInt8(ascii: "."):
      section.hasPoint = true
      index += 1
    case UInt8(ascii: ","):
      index += 1
      // One that parts no digits stands for a thousandth.
      let parts = index < code.count && "0#?".utf8.contains(code[index])
      if section.hasDigits, !parts { section.isScaled = true }
    default: readLetter(&section)
    }
  }

  /// A letter of a date or an exponent, or a character that stands for itself.
  private mutating func readLetter(_ section: inout FormatSection) {
    if code[index].lowercased == UInt8(ascii: "e"), index + 1 < code.count,
      code[index + 1] == UInt8(ascii: "+") || code[index + 1] == UInt8(ascii: "-")
    {
      section.hasPoint = true
      index += 2
    } else if let piece {
      section.add(piece)
      index += 1
    } else {
      if code[index] == UInt8(ascii: "/"), section.hasDigits { section.isFraction = true }
      section.add(text: character())
    }
  }

  /// What a letter here stands for; nil where it is no piece of a date or time.
  private var piece: FormatSection.Piece? {
    switch code[index].lowercased {
    case UInt8(ascii: "y"), UInt8(ascii: "e"): .year
    case UInt8(ascii: "m"): .month
    case UInt8(ascii: "d"), UInt8(ascii: "h"), UInt8(ascii: "s"): .more
    case UInt8(ascii: "a"): starts(with: "aaa") ? .more : nil
    default: nil
    }
  }

  /// What stands between here and the next such byte, or the end; the scan moves behind it.
  private mutating func upTo(_ end: UInt8) -> ArraySlice<UInt8> {
    let start = index + 1
    let stop = code[start...].firstIndex(of: end) ?? code.count
    index = min(stop + 1, code.count)
    return code[start..<stop]
  }

  /// The character here, of one to four bytes, if there is one; the scan moves behind it.
  private mutating func character() -> ArraySlice<UInt8> {
    let start = min(index, code.count)
    index = min(index + 1, code.count)
    while index < code.count, code[index] & 0xC0 == 0x80 { index += 1 }
    return code[start..<index]
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

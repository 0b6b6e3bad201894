/// What a section of a number format shows.
struct FormatSection {
  enum Piece {
    case year, month
    /// A day, a weekday, or a part of a time; what looks like a month may be minutes then.
    case more
  }

  /// Nothing stands in it, but other sections follow: it shows nothing.
  var isEmpty = false
  var isPercent = false
  /// A thousandth of the number is shown.
  var isScaled = false
  var isFraction = false
  var hasPoint = false
  /// Whether it counts under a condition: `[>=10000]`.
  private(set) var hasCondition = false
  private(set) var hasDigits = false
  private var pieces: Set<Piece> = []
  private var isElapsed = false
  /// Text stands between the digits.
  private var isBroken = false
  private var zeros = 0
  private var before: [UInt8] = []
  private var behind: [UInt8] = []

  mutating func add(_ piece: Piece) { pieces.insert(piece) }

  mutating func addDigits(_ placeholder: UInt8) {
    if !isBlank(behind), !isFraction { isBroken = true }
    if placeholder == UInt8(ascii: "0"), !hasPoint { zeros += 1 }
    hasDigits = true
  }

  mutating func add(text: ArraySlice<UInt8>) {
    if hasDigits { behind += text } else { before += text }
  }

  /// `[h]` is elapsed time, `[>=100]` a condition, and `[$¥-804]` shows a currency; others show nothing.
  mutating func add(brackets: ArraySlice<UInt8>) {
    guard let first = brackets.first else { return }
    if first == UInt8(ascii: "$") {
      add(text: brackets.dropFirst().prefix { $0 != UInt8(ascii: "-") })
    } else if "<>=".utf8.contains(first) {
      hasCondition = true
    } else if "hms".utf8.contains(first | 0x20) {
      isElapsed = isElapsed || brackets.allSatisfy { $0 | 0x20 == first | 0x20 }
    }
  }

  var kind: NumberKind {
    if isElapsed { return .number }
    if pieces == [.year, .month] { return .month }
    if pieces == [.year] { return .year }
    if pieces == [.month] { return .monthOfYear }
    guard pieces.isEmpty else { return .date }
    let frame = frame
    let isFramed = !frame.before.isEmpty || !frame.behind.isEmpty
    let isOther = isEmpty || isScaled || isBroken || !hasDigits && isFramed
    if isOther || isPercent && isFramed { return .scaled }
    if isPercent { return .percent }
    return isFramed || frame.digits > 1 ? .framed(frame) : .number
  }

  private var frame: NumberFrame {
    var before = trimmed(before)
    // The sign of a number shows what it is.
    if before == "+" { before = "" }
    return NumberFrame(
      before: before,
      behind: isFraction ? "" : trimmed(behind),
      digits: isFraction ? 0 : zeros
    )
  }
}

private func isBlank(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 == 0x20 } }

/// Without blanks at its outer ends; one that parts a word from digits is none that people mean.
private func trimmed(_ bytes: [UInt8]) -> String {
  let text = bytes.drop { $0 == 0x20 }
  let end = text.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? text.startIndex
  return String(decoding: text[text.startIndex..<end], as: UTF8.self)
}

/// How the runs of a text are struck through, those of nothing but blanks aside.
struct StruckRuns: OptionSet {
  var rawValue: UInt8

  /// Some has no font of its own: it looks as its cell does.
  static let asCell = StruckRuns(rawValue: 1)
  static let plain = StruckRuns(rawValue: 2)
  static let struck = StruckRuns(rawValue: 4)

  /// The same of a cell whose font is struck through, or is not.
  func inCell(isStruck: Bool) -> StruckRuns {
    guard contains(.asCell) else { return self }
    return subtracting(.asCell).union(isStruck ? .struck : .plain)
  }
}

/// Gathers the text of `<t>` and of `<v>`, without that of phonetic guides.
struct CellText {
  private(set) var bytes: [UInt8] = []
  private(set) var runs: StruckRuns = []
  private var isOpen = false
  private var isPhonetic = false
  /// What the run is that text belongs to now.
  private var run = StruckRuns.asCell

  mutating func open(_ element: Element, _ attributes: Attributes) {
    switch element {
    case .run: run = .asCell
    case .runProperties: run = .plain
    case .strike: run = attributes.isOn ? .struck : .plain
    case .text, .value: isOpen = !isPhonetic
    case .phonetic: isPhonetic = true
    default: break
    }
  }

  mutating func append(
    _ more: Span<UInt8>,
    _ allowance: inout Allowance
  ) throws(PartFault) {
    guard isOpen else { return }
    try allowance.takeText(more.count)
    if !runs.contains(run), !isBlank(more) { runs.insert(run) }
    unsafe more.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func close(_ element: Element) {
    switch element {
    case .text, .value: isOpen = false
    case .phonetic: isPhonetic = false
    default: break
    }
  }

  /// Begins anew.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    (run, runs) = (.asCell, [])
  }

  /// What was gathered, decoded; begins anew.
  mutating func take() -> String {
    defer { clear() }
    return decodedText(bytes)
  }
}

private func isBlank(_ bytes: Span<UInt8>) -> Bool {
  bytes.indices.allSatisfy { bytes[$0] <= 0x20 }
}

/// A text without its escapes: `_x000D_` is the character of that UTF-16 unit.
///
/// Half of a character beyond the basic plane stays as it is written without its other half, and so
/// does a zero.
func decodedText(_ bytes: [UInt8]) -> String {
  guard bytes.contains(UInt8(ascii: "_")) else { return String(decoding: bytes, as: UTF8.self) }
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if let first = escapedUnit(bytes, at: index) {
      let second = escapedUnit(bytes, at: index + escapeLength)
      let units = [first] + (UTF16.isLeadSurrogate(first) ? second.map { [$0] } ?? [] : [])
      if let character = String(validating: units, as: UTF16.self) {
        result += character.utf8
        index += units.count * escapeLength
        continue
      }
    }
    result.append(bytes[index])
    index += 1
  }
  return String(decoding: result, as: UTF8.self)
}

/// `_x000D_`.
private let escapeLength = 7

/// The unit that an escape stands for; nil where there is none.
private func escapedUnit(_ bytes: [UInt8], at start: Int) -> UInt16? {
  guard start + escapeLength <= bytes.count, bytes[start] == UInt8(ascii: "_"),
    bytes[start + 1] == UInt8(ascii: "x"), bytes[start + 6] == UInt8(ascii: "_")
  else { return nil }
  let digits = bytes[(start + 2)..<(start + 6)]
  guard digits.allSatisfy(\.isHexadecimal) else { return nil }
  return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
}

/// A cell that is being read.
struct OpenCell {
  /// What its value is written as.
  enum Kind {
    case number
    case sharedText
    case inlineText
    /// The value of a formula.
    case text
    case boolean
    case error
    case date

    /// A kind by its name in a file.
    init(_ name: Span<UInt8>) throws(PartFault) {
      switch unsafe name.withUnsafeBufferPointer({ unsafe String(decoding: $0, as: UTF8.self) }) {
      case "s": self = .sharedText
      case "n": self = .number
      case "str": self = .text
      case "inlineStr": self = .inlineText
      case "b": self = .boolean
      case "e": self = .error
      case "d": self = .date
      default: throw .damaged
      }
    }
  }

  /// From 0.
  var column: Int
  var kind = Kind.number
  /// The index of its format.
  var format = 0
  var isFormula = false

  /// What the cell holds, of the text of its value; nil where it holds nothing.
  ///
  /// - Throws: `damaged`.
  func content(
    _ value: [UInt8],
    _ context: SheetContext
  ) throws(PartFault) -> CellContent? {
    if isFormula, !context.keepsValues { return .formulaWithoutValue }
    guard !value.isEmpty else {
      // A formula may well compute an empty text, and then says that it is one.
      return isFormula && kind != .text ? .formulaWithoutValue : nil
    }
    switch kind {
    case .number: return try number(value, context)
    case .sharedText: return try sharedText(value, context)
    case .inlineText, .text: return .text(decodedText(value))
    case .boolean: return .boolean(try boolean(value))
    case .error: return .error(decodedText(value))
    case .date:
      // A time without a day, say, is told as it is written.
      let text = decodedText(value)
      return CellContent(iso: text) ?? .text(text)
    }
  }

  /// How much of it is struck through, by its format and by those of its text.
  ///
  /// A run with a font of its own is struck through by that alone.
  func strike(_ text: CellText, _ context: SheetContext) -> SheetCell.Strike {
    let isStruck = context.formats.indices.contains(format) && context.formats[format].isStruck
    var runs = text.runs
    if kind == .sharedText, let index = smallNumber(text.bytes.span) {
      runs = context.texts[index].runs
    }
    switch runs.inCell(isStruck: isStruck) {
    case [.struck]: return .all
    case [.struck, .plain]: return .part
    default: return .none
    }
  }

  private func number(
    _ value: [UInt8],
    _ context: SheetContext
  ) throws(PartFault) -> CellContent {
    guard let number = ExactDecimal(parsing: value) else { throw .damaged }
    guard format < context.formats.count else {
      // The first format is there for cells that name none, even where a workbook lists none.
      guard format == 0 else { throw .damaged }
      return .number(number.text())
    }
    switch context.formats[format].kind {
    case .number: return .number(number.text())
    case .framed(let frame):
      let (text, shown) = (number.text(), frame.shown(number.text()))
      return shown == text ? .number(text) : .framed(text, shown: shown)
    case .scaled: return .scaledNumber(number.text())
    case .percent: return .percent(number.text(timesTenTo: 2))
    case .date: return date(number, context.epoch) ?? .number(number.text())
    case .month, .monthOfYear, .year:
      guard let (year, month) = month(number, context.epoch) else { return .number(number.text()) }
      if context.formats[format].kind == .monthOfYear { return .monthOfYear(month) }
      return context.formats[format].kind == .year ? .year(year) : .month(year: year, month: month)
    }
  }

  private func month(_ number: ExactDecimal, _ epoch: Epoch) -> (year: Int, month: Int)? {
    switch date(number, epoch) {
    case .day(let year, let month, _)?, .moment(let year, let month, _, _)?: (year, month)
    default: nil
    }
  }

  private func date(_ number: ExactDecimal, _ epoch: Epoch) -> CellContent? {
    guard let (serial, seconds) = number.daysAndSeconds,
      let days = epoch.daysSince1970(serial: serial)
    else { return nil }
    return CellContent(daysSince1970: days, secondOfDay: seconds)
  }

  private func sharedText(
    _ value: [UInt8],
    _ context: SheetContext
  ) throws(PartFault) -> CellContent? {
    guard let index = smallNumber(value.span),
      context.texts.indices.contains(index)
    else { throw .damaged }
    let text = context.texts[index].text
    return text.isEmpty ? nil : .text(text)
  }

  private func boolean(_ value: [UInt8]) throws(PartFault) -> Bool {
    switch String(decoding: value, as: UTF8.self) {
    case "1", "true": return true
    case "0", "false": return false
    default: throw .damaged
    }
  }
}

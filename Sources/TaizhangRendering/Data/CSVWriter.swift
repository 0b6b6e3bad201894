import TaizhangModel
import TaizhangWording

/// A table as CSV for Excel: UTF-8 with byte order mark, CRLF, RFC 4180 quoting.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tab or a line end gets an apostrophe in front, so
/// that a spreadsheet shows it instead of computing it. Numbers of ours pass unchanged:
/// they are written with `number`.
struct CSVWriter {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var isRowStart = true

  init(header: [String]) {
    for name in header { text(name) }
    endRow()
  }

  /// Room for so many more bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// A cell of content.
  mutating func text(_ cell: String) {
    var cell = cell
    cell.withUTF8 { text($0) }
  }

  /// The same of UTF-8.
  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    separate()
    guard !utf8.isEmpty else { return }
    let needsQuotes = utf8.contains { needsQuoting($0) }
    if needsQuotes { bytes.append(0x22) }
    if isFormula(utf8) { bytes.append(0x27) }
    guard needsQuotes else { return bytes.append(contentsOf: utf8) }
    for byte in utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Whether a cell with this byte stands in quotation marks: a line end, `"` or `,`.
  ///
  /// No such byte is above the comma (44).
  private func needsQuoting(_ byte: UInt8) -> Bool {
    let bytes: UInt64 = 1 << 0x0A | 1 << 0x0D | 1 << 0x22 | 1 << 0x2C
    return byte <= 0x2C && bytes >> UInt64(byte) & 1 != 0
  }

  /// Whether a spreadsheet would take a cell for something to compute.
  private func isFormula(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    switch utf8[0] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    case UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    // A full-width sign is folded by some spreadsheets before they look at it.
    case 0xEF: ["＝", "＋", "－", "＠"].contains { utf8.starts(with: $0.utf8) }
    default: false
    }
  }

  /// A cell that this program computed: digits, a point, a leading minus.
  mutating func number(_ cell: String) {
    separate()
    bytes += cell.utf8
  }

  mutating func number(_ value: Int) { number(String(value)) }

  mutating func number(_ text: ShortText) {
    separate()
    text.append(to: &bytes)
  }

  /// A sum in yuan; empty where there is none.
  mutating func number(yuan money: Money?) {
    guard let money else { return empty() }
    var text = ShortText()
    money.appendYuan(to: &text)
    number(text)
  }

  mutating func empty(_ count: Int = 1) { for _ in 0..<count { separate() } }

  mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isRowStart = true
  }

  private mutating func separate() {
    if !isRowStart { bytes.append(0x2C) }
    isRowStart = false
  }
}

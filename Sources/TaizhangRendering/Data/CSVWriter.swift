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

  /// A cell of content.
  mutating func text(_ cell: String) {
    separate()
    let utf8 = cell.utf8
    guard let scalar = cell.unicodeScalars.first else { return }
    let guarded =
      switch scalar {
      case "=", "+", "-", "@", "\t", "\r", "\n": true
      // A full-width sign is folded by some spreadsheets before they look at it.
      case "＝", "＋", "－", "＠": true
      default: false
      }
    let needsQuotes = utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      if guarded { bytes.append(0x27) }
      bytes += utf8
      return
    }
    bytes.append(0x22)
    if guarded { bytes.append(0x27) }
    for byte in utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// A cell that this program computed: digits, a point, a leading minus.
  mutating func number(_ cell: String) {
    separate()
    bytes += cell.utf8
  }

  mutating func number(_ value: Int) { number(String(value)) }

  mutating func endRow() {
    bytes += [0x0D, 0x0A]
    isRowStart = true
  }

  private mutating func separate() {
    if !isRowStart { bytes.append(0x2C) }
    isRowStart = false
  }
}

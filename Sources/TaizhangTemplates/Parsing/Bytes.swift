extension [UInt8] {
  /// Whether the bytes from an offset on begin with others.
  func matches(_ other: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset + other.count <= count else { return false }
    for index in other.indices where self[offset + index] != other[index] { return false }
    return true
  }

  /// The range without white space at either end; empty ranges stay at their start.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isWhitespace { start += 1 }
    while end > start, self[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  /// The end of the run of spaces and tabs that begins at an offset.
  func endOfBlanks(from offset: Int, before end: Int) -> Int {
    var offset = offset
    while offset < end, self[offset].isBlank { offset += 1 }
    return offset
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String {
    String(decoding: self[range], as: UTF8.self)
  }

  /// The first byte that is not UTF-8, and how many belong to it.
  func firstBadBytes() -> Range<Int>? {
    var parser = UTF8.ForwardParser()
    var rest = makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar): offset += scalar.count
      case .error(let length): return offset..<offset + length
      case .emptyInput: return nil
      }
    }
  }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")

  /// A space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// A blank or a byte of a line end.
  var isWhitespace: Bool { isBlank || self == .newline || self == UInt8(ascii: "\r") }
}

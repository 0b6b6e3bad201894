import TaizhangModel

/// Whether a text of Markdown can be laid out in time; a finding where it cannot.
///
/// What libcmark-gfm makes of a text may be far larger than the text, or take time with its square:
/// a table gives every row as many cells as its head, a label stands for its whole address each
/// time, and every `<!` looks for its end. Nothing that people write comes near these limits.
func checkMarkdown(_ source: SourceFile, in context: inout ReadingContext) -> Bool {
  let bytes = source.bytes
  var cost = MarkdownCost()
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if let excess = cost.addLine(bytes[start..<end]) {
      context.report(.costlyMarkdown, at: SourceRange(start, end), excess)
      return false
    }
    start = end + 1
  }
  guard !cost.hasCostlyReferences else {
    context.report(.costlyMarkdown, at: SourceRange(0, 0), "references")
    return false
  }
  if cost.hasDefinitions { reportUnusedLabels(source, in: &context) }
  return true
}

/// What a text will cost, added up line by line.
private struct MarkdownCost {
  private static let mostColumns = 200
  private static let mostCells = 200_000
  /// Bytes of addresses and titles, written out for every use of their labels.
  private static let mostReferenced = 16 << 20
  /// `<!` without a `>` behind, in the lines without a blank one between.
  private static let mostDeclarations = 1000

  /// Of the table that the lines since the last blank one may be; 0 before the line below its head.
  private var columns = 0
  private var rows = 0
  private var declarations = 0
  /// Of the definition that the last lines belong to.
  private var definition = 0
  private var longestDefinition = 0
  private var uses = 0
  /// Whether a label and a colon stand anywhere.
  private(set) var hasDefinitions = false

  var hasCostlyReferences: Bool { longestDefinition * uses > MarkdownCost.mostReferenced }

  /// What is too much, as the word for it.
  mutating func addLine(_ line: ArraySlice<UInt8>) -> String? {
    guard line.contains(where: { $0 > 0x20 }) else {
      (columns, rows, declarations, definition) = (0, 0, 0, 0)
      return nil
    }
    addMarks(line)
    if declarations > MarkdownCost.mostDeclarations { return "declarations" }
    if isDelimiter(line) { columns = max(columns, line.count { $0 == UInt8(ascii: "|") } + 1) }
    rows += 1
    if columns > MarkdownCost.mostColumns { return "columns" }
    return columns * rows > MarkdownCost.mostCells ? "cells" : nil
  }

  /// Whether the line may be the one below a table's head, also in a quote or a list.
  private func isDelimiter(_ line: ArraySlice<UInt8>) -> Bool {
    var hasDash = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09, 0x0D: break
      case UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."): break
      case UInt8(ascii: ")"), 0x30...0x39, 0x0B, 0x0C: break
      default: return false
      }
    }
    return hasDash
  }

  /// Takes in the ends of labels, the definitions of those that are no footnotes, and the
  /// declarations that the line leaves open.
  private mutating func addMarks(_ line: ArraySlice<UInt8>) {
    var last: UInt8 = 0
    var isFootnote = false
    var defines = false
    var open = 0
    for byte in line {
      if last == UInt8(ascii: "[") { isFootnote = byte == UInt8(ascii: "^") }
      // Nearly all bytes of a Chinese text are none of these.
      if byte < 0x80 {
        switch byte {
        case UInt8(ascii: "]"): uses += 1
        case UInt8(ascii: ":"):
          guard last == UInt8(ascii: "]") else { break }
          hasDefinitions = true
          if !isFootnote { defines = true }
        case UInt8(ascii: "!"): if last == UInt8(ascii: "<") { open += 1 }
        case UInt8(ascii: ">"): open = 0
        default: break
        }
      }
      last = byte
    }
    declarations += open
    if defines { definition = 1 }
    if definition > 0 { definition += line.count }
    longestDefinition = max(longestDefinition, definition)
  }
}

import TaizhangModel

/// Whether a text of Markdown can be laid out in time; a finding where it cannot.
///
/// What libcmark-gfm makes of a text may be far larger than the text, or take time with its square:
/// a table gives every row as many cells as its head, a label stands for its whole address each
/// time, and every `<!` looks for its end. Nothing that people write comes near these limits.
func checkMarkdown(_ source: SourceFile, in context: inout ReadingContext) -> Bool {
  let bytes = source.bytes.span
  var cost = MarkdownCost()
  var start = 0
  while start < bytes.count {
    var end = start
    var hasMarks = false
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      if bytes[end] == UInt8(ascii: "]") || bytes[end] == UInt8(ascii: "!") { hasMarks = true }
      end += 1
    }
    if let excess = cost.addLine(bytes.extracting(start..<end), hasMarks: hasMarks) {
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
  reportShownOtherwise(source, in: &context)
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
  ///
  /// `hasMarks` is whether a `]` or `!` is in the line: few have any.
  mutating func addLine(_ line: Span<UInt8>, hasMarks: Bool) -> String? {
    guard line.indices.contains(where: { line[$0] > 0x20 }) else {
      (columns, rows, declarations, definition) = (0, 0, 0, 0)
      return nil
    }
    if hasMarks { addMarks(line) }
    if definition > 0 { definition += line.count }
    longestDefinition = max(longestDefinition, definition)
    if declarations > MarkdownCost.mostDeclarations { return "declarations" }
    if isDelimiter(line) {
      columns = max(columns, line.indices.count { line[$0] == UInt8(ascii: "|") } + 1)
    }
    rows += 1
    if columns > MarkdownCost.mostColumns { return "columns" }
    return columns * rows > MarkdownCost.mostCells ? "cells" : nil
  }

  /// Whether the line may be the one below a table's head, also in a quote or a list.
  private func isDelimiter(_ line: Span<UInt8>) -> Bool {
    var hasDash = false
    for index in line.indices {
      switch line[index] {
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
  private mutating func addMarks(_ line: Span<UInt8>) {
    var isFootnote = false
    var defines = false
    var open = 0
    for index in line.indices {
      let last = index > 0 ? line[index - 1] : 0
      switch line[index] {
      case UInt8(ascii: "["):
        if index + 1 < line.count { isFootnote = line[index + 1] == UInt8(ascii: "^") }
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
    declarations += open
    if defines { definition = 1 }
  }
}

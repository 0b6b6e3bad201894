import TaizhangFuzzing
import TaizhangModel
import Testing

@testable import TaizhangMarkdown

/// What must hold of any text, tried on texts made of the pieces that go wrong.
struct RandomTextTests {
  @Test(arguments: 0..<8)
  func anyTextIsSafeAndPlaced(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    var unplaced = 0
    for _ in 0..<400 {
      let text = random.text()
      let source = Array(text.utf8)
      let tree = parseMarkdown(source[...])
      let marks = random.marks(within: source.count)
      var html: [UInt8] = []
      renderHTML(tree, marks: marks, style: .plain, into: &html)
      #expect(nestingFault(html) == nil, "\(text.debugDescription)")
      #expect(misplaced(tree, source) == nil, "\(text.debugDescription)")
      if tree.nodes.contains(where: isUnplaced) { unplaced += 1 }
      #expect(withoutMarks(html) == text.html(), "\(text.debugDescription)")
      // Most texts are placed for what is taken out of the second one.
      for text in [text, text.filter { !"\\&<\0".contains($0) }] {
        #expect(text.unplacedHTML() == text.html(), "\(text.debugDescription)")
      }
    }
    #expect(unplaced < 8, "texts of 400 with text that has no exact place")
  }

  /// Whether text longer than an escape or entity could not be placed.
  private func isUnplaced(_ node: MarkdownNode) -> Bool {
    node.kind == .text && !node.isVerbatim && node.literal.bounds.count > 6
  }

  /// Marks add elements and nothing else.
  private func withoutMarks(_ html: [UInt8]) -> String {
    String(decoding: html, as: UTF8.self).replacing("<mark>", with: "")
      .replacing("</mark>", with: "")
  }

  private func misplaced(_ tree: MarkdownTree, _ source: [UInt8]) -> String? {
    var last: Int32 = 0
    for node in tree.nodes {
      if case .footnoteDefinition = node.kind { last = 0 }
      guard node.range.start >= 0, node.range.end <= source.count else { return "out of bounds" }
      guard node.kind == .text || node.kind == .html else { continue }
      if node.isVerbatim, !source[node.range.bounds].elementsEqual(tree.literal(node)) {
        return "\(node.range) is not its literal"
      }
      if node.range.start < last { return "\(node.range) is out of order" }
      last = node.range.start
    }
    return nil
  }
}

/// SplitMix64: the same numbers from the same seed, everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func text() -> String {
    (0..<Int.random(in: 1...40, using: &self)).map { _ in
      Self.pieces.randomElement(using: &self) ?? ""
    }.joined()
  }

  mutating func marks(within count: Int) -> [Mark] {
    (0..<Int.random(in: 0...4, using: &self)).map { id in
      let start = Int.random(in: 0...count, using: &self)
      return Mark(id: id, range: SourceRange(start, Int.random(in: start...count, using: &self)))
    }
  }

  private static let pieces = [
    "甲", "乙，", "“丙”", "：", "。", "（4个）", "a", "1", " ", "  ", "\n", "\n\n", "\r\n", "\t", "*",
    "**", "***", "_", "~~", "~", "`", "``", "[", "]", "](u)", "](javascript:x \"t\")", "![", "<",
    ">",
    "<b>", "</b ", "<!-- ", "-->", "&", "&amp;", "&copy;", "&#20013;", "\\", "\\*", "\"", "'", "|",
    "\n| a | b |\n|--|:-:|\n| c ", "\n- ", "\n1. ", "\n> ", "\n    ", "\n# ", "\n===\n", "\n---\n",
    "\n```\n", "[^1]", "\n\n[^1]: ", "[r]", "\n\n[r]: /x 'y'\n", "http://a.cn/b", "\u{1680}",
    "\u{3000}",
    "\0", "\u{FEFF}", "<http://c>", "\u{A0}",
  ]
}

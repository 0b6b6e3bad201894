import TaizhangFuzzing
import TaizhangModel
import TaizhangTestSupport
import Testing

@testable import TaizhangMarkdown

/// Texts that nobody means to write: none may crash, hang, or break the page.
struct OddInputTests {
  /// cmark keeps which characters are special in a table that all its parsers share.
  @Test func parsersAtOnceDoNotDisturbEachOther() async {
    let text = String(repeating: "甲 ~~乙~~ *丙* ~丁~ `戊`\n\n", count: 50)
    let expected = text.html()
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<200 { group.addTask { text.html() == expected } }
      for await isSame in group { #expect(isSame) }
    }
  }

  @Test(arguments: OddInput.all)
  func isWrittenInTime(input: OddInput) async {
    let (html, time) = await processorTime {
      var html: [UInt8] = []
      let tree = parseMarkdown(input.bytes[...])
      let marks = [Mark(id: 1, range: SourceRange(0, input.bytes.count))]
      renderHTML(tree, marks: marks, style: .plain, into: &html)
      _ = plainText(tree)
      return html
    }
    #expect(time < .seconds(30))
    #expect(nestingFault(html) == nil)
  }
}

struct OddInput: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]

  var testDescription: String { name }

  private init(_ name: String, _ text: String, _ count: Int = 1) {
    self.init(name, Array(String(repeating: text, count: count).utf8))
  }

  private init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  static let all = [
    OddInput("nothing", ""),
    OddInput("one NUL", "\0"),
    OddInput("NULs", "a\0\0**\0**\n", 1000),
    OddInput("bad bytes", [0xFF, 0xE4, 0xB8, 0x2A, 0x2A, 0xC0, 0x0A, 0x80, 0x2A, 0x2A]),
    OddInput("bad bytes in an address", Array("[a](b".utf8) + [0xFF, 0x29]),
    OddInput("deep quotes", Array(repeating: UInt8(ascii: ">"), count: 10_000) + [0x61]),
    OddInput("deep lists", "- ", 2000),
    OddInput("open brackets", "[", 5000),
    OddInput(
      "links in links",
      Array(repeating: UInt8(ascii: "["), count: 5000) + [0x61]
        + Array(String(repeating: "](u)", count: 5000).utf8)
    ),
    OddInput("open emphasis", "**a *b ", 5000),
    OddInput("Chinese emphasis", "**甲：**乙*“丙”*", 5000),
    OddInput("backticks", "`a``b```c", 3000),
    OddInput("fences", "```\n~~~\n", 3000),
    OddInput("addresses", "http://a(", 5000),
    OddInput("colons", "http://", 10_000),
    OddInput("soft breaks", "*甲*\n", 10_000),
    OddInput("entities", "&amp;&#0;&nope;&", 5000),
    OddInput("pipes", "|", 5000),
    OddInput("rows", "|a|b|\n|-|-|\n" + String(repeating: "|1|\n", count: 5000)),
    OddInput("notes", String(repeating: "[^a]", count: 3000) + "\n\n[^a]: [^a]\n"),
    OddInput("definitions", "[^a]: b\n\n", 3000),
  ]
}

extension MarkStyle {
  /// `<mark>` around each run.
  static let plain = MarkStyle(
    open: { _, output in output += Array("<mark>".utf8) },
    close: { _, output in output += Array("</mark>".utf8) }
  )
}

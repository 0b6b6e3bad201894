import Testing

@testable import TaizhangTemplates

struct EscapingTests {
  @Test(
    arguments: [
      ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
      ("", ""), ("安全", "安全"), ("&amp;", "&amp;amp;"), ("<<>>", "&lt;&lt;&gt;&gt;"),
      ("a<b", "a&lt;b"), ("{{name}}", "{{name}}"), ("`=/", "`=/"), ("\u{0}", "\u{0}"),
    ]
  )
  func escapesExactlyFiveBytes(_ text: String, _ expected: String) throws {
    #expect(try render("{{name}}", with: Sample(name: text)) == expected)
  }

  @Test(arguments: ["&", "<", ">", "\"", "'"], ["\u{301}", "\u{20DD}", "\u{FE0F}", "\u{200D}"])
  func escapesBehindWhichACombiningMarkStands(_ special: String, _ mark: String) throws {
    let page = try render("{{name}}", with: Sample(name: "a\(special)\(mark)b"))
    #expect(!page.unicodeScalars.contains(special == "&" ? "\"" : Unicode.Scalar(special) ?? "&"))
    #expect(page.unicodeScalars.count > 4)
    #expect(page == (try render("a{{name}}", with: Sample(name: special))) + mark + "b")
  }

  @Test func escapesEveryByteAsItsNeighbourRequires() {
    for scalar in UInt8(0)..<128 {
      let text = "x" + String(UnicodeScalar(scalar)) + "y"
      let isSpecial = "&<>\"'".utf8.contains(scalar)
      #expect((HTML(escaping: text).bytes.count == 3) == !isSpecial)
    }
  }

  @Test func writesMarkupAsItIs() throws {
    let sample = Sample(markup: HTML(trusted: "<b>&</b>"))
    #expect(
      try render("{{markup}}{{{markup}}}{{&markup}}", with: sample) == "<b>&</b><b>&</b><b>&</b>"
    )
  }
}

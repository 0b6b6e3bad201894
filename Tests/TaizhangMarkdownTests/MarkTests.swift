import TaizhangModel
import Testing

@testable import TaizhangMarkdown

struct MarkTests {
  @Test(arguments: MarkCase.all)
  func setsOff(marked: MarkCase) {
    let (html, hidden) = marked.rendered()
    #expect(html == marked.expected)
    #expect(hidden == marked.hidden)
  }

  @Test func withoutStyleNothingIsMarked() {
    var output: [UInt8] = []
    let hidden = renderHTML(
      "甲乙".parsed,
      marks: [Mark(id: 1, range: SourceRange(0, 3))],
      into: &output
    )
    #expect(String(decoding: output, as: UTF8.self) == "<p>甲乙</p>\n")
    #expect(hidden == [0])
  }

  @Test func marksWithinALinkAreToldSo() {
    let style = MarkStyle(
      open: { run, output in output += Array(run.isInsideLink ? "{".utf8 : "(".utf8) },
      close: { run, output in output += Array(run.isInsideLink ? "}".utf8 : ")".utf8) }
    )
    var output: [UInt8] = []
    let marks = [Mark(id: 1, range: SourceRange(0, 20))]
    renderHTML("a [b](u) http://c d".parsed, marks: marks, style: style, into: &output)
    #expect(
      String(decoding: output, as: UTF8.self)
        == "<p>(a )<a href=\"u\">{b}</a>( )<a href=\"http://c\">{http://c}</a>( d)</p>\n"
    )
  }
}

/// A text in which `⟦1` … `1⟧` stand for the edges of marks, and what it becomes.
///
/// In the result `[1,2!` … `]` is a run with marks 1 and 2, of mark 2 the first.
struct MarkCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let expected: String
  var hidden: [Int] = []

  var testDescription: String { name }

  func rendered() -> (html: String, hidden: [Int]) {
    let (source, marks) = Self.read(text)
    let style = MarkStyle(
      open: { run, output in
        let names = run.marks.map { "\($0.id)" + ($0.isFirstRun ? "!" : "") }
        output += Array("[\(names.joined(separator: ",")) ".utf8)
      },
      close: { _, output in output.append(UInt8(ascii: "]")) }
    )
    var output: [UInt8] = []
    let hidden = renderHTML(
      parseMarkdown(source[...]),
      marks: marks,
      style: style,
      into: &output
    )
    return (String(decoding: output, as: UTF8.self), hidden)
  }

  /// Takes the edges out of a text; marks are numbered 1 to 9.
  static func read(_ text: String) -> (source: [UInt8], marks: [Mark]) {
    var source: [UInt8] = []
    var starts: [Int: Int] = [:]
    var marks: [Mark] = []
    var pending: Character?
    for character in text {
      if pending == "⟦", let id = character.wholeNumberValue {
        starts[id] = source.count
        pending = nil
      } else if character == "⟦" || character == "⟧" {
        pending = character
        if character == "⟧", let digit = source.popLast() {
          let id = Int(digit) - 48
          marks.append(Mark(id: id, range: SourceRange(starts[id] ?? 0, source.count)))
          pending = nil
        }
      } else {
        source += Array(String(character).utf8)
      }
    }
    return (source, marks.sorted { $0.id < $1.id })
  }

  static let all = [
    MarkCase(name: "within a word", text: "甲⟦1乙1⟧丙", expected: "<p>甲[1! 乙]丙</p>\n"),
    MarkCase(
      name: "overlapping",
      text: "⟦1甲⟦2乙1⟧丙2⟧丁",
      expected: "<p>[1! 甲][1,2! 乙][2 丙]丁</p>\n"
    ),
    MarkCase(name: "nested", text: "⟦1甲⟦2乙2⟧丙1⟧", expected: "<p>[1! 甲][1,2! 乙][1 丙]</p>\n"),
    MarkCase(name: "touching", text: "⟦1甲1⟧⟦2乙2⟧", expected: "<p>[1! 甲][2! 乙]</p>\n"),
    MarkCase(
      name: "over emphasis",
      text: "⟦1甲 *乙1⟧丙*",
      expected: "<p>[1! 甲 ]<em>[1 乙]丙</em></p>\n"
    ),
    MarkCase(
      name: "over wrapped lines",
      text: "甲⟦1乙\n丙1⟧丁\nx⟦2y\nz2⟧",
      expected: "<p>甲[1! 乙丙]丁\nx[2! y\nz]</p>\n"
    ),
    MarkCase(
      name: "over paragraphs",
      text: "甲⟦1乙\n\n- 丙\n> 丁1⟧戊",
      expected: "<p>甲[1! 乙]</p>\n<ul>\n<li>[1 丙]</li>\n</ul>\n"
        + "<blockquote>\n<p>[1 丁]戊</p>\n</blockquote>\n"
    ),
    MarkCase(
      name: "in a table",
      text: "| 甲 | 乙 |\n|--|--|\n| ⟦1一 | *二1⟧三* |",
      expected: "<div class=\"scroll\">\n<table>\n<thead>\n<tr><th scope=\"col\">甲</th>"
        + "<th scope=\"col\">乙</th></tr>\n</thead>\n<tbody>\n"
        + "<tr><td>[1! 一]</td><td><em>[1 二]三</em></td></tr>\n</tbody>\n</table>\n</div>\n"
    ),
    MarkCase(
      name: "on escaped text",
      text: "a\\⟦1*1⟧b &am⟦2p; c2⟧",
      expected: "<p>a[1! *]b [2! &amp; c]</p>\n"
    ),
    MarkCase(
      name: "in code",
      text: "`甲⟦1乙1⟧`\n\n    x\n    y⟦2z\n    w2⟧",
      expected: "<p><code>甲[1! 乙]</code></p>\n<pre><code>x\ny[2! z\nw]\n</code></pre>\n"
    ),
    MarkCase(
      name: "after emphasis that needed aid",
      text: "**甲：**乙⟦1丙1⟧",
      expected: "<p><strong>甲：</strong>乙[1! 丙]</p>\n"
    ),
    MarkCase(
      name: "on nothing visible",
      text: "⟦1**1⟧甲** ![x](⟦2y.png2⟧)",
      expected: "<p><strong>甲</strong> <img src=\"y.png\" alt=\"x\"></p>\n",
      hidden: [0, 1]
    ),
    MarkCase(
      name: "in an address",
      text: "见http://⟦1a.cn/b1⟧，",
      expected: "<p>见<a href=\"http://a.cn/b\">http://[1! a.cn/b]</a>，</p>\n"
    ),
  ]
}

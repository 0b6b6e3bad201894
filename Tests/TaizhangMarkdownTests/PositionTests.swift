import TaizhangModel
import Testing

@testable import TaizhangMarkdown

/// Every text node that claims to be the source's bytes is, and hardly any does not claim it.
struct PositionTests {
  @Test(arguments: PositionCase.all)
  func literalsStandWhereTheySay(position: PositionCase) {
    let source = Array(position.text.utf8)
    let tree = parseMarkdown(source[...])
    var unplaced: [String] = []
    for node in tree.nodes where node.kind == .text || node.kind == .html {
      let literal = tree.literal(node)
      if node.isVerbatim {
        #expect(source[node.range.bounds].elementsEqual(literal))
      } else {
        unplaced.append(String(decoding: literal, as: UTF8.self))
      }
    }
    #expect(unplaced == position.resolved)
  }

  @Test(arguments: PositionCase.all)
  func originIsAddedToEveryPosition(position: PositionCase) {
    let file = Array(("序\n" + position.text).utf8)
    let moved = parseMarkdown(file[4...], origin: 4)
    let tree = position.text.parsed
    #expect(moved.nodes.map(\.range.start) == tree.nodes.map { $0.range.start + 4 })
    #expect(moved.nodes.map(\.range.end) == tree.nodes.map { $0.range.end + 4 })
  }

  @Test(arguments: PositionCase.all)
  func nodesStandWithinTheirParents(position: PositionCase) {
    let tree = position.text.parsed
    for (index, node) in tree.nodes.enumerated() {
      #expect(node.range.start <= node.range.end)
      for child in tree.nodes[(index + 1)..<Int(node.subtreeEnd)] where node.kind != .document {
        #expect(node.range.start <= child.range.start)
        #expect(child.range.end <= node.range.end, "\(child.kind) in \(node.kind)")
      }
    }
  }
}

/// A text, and the literals in it that are not written as they read.
struct PositionCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  var resolved: [String] = []

  var testDescription: String { name }

  static let all = [
    PositionCase(name: "wrapped lines", text: "一 *二* 三\n   四 `五` 六\n七 **八** 九\n"),
    PositionCase(name: "no final line end", text: "一\n二"),
    PositionCase(name: "repeated text", text: "aa *aa* aa\n  aa *aa* aa\naa `aa` aa\n"),
    PositionCase(name: "lazy quote", text: "> 一 *二*\n>   三 *四*\n五 *六*\n    > 七 *八*\n"),
    PositionCase(name: "quote in item", text: "- > 甲 *乙*\n  > 丙 *丁*\n  戊 *己*\n"),
    PositionCase(
      name: "lists",
      text: "1. 甲 *b*\n   乙 *c*\n   - x\n     y `z` u *k*\n\n     新 *段*\n"
    ),
    PositionCase(name: "tabs", text: "-\t甲 *b*\n\t乙 *c*\n\n\t丙 *d*\n"),
    PositionCase(name: "headings", text: "#   标题 *a* b ##\n\n > # 引 *b*\n\n标 *c*\n  题 *d*\n===\n"),
    PositionCase(name: "trailing spaces", text: "甲   \n乙 *b* \n丙\\\n  丁 *d*   \n"),
    PositionCase(
      name: "code over lines",
      text: "> 甲 ``b\n> c`d`` *e*\n> 乙 ` f ` *g*\n",
      resolved: [" "]
    ),
    PositionCase(name: "html over lines", text: "> 甲 <b\n>  x=\"y\"> 乙 *c* </b>\n"),
    PositionCase(
      name: "code blocks",
      text: "- ```x y\n  甲\n\n    乙\n  ```\n\n      丙\n\n      丁\n"
    ),
    PositionCase(name: "html block", text: "> <div>\n> 甲\n>   </div>\n"),
    PositionCase(
      name: "links",
      text:
        "[甲 *b*](u \"v\nw\") 乙 *c* [丙][r] [r] (x) [r](not a link)\n丁 *d* ![e *f*](g) <http://h> i\n\n"
        + "[r]: /u\n"
    ),
    PositionCase(name: "link text over lines", text: "> a [甲\n> *b* 乙](u) 丙 *c*\n"),
    PositionCase(name: "definitions first", text: "[r]: x\n[q]: y 'z'\n甲 [r] *b* [q]\n"),
    PositionCase(name: "brackets", text: "甲 [ *b* ] [c] ![d ]( *e*\n[f](<> \"\") *g*\n"),
    PositionCase(name: "left-over delimiters", text: "***甲* b** c* ****d** _e_f *g\n__h__ *i*\n"),
    PositionCase(name: "strikethrough", text: "甲~~乙~~丙 ~丁~ ~~戊 *a*~~\n20~30万，40~50万\n"),
    PositionCase(
      name: "escapes",
      text: "甲 \\* *b* \\\\ \\a &amp; &amp;amp; &copy;乙 &nope; & *c* &#20013;\n",
      resolved: ["*", "\\", "&", "&", "©", "中"]
    ),
    PositionCase(name: "angle link", text: "<http://x/\\*?a=b&c> *d*\n"),
    PositionCase(
      name: "table",
      text: "| 甲 | 乙 *b* |\n|:--|--:|\n|  a\\|b c|`x\\|y` *z* |\n丙 | 丁\n| | 戊 |\n| 一 | 二 | 三 |\n"
    ),
    PositionCase(name: "table after a line", text: "段 *a*\n| 甲 | *乙* |\n|--|--|\n| 丙 | *丁* |\n"),
    PositionCase(name: "table in quote", text: "> - | 甲 | 乙 |\n>   |--|--|\n>   | 丙 | *丁* |\n"),
    PositionCase(name: "notes", text: "注[^1]与[^b] *c*\n\n[^b]: 二 *d*\n    三 *e*\n[^1]: 一\n"),
    PositionCase(
      name: "CR LF",
      text: "甲 *b*\r\n  乙 *c*\r\n\r\n```\r\n丙\r\n```\r\n\r\n| 丁 |\r\n|--|\r\n| *e* |\r\n",
      resolved: ["\n"]
    ),
    PositionCase(name: "CR", text: "甲 *b*\r  乙 *c*\r\r# 丙 *d*\r"),
    PositionCase(name: "byte order mark", text: "\u{FEFF}甲 *b*\n乙\n"),
    PositionCase(name: "NUL", text: "甲\0乙 *c*\n> d\0\n", resolved: ["\u{FFFD}", "\u{FFFD}"]),
    PositionCase(
      name: "Chinese emphasis",
      text: "**甲：**乙 *c*\n> 丙**“丁”**戊 *d* 45\n> **己。**45 *e*\n"
    ),
    PositionCase(
      name: "announcement",
      text: "\u{3000}\u{3000}（一）甲\u{A0}乙（4个）\n\n1.莎车县20万千瓦\n疏勒 5 平方\n"
    ),
  ]
}

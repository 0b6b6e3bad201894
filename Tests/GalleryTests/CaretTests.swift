import TaizhangModel
import TaizhangWording
import Testing

@testable import TaizhangSite

/// A file with a part that is wrong, and the lines shown for it.
struct CaretCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// The part stands between ⟦ and ⟧.
  var marked: String
  var shown: [String]

  static let all = [
    CaretCase(
      testDescription: "Chinese takes two columns",
      marked: "属地: 青山县\n行业: ⟦农副产品⟧加工\n",
      shown: ["行业: 农副产品加工", "      ^^^^^^^^"]
    ),
    CaretCase(
      testDescription: "half and full width together",
      marked: "名称: 10万吨（一期）⟦ABC，甲⟧\n",
      shown: ["名称: 10万吨（一期）ABC，甲", "                    ^^^^^^^"]
    ),
    CaretCase(
      testDescription: "a tab is one blank",
      marked: "名称:\t甲\t⟦乙⟧\n",
      shown: ["名称: 甲 乙", "         ^^"]
    ),
    CaretCase(
      testDescription: "nothing marked is one caret",
      marked: "名称⟦⟧：甲\n",
      shown: ["名称：甲", "    ^"]
    ),
    CaretCase(
      testDescription: "several lines: the first",
      marked: "原文: |\n  ⟦甲\n  乙⟧\n",
      shown: ["  甲", "  ^^"]
    ),
    CaretCase(
      testDescription: "carriage returns are not shown",
      marked: "名称: ⟦甲⟧\r\n属地: 乙\r\n",
      shown: ["名称: 甲", "      ^^"]
    ),
    CaretCase(
      testDescription: "the end of a file without a line end",
      marked: "名称: 甲⟦⟧",
      shown: ["名称: 甲", "        ^"]
    ),
    CaretCase(
      testDescription: "the end of a file",
      marked: "名称: 甲\n⟦⟧",
      shown: ["", "^"]
    ),
    CaretCase(
      testDescription: "combining marks take no column",
      marked: "名称: e\u{301}⟦甲⟧\n",
      shown: ["名称: e\u{301}甲", "       ^^"]
    ),
    CaretCase(
      testDescription: "a long line is cut behind",
      marked: "⟦甲⟧" + String(repeating: "乙", count: 100) + "\n",
      shown: ["甲" + String(repeating: "乙", count: 59) + "...", "^^"]
    ),
    CaretCase(
      testDescription: "a long line is cut before",
      marked: String(repeating: "甲", count: 100) + "⟦乙⟧丙\n",
      shown: [
        "..." + String(repeating: "甲", count: 20) + "乙丙",
        String(repeating: " ", count: 43) + "^^",
      ]
    ),
    CaretCase(
      testDescription: "a line longer than what is looked at",
      marked: String(repeating: "甲", count: 5000) + "⟦乙⟧" + String(repeating: "丙", count: 5000),
      shown: [
        "..." + String(repeating: "甲", count: 20) + "乙" + String(repeating: "丙", count: 37) + "...",
        String(repeating: " ", count: 43) + "^^",
      ]
    ),
    CaretCase(
      testDescription: "more is wrong than fits",
      marked: "⟦" + String(repeating: "甲", count: 100) + "⟧\n",
      shown: [String(repeating: "甲", count: 60) + "...", String(repeating: "^", count: 120)]
    ),
    CaretCase(
      testDescription: "controls and direction marks are blanks",
      marked: "名称: \u{1B}[31m⟦甲⟧\u{202E}乙\n",
      shown: ["名称:  [31m甲 乙", "           ^^"]
    ),
  ]
}

struct CaretTests {
  @Test(arguments: CaretCase.all)
  func standsUnderWhatIsWrong(_ example: CaretCase) throws {
    let parts = example.marked.split(omittingEmptySubsequences: false) { "⟦⟧".contains($0) }
    try #require(parts.count == 3)
    let start = parts[0].utf8.count
    let file = SourceFile(path: "a.yaml", bytes: Array(parts.joined().utf8))
    let excerpt = Excerpt(file, start..<start + parts[1].utf8.count)
    let indent = String(repeating: " ", count: excerpt.indent)
    #expect([excerpt.text, indent + excerpt.carets] == example.shown)
  }

  @Test func leavesRoomForTheLineNumber() {
    let lines = String(repeating: "甲: 乙\n", count: 99) + "丙: 丁\n"
    let file = SourceFile(path: "Content/a.yaml", bytes: Array(lines.utf8))
    let start = lines.utf8.count - 4
    let spot = SourceSpot(FileID(0), SourceRange(start, start + 3))
    let text = FindingText(sources: Sources([file]), language: .chinese, usesColour: false)
    let found = text.lines(Diagnostic(.unknownUnit, at: spot, "丁", related: [spot]))
    #expect(
      found == """
        Content/a.yaml:100:4: 错误：units.yaml 里没有“丁”这个单位 [unknown-unit]
         100 | 丙: 丁
             |     ^^
          另见 Content/a.yaml:100:4

        """
    )
  }
}

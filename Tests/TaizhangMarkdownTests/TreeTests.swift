import TaizhangModel
import Testing

@testable import TaizhangMarkdown

struct TreeTests {
  @Test func blocks() {
    let tree = "## 标题 *a* ##\n\n> 5) 甲\n>    乙\n> 丙\n\n- 一\n\n  二\n\n***\n".parsed
    #expect(
      tree.dump() == """
        document 0-60
          heading(level: 2) 0-13
            text 3-10 = "标题 "
            emphasis 10-13
              text 11-12 = "a"
          blockQuote 18-41
            list(start: Optional(5), isTight: true) 20-41
              item 20-41
                paragraph(isTight: true) 23-41
                  text 23-26 = "甲"
                  softBreak 26-27
                  text 32-35 = "乙"
                  softBreak 35-36
                  text 38-41 = "丙"
          list(start: nil, isTight: false) 43-56
            item 43-56
              paragraph(isTight: false) 45-48
                text 45-48 = "一"
              paragraph(isTight: false) 52-55
                text 52-55 = "二"
          thematicBreak 57-60
        """
    )
  }

  @Test func inlines() {
    #expect(
      "[甲](u '题') ![乙](i.png) `c`  \n~~丁~~ <b> \\* &copy;".parsed.dump() == """
        document 0-56
          paragraph(isTight: false) 0-56
            link 0-14 ~ "u" title 题
              text 1-4 = "甲"
            text 14-15 = " "
            image 15-28 ~ "i.png"
              text 17-20 = "乙"
            text 28-29 = " "
            code 29-32
              text 30-31 = "c"
            lineBreak 32-35
            strikethrough 35-42
              text 37-40 = "丁"
            text 42-43 = " "
            html 43-46 = "<b>"
            text 46-47 = " "
            text 47-49 ~ "*"
            text 49-50 = " "
            text 50-56 ~ "©"
        """
    )
  }

  @Test func tableAfterALine() {
    #expect(
      "段\n| 甲 | 乙 |\n|:--|--:|\n| a\\|b | |\n".parsed.dump() == """
        document 0-38
          paragraph(isTight: false) 0-3
            text 0-3 = "段"
          table 4-38
            tableRow(isHeader: true) 4-17
              tableCell(.left) 6-9
                text 6-9 = "甲"
              tableCell(.right) 12-15
                text 12-15 = "乙"
            tableRow(isHeader: false) 28-38
              tableCell(.left) 30-34
                text 30-31 = "a"
                text 32-34 = "|b"
              tableCell(.right) 37-37
        """
    )
  }

  @Test func footnotesStandLast() {
    #expect(
      "甲[^b]\n\n[^b]: 二\n\n末\n".parsed.dump() == """
        document 0-23
          paragraph(isTight: false) 0-7
            text 0-3 = "甲"
            footnoteReference(number: 1) 3-7
          paragraph(isTight: false) 20-23
            text 20-23 = "末"
          footnoteDefinition(number: 1) 15-19
            paragraph(isTight: false) 15-18
              text 15-18 = "二"
        """
    )
  }

  @Test func code() {
    #expect(
      "```swift\nx\n```\n\n<div>\n</div>\n".parsed.dump() == """
        document 0-29
          codeBlock 0-14 ~ "swift"
            text 9-11 = "x\\n"
          htmlBlock 16-29
            text 16-22 = "<div>\\n"
            text 22-29 = "</div>\\n"
        """
    )
  }

  @Test(arguments: [
    ("# 甲 *乙*\n\n丙\n丁 x\ny  \nz\n", "甲 乙\n丙丁 x y\nz"),
    ("| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n- 一\n  - 二\n", "甲\t乙\n1\t2\n一\n二"),
    ("`a<b` &amp; ![图](i.png) [链](u)[^1]\n\n```\nc\n```\n\n[^1]: 注", "a<b & 图 链\nc\n注"),
    ("", ""),
  ])
  func plain(text: String, expected: String) {
    #expect(String(decoding: plainText(text.parsed), as: UTF8.self) == expected)
  }
}

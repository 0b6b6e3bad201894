import TaizhangModel
import TaizhangReading
import TaizhangTestSupport
import Testing

@testable import TaizhangImport

struct YAMLTextTests {
  @Test func looksLikeTheHandbook() {
    let value = YAMLValue.mapping([
      (key: "名称", value: .text("甲")), (key: "分工", value: .text("乙\n丙")),
      (key: "属地", value: .texts(["一", "二"])),
      (
        key: "项目",
        value: .list([
          .mapping([(key: "编号", value: .text("a-1")), (key: "属地", value: .texts(["一"]))]),
          .mapping([(key: "编号", value: .text("a: 2"))]),
        ])
      ),
    ])
    #expect(
      value.yaml == """
        名称: 甲
        分工: |-
          乙
          丙
        属地:
          - 一
          - 二
        项目:
          - 编号: a-1
            属地:
              - 一
          - 编号: "a: 2"

        """
    )
  }

  /// Whatever a text is made of, the readers get it back as it was.
  @Test func anyTextIsReadBack() async {
    let pieces = [
      "甲", "a", " ", "  ", "\n", "\t", ":", ": ", " #", "#", "- ", "-", "? ", "\"", "'", "\\", "[",
      "{", "}",
      "&", "*", "!", "|", ">", "%", "@", "`", ",", "~", "---", "...", "\u{85}", "\u{2028}", "\u{0}",
      "\u{7}",
      "\u{FEFF}", "\u{A0}", "是", "null", "=", "😀", "，",
    ]
    var chance = SeededGenerator(seed: 7)
    var texts: [String] = pieces
    for _ in 0..<400 {
      texts.append(
        (0..<Int.random(in: 1...6, using: &chance)).map { _ in
          pieces.randomElement(using: &chance) ?? ""
        }.joined()
      )
    }
    // An empty text is no value, and one of white space alone is none either.
    for text in texts where !text.trimmed().isEmpty {
      let yaml = YAMLValue.list([
        .mapping([
          (key: "名称", value: .text("甲")), (key: "拼写", value: .text("a")),
          (key: "备注", value: .text(text)),
        ])
      ]).yaml
      let source = Sources([SourceFile(path: "Content/sectors.yaml", bytes: Array(yaml.utf8))])
      let outcome = await parseRecords(source, jobs: 1)
      #expect(outcome.value.sectors.map(\.remarks) == [text], "\(yaml.debugDescription)")
    }
  }
}

import TaizhangModel
import TaizhangReading
import TaizhangWording
import Testing

/// A text that libyaml refuses, and where.
struct LibyamlProblem: Sendable, CustomTestStringConvertible {
  var yaml: String
  var problem: String

  var testDescription: String { problem }

  static let all = [
    LibyamlProblem(yaml: "标题: a: b\n", problem: "mapping values are not allowed in this context"),
    LibyamlProblem(yaml: "标题: 甲\n编制单位\n", problem: "could not find expected ':'"),
    LibyamlProblem(yaml: "标题: \"甲\"乙\n", problem: "did not find expected key"),
    LibyamlProblem(yaml: "- 甲\n乙: 丙\n", problem: "did not find expected '-' indicator"),
    LibyamlProblem(yaml: "标题: @甲\n", problem: "found character that cannot start any token"),
    LibyamlProblem(yaml: "标题: \"甲\n", problem: "found unexpected end of stream"),
    LibyamlProblem(yaml: "标题: \"甲\n---\n", problem: "found unexpected document indicator"),
    LibyamlProblem(yaml: "标题: 甲\u{1}\n", problem: "control characters are not allowed"),
    LibyamlProblem(
      yaml: "标题: - 甲\n",
      problem: "block sequence entries are not allowed in this context"
    ),
    LibyamlProblem(yaml: "标题: [甲 乙\n", problem: "did not find expected ',' or ']'"),
    LibyamlProblem(yaml: "标题: {甲: 乙\n", problem: "did not find expected ',' or '}'"),
    LibyamlProblem(yaml: "标题: ]\n", problem: "did not find expected node content"),
    LibyamlProblem(yaml: "甲\n乙: 丙\n", problem: "mapping values are not allowed in this context"),
    LibyamlProblem(yaml: "标题: \"\\q\"\n", problem: "found unknown escape character"),
    LibyamlProblem(yaml: "标题: \"\\xZZ\"\n", problem: "did not find expected hexdecimal number"),
    LibyamlProblem(
      yaml: "标题: |甲\n  乙\n",
      problem: "did not find expected comment or line break"
    ),
    LibyamlProblem(
      yaml: "标题: ? 甲\n",
      problem: "mapping keys are not allowed in this context"
    ),
    LibyamlProblem(yaml: "标题: 甲\n---\n标题: 乙\n", problem: "second document"),
    LibyamlProblem(
      yaml: "标题: \"\\uD800\"\n",
      problem: "found invalid Unicode character escape code"
    ),
    LibyamlProblem(yaml: "标题: 甲\n编制单位:乙\n", problem: "no space after the colon"),
    LibyamlProblem(yaml: "标题: 甲\n  编制单位:乙\n", problem: "no space after the colon"),
    LibyamlProblem(yaml: "- 名称: 甲\n-名称: 乙\n", problem: "no space after the dash"),
    LibyamlProblem(
      yaml: "- 名称: 甲\n　　拼写: jia\n  类型: 园区\n",
      problem: "full-width indentation"
    ),
    LibyamlProblem(
      yaml: String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
      problem: "nested too deep"
    ),
  ]
}

struct LibyamlProblemTests {
  @Test(arguments: LibyamlProblem.all)
  func isWorded(_ example: LibyamlProblem) async throws {
    let file = SourceFile(path: "Content/site.yaml", bytes: Array(example.yaml.utf8))
    let found = await parseRecords(Sources([file]), jobs: 1).diagnostics
    let finding = try #require(found.first { $0.id == .unreadableYAML })
    #expect(finding.arguments == [example.problem])
    #expect(!finding.summary(in: .chinese).contains(example.problem))
  }

  /// A star or an exclamation mark in front of Chinese words is no YAML either.
  @Test(arguments: ["*见附件", "&甲", "!重要", "!!str 甲", "*a"])
  func tellsToQuoteTheMark(_ value: String) async {
    let file = SourceFile(path: "Content/site.yaml", bytes: Array("标题: \(value)\n".utf8))
    let found = await parseRecords(Sources([file]), jobs: 1).diagnostics
    #expect(found.contains { $0.id == .yamlAnchor })
    #expect(!found.contains { $0.id == .unreadableYAML })
  }

  /// An open quotation mark is told where it stands, not where the file ends.
  @Test func pointsAtTheOpenQuotationMark() async throws {
    let text = "标题: 甲\n编制单位: \"乙\n截至: 2023-10-31\n"
    let file = SourceFile(path: "Content/site.yaml", bytes: Array(text.utf8))
    let found = await parseRecords(Sources([file]), jobs: 1).diagnostics
    let finding = try #require(found.first { $0.id == .unreadableYAML })
    guard case .spot(let spot) = finding.place else { return }
    #expect(file.position(of: Int(spot.range.start)).line == 2)
  }
}

import TaizhangModel
import TaizhangTestSupport
import Testing

/// A file made to take very long or very much memory.
struct HostileCase: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var id: Diagnostic.ID

  var testDescription: String { name }

  private init(_ name: String, _ id: Diagnostic.ID, _ text: String) {
    self.name = name
    self.id = id
    self.text = text
  }

  static let all = [
    HostileCase("brackets", .unreadableYAML, String(repeating: "[", count: 1 << 20)),
    HostileCase("braces", .unreadableYAML, String(repeating: "{a: ", count: 1 << 18)),
    HostileCase("dashes", .unreadableYAML, String(repeating: "- ", count: 1 << 19)),
    HostileCase("question marks", .unreadableYAML, String(repeating: "? ", count: 1 << 19)),
    HostileCase("closed brackets", .unreadableYAML, nested(100)),
    HostileCase("indentation", .unreadableYAML, indented(1400)),
    HostileCase("billion laughs", .yamlAnchor, laughs()),
    HostileCase("many aliases", .yamlAnchor, String(repeating: "- *a\n", count: 1 << 18)),
  ]

  private static func nested(_ depth: Int) -> String {
    "备注: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  private static func indented(_ depth: Int) -> String {
    (0..<depth).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
  }

  /// Each list nine times the one before it, and then a megabyte of it.
  private static func laughs() -> String {
    var text = "a0: &a0 [哈]\n"
    for level in 1...1000 {
      let alias = "*a\(level - 1), "
      text += "a\(level): &a\(level) [" + String(repeating: alias, count: 130) + "哈]\n"
    }
    return text
  }
}

@Suite struct HostileYAMLTests {
  @Test(arguments: HostileCase.all)
  func isRefusedQuickly(_ file: HostileCase) async {
    let (outcome, time) = await processorTime { await read(projectPath, file.text) }
    #expect(outcome.diagnostics.map(\.id) == [file.id])
    #expect(outcome.value.projects.isEmpty)
    #expect(time < .seconds(10))
  }

  /// Reading takes time in proportion to the file, not to its square.
  @Test func readsTensOfThousandsOfRecords() async {
    var text = "批次: 亚博会\n类别: 签约\n项目:\n"
    for index in 1...40_000 { text += "  - 编号: a-\(index)\n    名称: 莎车县光伏发电项目\n    属地: 莎车县、叶城县\n" }
    let (outcome, time) = await processorTime { [text] in await read(projectPath, text) }
    #expect(outcome.value.projects.count == 40_000)
    #expect(outcome.diagnostics.isEmpty)
    #expect(time < .seconds(60))
  }
}

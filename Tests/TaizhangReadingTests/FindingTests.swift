import TaizhangModel
import TaizhangReading
import TaizhangWording
import Testing

@Suite struct FindingTests {
  @Test(
    arguments: FindingCase.fullWidthColons + FindingCase.textsWithColons + FindingCase.comments
      + FindingCase.keys
      + FindingCase.yaml + FindingCase.shapes + FindingCase.missing + FindingCase.values
      + FindingCase.several + FindingCase.labels + FindingCase.appearances
      + FindingCase.progressRules
  )
  func pointsAtTheSpot(_ file: FindingCase) async {
    let marked = MarkedText(file.marked)
    let bytes = Array(marked.text.utf8)
    let source = SourceFile(path: file.path, bytes: bytes)
    let expected = zip(file.ids, marked.offsets).map { id, offset in
      let (line, column) = source.position(of: offset)
      return "\(id.rawValue) \(line):\(column)"
    }
    let found = await read(file.path, bytes).found(in: bytes)
    #expect(found == expected)
  }

  /// A case whose marks and ids do not pair would leave some of them unchecked.
  @Test(
    arguments: FindingCase.fullWidthColons + FindingCase.textsWithColons + FindingCase.comments
      + FindingCase.keys
      + FindingCase.yaml + FindingCase.shapes + FindingCase.missing + FindingCase.values
      + FindingCase.several + FindingCase.labels + FindingCase.appearances
      + FindingCase.progressRules
  )
  func marksEveryFinding(_ file: FindingCase) {
    #expect(MarkedText(file.marked).offsets.count == file.ids.count)
  }

  @Test func suggestsTheFieldThatWasMeant() async {
    let found = await read(projectPath, wholeRecord + "完成期限: 2023年底\n").diagnostics
    #expect(found.map(\.suggestion) == ["完成时限"])
  }

  /// A bare number that is out of bounds tells its bounds; one that is announced in words, an example.
  @Test(arguments: [("个数: 许多", "例如 17个、近百家"), ("个数: 3个\n    占比: 四成", "例如 36.5%、百分之三十")])
  func showsHowNumbersAreAnnounced(field: String, example: String) async throws {
    let claim = "公布数:\n  - 编号: a-1\n    内容: 签约项目\n    原文: 签约项目许多\n    \(field)\n"
    let text = "---\n标题: 甲\n日期: 2023-05-18\n\(claim)---\n\n签约项目许多。\n"
    let found = await read("Content/announcements/a.md", text).diagnostics
    #expect(found.map(\.id) == [.unreadableNumber])
    let finding = try #require(found.first)
    #expect(finding.summary(in: .chinese).hasSuffix("认不出是多少；照公告写，\(example)"))
  }

  @Test func tellsWhichConditionsTakeAField() async throws {
    let light = "红黄绿灯:\n  - 名称: 完成\n    灯: 绿\n    条件: 已达到\n    "
    func summary(_ field: String) async -> String? {
      let found = await read("Content/rules.yaml", light + field + "\n").diagnostics
      return found.first { $0.id == .unknownChoice }?.summary(in: .chinese)
    }
    #expect(await summary("阶段: 签约") == "写了“阶段”的，“条件”只能是 未到阶段，不能是“已达到”")
    #expect(
      await summary("至少: 3")
        == "写了“至少”的，“条件”只能是 时限已过、临期、未到期、停滞、未到阶段、未报、雷同，不能是“已达到”"
    )
  }

  /// What is near, and no list of half a hundred codes; no other code for one that is an error's.
  @Test(arguments: [
    ("list-misssing", "；是不是“list-missing”？"), ("no-such-finding", ""), ("missing-file", ""),
  ])
  func offersTheNearestCodeToAccept(code: String, offer: String) async {
    let text = "- 发现: \(code)\n  对象: a\n  接受人: 甲\n  日期: 2023-05-18\n  理由: 乙\n"
    let found = await read("Content/acceptances.yaml", text).diagnostics
    #expect(
      found.map { $0.summary(in: .chinese) }
        == ["“发现”只能是 存疑或提示末尾方括号里的代号，不能是“\(code)”" + offer]
    )
  }

  @Test func pointsAtTheFirstOfTwoKeys() async {
    let found = await read(projectPath, wholeRecord + "项目名称: 乙\n").diagnostics
    #expect(found.first?.related.map(\.range) == [SourceRange(12, 18)])
  }

  @Test func tellsFilesThatAreMissingOrUnexpected() async {
    let sources = Sources([
      SourceFile(path: "Content/notes.txt", bytes: []), SourceFile(path: "Templates/a", bytes: []),
    ])
    let found = await parseRecords(sources, jobs: 1).diagnostics.map(\.id)
    #expect(found.filter { $0 == .missingFile }.count == 6)
    #expect(found.filter { $0 == .unexpectedFile }.count == 1)
    #expect(found.count == 7)
  }

  /// What programs leave behind is no text in another encoding.
  @Test(arguments: [
    ("projects/9F3A2B10", Diagnostic.ID.unexpectedFile), ("projects/8C11.tmp", .unexpectedFile),
    ("reports/2024-05/Thumbs.db", .unexpectedFile), ("projects/台账.xlsx.bak", .unexpectedFile),
    ("projects/a.yaml", .badBytes), ("projects/a.yml", .badBytes),
    ("announcements/a.md", .badBytes),
  ])
  func tellsLeftoversFromTextInAnotherEncoding(path: String, id: Diagnostic.ID) async {
    let bytes = Array("PK".utf8) + [3, 4, 0xD0, 0xCF, 0x11, 0xE0]
    let sources = Sources([SourceFile(path: "Content/\(path)", bytes: bytes)])
    let found = await parseRecords(sources, jobs: 1).diagnostics.map(\.id)
    #expect(found.filter { $0 != .missingFile } == [id])
  }
}

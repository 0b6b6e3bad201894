import TaizhangModel
import Testing

@testable import TaizhangLedger

/// Each rule about content: what it finds, and what lies next to that and is right.
struct ContentCheckTests {
  @Test(arguments: CheckCase.records + CheckCase.names + CheckCase.claims + CheckCase.texts)
  func finds(_ example: CheckCase) async {
    let outcome = await example.content.checked()
    #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
    let found = outcome.diagnostics.filter { $0.id == example.id }
    #expect(found.map(\.subject) == example.found)
  }

  /// Every rule has a case that it finds and one that it does not.
  @Test(arguments: contentChecks.map(\.id).filter { !ReportCase.checks.contains($0) })
  func hasACaseOfEachKind(_ id: Diagnostic.ID) {
    let all = CheckCase.records + CheckCase.names + CheckCase.claims + CheckCase.texts
    let cases = all.filter { $0.id == id }
    #expect(cases.contains { !$0.found.isEmpty })
    #expect(cases.contains { $0.found.isEmpty })
  }

  /// Two names that are not alike are told as one investor in one place.
  @Test func tellsWhyTwoRecordsMayBeOne() async {
    let content = Content {
      $0.add("r-1", "20万锭纺纱", "属地: 莎车县", "投资方: 长盛纺织科技有限公司")
      $0.add("r-2", "精梳长绒棉纱线", "属地: 莎车县", "投资方: 长盛纺织科技有限公司")
      $0.add("r-3", "莎车县精梳长绒棉纱线项目", "属地: 莎车县")
    }
    let found = await content.checked().diagnostics.filter { $0.id == .nearDuplicate }
    #expect(
      found.map { $0.arguments.prefix(4) } == [
        ["", "", "精梳长绒棉纱线", "20万锭纺纱"], ["莎车县精梳长绒棉纱线项目", "精梳长绒棉纱线"],
      ]
    )
  }

  @Test func tellsTheDayOfSigningThatAnEventComesBefore() async {
    let content = Content {
      $0.add("r", "甲", "签约时间: 2023-05-10", "节点:\n  - 事项: 进场\n    阶段: 开工\n    时间: 2023-03-01")
    }
    let found = await content.checked().diagnostics.filter { $0.id == .milestoneOrder }
    #expect(found.map(\.arguments) == [["甲", "进场", "", "2023-05-10"]])
  }
}

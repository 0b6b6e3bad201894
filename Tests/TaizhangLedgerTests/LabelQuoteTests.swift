import TaizhangModel
import Testing

/// Amounts under the label that their words have.
struct LabelQuoteTests {
  private static let rules = """
    类别:
      - 名称: 签约
      - 名称: 洽谈
    阶段:
      - 名称: 签约
      - 名称: 竣工
      - 名称: 投产
    金额名目:
      - 名称: 签约额
        别名:
          - 协议投资额
      - 名称: 总投资
      - 名称: 投资
      - 名称: 到位资金
      - 名称: 计划投资
    """

  private func found(_ words: String, _ amount: String) async -> [Diagnostic] {
    var content = Content()
    content.files["rules.yaml"] = Self.rules
    content.announce(body: "\n" + words)
    content.record("r-1", "金额: \(amount)\n金额名目: 签约额\n来源: a\n原文: '\(words)'")
    return await content.ledger().diagnostics
  }

  @Test(arguments: [
    ("甲项目，总投资8亿元，签约额5亿元，到位资金1亿元", "8亿元", "5亿元"),
    ("甲项目，签约额5亿元，到位资金：约8亿元", "约8亿元", "5亿元"), ("甲项目总投资8亿元", "8亿元", "总投资"),
    ("甲项目，协议投资额5亿元，投资 8亿元", "8亿元", "5亿元"),
    ("甲项目，固定资产投资额8亿元，签约额5亿元", "8亿元", "5亿元"),
  ])
  func tellsAnotherLabel(words: String, amount: String, suggestion: String) async {
    let found = await found(words, amount)
    #expect(found.map(\.id) == [.labelDiffersFromQuote])
    #expect(found.map(\.suggestion) == [suggestion])
    #expect(found.map(\.subject) == ["r-1"])
  }

  /// Where the words have no label, several, or one that may be of any figure.
  @Test(arguments: [
    ("甲项目，签约额8亿元，总投资8亿元", "8亿元"), ("甲项目，协议投资额8亿元，总投资9亿元", "8亿元"),
    ("甲项目8亿元，总投资9亿元", "8亿元"), ("甲项目，总投资9亿元，8亿元已签约", "8亿元"),
    ("甲项目，签约额和总投资均为8亿元", "8亿元"), ("甲项目，总投资（签约额）8亿元", "8亿元"),
    ("甲项目，签约额（总投资）8亿元", "8亿元"), ("甲项目，总投资额8亿元", "8亿元"), ("甲项目，产值8亿元，签约额5亿元", "8亿元"),
    ("甲项目，总投资8亿元，一期8亿元", "8亿元"), ("签约额见附件，甲项目总投资8亿元", "8亿元"),
  ])
  func tellsNothingThatIsNotPlain(words: String, amount: String) async {
    #expect(await found(words, amount).isEmpty)
  }

  /// A part is called by its own name, and 计划投资 by the end of it.
  @Test func knowsNamesOfParts() async {
    var content = Content()
    content.files["rules.yaml"] = Self.rules
    let claims = """
      公布数:
        - 编号: whole
          内容: 甲
          原文: 到位资金5亿元
          金额: 5亿元
          金额名目: 到位资金
          分项: part
        - 编号: part
          内容: 乙
          原文: 其中投资5亿元
          金额: 5亿元
          金额名目: 到位资金
          属于: whole

      """
    content.announce("a", claims, body: "\n到位资金5亿元，其中投资5亿元。计划在甲县投资8亿元。")
    content.record("r-1", "金额: 8亿元\n金额名目: 计划投资\n来源: a\n原文: 计划在甲县投资8亿元")
    #expect(await content.ledger().diagnostics.map(\.id) == [])
  }

  @Test func holdsClaimsAndChangesAgainstTheirWords() async {
    var content = Content()
    content.files["rules.yaml"] = Self.rules
    let claim = "  - 编号: c\n    内容: 甲\n    原文: 到位资金3亿元\n    金额: 3亿元\n    金额名目: 总投资\n"
    content.announce("a", "公布数:\n" + claim, body: "\n甲项目签约额8亿元，到位资金3亿元。各单位要加快推进，确保项目落地。后增至总投资9亿元。")
    content.record(
      "r-1",
      """
      金额: 8亿元
      金额名目: 签约额
      来源: a
      原文: 签约额8亿元
      变更:
        - 日期: 2023-05-18
          金额: 9亿元
          金额名目: 签约额
          来源: a
          原文: 后增至总投资9亿元
      """
    )
    let found = await content.ledger().diagnostics
    #expect(found.map(\.id) == [.labelDiffersFromQuote, .labelDiffersFromQuote])
    #expect(found.map(\.subject).sorted() == ["c", "r-1"])
  }
}

import TaizhangModel
import Testing

@testable import TaizhangLedger

/// Reports that fire a rule, and their neighbours that do not.
struct ReportCase: Sendable, CustomTestStringConvertible {
  var name: String
  /// Month and fields of each entry.
  var entries: [(String, String)]
  var ids: [Diagnostic.ID]

  init(_ name: String, _ entries: [(String, String)], _ ids: Diagnostic.ID...) {
    self.name = name
    self.entries = entries
    self.ids = ids
  }

  var testDescription: String { name }

  /// The rules about content that look at reports.
  static let checks: Set<Diagnostic.ID> = [
    .stageBackwards, .stageBeforeSigning, .figureFalls, .yearExceedsTotal, .fundsExceedAmount,
    .figureTooSmall, .producingWithoutFunds, .reportBeforeRecord, .reportAfterEnd,
    .bulletinNoteUnused, .solvedOther,
  ]

  static let all = [
    ReportCase("backwards", [("2023-03", "阶段: 投产"), ("2023-04", "阶段: 开工")], .stageBackwards),
    ReportCase("forwards", [("2023-03", "阶段: 开工"), ("2023-04", "阶段: 投产")]),
    ReportCase("the same stage", [("2023-03", "阶段: 开工"), ("2023-04", "阶段: 开工")]),
    ReportCase(
      "backwards, and mended by a correction",
      [("2023-03", "阶段: 投产"), ("2023-04", "阶段: 开工"), ("2023-05", "更正: 2023-03\n阶段: 开工")]
    ),
    ReportCase(
      "backwards, and there it stays",
      [("2023-03", "阶段: 投产"), ("2023-04", "阶段: 开工"), ("2023-05", "阶段: 开工")],
      .stageBackwards
    ),
    ReportCase(
      "backwards twice",
      [("2023-03", "阶段: 投产"), ("2023-04", "阶段: 开工"), ("2023-05", "阶段: 签约")],
      .stageBackwards,
      .stageBackwards
    ),
    ReportCase(
      "before the signing",
      [("2022-12", "阶段: 开工")],
      .stageBeforeSigning,
      .reportBeforeRecord
    ),
    ReportCase("talks before the signing", [("2022-12", "阶段: 洽谈")], .reportBeforeRecord),
    ReportCase("begun on the day of signing", [("2023-01", "日期: 1月10日\n阶段: 开工")]),
    ReportCase(
      "a sum falls",
      [("2023-03", "累计到位资金: 500万元"), ("2023-04", "累计到位资金: 499万元")],
      .figureFalls
    ),
    ReportCase("a sum stays", [("2023-03", "累计到位资金: 500万元"), ("2023-04", "累计到位资金: 500万元")]),
    ReportCase(
      "a year's sum falls within the year",
      [("2023-03", "本年完成投资: 5万元"), ("2023-04", "本月进展: 无"), ("2023-05", "本年完成投资: 4万元")],
      .figureFalls
    ),
    ReportCase("a new year", [("2023-12", "本年完成投资: 5万元"), ("2024-01", "本年完成投资: 4万元")]),
    ReportCase("the year above all", [("2023-03", "本年到位资金: 6万元\n累计到位资金: 5万元")], .yearExceedsTotal),
    ReportCase("the year is all", [("2023-03", "本年到位资金: 5万元\n累计到位资金: 5万元")]),
    ReportCase("other sums", [("2023-03", "本年到位资金: 6万元\n累计完成投资: 5万元")]),
    ReportCase("funds above the amount", [("2023-03", "累计到位资金: 2.1亿元")], .fundsExceedAmount),
    ReportCase("funds in full", [("2023-03", "累计到位资金: 2亿元")]),
    ReportCase(
      "built for more than the amount",
      [("2023-03", "累计完成投资: 2.1亿元")],
      .fundsExceedAmount
    ),
    ReportCase("a year's flow above the amount", [("2023-03", "本年完成投资: 3亿元")], .fundsExceedAmount),
    ReportCase(
      "above the amount, and growing",
      [("2023-03", "累计完成投资: 2.1亿元"), ("2023-04", "累计完成投资: 2.2亿元")],
      .fundsExceedAmount
    ),
    ReportCase(
      "above the amount, and then tenfold",
      [("2023-03", "累计完成投资: 2.1亿元"), ("2023-04", "累计完成投资: 21亿元")],
      .fundsExceedAmount,
      .fundsExceedAmount
    ),
    ReportCase("a ten thousandth of the amount", [("2023-03", "累计到位资金: 2万元")]),
    ReportCase(
      "less than that",
      [("2023-03", "累计到位资金: 1.9万元"), ("2023-04", "累计到位资金: 1.95万元")],
      .figureTooSmall
    ),
    ReportCase(
      "less than that, behind 0",
      [("2023-03", "累计到位资金: 0万元"), ("2023-04", "累计到位资金: 1.2万元")],
      .figureTooSmall
    ),
    ReportCase(
      "less than that, behind more",
      [("2023-03", "累计到位资金: 5万元"), ("2023-04", "累计到位资金: 1万元")],
      .figureFalls
    ),
    ReportCase(
      "production for nothing",
      [("2023-03", "阶段: 投产\n累计到位资金: 0元")],
      .producingWithoutFunds
    ),
    ReportCase(
      "production for nothing, told in two months and once more",
      [("2023-03", "累计完成投资: 0元"), ("2023-04", "阶段: 投产"), ("2023-05", "本月进展: 甲")],
      .producingWithoutFunds
    ),
    ReportCase(
      "funds before production",
      [("2023-03", "累计到位资金: 0元"), ("2023-04", "累计到位资金: 1亿元"), ("2023-05", "阶段: 投产")]
    ),
    ReportCase("work for nothing yet", [("2023-03", "阶段: 开工\n累计到位资金: 0元")]),
    ReportCase(
      "before it was signed",
      [("2022-12", "本月进展: 甲"), ("2023-01", "本月进展: 乙")],
      .reportBeforeRecord
    ),
    ReportCase(
      "a stage behind the end",
      [("2023-03", "状况: 终止"), ("2023-04", "阶段: 开工"), ("2023-05", "阶段: 投产")],
      .reportAfterEnd
    ),
    ReportCase(
      "funds behind the end",
      [("2023-03", "状况: 终止\n累计到位资金: 1亿元"), ("2023-04", "累计到位资金: 1.1亿元")],
      .reportAfterEnd
    ),
    ReportCase(
      "the same told again behind the end",
      [("2023-03", "状况: 终止\n阶段: 开工\n累计到位资金: 1亿元"), ("2023-04", "阶段: 开工\n累计到位资金: 1亿元")]
    ),
    ReportCase(
      "taken up again",
      [("2023-03", "状况: 终止"), ("2023-04", "状况: 正常\n阶段: 开工"), ("2023-05", "阶段: 投产")]
    ),
    ReportCase(
      "a doubled report",
      [("2023-03", "本月进展: 甲"), ("2023-03", "本月进展: 乙")],
      .duplicateReport
    ),
    ReportCase(
      "a report and a correction of one month",
      [("2023-03", "本月进展: 甲"), ("2023-04", "本月进展: 乙"), ("2023-04", "更正: 2023-03\n阶段: 开工")]
    ),
    ReportCase(
      "two corrections on one day",
      [
        ("2023-03", "本月进展: 甲"), ("2023-04", "更正: 2023-03\n阶段: 开工"),
        ("2023-04", "更正: 2023-03\n阶段: 投产"),
      ],
      .duplicateCorrection
    ),
    ReportCase(
      "corrections on two days, and of two months",
      [
        ("2023-03", "本月进展: 甲"), ("2023-04", "阶段: 开工"),
        ("2023-05", "更正: 2023-03\n日期: 5月8日\n本月进展: 乙"), ("2023-05", "更正: 2023-03\n本月进展: 丙"),
        ("2023-05", "更正: 2023-04\n本月进展: 丁"),
      ]
    ),
    ReportCase(
      "a correction of nothing",
      [("2023-04", "更正: 2023-03\n阶段: 开工")],
      .correctionOfNothing
    ),
    ReportCase(
      "a correction of what comes later",
      [("2023-03", "更正: 2023-04\n阶段: 开工"), ("2023-04", "阶段: 开工")],
      .correctionOfNothing
    ),
    ReportCase("the next month", [("2023-03", "日期: 4月1日\n本月进展: 甲")], .reportOutsideMonth),
    ReportCase("the month's last day", [("2023-03", "日期: 3月31日\n本月进展: 甲")]),
    ReportCase("another year", [("2023-03", "日期: 2022年3月5日\n本月进展: 甲")], .reportOutsideMonth),
    ReportCase("an unknown condition", [("2023-03", "状况: 休眠")], .unknownCondition),
    ReportCase("an alias of a condition", [("2023-03", "状况: 停建")]),
    ReportCase(
      "an unknown type",
      [("2023-03", "问题:\n  - 内容: 缺水\n    类型: 用水")],
      .unknownProblemType
    ),
    ReportCase("a known type", [("2023-03", "问题:\n  - 内容: 缺地\n    类型: 用地")]),
    ReportCase(
      "solved after the report",
      [("2023-03", "问题:\n  - 内容: 缺地\n    解决日期: 4月1日")],
      .solvedAfterReport
    ),
    ReportCase(
      "solved in nearly the words",
      [
        ("2023-03", "问题:\n  - 内容: 企业融资没有着落"),
        ("2023-04", "问题:\n  - 内容: 企业融资没着落\n    解决日期: 4月5日"),
      ],
      .solvedOther
    ),
    ReportCase(
      "solved with another number",
      [
        ("2023-03", "问题:\n  - 内容: 征地还差十二亩"),
        ("2023-04", "问题:\n  - 内容: 征地还差十三亩\n    解决日期: 4月5日"),
      ],
      .solvedOther
    ),
    ReportCase(
      "solved, denied in other words",
      [
        ("2023-03", "问题:\n  - 内容: 10千伏线路没有架通"),
        ("2023-04", "问题:\n  - 内容: 10千伏线路尚未架通\n    解决日期: 4月5日"),
      ],
      .solvedOther
    ),
    ReportCase(
      "solved, denied in one word less",
      [
        ("2023-03", "问题:\n  - 内容: 用地指标没落实"),
        ("2023-04", "问题:\n  - 内容: 用地指标未落实\n    解决日期: 4月5日"),
      ],
      .solvedOther
    ),
    ReportCase(
      "solved, and said so",
      [
        ("2023-03", "问题:\n  - 内容: 施工道路没有修通"),
        ("2023-04", "问题:\n  - 内容: 施工道路已修通\n    解决日期: 4月5日"),
      ],
      .solvedOther
    ),
    ReportCase(
      "solved, of another place in other words",
      [
        ("2023-03", "问题:\n  - 内容: 职工宿舍没有供电"),
        ("2023-04", "问题:\n  - 内容: 职工食堂未供电\n    解决日期: 4月5日"),
      ]
    ),
    ReportCase(
      "a short one denied in other words",
      [
        ("2023-03", "问题:\n  - 内容: 没有通水"),
        ("2023-04", "问题:\n  - 内容: 未通电\n    解决日期: 4月5日"),
      ]
    ),
    ReportCase(
      "two solved as one",
      [
        ("2023-03", "问题:\n  - 内容: 缺地\n  - 内容: 道路没有修通"),
        ("2023-04", "问题:\n  - 内容: 缺地；道路没有修通\n    解决日期: 4月5日"),
      ],
      .solvedOther
    ),
    ReportCase(
      "solved in its words",
      [
        ("2023-03", "问题:\n  - 内容: 缺地\n  - 内容: 缺水"),
        ("2023-04", "问题:\n  - 内容: 缺水\n    解决日期: 4月5日"),
      ]
    ),
    ReportCase(
      "a short one, told when it is solved",
      [
        ("2023-03", "问题:\n  - 内容: 缺地"),
        ("2023-04", "问题:\n  - 内容: 缺水\n    解决日期: 4月5日"),
      ]
    ),
    ReportCase(
      "another one, told when it is solved",
      [
        ("2023-03", "问题:\n  - 内容: 企业融资没有着落"),
        ("2023-04", "问题:\n  - 内容: 电价偏高\n    解决日期: 4月5日"),
      ]
    ),
    ReportCase(
      "a day of next year without its year",
      [("2023-12", "问题:\n  - 内容: 缺地\n    解决时限: 1月底")],
      .deadlineBeforeBase
    ),
    ReportCase(
      "a day of that year",
      [("2023-12", "问题:\n  - 内容: 缺地\n    解决时限: 2023年1月底")]
    ),
    ReportCase(
      "a day that passed in spring",
      [("2023-08", "问题:\n  - 内容: 缺地\n    解决时限: 5月底")]
    ),
    ReportCase(
      "solved in an earlier month",
      [("2023-03", "问题:\n  - 内容: 缺地\n    解决日期: 2月20日")]
    ),
    ReportCase("a condition as a stage", [("2023-03", "阶段: 停建")], .unknownStage),
    ReportCase("a share above the whole", [("2023-03", "投产份额: 13/12 条")], .unreadablePortion),
    ReportCase("the whole", [("2023-03", "投产份额: 12/12 条")]),
    ReportCase("a bound", [("2023-03", "累计到位资金: 超过5亿元")], .inexactFigure),
    ReportCase("foreign money", [("2023-03", "累计到位资金: 5万美元")], .inexactFigure),
    ReportCase("about", [("2023-03", "累计到位资金: 约5万元")]),
    ReportCase("an unknown unit of problem", [("2023-03", "报送单位: 无此局\n本月进展: 甲")], .unknownUnit),
    ReportCase("an unknown stage", [("2023-03", "阶段: 封顶")], .unknownStage),
  ]
}

@Suite struct ReportCheckTests {
  /// What the rules about content look at, of which these need no more than the ledger.
  private func input(_ ledger: Ledger) -> CheckInput {
    CheckInput(ledger: ledger, sources: Sources([]), variants: [], reconciliations: [])
  }

  @Test(arguments: ReportCase.all)
  func finds(_ example: ReportCase) async {
    var content = ReportTests.content
    for (month, fields) in example.entries { ReportTests.report(month, fields, &content) }
    let outcome = await content.ledger()
    let input = input(outcome.value)
    let found =
      outcome.diagnostics
      + contentChecks.filter { ReportCase.checks.contains($0.id) }.flatMap { $0.run(input) }
    #expect(found.map(\.id) == example.ids)
  }

  /// Talks are signed by a change of kind: otherwise they would be counted as talks, and their stage as a
  /// contract's.
  @Test(arguments: [
    ("", ["2023-03"]), ("变更:\n  - {日期: 2023-03-31, 类别: 签约}", []),
    ("变更:\n  - {日期: 2023-04-01, 类别: 签约}", ["2023-03"]),
  ])
  func asksForTheChangeThatSignsTalks(change: String, months: [String]) async {
    var content = Content()
    content.record("r", "类别: 洽谈\n\(change)")
    for (month, stage) in [("2023-02", "洽谈"), ("2023-03", "签约"), ("2023-04", "开工")] {
      ReportTests.report(month, "阶段: \(stage)", &content)
    }
    let outcome = await content.ledger()
    let input = input(outcome.value)
    let found = contentChecks.first { $0.id == .stageBeforeSigning }?.run(input) ?? []
    #expect(outcome.diagnostics == [])
    #expect(found.map { $0.arguments[1] } == months)
    #expect(found.allSatisfy { $0.arguments[2...] == ["签约", "", "洽谈"] })
  }

  @Test func findsAReportOfNoRecord() async {
    var content = ReportTests.content
    content.files["reports/2023-03/a.yaml"] = "- 项目: s\n  本月进展: 甲\n"
    let outcome = await content.ledger()
    #expect(outcome.diagnostics.map(\.id) == [.unknownRecord])
    #expect(outcome.value.reports == [])
  }

  @Test(arguments: ["reports/2023-13/a.yaml", "reports/2023-3/a.yaml", "reports/a.yaml"])
  func wantsAMonthForAFolder(path: String) async {
    var content = ReportTests.content
    content.files[path] = "- 项目: r\n"
    #expect(await content.ledger().diagnostics.map(\.id) == [.unexpectedFile])
  }

  /// A note of a month without a bulletin; one of a month that is not over waits.
  @Test func findsANoteWithoutABulletin() async {
    var content = ReportTests.content
    ReportTests.report("2023-03", "本月进展: 甲", &content)
    for month in ["2023-03", "2023-04", "2024-11"] {
      content.files["bulletins/\(month).md"] = "编者按。\n"
    }
    let outcome = await content.ledger()
    let input = input(outcome.value)
    let found = contentChecks.first { $0.id == .bulletinNoteUnused }?.run(input)
    #expect(found?.map(\.arguments) == [["2023-04"]])
  }
}

import TaizhangModel

private let rules = "类别:\n  - 名称: 签约\n阶段:\n  - 名称: 签约\n金额名目:\n  - 名称: 签约额\n"

extension FindingCase {
  /// Rules of lights and rates that would show nothing, or something wrong.
  static let progressRules = [
    FindingCase(
      "a rate that counts nothing",
      rules + "考核指标:\n  - ‸名称: 开工率\n    分母:\n      类别: 签约\n",
      in: "Content/rules.yaml",
      .missingField
    ),
    FindingCase(
      "rates of records, and of sums",
      rules + "考核指标:\n  - 名称: 开工率\n    分子:\n      阶段: 签约\n"
        + "  - 名称: 资金到位率\n    数额: 累计到位资金\n",
      in: "Content/rules.yaml"
    ),
    FindingCase(
      "two rates that places are ranked by",
      rules + "考核指标:\n  - 名称: 开工率\n    数额: 累计完成投资\n    排名: 是\n"
        + "  - 名称: 资金到位率\n    数额: 累计到位资金\n    排名: ‸是\n",
      in: "Content/rules.yaml",
      .unknownChoice
    ),
    FindingCase(
      "a light that never lights",
      rules + "红黄绿灯:\n  - 名称: 逾期\n    灯: 红\n    条件: 时限已过\n    至少: ‸31\n    至多: 30\n",
      in: "Content/rules.yaml",
      .unreadableNumber
    ),
    FindingCase(
      "a stage and bounds for what takes none",
      rules + "红黄绿灯:\n  - 名称: 逾期\n    灯: 红\n    条件: 时限已过\n    ‸阶段: 签约\n"
        + "  - 名称: 终止\n    灯: 红\n    条件: 终止\n    ‸至少: 1\n    ‸至多: 2\n    阶段:\n",
      in: "Content/rules.yaml",
      .unknownChoice,
      .unknownChoice,
      .unknownChoice
    ),
    FindingCase(
      "a stage and bounds for what takes both",
      rules + "红黄绿灯:\n  - 名称: 未签约\n    灯: 红\n    条件: 未到阶段\n    阶段: 签约\n"
        + "    至少: 1\n    至多: 2\n",
      in: "Content/rules.yaml"
    ),
    FindingCase(
      "a light of one day",
      rules + "红黄绿灯:\n  - 名称: 逾期\n    灯: 红\n    条件: 时限已过\n    至少: 30\n    至多: 30\n",
      in: "Content/rules.yaml"
    ),
  ]
}

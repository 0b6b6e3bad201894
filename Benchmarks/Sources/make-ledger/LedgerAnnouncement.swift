/// An announcement about some records: its text holds every quote, with figures that agree.
struct LedgerAnnouncement {
  var id: String
  var place: String
  var records: [LedgerRecord]
  /// Whether its lines are broken in the middle of sentences, as in copied letters.
  var isWrapped: Bool

  private var signed: [LedgerRecord] { records.filter { $0.kind == "签约" } }
  /// Below the sum of the exact figures.
  private var statedSum: Int { signed.reduce(0) { $0 + $1.figure } / 10_000 - 1 }
  private var funds: String { "\(records.count * 3 / 2)亿元" }

  var text: String {
    var text = """
      ---
      标题: \(place)招商引资项目责任分解方案（\(id)）
      发布机关: \(place)行政公署办公室
      日期: 2024年1月5日
      类型: 责任分解方案
      属地: \(place)
      节选: 否
      公布数:
        - 编号: \(id)-all
          内容: 全部项目
          原文: 本次共梳理项目\(projects(records))个
          个数: \(projects(records))个
          范围:
            来源:
              - \(id)
        - 编号: \(id)-signed
          内容: 签约项目
          原文: 其中签约项目\(projects(signed))个，签约额超过\(statedSum)亿元
          个数: \(projects(signed))个
          金额: 超过\(statedSum)亿元
          金额名目: 签约额
          范围:
            类别:
              - 签约
      ---

      ## 一、总体情况


      """
    let summary =
      "本次共梳理项目\(projects(records))个，其中签约项目\(projects(signed))个，签约额超过\(statedSum)亿元，"
      + "全年到位资金\(funds)。"
    for paragraph in [summary] + records.map(\.paragraph) {
      text += (isWrapped ? wrapped(paragraph) : paragraph) + "\n\n"
    }
    return text
  }

  /// A figure that is not a project's, for `indicators/`.
  var indicator: String {
    "- 名称: 到位资金\n  属地: \(place)\n  时段: 2023年\n  数值: \(funds)\n  来源: \(id)\n"
      + "  原文: 全年到位资金\(funds)\n"
  }

  private func projects(_ records: [LedgerRecord]) -> Int {
    records.reduce(0) { $0 + ($1.text.contains("\n项目数: 3\n") ? 3 : 1) }
  }

  private func wrapped(_ paragraph: String) -> String {
    let characters = Array(paragraph)
    return stride(from: 0, to: characters.count, by: 36)
      .map { String(characters[$0..<min($0 + 36, characters.count)]) }
      .joined(separator: "\n")
  }
}

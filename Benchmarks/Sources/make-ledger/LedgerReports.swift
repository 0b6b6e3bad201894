/// Invented reports on every record of a large ledger, month by month from February 2024 on.
///
/// One in twenty is missing; projects move on, funds come in, some problems stay open.
struct LedgerReports {
  /// How many months, ≥ 1.
  var months: Int
  private var random = SeededGenerator(state: 24)
  private static let stages = ["签约", "落地", "开工", "在建", "竣工", "投产"]

  init(months: Int) {
    self.months = months
  }

  /// 2024-02 and on.
  private func month(_ index: Int) -> (year: Int, month: Int) {
    (2024 + (index + 1) / 12, (index + 1) % 12 + 1)
  }

  /// `2026-01-31`: the last of the last month.
  var asOf: String {
    let (year, month) = month(months - 1)
    let days = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return "\(name(year, month))-\(days)"
  }

  private func name(_ year: Int, _ month: Int) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month)"
  }

  /// A file for each month and announcement.
  mutating func files(records count: Int) -> [(path: String, text: String)] {
    var files: [(path: String, text: String)] = []
    for index in 0..<months {
      let (year, month) = month(index)
      for start in stride(from: 0, to: count, by: 100) {
        let entries = (start..<start + 100).map { entry(record: $0, index: index, month: month) }
        let path = "Content/reports/\(name(year, month))/notice-\(start / 100 + 1).yaml"
        files.append((path, entries.joined()))
      }
    }
    return files
  }

  private mutating func entry(record: Int, index: Int, month: Int) -> String {
    guard random.number(below: 20) > 0 else { return "" }
    var text = "- 项目: r\(record + 1)\n"
    let reached = min(index * 6 / max(1, months + record % 12), LedgerReports.stages.count - 1)
    if index % 3 == 0 { text += "  阶段: \(LedgerReports.stages[reached])\n" }
    text += "  本年到位资金: \(month * (10 + record % 90))万元\n"
    text += "  累计到位资金: \((index + 2) * (10 + record % 90))万元\n"
    text += "  本月进展: \(month)月完成第\(index % 7 + 1)项工作，\(record % 5 + 1)个作业面同时施工。\n"
    if record % 25 == 3, index % 6 == 0 {
      text += "  问题:\n    - 内容: 第\(index / 6 + 1)次缺少用地指标\n      类型: 用地\n"
      text += "      解决时限: \(month)月底\n"
    }
    text += "  下一步: 下月继续施工。\n"
    return text
  }
}

/// What `rules.yaml` says of lights, rates and the duty to report.
let progressRulesText = """
  状况:
    - 名称: 正常
      性质: 正常
    - 名称: 停滞
      性质: 停滞
  问题类型:
    - 名称: 用地
  红黄绿灯:
    - 名称: 逾期
      灯: 红
      条件: 时限已过
      至少: 31
    - 名称: 临期
      灯: 黄
      条件: 临期
    - 名称: 未报
      灯: 黄
      条件: 未报
  考核指标:
    - 名称: 开工率
      分母:
        类别: 签约
      分子:
        阶段: 开工、在建、竣工、投产
      金额名目: 签约额
      排名: 是
    - 名称: 资金到位率
      分母:
        类别: 签约
      数额: 累计到位资金
      金额名目: 签约额
  报送要求:
    起: 2024-02
    类别: 签约

  """

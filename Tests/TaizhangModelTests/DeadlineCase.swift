import Testing

@testable import TaizhangModel

/// The words of a deadline and the last day they allow, counted from a base date.
struct DeadlineCase: Sendable, CustomTestStringConvertible {
  var text: String
  /// ISO; nil where the words set no day.
  var due: String?
  var precision: Deadline.Precision
  var base: String?
  var isVague: Bool

  init(
    _ text: String,
    _ due: String?,
    _ precision: Deadline.Precision,
    base: String? = nil,
    isVague: Bool = false
  ) {
    self.text = text
    self.due = due
    self.precision = precision
    self.base = base
    self.isVague = isVague
  }

  var testDescription: String { text + (base.map { " from \($0)" } ?? "") }

  static let dated =
    [
      "2023年12月底", "2023年12月末", "2023年12月", "2023年12月底前", "2023年12月份", "２０２３年１２月底",
      "2023 年 12 月底", "2023年十二月底", "2023-12", "2023.12", "2023/12", "2023年12月以前", "预计2023年12月底",
    ].map { DeadlineCase($0, "2023-12-31", .month) }
    + [
      "2023年6月30日", "2023年6月30日前", "2023年6月30日之前", "2023年6月30日以内", "2023年6月30号", "2023-06-30",
      "2023/6/30", "2023.6.30", "力争2023年6月30日前完成", "不迟于2023年6月30日",
      "最迟2023年6月30日前完成",
    ].map { DeadlineCase($0, "2023-06-30", .day) }
    + [
      DeadlineCase("2024年3月上旬", "2024-03-10", .tenDays),
      DeadlineCase("2024年3月中旬", "2024-03-20", .tenDays),
      DeadlineCase("2024年2月下旬", "2024-02-29", .tenDays),
      DeadlineCase("2024年3月初", "2024-03-10", .tenDays, isVague: true),
      DeadlineCase("2024年3月中", "2024-03-20", .tenDays, isVague: true),
      DeadlineCase("2024年2月底", "2024-02-29", .month),
      DeadlineCase("2024年2月29日", "2024-02-29", .day),
      DeadlineCase("2023年一季度", "2023-03-31", .quarter),
      DeadlineCase("2023年第二季度", "2023-06-30", .quarter),
      DeadlineCase("2023年第三季度末", "2023-09-30", .quarter),
      DeadlineCase("2023年4季度", "2023-12-31", .quarter),
      DeadlineCase("2023年上半年", "2023-06-30", .halfYear),
      DeadlineCase("2023年下半年", "2023-12-31", .halfYear),
      DeadlineCase("2023年底", "2023-12-31", .year),
      DeadlineCase("2023年末前", "2023-12-31", .year),
      DeadlineCase("2023年内", "2023-12-31", .year),
      DeadlineCase("2023年年底前", "2023-12-31", .year),
      DeadlineCase("2023年", "2023-12-31", .year),
      DeadlineCase("近期（至2020年）", "2020-12-31", .year),
      DeadlineCase("近期(至2020年)", "2020-12-31", .year),
    ]

  static let yearless: [DeadlineCase] = [
    DeadlineCase("12月底", "2022-12-31", .month, base: "2022-10-22"),
    DeadlineCase("11月", "2024-11-30", .month, base: "2024-10-31"),
    DeadlineCase("6月30日前", "2022-06-30", .day, base: "2022-10-22"),
    DeadlineCase("3月中旬", "2016-03-20", .tenDays, base: "2016-04-30"),
    DeadlineCase("12月中旬", "2024-12-20", .tenDays, base: "2024-10-31"),
    DeadlineCase("2月底", "2024-02-29", .month, base: "2024-01-01"),
    DeadlineCase("2月29日", "2024-02-29", .day, base: "2024-01-01"),
    DeadlineCase("第三季度", "2022-09-30", .quarter, base: "2022-01-01"),
    DeadlineCase("上半年", "2023-06-30", .halfYear, base: "2023-02-01"),
    DeadlineCase("双过半", "2023-06-30", .halfYear, base: "2023-02-01"),
    DeadlineCase("下半年", "2023-12-31", .halfYear, base: "2023-02-01"),
    DeadlineCase("年底前", "2023-12-31", .year, base: "2023-02-01"),
    DeadlineCase("年内", "2023-12-31", .year, base: "2023-02-01"),
    DeadlineCase("当年", "2023-12-31", .year, base: "2023-02-01"),
    DeadlineCase("今年", "2024-12-31", .year, base: "2024-10-31"),
    DeadlineCase("今年底", "2024-12-31", .year, base: "2024-10-31"),
    DeadlineCase("今年6月底", "2024-06-30", .month, base: "2024-10-31"),
    DeadlineCase("明年", "2025-12-31", .year, base: "2024-10-31"),
    DeadlineCase("明年底", "2025-12-31", .year, base: "2024-10-31"),
    DeadlineCase("明年2月底", "2024-02-29", .month, base: "2023-10-31"),
    DeadlineCase("后年上半年", "2026-06-30", .halfYear, base: "2024-10-31"),
    DeadlineCase("去年12月", "2023-12-31", .month, base: "2024-10-31"),
  ]

  static let offsets: [DeadlineCase] = [
    DeadlineCase("签约后6个月内", "2023-03-19", .day, base: "2022-09-19"),
    DeadlineCase("签约之日起30日内", "2022-10-19", .day, base: "2022-09-19"),
    DeadlineCase("签约后一年内", "2023-09-19", .day, base: "2022-09-19"),
    DeadlineCase("历时100天", "2024-06-06", .day, base: "2024-02-27"),
    DeadlineCase("6个月内", "2024-02-29", .day, base: "2023-08-31"),
    DeadlineCase("立行立改", "2022-09-19", .undated, base: "2022-09-19", isVague: true),
    DeadlineCase("立即", "2022-09-19", .undated, base: "2022-09-19", isVague: true),
  ]

  static let dayless: [DeadlineCase] =
    ["长期坚持", "持续推进", "常态化", "常态化推进"].map { DeadlineCase($0, nil, .standing) }
    + ["春节前", "入冬前", "待定", "近期", "尽快"].map {
      DeadlineCase($0, nil, .undated, isVague: true)
    }

  static let unreadable = [
    "", " ", "2024年2月30日", "2023年2月29日", "2月30日", "6月31日", "2023年13月", "2023年0月", "13月", "0月18日",
    "2023年12月32日", "2023年6月30", "2023年3月15开工", "6月30", "2023-02-30", "2023-13", "2023-12/31",
    "20231231", "2023", "23年12月", "第五季度",
    "2023年12月底前完成投资", "2023年1—6月", "2023年12月25日至28日", "月底前", "30日前", "100天", "30个工作日内",
    "2023年春节前", "二〇二三年十二月", "近期（至2020）", "前", "底前，", "2023年12月底，", "，2023年12月底",
    "某日", "45亿元", "2023年12月底前开工，6月底前投产", "2023年12月底，2023年6月底", "12月底前开工，6月底前投产",
    "明年6月底前开工，今年底前投产",
  ]
}

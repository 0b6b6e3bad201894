import TaizhangModel
import TaizhangReading

/// What stands on a form, as the readers of spreadsheets know it.
enum FormWords {
  /// Columns of what is known; those of them that the reader would ask about are named as not to be
  /// read.
  static let id = "项目编号"
  static let name = "项目名称"
  static let deadline = ProjectField.table[.deadline].label
  static let lastMonth = lastReportColumn
  static let lastStage = "上次阶段"
  static let lastFunds = "上次累计到位资金（万元）"
  static let lastInvested = "上次累计完成投资（万元）"
  static let openProblems = "未解决的问题"

  /// Columns for a problem.
  static let problem = "存在问题"
  static let problemType = "问题类型"
  static let problemUnit = "解决单位"

  static let noPlace = "未注明属地"
  static let about = "约"
  /// A new year's sums begin again, so what is left empty in January is not known.
  static func explanation(_ month: Month) -> String {
    "灰色各列是已经有的，不用填。没有变化的空着，照上次算；确实没有的填 0。资金填到月末为止的数，不填当月增加的数。"
      + "一个项目有几个问题的，在下面插入一行，只填问题各列。"
      + (month.month == 1 ? "本年的数从1月重新算起，空着的就没有数。" : "")
  }

  static func title(_ place: String, _ month: Month) -> String {
    "\(place)\(month.year)年\(month.month)月项目进展填报表"
  }

  static func sheetName(_ month: Month) -> String { "\(month.month)月" }

  static func unitAndDay(_ month: Month) -> String {
    "单位：万元　　截至：\(month.year)年\(month.month)月\(month.days)日"
  }

  static func reporter(_ unit: String?) -> String {
    "\(ReportField.table[.unit].label)：\(unit ?? "")"
  }

  static let leftOut =
    "不读的列：" + [lastMonth, lastStage, lastFunds, lastInvested, openProblems].joined(separator: "、")

  /// What a sum means; its unit stands in the head, where that of YAML stands beside each number.
  static func hint(_ meaning: String) -> String {
    meaning.replacing("，带单位", with: "，到月末为止；只填数，单位是万元")
  }

  static func inTenThousandYuan(_ field: ReportField) -> String {
    ReportField.table[field].label + "（万元）"
  }
}

import TaizhangLedger
import TaizhangTemplates

/// A deadline's status in words; the class is for colour only.
struct StatusView: Viewable {
  var word: String
  /// 已过 305 天, 开工还有 30 天 where it is of one step of several, or empty.
  var detail: String
  /// `met`, `overdue`, `near`, `on-time`, `ended` or `none`.
  var cssClass: String

  init(_ status: DeadlineStatus, _ overdue: OverdueWord = .unreported, step: String = "") {
    cssClass = if case .onTime = status { "on-time" } else { status.word }
    (word, detail) = statusWords(status, overdue)
    if !detail.isEmpty { detail = step + detail }
  }

  static let fields: [Field<StatusView>] = [
    .text("word") { $0.word },
    .text("detail") { $0.detail },
    .text("class") { $0.cssClass },
    .flag("isOverdue") { $0.cssClass == "overdue" },
  ]
}

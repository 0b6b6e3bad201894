import TaizhangModel
import TaizhangTemplates

/// 口径: what the kinds and amount labels of a page's totals mean, as `rules.yaml` explains them.
struct Definitions: Viewable {
  /// 签约额：公告逐条写作“签约额”的金额.
  var lines: [String]

  static let fields: [Field<Definitions>] = [.list("lines") { $0.lines }]

  /// In the order of the rules; nil where none of them is explained.
  init?(of totals: [TotalView], _ rules: Rules) {
    let kinds = Set(totals.map(\.kind))
    let labels = Set(totals.map(\.label))
    let words =
      rules.kinds.filter { kinds.contains($0.name) }.map { ($0.name, $0.remarks) }
      + rules.amountLabels.filter { labels.contains($0.name) }.map { ($0.name, $0.remarks) }
    lines = words.filter { !$1.isEmpty }.map { "\($0)：\($1)" }
    if lines.isEmpty { return nil }
  }
}

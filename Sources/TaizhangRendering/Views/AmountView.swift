import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// An amount as a table cell shows it: a figure in the page's unit, the words of a bound, or
/// nothing stated.
///
/// The figure is exact, never rounded.
struct AmountView: Viewable {
  /// Digits before the point, and the point with the digits behind it.
  var whole = ""
  var fraction = ""
  var isAbout = false
  /// The words of a bound, a range or a foreign amount: 百亿元以上.
  var bound = ""
  var isUnstated = false
  /// What rows are sorted by: the figure in fen, or empty.
  var key = ""

  init(_ money: Money, isAbout: Bool, in unit: MoneyUnit) {
    let text = money.exactText(in: unit)
    let point = text.firstIndex(of: ".") ?? text.endIndex
    whole = String(text[..<point])
    fraction = String(text[point...])
    self.isAbout = isAbout
    key = String(money.fen)
  }

  init(_ amount: Amount?, in unit: MoneyUnit) {
    guard let amount, let point = amount.point else {
      self.init(bound: amount?.text ?? "", isUnstated: amount == nil)
      return
    }
    self.init(point, isAbout: amount.isAbout, in: unit)
  }

  private init(bound: String, isUnstated: Bool) {
    self.bound = bound
    self.isUnstated = isUnstated
  }

  /// The figure as text: 3.8, 约 3.8.
  var text: String { "\(isAbout ? "约 " : "")\(whole)\(fraction)" }

  static let fields: [Field<AmountView>] = [
    .text("whole") { $0.whole },
    .text("fraction") { $0.fraction },
    .flag("isAbout") { $0.isAbout },
    .text("bound") { $0.bound },
    .text("key") { $0.key },
    .flag("isUnstated") { $0.isUnstated },
  ]
}

import TaizhangModel

/// 牵头单为：县工信局 or 金额：5亿元 above a table: near to what is read there, or read from columns only.
struct UnreadStatement {
  var label: String
  var range: SourceRange
  /// Of a field that each row has for itself.
  var field = ""
  /// The nearest of the names that are read above a table.
  var suggestion: String?

  /// Nil for what is neither: 填报人：张三.
  init?(_ label: String, _ range: SourceRange, _ kind: SheetKind) {
    self.label = label
    self.range = range
    let name = ColumnName(label) { kind.row($0) != nil }
    switch kind.meaning(of: name) {
    case .field(let label, _): field = label
    case .amount, .milestone, .problem, .matter, .former, .latter: field = name.name
    case .elsewhere, .ofRecord: return nil
    case .unknown:
      // Two letters are near to too many words.
      guard label.count > 2, label.count < 10,
        let near = nearestName(to: label, among: kind.sharedNames)
      else { return nil }
      suggestion = near
    }
  }

  func report(_ table: SheetTable, in context: inout ReadingContext) {
    let finding = Diagnostic(
      .unreadStatement,
      at: context.spot(range),
      label,
      field,
      subject: table.subject(label),
      suggestion: suggestion
    )
    context.report(finding)
  }
}

import TaizhangModel

/// A figure a thousand times the middle one of its label, or a thousandth: 万 and 亿 mistaken.
///
/// Labels with fewer than five figures have no middle worth the name.
@Sendable
func checkAmountOutlier(_ input: CheckInput) -> [Diagnostic] {
  var figures: [Ref<AmountLabel>: [Int64]] = [:]
  for project in input.ledger.projects {
    if let label = project.amountLabel, let point = project.amount?.point, point.fen > 0 {
      figures[label, default: []].append(point.fen / Int64(project.count))
    }
  }
  let middles = figures.filter { $0.value.count >= 5 }.mapValues { $0.sorted()[$0.count / 2] }
  return input.ledger.projects.compactMap { project in
    guard let label = project.amountLabel, let middle = middles[label],
      let fen = project.amount?.point?.fen, fen > 0
    else { return nil }
    let each = fen / Int64(project.count)
    guard each / 1000 >= middle || middle / 1000 >= max(1, each) else { return nil }
    return Diagnostic(
      .amountOutlier,
      at: project.spot,
      project.amount?.text ?? "",
      input.ledger.rules.amountLabels[label].name,
      subject: project.id
    )
  }
}

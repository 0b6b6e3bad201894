import TaizhangModel

/// What talks are about has no 签约额: a label that begins with the name of the signing is of what is signed.
///
/// 意向签约额 says that nothing is, and says so first. One finding for all records of a file, a kind and a
/// label, at the first: mostly it is a column's name that does not fit some of its rows.
@Sendable
func checkLabelBeforeSigning(_ input: CheckInput) -> [Diagnostic] {
  let rules = input.ledger.rules
  guard let signing = rules.stages.indices.first(where: { Ref<Stage>($0).isSigned }) else {
    return []
  }
  let isOfSigned = rules.amountLabels.map { $0.name.hasPrefix(rules.stages[signing].name) }
  var first: [(project: Project, label: Ref<AmountLabel>, count: Int)] = []
  var places: [LabelUse: Int] = [:]
  for project in input.ledger.projects {
    guard project.amount != nil, let label = project.amountLabel, isOfSigned[Int(label.index)],
      rules.kinds[project.kind].stage?.isSigned == false
    else { continue }
    let use = LabelUse(file: project.spot.file, kind: project.kind, label: label)
    if let index = places[use] {
      first[index].count += 1
    } else {
      places[use] = first.count
      first.append((project, label, 1))
    }
  }
  return first.map { project, label, count in
    Diagnostic(
      .labelBeforeSigning,
      at: project.spot,
      rules.kinds[project.kind].name,
      rules.amountLabels[label].name,
      String(count),
      subject: project.id
    )
  }
}

private struct LabelUse: Hashable {
  var file: FileID
  var kind: Ref<Kind>
  var label: Ref<AmountLabel>
}

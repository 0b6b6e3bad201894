import TaizhangModel

/// A deadline should say what must be done by it (目标阶段); else being overdue can be argued.
///
/// One finding for each file, at its first such record: groups share their deadline.
@Sendable
func checkMissingTarget(_ input: CheckInput) -> [Diagnostic] {
  var first: [(project: Project, count: Int)] = []
  var places: [FileID: Int] = [:]
  for project in input.ledger.projects where project.deadline?.due != nil && project.target == nil {
    if let index = places[project.spot.file] {
      first[index].count += 1
    } else {
      places[project.spot.file] = first.count
      first.append((project, 1))
    }
  }
  return first.map { project, count in
    Diagnostic(
      .missingTarget,
      at: project.spot,
      String(count),
      subject: project.id
    )
  }
}

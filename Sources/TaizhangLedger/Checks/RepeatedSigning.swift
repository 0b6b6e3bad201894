import TaizhangModel

/// A company that signs in two batches may sign one project twice (重复签约).
///
/// Only kinds whose stage is the stage of signing count; 一期 and 二期 are two projects.
@Sendable
func checkRepeatedSigning(_ input: CheckInput) -> [Diagnostic] {
  let ledger = input.ledger
  var signed: [NameCore: [Ref<Project>]] = [:]
  var found: [Diagnostic] = []
  for (index, project) in ledger.projects.enumerated() where isSigned(project, ledger) {
    let ref = Ref<Project>(index)
    for company in input.cores[index].companies {
      let earlier = (signed[company] ?? []).filter { other in
        ledger.projects[other].batch != project.batch
          && phases(in: ledger.projects[other].name) == phases(in: project.name)
      }
      if let first = earlier.first {
        found.append(
          Diagnostic(
            .repeatedSigning,
            at: project.spot,
            company.words,
            ledger.batches[ledger.projects[first].batch].name,
            ledger.batches[project.batch].name,
            subject: project.id,
            related: earlier.map { ledger.projects[$0].spot }
          )
        )
      }
      if signed[company, default: []].count < 8 { signed[company, default: []].append(ref) }
    }
  }
  return found
}

/// Whether the record is of a kind that stands for a signing: its own stage is the second.
private func isSigned(_ project: Project, _ ledger: Ledger) -> Bool {
  let kind = ledger.rules.kinds[project.kind]
  return kind.stage.map { ledger.rules.stages[$0].name == kind.name } ?? false
    && kind.name == ledger.rules.stages.dropFirst().first?.name
}

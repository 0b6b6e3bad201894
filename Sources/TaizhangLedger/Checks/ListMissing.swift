import TaizhangModel

/// A list that was announced (附件) should be at hand.
@Sendable
func checkListMissing(_ input: CheckInput) -> [Diagnostic] {
  input.ledger.projects.filter(\.listMissing).map { project in
    Diagnostic(
      .listMissing,
      at: project.spot,
      project.name,
      String(project.count),
      subject: project.id
    )
  }
}

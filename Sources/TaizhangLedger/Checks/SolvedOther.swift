import TaizhangModel

/// What is reported as solved is a problem that was reported, in the same words.
///
/// Other words than before leave the old problem open. A problem that is first told when it is
/// solved is none of these, so only words much like those of an open one are doubted: 没有架通, 未架通
/// and 已架通 are alike.
@Sendable
func checkSolvedOther(_ input: CheckInput) -> [Diagnostic] {
  eachReport(input.ledger) { project, reports, place, found in
    guard reports[place].facts.hasDetails else { return }
    let report = reports[place]
    for problem in report.problems where problem.solvedOn != nil {
      let told = reports[..<place].flatMap(\.problems)
      guard !told.contains(where: { $0.words == problem.words }) else { continue }
      let solved = Set((told + report.problems).lazy.filter { $0.solvedOn != nil }.map(\.words))
      let open = told.map(\.words).filter { !solved.contains($0) }
      let core = coreWords(of: problem.words)
      // 缺水 and 缺地 differ in one character and are two things.
      let isLong = problem.words.unicodeScalars.count > 3
      let other =
        open.first { coreWords(of: $0) == core }
        ?? (isLong ? nearestName(to: problem.words, among: open, numbersMayDiffer: true) : nil)
        ?? open.first { problem.words.contains($0) || $0.contains(problem.words) }
      guard let other else { continue }
      found.append(
        Diagnostic(
          .solvedOther,
          at: report.facts.spot,
          input.ledger.projects[project].name,
          report.facts.month.iso,
          problem.words,
          other,
          subject: input.ledger.projects[project].id
        )
      )
    }
  }
}

/// What a problem is about, whether it is there or gone: 没有架通, 尚未架通 and 已架通 are all 架通.
private func coreWords(of words: String) -> String {
  String(String.UnicodeScalarView(words.unicodeScalars.filter { !passedOver.contains($0) }))
}

/// Words that deny, and those that say that something still is or already was.
private let passedOver: Set<Unicode.Scalar> = [
  "没", "有", "未", "不", "能", "尚", "还", "仍", "已", "了", "的",
]

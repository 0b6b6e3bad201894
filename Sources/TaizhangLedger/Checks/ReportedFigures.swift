package import TaizhangModel

/// A sum to date does not fall: since the start never, since January not within the year.
@Sendable
func checkFigureFalls(_ input: CheckInput) -> [Diagnostic] {
  eachReport(input.ledger) { project, told, place, found in
    for measure in Measure.allCases {
      guard let now = told[place].facts.figures[measure]?.money,
        let last = told.last(measure, before: place), now < last
      else { continue }
      found.append(
        Diagnostic(
          .figureFalls,
          at: told[place].facts.spot,
          input.ledger.projects[project].name,
          told[place].facts.month.iso,
          measure.rawValue,
          String(now.fen),
          String(last.fen),
          subject: input.ledger.projects[project].id
        )
      )
    }
  }
}

/// What came in since January is part of what came in since the start.
@Sendable
func checkYearExceedsTotal(_ input: CheckInput) -> [Diagnostic] {
  eachReport(input.ledger) { project, told, place, found in
    for measure in Measure.allCases where measure.isYearly {
      guard let year = told[place].facts.figures[measure]?.money,
        let total = told[place].facts.figures[measure.total]?.money, total < year
      else { continue }
      found.append(
        Diagnostic(
          .yearExceedsTotal,
          at: told[place].facts.spot,
          input.ledger.projects[project].name,
          told[place].facts.month.iso,
          measure.rawValue,
          String(year.fen),
          measure.total.rawValue,
          String(total.fen),
          subject: input.ledger.projects[project].id
        )
      )
    }
  }
}

/// More in place or built than the whole amount: the amount has grown, or a unit was mistaken.
///
/// Told of the report that first says so, and again where the sum grows tenfold: costs that run over
/// go on doing so month after month.
@Sendable
func checkFundsExceedAmount(_ input: CheckInput) -> [Diagnostic] {
  checkAgainstAmount(input, .fundsExceedAmount) { now, last, amount in
    guard amount < now else { return false }
    guard let last, amount < last else { return true }
    return last.fen <= now.fen / 10
  }
}

/// Less than a ten thousandth of the whole amount: 1.2亿元 in a column of 万元.
///
/// Zero is no slip; and what has grown from there has been told.
@Sendable
func checkFigureTooSmall(_ input: CheckInput) -> [Diagnostic] {
  checkAgainstAmount(input, .figureTooSmall) { now, last, amount in
    now.fen > 0 && now.fen < amount.fen / 10_000 && last.map { $0.fen == 0 } ?? true
  }
}

/// Holds what is reported of each measure against the project's amount, where that is one figure.
///
/// A year's flow counts only where the report does not tell the sum since the start. `isWrong` is
/// asked of the reported sum, the one told before it, and the amount.
private func checkAgainstAmount(
  _ input: CheckInput,
  _ id: Diagnostic.ID,
  isWrong: (_ now: Money, _ last: Money?, _ amount: Money) -> Bool
) -> [Diagnostic] {
  let amounts = input.ledger.projects.map { $0.amount?.point }
  return eachReport(input.ledger) { project, told, place, found in
    guard let amount = amounts[Int(project.index)] else { return }
    let figures = told[place].facts.figures
    for measure in Measure.allCases where !measure.isYearly || figures[measure.total] == nil {
      guard let now = figures[measure]?.money,
        isWrong(now, told.last(measure, before: place), amount)
      else { continue }
      let record = input.ledger.projects[project]
      found.append(
        Diagnostic(
          id,
          at: told[place].facts.spot,
          record.name,
          told[place].facts.month.iso,
          measure.rawValue,
          String(now.fen),
          record.amountLabel.map { input.ledger.rules.amountLabels[$0].name } ?? "",
          String(amount.fen),
          subject: record.id
        )
      )
    }
  }
}

/// Every report as corrected, by its place among those of the project, in the order of months.
///
/// They are looked at in place: there are hundreds of thousands.
func eachReport(
  _ ledger: Ledger,
  _ check: (Ref<Project>, ArraySlice<Report>, Int, inout [Diagnostic]) -> Void
) -> [Diagnostic] {
  var found: [Diagnostic] = []
  for index in ledger.projects.indices {
    let told = ledger.told(Ref(index))
    for place in told.indices { check(Ref(index), told, place, &found) }
  }
  return found
}

extension ArraySlice<Report> {
  /// What was last told of a measure before one of the reports; of a flow, in the same year.
  func last(_ measure: Measure, before place: Int) -> Money? {
    for index in (startIndex..<place).reversed() {
      guard let sum = self[index].facts.figures[measure],
        !measure.isYearly || self[index].facts.month.year == self[place].facts.month.year
      else { continue }
      return sum.money
    }
    return nil
  }
}

extension Ledger {
  /// What a project's reports tell, month by month, corrections applied; as known today.
  package func told(_ project: Ref<Project>) -> ArraySlice<Report> {
    let own = reports[progress.reports(of: project)]
    // Most projects have no corrections; their reports are then told as they stand.
    guard !progress.isInOrder(project) else { return own }
    var told: [Report] = []
    for report in own {
      if let month = report.facts.corrects {
        guard let place = told.firstIndex(where: { $0.facts.month == month }) else { continue }
        told[place] = told[place].corrected(by: report)
      } else {
        told.append(report)
      }
    }
    return told.sorted { $0.facts.month < $1.facts.month }[...]
  }
}

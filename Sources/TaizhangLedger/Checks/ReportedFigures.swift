package import TaizhangModel

/// A sum to date does not fall: since the start never, since January not within the year.
@Sendable
func checkFigureFalls(_ input: CheckInput) -> [Diagnostic] {
  eachReport(input.ledger) { project, report, before, found in
    for measure in Measure.allCases {
      guard let now = report.figures[measure]?.money,
        let last = before.last(where: {
          $0.figures[measure] != nil && (!measure.isYearly || $0.month.year == report.month.year)
        })?.figures[measure]?.money, now < last
      else { continue }
      found.append(
        Diagnostic(
          .figureFalls,
          at: report.spot,
          project.name,
          report.month.iso,
          measure.rawValue,
          String(now.fen),
          String(last.fen),
          subject: project.id
        )
      )
    }
  }
}

/// What came in since January is part of what came in since the start.
@Sendable
func checkYearExceedsTotal(_ input: CheckInput) -> [Diagnostic] {
  eachReport(input.ledger) { project, report, _, found in
    for measure in Measure.allCases where measure.isYearly {
      guard let year = report.figures[measure]?.money,
        let total = report.figures[measure.total]?.money, total < year
      else { continue }
      found.append(
        Diagnostic(
          .yearExceedsTotal,
          at: report.spot,
          project.name,
          report.month.iso,
          measure.rawValue,
          String(year.fen),
          measure.total.rawValue,
          String(total.fen),
          subject: project.id
        )
      )
    }
  }
}

/// More funds in place than the whole amount: the amount has grown, or a unit was mistaken.
@Sendable
func checkFundsExceedAmount(_ input: CheckInput) -> [Diagnostic] {
  eachReport(input.ledger) { project, report, before, found in
    guard let funds = report.figures[.fundsTotal]?.money, let amount = project.amount?.point,
      amount < funds, before.last?.figures[.fundsTotal]?.money != funds
    else { return }
    found.append(
      Diagnostic(
        .fundsExceedAmount,
        at: report.spot,
        project.name,
        report.month.iso,
        String(funds.fen),
        project.amountLabel.map { input.ledger.rules.amountLabels[$0].name } ?? "",
        String(amount.fen),
        subject: project.id
      )
    )
  }
}

/// Every report as corrected, with those of the project's months before it.
func eachReport(
  _ ledger: Ledger,
  _ check: (Project, Report, ArraySlice<Report>, inout [Diagnostic]) -> Void
) -> [Diagnostic] {
  var found: [Diagnostic] = []
  for index in ledger.projects.indices {
    let told = ledger.told(Ref(index))
    for place in told.indices {
      check(ledger.projects[index], told[place], told[..<place], &found)
    }
  }
  return found
}

extension Ledger {
  /// What a project's reports tell, month by month, corrections applied; as known today.
  package func told(_ project: Ref<Project>) -> ArraySlice<Report> {
    let range = progress.reports(of: project)
    let own = reports[range]
    // Most projects have no corrections; their reports are then told as they stand.
    let stand = range.allSatisfy { index in
      reports[index].corrects == nil
        && (index == range.lowerBound || reports[index - 1].month <= reports[index].month)
    }
    guard !stand else { return own }
    var told: [Report] = []
    for report in own {
      if let month = report.corrects {
        guard let place = told.firstIndex(where: { $0.month == month }) else { continue }
        told[place] = told[place].corrected(by: report)
      } else {
        told.append(report)
      }
    }
    return told.sorted { $0.month < $1.month }[...]
  }
}

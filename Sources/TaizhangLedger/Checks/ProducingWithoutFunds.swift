import TaizhangModel

/// A project that produces has cost something: 投产 with 累计到位资金 or 累计完成投资 of 0 tells a stage
/// too many, or a figure that was not known and became a zero.
///
/// Told of the report that first says both.
@Sendable
func checkProducingWithoutFunds(_ input: CheckInput) -> [Diagnostic] {
  let ledger = input.ledger
  let production = "投产"
  let first = ledger.rules.stages.firstIndex {
    $0.name == production || $0.aliases.contains(production)
  }
  guard let first = first.map({ Ref<Stage>($0) }) else { return [] }
  var (stage, wasTold) = (Ref<Stage>?.none, false)
  var zeros: [Measure] = []
  return eachReport(ledger) { project, told, place, found in
    let facts = told[place].facts
    if place == told.startIndex { (stage, wasTold, zeros) = (nil, false, []) }
    stage = facts.stage ?? stage
    for measure in Measure.allCases where !measure.isYearly {
      guard let sum = facts.figures[measure] else { continue }
      zeros.removeAll { $0 == measure }
      if sum.money.fen == 0 { zeros.append(measure) }
    }
    guard let stage, stage >= first, let measure = zeros.first else {
      wasTold = false
      return
    }
    guard !wasTold else { return }
    wasTold = true
    found.append(
      Diagnostic(
        .producingWithoutFunds,
        at: facts.spot,
        ledger.projects[project].name,
        facts.month.iso,
        ledger.rules.stages[stage].name,
        measure.rawValue,
        subject: ledger.projects[project].id
      )
    )
  }
}

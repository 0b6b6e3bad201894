extension DeadlineExpression {
  /// The deadline these words mean, counted from a base date where they need one.
  ///
  /// The base date is the day of signing or, without one, the announcement's. Due is the last
  /// step's day. Nil where a base date is needed and none is known, where a day leaves the calendar, and
  /// where a step would lie before the one in front of it: 6月底前开工，2023年12月底前投产 of 2024.
  package func resolved(from base: Day?) -> Deadline? {
    var days: [Day?] = []
    for term in terms {
      if term.end == .none {
        days.append(nil)
      } else {
        guard let day = term.end.day(from: base) else { return nil }
        days.append(day)
      }
    }
    let steps = zip(terms, days).compactMap { term, day in
      day.map { Deadline.Step(name: term.step, due: $0) }
    }
    guard zip(steps, steps.dropFirst()).allSatisfy({ $0.due <= $1.due }) else { return nil }
    return Deadline(
      text: text,
      due: days.compactMap { $0 }.max(),
      precision: terms.last?.precision ?? .undated,
      steps: terms.count > 1 ? steps : []
    )
  }

  /// Whether the words leave the day to custom or set none that can be computed.
  package var isVague: Bool {
    terms.contains { $0.isVague || $0.precision == .undated }
  }

  /// Whether it is so long after the signing: 签约后6个月内.
  package var countsFromSigning: Bool {
    text.contains("签约")
      && terms.contains { term in
        switch term.end {
        case .monthsAfterBase, .daysAfterBase: true
        default: false
        }
      }
  }

  /// Whether the words name a year or lean on none, so that the base date cannot move them.
  package var namesYear: Bool {
    terms.allSatisfy { term in
      switch term.end {
      case .day, .none: true
      case .inYear, .monthsAfterBase, .daysAfterBase, .base: false
      }
    }
  }
}

extension DeadlineExpression.End {
  /// The day, or nil where the base date is missing or the year has no such day.
  fileprivate func day(from base: Day?) -> Day? {
    switch self {
    case .day(let day): return day
    case .none: return nil
    case .base: return base
    case .monthsAfterBase(let months): return base?.adding(months: months)
    case .daysAfterBase(let days):
      let day = base?.adding(days: days)
      return day.flatMap { Day.years.contains($0.civil.year) ? $0 : nil }
    case .inYear(let offset, let month, let day):
      guard let year = base?.civil.year else { return nil }
      guard let day else { return Day.last(ofMonth: month, year: year + offset) }
      return Day(year: year + offset, month: month, day: day)
    }
  }
}

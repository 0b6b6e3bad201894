extension DeadlineExpression {
  /// The deadline these words mean, counted from other days where they need one.
  ///
  /// A year that is left out is that of the base date: of the paper the words stand in. 签约后 counts
  /// from the signing, or from the base date where that is not given. Due is the last step's day. Nil where a
  /// date is needed and none is known, where a day leaves the calendar, and where a step would lie before
  /// the one in front of it: 6月底前开工，2023年12月底前投产 of 2024.
  package func resolved(from base: Day?, signing: Day? = nil) -> Deadline? {
    var days: [Day?] = []
    for term in terms {
      if term.end == .none {
        days.append(nil)
      } else {
        guard let day = term.end.day(from: base, signing: signing ?? base) else { return nil }
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
        case .months, .days: true
        default: false
        }
      }
  }

  /// The earliest of its days whose year the words leave to a base date.
  package func firstYearlessDay(from base: Day) -> Day? {
    terms.compactMap { term in
      if case .inYear = term.end { term.end.day(from: base, signing: nil) } else { nil }
    }
    .min()
  }

  /// Whether the words name a year or lean on none, so that the base date cannot move them.
  package var namesYear: Bool {
    terms.allSatisfy { term in
      switch term.end {
      case .day, .none: true
      case .inYear, .months, .days, .base: false
      }
    }
  }
}

extension DeadlineExpression.End {
  /// The day, or nil where the date it leans on is missing or the year has no such day.
  fileprivate func day(from base: Day?, signing: Day?) -> Day? {
    switch self {
    case .day(let day): return day
    case .none: return nil
    case .base: return base
    case .months(let months, let origin):
      return (origin == .signing ? signing : base)?.adding(months: months)
    case .days(let days, let origin):
      let day = (origin == .signing ? signing : base)?.adding(days: days)
      return day.flatMap { Day.years.contains($0.civil.year) ? $0 : nil }
    case .inYear(let offset, let month, let day):
      guard let year = base?.civil.year else { return nil }
      guard let day else { return Day.last(ofMonth: month, year: year + offset) }
      return Day(year: year + offset, month: month, day: day)
    }
  }
}

package import TaizhangModel

/// Projects due, counted along an even line of time: by month, quarter or year, whichever is the
/// finest that fits.
package struct Timeline: Sendable {
  package enum Step: Int32, CaseIterable, Sendable {
    case month = 1
    case quarter = 3
    case year = 12
  }

  /// What a last day means on the as-of date.
  package enum Mark: Int, CaseIterable, Sendable {
    /// 时限已过.
    case overdue
    /// 临期 and 未到期.
    case ahead
    /// 已达到 and 已终止.
    case done
  }

  /// Some projects due on one day.
  package struct Due: Hashable, Sendable {
    package var day: Day
    package var mark: Mark
    /// > 0.
    package var projects: Int
    /// Where they are listed.
    package var href: String

    package init(day: Day, mark: Mark, projects: Int, href: String) {
      self.day = day
      self.mark = mark
      self.projects = projects
      self.href = href
    }
  }

  package struct Period: Sendable {
    package var first: Month
    package var dues: [Due] = []

    package func projects(_ mark: Mark? = nil) -> Int {
      dues.reduce(0) { $0 + ($1.mark == mark || mark == nil ? $1.projects : 0) }
    }
  }

  /// More do not fit beside each other.
  package static let mostPeriods = 24

  package let step: Step
  /// Without gaps; the period of the as-of date is among them.
  package let periods: [Period]
  /// Which of the periods the as-of date lies in.
  package let present: Int
  /// Projects due before the first period or behind the last one.
  package let omitted: Int

  /// Nil where nothing is due on two days at least: one day needs no line.
  package init?(_ dues: [Due], asOf: Day) {
    guard Set(dues.map(\.day)).count > 1, let first = dues.map(\.day).min(),
      let last = dues.map(\.day).max()
    else { return nil }
    func index(_ day: Day, _ step: Step) -> Int { Int(Month(of: day).number / step.rawValue) }
    func span(_ step: Step) -> ClosedRange<Int> {
      index(min(first, asOf), step)...index(max(last, asOf), step)
    }
    let step = Step.allCases.first { span($0).count <= Timeline.mostPeriods } ?? .year
    var shown = span(step)
    let now = index(asOf, step)
    if shown.count > Timeline.mostPeriods {
      // Decades: what lies nearest counts most, and more of it is behind us than before us.
      let lower = min(max(shown.lowerBound, now - 15), shown.upperBound - Timeline.mostPeriods + 1)
      shown = lower...lower + Timeline.mostPeriods - 1
    }
    var periods = shown.map { number in
      Period(
        first: Month(of: first).advanced(
          by: number * Int(step.rawValue) - Int(Month(of: first).number)
        )
      )
    }
    var omitted = 0
    for due in dues {
      let number = index(due.day, step)
      if shown.contains(number) {
        periods[number - shown.lowerBound].dues.append(due)
      } else {
        omitted += due.projects
      }
    }
    self.step = step
    self.periods = periods
    present = now - shown.lowerBound
    self.omitted = omitted
  }
}

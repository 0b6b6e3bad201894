package import TaizhangModel

extension Ledger {
  /// What all records come to as they stand at the end of a day; states and lights are by record.
  package func standingSum(
    of states: [ProjectState],
    _ lights: [Lights],
    on day: Day
  ) -> ProgressSum {
    let tests = rules.progress.rates.map { RateTest($0, rules) }
    let month = Month(of: day)
    var sum = ProgressSum(rules)
    for index in projects.indices {
      let record = CountedRecord(projects[index])
      let now = Standing(day: day, state: states[index], lights: lights[index])
      let rates = tests.map { test in
        var share = RateSum()
        share.add(test, record, now, year: month.year)
        return share
      }
      let share = ProgressShare(
        record.count(on: day),
        isIntent: rules.kinds[record.kind(on: day)].isNoProject,
        now,
        month
      )
      sum.add(share, rates: rates)
    }
    return sum
  }
}

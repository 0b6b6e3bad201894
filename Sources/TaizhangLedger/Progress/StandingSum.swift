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
      let record = CountedRecord(projects[index]).addend(on: day)
      let now = Standing(day: day, state: states[index], lights: lights[index])
      let rates = tests.map { test in
        var share = RateSum()
        share.add(test, record, now, year: month.year)
        return share
      }
      let isIntent = rules.kinds[record.kind].isNoProject
      sum.add(ProgressShare(record, isIntent: isIntent, now, month), rates: rates)
    }
    return sum
  }
}

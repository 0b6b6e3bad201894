import TaizhangModel
import TaizhangRendering
import Testing

/// The geometry of the funnel of stages and of the columns of months.
struct StagePlotTests {
  @Test func whoeverStandsFurtherOnPassedTheStagesBefore() {
    let bars = StagePlot([85, 45, 6, 0, 2, 0, 2, 1]).bars
    #expect(bars.map(\.reached) == [141, 56, 11, 5, 5, 3, 3, 1])
    #expect(bars.map(\.present) == [85, 45, 6, 0, 2, 0, 2, 1])
    let shares = [nil, "39.72", "19.64", "45.45", "100.00", "60.00", "100.00", "33.33"]
    #expect(bars.map { $0.share?.percent } == shares)
  }

  @Test func barsAreInProportionAndTheLeastIsSeen() {
    let bars = StagePlot([9_000, 999, 1]).bars
    #expect(bars.map(\.length) == [240, 24, 1])
    #expect(bars.map(\.presentLength) == [216, 24, 0])
  }

  @Test func aStageThatNobodyReachedHasNoBarAndNoShareBehindIt() {
    let bars = StagePlot([3, 0, 0]).bars
    #expect(bars.map(\.length) == [240, 0, 0])
    #expect(bars.map { $0.share?.percent } == [nil, "0.00", nil])
    #expect(StagePlot([0, 0]).bars.map(\.length) == [0, 0])
  }

  @Test(arguments: [(0, 10, 0), (1, 10_000, 1), (5, 10, 44), (10, 10, 88), (120, 100, 88)])
  func columnsBeginAtZeroAndKeepToTheirWhole(value: Int64, whole: Int64, height: Int) {
    #expect(MonthPlot.height(of: value, in: whole) == height)
  }
}

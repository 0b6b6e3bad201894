import TaizhangModel

/// The sums of a run of rows.
struct RunningSums {
  /// By column.
  private(set) var figures: [Int: RunningSum] = [:]
  private(set) var rows = 0
  private(set) var projects = 0

  mutating func add(_ figures: [Int: Amount?], _ projects: Int, _ row: Int) {
    rows += 1
    self.projects += projects
    for (column, figure) in figures { self.figures[column, default: RunningSum()].add(figure, row) }
  }
}

/// A sum that grows row by row.
struct RunningSum {
  /// Of exact and 约 figures.
  private(set) var sum = Money(fen: 0)
  /// What the rows come to at least, whatever bounds and ranges stand for: 约 tells no such thing.
  private(set) var least = Money(fen: 0)
  private(set) var count = 0
  /// Numbers of rows whose figures are bounds, ranges or in another currency, so that they cannot be added.
  private(set) var openRows: [Int] = []
  /// False where a figure cannot be read, or the sum is too large.
  private(set) var isReadable = true
  /// The worth of the last digit of the finest addend, in fen.
  private var digit: Int64 = .max

  /// Nil is a figure that cannot be read.
  mutating func add(_ figure: Amount?, _ row: Int) {
    count += 1
    guard let figure else {
      isReadable = false
      return
    }
    if figure.point == nil { openRows.append(row) }
    sum = plus(sum, figure.point)
    least = plus(least, figure.least)
    for addend in [figure.point, figure.least].compactMap({ $0?.fen }) {
      var last: Int64 = 1
      while last < 1_000_000_000_000_000, addend % (last * 10) == 0 { last *= 10 }
      digit = min(digit, last)
    }
  }

  private mutating func plus(_ sum: Money, _ addend: Money?) -> Money {
    let (fen, overflows) = sum.fen.addingReportingOverflow(addend?.fen ?? 0)
    isReadable = isReadable && !overflows
    return Money(fen: fen)
  }

  /// Whether every row has a figure that can be added.
  var isWhole: Bool { openRows.isEmpty }

  /// Whether a sum that is stated is that of the rows, as far as its last digit tells; of a whole sum.
  func agrees(with stated: Money, to resolution: Money) -> Bool {
    abs(stated.fen - sum.fen) <= tolerance(resolution)
  }

  /// Whether the rows come to more than is stated, whatever those that cannot be added stand for.
  func exceeds(_ stated: Money, to resolution: Money) -> Bool {
    least.fen - stated.fen > tolerance(resolution)
  }

  private func tolerance(_ resolution: Money) -> Int64 {
    digit < resolution.fen ? resolution.fen / 2 : 0
  }
}

extension Amount {
  /// What it is at least, inclusive or not; nil where the words tell no such thing, or not in renminbi.
  fileprivate var least: Money? {
    guard currency == .renminbi else { return nil }
    switch value {
    case .exactly(let money), .above(let money), .atLeast(let money), .between(let money, _):
      return money
    case .about, .below, .atMost: return nil
    }
  }
}

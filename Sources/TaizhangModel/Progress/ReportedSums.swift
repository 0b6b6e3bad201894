/// What a report counts in money: flows since 1 January and sums since the start, kept apart.
package enum Measure: String, Hashable, Sendable, CaseIterable {
  /// 本年到位资金, since 1 January of the report's year.
  case fundsThisYear
  /// 累计到位资金, since the project began.
  case fundsTotal
  /// 本年完成投资.
  case investedThisYear
  /// 累计完成投资.
  case investedTotal

  /// Its place among all, 0…3.
  package var index: Int {
    switch self {
    case .fundsThisYear: 0
    case .fundsTotal: 1
    case .investedThisYear: 2
    case .investedTotal: 3
    }
  }

  /// Whether it starts again from nothing each January.
  package var isYearly: Bool { self == .fundsThisYear || self == .investedThisYear }

  /// The sum since the start that a year's flow is part of; itself where it is that sum.
  package var total: Measure {
    switch self {
    case .fundsThisYear, .fundsTotal: .fundsTotal
    case .investedThisYear, .investedTotal: .investedTotal
    }
  }
}

/// A reported sum of money.
package struct ReportedSum: Hashable, Sendable {
  /// ≥ 0.
  package var money: Money
  /// 约.
  package var isAbout: Bool

  package init(money: Money, isAbout: Bool) {
    self.money = money
    self.isAbout = isAbout
  }
}

/// The figures of a report, by measure; what was not reported is nil, which is not zero.
///
/// Close together: hundreds of thousands of reports and states are moved about with them.
package struct ReportedSums: Hashable, Sendable {
  /// In fen; 0 where nothing was reported.
  private var fundsThisYear: Int64 = 0
  private var fundsTotal: Int64 = 0
  private var investedThisYear: Int64 = 0
  private var investedTotal: Int64 = 0
  /// By measure a bit for what was reported, and four further up one for 约.
  private var told: UInt8 = 0

  package init() {}

  package subscript(measure: Measure) -> ReportedSum? {
    get {
      let bit: UInt8 = 1 << measure.index
      guard told & bit != 0 else { return nil }
      let fen =
        switch measure {
        case .fundsThisYear: fundsThisYear
        case .fundsTotal: fundsTotal
        case .investedThisYear: investedThisYear
        case .investedTotal: investedTotal
        }
      return ReportedSum(money: Money(fen: fen), isAbout: told & bit << 4 != 0)
    }
    set {
      let bit: UInt8 = 1 << measure.index
      told &= ~(bit | bit << 4)
      if let newValue { told |= newValue.isAbout ? bit | bit << 4 : bit }
      let fen = newValue?.money.fen ?? 0
      switch measure {
      case .fundsThisYear: fundsThisYear = fen
      case .fundsTotal: fundsTotal = fen
      case .investedThisYear: investedThisYear = fen
      case .investedTotal: investedTotal = fen
      }
    }
  }

  package var isEmpty: Bool { told == 0 }
}

/// The share of a project that is in production: 12 of 100 条生产线.
package struct Portion: Hashable, Sendable {
  /// 0…`whole`.
  package var done: Int
  /// ≥ 1.
  package var whole: Int
  /// What is counted: 条生产线.
  package var unit: String

  package init(done: Int, whole: Int, unit: String) {
    self.done = done
    self.whole = whole
    self.unit = unit
  }

  /// `12/100 条生产线`; nil for anything else, and where more is done than there is.
  package init?(parsing text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let digits = parts[1].prefix { $0.isASCII && $0.isNumber }
    guard let done = Int(parts[0]), let whole = Int(digits), done >= 0, whole >= 1, done <= whole,
      whole <= 1_000_000_000
    else { return nil }
    let unit = parts[1].dropFirst(digits.count).drop { $0 == " " }
    self.init(done: done, whole: whole, unit: String(unit))
  }
}

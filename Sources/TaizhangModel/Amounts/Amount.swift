/// An amount as an announcement states it: its words, and what they mean exactly.
package struct Amount: Hashable, Sendable {
  /// As written, without surrounding space: `8000万元`, `百亿元以上`.
  package var text: String
  package var value: Value
  /// The currency the words name.
  ///
  /// Nothing is converted.
  package var currency: Currency
  /// The worth of one unit of the last digit written, in fen: 1.54亿元 has 0.01亿元 = 100万元.
  ///
  /// Half of it is how far a rounded figure may stand from the exact one.
  package var resolution: Money

  package init(text: String, value: Value, currency: Currency, resolution: Money) {
    self.text = text
    self.value = value
    self.currency = currency
    self.resolution = resolution
  }

  /// Whether another says the same, in whatever words: 4.5亿元 is 45000万元.
  package func isSame(as other: Amount) -> Bool {
    value == other.value && currency == other.currency
  }

  /// What the words say of the sum.
  ///
  /// 「以上」 and 「以下」 include their bound (民法典 1259).
  package enum Value: Hashable, Sendable {
    case exactly(Money)
    /// 约, 左右, 上下.
    case about(Money)
    /// 超, 超过, 突破, 逾, 多, 余. Exclusive.
    case above(Money)
    /// 以上, 不低于, 不少于, 至少. Inclusive.
    case atLeast(Money)
    /// 近, 将近, 接近, 不到, 不足. Exclusive.
    case below(Money)
    /// 以下, 以内, 不超过. Inclusive.
    case atMost(Money)
    /// 6到7亿元. Both ends inclusive.
    case between(Money, Money)
  }

  /// The figure that may enter a sum: exact or 约, in renminbi.
  ///
  /// Nil for bounds and ranges.
  package var point: Money? {
    guard currency == .renminbi else { return nil }
    switch value {
    case .exactly(let money), .about(let money): return money
    case .above, .atLeast, .below, .atMost, .between: return nil
    }
  }

  /// Whether its figure is 约.
  package var isAbout: Bool {
    if case .about = value { true } else { false }
  }

  /// ISO 4217 codes of the currencies the notices use.
  package enum Currency: String, Hashable, Sendable, CaseIterable {
    case renminbi = "CNY"
    case usDollar = "USD"
    case hongKongDollar = "HKD"
    case euro = "EUR"
    case yen = "JPY"
  }
}

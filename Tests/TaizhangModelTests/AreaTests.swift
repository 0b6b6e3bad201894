import Testing

@testable import TaizhangModel

/// A stated area in square centimetres; nil where it is none.
struct AreaCase: Sendable, CustomTestStringConvertible {
  var text: String
  var squareCentimetres: Int64?

  init(_ text: String, _ squareCentimetres: Int64?) {
    self.text = text
    self.squareCentimetres = squareCentimetres
  }

  var testDescription: String { text }

  static let readable = [
    AreaCase("40平方公里", 400_000_000_000), AreaCase("10.7 公里", nil),
    AreaCase("10.7 平方公里", 107_000_000_000), AreaCase("28 km²", 280_000_000_000),
    AreaCase("28km2", 280_000_000_000), AreaCase("28㎢", 280_000_000_000),
    AreaCase("5万m²", 500_000_000), AreaCase("5 万 m²", 500_000_000),
    AreaCase("5万平方米", 500_000_000), AreaCase("５００㎡", 5_000_000),
    AreaCase("10公顷", 1_000_000_000), AreaCase("3亩", 20_000_000),
    // 2300亩 = 1.5333… km².
    AreaCase("2300亩", 15_333_333_333), AreaCase("3.5万亩", 233_333_333_333),
    AreaCase("约20平方公里", 200_000_000_000), AreaCase("一百零五亩", 700_000_000),
  ]

  static let unreadable = [
    "", "40", "亩", "40公里", "40平方", "-3亩", "3亩地", "20 3亩", "20+3平方公里", "0.000001平方米",
    "9999999999999平方公里", "3吨",
  ].map { AreaCase($0, nil) }
}

@Suite struct AreaTests {
  @Test(arguments: AreaCase.readable + AreaCase.unreadable)
  func readsTheWords(_ wording: AreaCase) {
    #expect(Area(parsing: wording.text)?.squareCentimetres == wording.squareCentimetres)
  }
}

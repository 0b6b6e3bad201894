import TaizhangTestSupport

@testable import TaizhangTemplates

extension SeededGenerator {
  private static let texts = [
    "", "莎车", "a<b", "\"R&D\"", "it's", "喀什地区 ＞ 莎车县", "<", "two words", "é", "📎",
  ]

  mutating func sample() -> Sample {
    Sample(
      name: text(),
      quote: text(),
      empty: "",
      lines: text() + text(),
      markup: HTML(escaping: text()),
      noMarkup: HTML(trusted: ""),
      yes: !once(in: 3),
      no: once(in: 3),
      items: items(depth: 2),
      none: [],
      tags: (0..<next() % 4).map { _ in text() },
      person: once(in: 3) ? nil : person(),
      nobody: once(in: 3) ? person() : nil
    )
  }

  mutating func text() -> String { pick(Self.texts) }

  private mutating func items(depth: Int) -> [Item] {
    (0..<next() % 4).map { _ in
      Item(
        label: text(),
        isLast: once(in: 2),
        children: depth == 0 ? [] : items(depth: depth - 1),
        owner: once(in: 2) ? person() : nil
      )
    }
  }

  private mutating func person() -> Person {
    let city = City(code: text(), streets: items(depth: 0))
    return Person(name: text(), city: once(in: 3) ? nil : city)
  }
}

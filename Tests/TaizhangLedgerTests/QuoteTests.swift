import TaizhangModel
import TaizhangTestSupport
import Testing

@testable import TaizhangLedger

/// A body, a quote, and the line of the body the quote is found on, or the finding.
struct QuoteCase: Sendable, CustomTestStringConvertible {
  enum Result: Sendable, Equatable {
    /// 1 is the first line of the body.
    case found(line: Int, words: String)
    case not(Diagnostic.ID)
  }

  var name: String
  var body: String
  var quote: String
  /// 1 is the first line of the body.
  var line: Int?
  var result: Result

  init(_ name: String, _ body: String, _ quote: String, line: Int? = nil, _ result: Result) {
    self.name = name
    self.body = body
    self.quote = quote
    self.line = line
    self.result = result
  }

  var testDescription: String { name }

  static let all = [
    QuoteCase("as written", "甲\n签约项目29个。", "签约项目29个", .found(line: 2, words: "签约项目29个")),
    QuoteCase(
      "hard line breaks",
      "签约\n\n项目2\n9个",
      "签约项目29个",
      .found(line: 1, words: "签约\n\n项目2\n9个")
    ),
    QuoteCase("CRLF", "签约\r\n项目", "签约项目", .found(line: 1, words: "签约\r\n项目")),
    QuoteCase("spaces in the quote", "签约项目", "签约 项　目", .found(line: 1, words: "签约项目")),
    QuoteCase("ideographic space", "签约　项目", "签约项目", .found(line: 1, words: "签约　项目")),
    QuoteCase("no-break space", "签约\u{A0}项目", "签约项目", .found(line: 1, words: "签约\u{A0}项目")),
    QuoteCase("zero-width space", "签约\u{200B}项目", "签约项目", .found(line: 1, words: "签约\u{200B}项目")),
    QuoteCase("full-width in the body", "（４）：Ａ，共", "(4):A,共", .found(line: 1, words: "（４）：Ａ，共")),
    QuoteCase("full-width in the quote", "(4):A,共", "（４）：Ａ，共", .found(line: 1, words: "(4):A,共")),
    QuoteCase("characters of four bytes", "𠮷签约项目", "𠮷签约", .found(line: 1, words: "𠮷签约")),
    QuoteCase("not there", "签约项目", "洽谈项目", .not(.quoteNotFound)),
    QuoteCase("another dash", "亚—欧", "亚-欧", .not(.quoteNotFound)),
    QuoteCase("other quotation marks", "“甲”", "\"甲\"", .not(.quoteNotFound)),
    QuoteCase("only space", "甲", "　", .not(.quoteNotFound)),
    QuoteCase("longer than the body", "甲", "甲乙", .not(.quoteNotFound)),
    QuoteCase("twice", "签约2个\n签约2个", "签约2个", .not(.ambiguousQuote)),
    QuoteCase("twice, overlapping", "甲甲甲", "甲甲", .not(.ambiguousQuote)),
    QuoteCase("twice, overlapping, with a line", "甲甲甲", "甲甲", line: 1, .not(.ambiguousQuote)),
    QuoteCase(
      "twice, the second line",
      "签约2个\n签约2个",
      "签约2个",
      line: 2,
      .found(line: 2, words: "签约2个")
    ),
    QuoteCase("twice on one line", "签约2个签约2个", "签约2个", line: 1, .not(.ambiguousQuote)),
    QuoteCase("another line", "签约2个", "签约2个", line: 3, .not(.quoteNotFound)),
    QuoteCase("once, with its line", "甲\n签约2个", "签约2个", line: 2, .found(line: 2, words: "签约2个")),
    QuoteCase("within a figure, front", "签约17个", "7个", .not(.quoteNotFound)),
    QuoteCase("within a figure, end", "签约29个", "签约2", .not(.quoteNotFound)),
    QuoteCase("behind a point", "增长1.5倍", "5倍", .not(.quoteNotFound)),
    QuoteCase("before a comma", "投资1,026亿元", "投资1", .not(.quoteNotFound)),
    QuoteCase("behind a figure and a line break", "2022\n7个", "7个", .found(line: 2, words: "7个")),
    QuoteCase("behind a sentence's comma", "共2，7个", "7个", .found(line: 1, words: "7个")),
    QuoteCase("behind a damaged figure", "17个、7个", "7个", .found(line: 1, words: "7个")),
  ]
}

@Suite struct QuoteTests {
  /// Lines of the front matter above the body.
  private static let head = 4

  @Test(arguments: QuoteCase.all)
  func findsThePassage(_ passage: QuoteCase) async throws {
    var content = Content()
    content.announce(body: passage.body)
    let text = "文: '\(passage.quote)'"
    let line = passage.line.map { "\n    行: \($0 + Self.head)" } ?? ""
    content.record("r-1", "来源: a\n原文:\n  - " + text + line)
    let outcome = await content.ledger()
    switch passage.result {
    case .not(let id):
      #expect(outcome.diagnostics.map(\.id) == [id])
      #expect(outcome.value.projects.map(\.citations.isEmpty) == [true])
    case .found(let line, let words):
      #expect(outcome.diagnostics.isEmpty)
      let citation = try #require(outcome.value.projects.first?.citations.first)
      #expect(citation.line == line + Self.head)
      let file = try #require(content.files["announcements/a.md"])
      let bytes = Array(file.utf8)[citation.passage.bounds]
      #expect(String(decoding: bytes, as: UTF8.self) == words)
    }
  }

  /// Every piece of a random text, with its white space changed, is found where it stands.
  @Test(arguments: [UInt64(1), 2, 3])
  func findsEveryPieceOfARandomText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = Array("甲乙丙（）:：a \n　\u{A0}，,。𠮷é".unicodeScalars)
    for _ in 0..<200 {
      let scalars = (0..<40).map { _ in random.pick(letters) }
      let start = Int(random.next() % 40)
      let end = start + Int(random.next() % UInt64(41 - start))
      let body = text(scalars)
      let quote = text(scalars[start..<end].filter { !" \n　\u{A0}".unicodeScalars.contains($0) })
      let index = QuoteIndex(
        SourceFile(path: "", bytes: Array(body.utf8)),
        body: SourceRange(0, body.utf8.count)
      )
      let found = index.matches(of: quote, startingOnLine: nil)
      #expect(found.map(\.range) == slowMatches(of: quote, in: body), "\(quote) in \(body)")
    }
  }

  /// At most two places, by trying each scalar in turn.
  private func slowMatches(of quote: String, in body: String) -> [SourceRange] {
    func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
      if " \n　\u{A0}".unicodeScalars.contains(scalar) { return nil }
      return ["（": "(", "）": ")", "：": ":", "，": ","][scalar] ?? scalar
    }
    var pieces: [(scalar: Unicode.Scalar, range: SourceRange)] = []
    var offset = 0
    for scalar in body.unicodeScalars {
      let next = offset + scalar.utf8.count
      if let scalar = folded(scalar) { pieces.append((scalar, SourceRange(offset, next))) }
      offset = next
    }
    let wanted = quote.unicodeScalars.compactMap(folded)
    guard !wanted.isEmpty, wanted.count <= pieces.count else { return [] }
    let starts = (0...(pieces.count - wanted.count)).filter { start in
      wanted.indices.allSatisfy { pieces[start + $0].scalar == wanted[$0] }
    }
    return starts.prefix(2).map {
      let last = pieces[$0 + wanted.count - 1].range
      return SourceRange(Int(pieces[$0].range.start), Int(last.end))
    }
  }

  private func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

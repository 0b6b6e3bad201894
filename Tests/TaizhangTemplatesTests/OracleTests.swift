import TaizhangTestSupport
import Testing

@testable import TaizhangTemplates

/// swift-mustache renders the same bytes, wherever it follows the specification.
struct OracleTests {
  @Test(arguments: TemplateCase.all.filter(\.isInOracle))
  func agreesOnTheCases(_ testCase: TemplateCase) throws {
    let page = try renderByOracle(
      testCase.template,
      partials: testCase.partials,
      with: Sample()
    )
    #expect(page == testCase.expected)
  }

  /// So that a case is excused only as long as it must be.
  @Test(arguments: TemplateCase.all.filter { !$0.isInOracle })
  func departsWhereTheCasesSaySo(_ testCase: TemplateCase) {
    let page = try? renderByOracle(
      testCase.template,
      partials: testCase.partials,
      with: Sample()
    )
    #expect(page != testCase.expected)
  }

  @Test(arguments: 0..<20)
  func agreesOnRandomTemplatesAndViews(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var writer = RandomTemplate(random)
      let partial = writer.template(partials: [])
      let page = writer.template(partials: ["p"])
      random = writer.random
      let sample = random.sample()
      let ours = try render(page, partials: ["p": partial], with: sample)
      let theirs = try renderByOracle(page, partials: ["p": partial], with: sample)
      try #require(ours == theirs, "\(page.debugDescription) \(partial.debugDescription)")
    }
  }
}

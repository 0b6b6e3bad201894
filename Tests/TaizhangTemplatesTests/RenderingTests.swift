import Testing

@testable import TaizhangTemplates

struct RenderingTests {
  @Test(arguments: TemplateCase.all)
  func rendersAsSpecified(_ testCase: TemplateCase) throws {
    let page = try render(testCase.template, partials: testCase.partials)
    #expect(page == testCase.expected)
  }
}

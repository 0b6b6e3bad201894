import TaizhangModel
import Testing

@testable import TaizhangTemplates

struct LimitTests {
  @Test func nestsSectionsUpToTheLimit() throws {
    let page = nested(TemplateLimits.depth)
    #expect(try render(page) == "x")
  }

  @Test func refusesDeeperSections() {
    let found = compile(nested(TemplateLimits.depth + 1)).diagnostics
    #expect(found.map(\.arguments) == [["too-deep", "yes"]])
    let start = TemplateLimits.depth * 8 + 3
    #expect(found.first?.place == .spot(SourceSpot(FileID(0), SourceRange(start, start + 3))))
  }

  @Test func countsTheLevelsOfIncludedTemplates() {
    let page = "{{#yes}}{{#yes}}{{>p}}{{/yes}}{{/yes}}"
    let fits = nested(TemplateLimits.depth - 3)
    #expect(compile(page, partials: ["p": fits]).diagnostics == [])
    let tooDeep = nested(TemplateLimits.depth - 2)
    let found = compile(page, partials: ["p": tooDeep]).diagnostics
    #expect(found.map(\.arguments) == [["too-deep", "yes"]])
  }

  @Test func refusesPartialsThatIncludeEachOther() {
    let found = compile("{{>a}}", partials: ["a": "{{>b}}", "b": "x{{>a}}"]).diagnostics
    #expect(found.map(\.arguments) == [["recursive-partial", "a"]])
    #expect(found.first?.place == .spot(SourceSpot(FileID(2), SourceRange(4, 5))))
  }

  /// Each of these includes the next one twice: 2⁴⁰ copies.
  @Test func refusesPartialsThatMultiply() {
    var partials = ["p40": "x"]
    for index in 0..<40 { partials["p\(index)"] = "{{>p\(index + 1)}}{{>p\(index + 1)}}" }
    let found = compile("{{>p0}}", partials: partials).diagnostics
    #expect(found.map(\.arguments) == [["too-large", "page"]])
  }

  @Test func readsManyUnclosedTagsInOneGo() {
    let found = compile(String(repeating: "{{ ", count: 50_000)).diagnostics
    #expect(found.count == 50_000)
  }

  private func nested(_ depth: Int) -> String {
    String(repeating: "{{#yes}}", count: depth) + "x" + String(repeating: "{{/yes}}", count: depth)
  }
}

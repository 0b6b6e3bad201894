import TaizhangModel
import Testing

@testable import TaizhangTemplates

struct FindingTests {
  @Test(arguments: FindingCase.all)
  func findsAllAtTheirSpots(_ testCase: FindingCase) {
    let marked = MarkedTemplate(testCase.template)
    let found = compile(marked.text, partials: testCase.partials).diagnostics
    let digits = Array("123456")
    #expect(found.count == testCase.expected.count)
    for (index, (found, expected)) in zip(found, testCase.expected).enumerated() {
      let range = marked.range(digits[2 * index], digits[2 * index + 1])
      #expect(found.place == .spot(SourceSpot(FileID(0), range)))
      #expect(found.id == expected.id)
      #expect(found.arguments == expected.arguments)
      #expect(found.suggestion == expected.suggestion)
    }
  }

  @Test func reportsAPartialOnceHoweverOftenItIsIncluded() throws {
    let partial = MarkedTemplate("\n{{1️⃣nmae2️⃣}}")
    let page = "{{>p}}{{#items}}{{>p}}{{/items}}{{#person}}{{>p}}{{/person}}"
    let found = compile(page, partials: ["p": partial.text]).diagnostics
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.place == .spot(SourceSpot(FileID(1), partial.range("1", "2"))))
    #expect(finding.related == [SourceSpot(FileID(0), SourceRange(3, 4))])
  }

  @Test func findsWhatOnlyOneOfTheCallersLacks() {
    let found = compile("{{#items}}{{>p}}{{/items}}{{>p}}", partials: ["p": "{{label}}"])
      .diagnostics
    #expect(found.map(\.arguments) == [["label", "Sample"]])
  }

  @Test func checksTheSyntaxOfTemplatesThatNoPageUses() {
    let found = compile("", partials: ["draft": "{{#a}}{{nobodyKnows}}{{>b}}"]).diagnostics
    #expect(found.map(\.arguments) == [["unclosed-section", "a"], ["b"]])
  }

  @Test func reportsAMissingRootWithTheNearestName() {
    let file = TemplateFile(file: FileID(0), name: "project", bytes: [])
    let outcome = compileTemplates(files: [file], roots: ["projct": Shape(of: Sample.self)])
    #expect(
      outcome.diagnostics == [
        Diagnostic(.templateMissing, at: .path("projct"), "projct", suggestion: "project")
      ]
    )
  }

  @Test func reportsTwoFilesWithOneName() {
    let files = (0..<2).map { TemplateFile(file: FileID($0), name: "page", bytes: []) }
    let outcome = compileTemplates(files: files, roots: [:])
    #expect(outcome.diagnostics.map(\.arguments) == [["duplicate-template", "page"]])
    #expect(outcome.diagnostics.first?.place == .spot(SourceSpot(FileID(1), SourceRange(0, 0))))
  }

  @Test func reportsBytesThatAreNotUTF8() {
    let bytes = Array("a{{name}}".utf8) + [0xB9, 0x61]
    let file = TemplateFile(file: FileID(0), name: "page", bytes: bytes)
    let outcome = compileTemplates(files: [file], roots: [:])
    #expect(outcome.diagnostics.map(\.arguments) == [["bad-bytes", "\u{FFFD}"]])
    #expect(outcome.diagnostics.first?.place == .spot(SourceSpot(FileID(0), SourceRange(9, 10))))
  }

  @Test func isTheSameInAnyOrderOfFiles() {
    let files = ["{{>b}}{{x}}", "{{y}}{{>c}}", "{{z}}{{#q}}"].enumerated().map { index, text in
      TemplateFile(file: FileID(index), name: ["a", "b", "c"][index], bytes: Array(text.utf8))
    }
    let roots = ["a": Shape(of: Sample.self), "b": Shape(of: Item.self)]
    let forwards = compileTemplates(files: files, roots: roots).diagnostics
    let backwards = compileTemplates(files: files.reversed(), roots: roots).diagnostics
    #expect(forwards.count == 5)
    #expect(forwards == backwards)
  }
}

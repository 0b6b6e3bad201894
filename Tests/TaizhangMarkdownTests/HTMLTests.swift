import Testing

@testable import TaizhangMarkdown

struct HTMLTests {
  @Test(arguments: HTMLCase.blocks + HTMLCase.inlines + HTMLCase.tables + HTMLCase.notes)
  func writes(html: HTMLCase) {
    #expect(html.text.html(html.options) == html.expected)
  }

  @Test(arguments: HTMLCase.addresses)
  func linksOnlyWhatIsHarmless(html: HTMLCase) {
    #expect(html.text.html() == "<p>" + html.expected + "</p>\n")
  }

  @Test(arguments: HTMLCase.emphasis)
  func boldsNextToChinesePunctuation(html: HTMLCase) {
    #expect(html.text.html() == "<p>" + html.expected + "</p>\n")
  }

  @Test func appendsToWhatIsThere() {
    var output = Array("<main>".utf8)
    renderHTML("甲".parsed, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "<main><p>甲</p>\n")
  }
}

/// A text, how it is to be written, and the HTML it becomes.
struct HTMLCase: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: String
  var options = HTMLOptions()

  var testDescription: String { text.debugDescription }
}

extension String {
  /// The HTML of this text.
  func html(_ options: HTMLOptions = HTMLOptions()) -> String {
    var output: [UInt8] = []
    renderHTML(parsed, options: options, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Of the tree without places.
  func unplacedHTML() -> String {
    var output: [UInt8] = []
    renderHTML(parseUnplacedMarkdown(Array(utf8)[...]), into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

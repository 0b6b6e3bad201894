import Foundation
import Testing

@testable import TaizhangMarkdown

/// The examples of the CommonMark and GFM specifications.
///
/// Those we write otherwise are listed with the reason. The list is exact: an example that begins to
/// differ fails, and so does one that no longer differs.
struct SpecificationTests {
  @Test(arguments: Specification.all)
  func examplesAreWrittenAsSpecified(_ specification: Specification) throws {
    let examples = try specification.examples()
    try #require(examples.count == specification.count)
    let listed = try specification.differences()
    var differing: [Int: String] = [:]
    for example in examples {
      #expect(example.markdown.unplacedHTML() == example.markdown.html())
      let html = normalised(example.markdown.html())
      if html != normalised(example.html) { differing[example.example] = html }
    }
    for (number, html) in differing.sorted(by: { $0.key < $1.key }) where listed[number] == nil {
      let example = examples.first { $0.example == number }
      Issue.record(
        """
        \(specification.name) \(number) (\(example?.section ?? ""))
        \(example?.markdown ?? "")
        is written as
        \(html)
        and not as
        \(example?.html ?? "")
        """
      )
    }
    let same = listed.keys.filter { differing[$0] == nil }.sorted()
    #expect(same == [], "listed in \(specification.name)-differences.txt, and do not differ")
  }

  @Test func everyListedReasonIsExplained() throws {
    let text = try Specification.text("README.md")
    for specification in Specification.all {
      for reason in Set(try specification.differences().values) {
        #expect(text.contains("\n- `\(reason)`: "), "\(reason)")
      }
    }
  }

  /// Both ways of writing an empty element, a quotation mark, and line ends within blocks are the
  /// same page.
  private func normalised(_ html: String) -> String {
    html.replacing(" />", with: ">").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing(">\n", with: ">").replacing("\n<", with: "<")
  }
}

/// A specification whose examples stand in `Specifications/`.
struct Specification: Sendable, CustomTestStringConvertible {
  var name: String
  /// Examples in the file.
  var count: Int

  var testDescription: String { name }

  static let all = [
    Specification(name: "commonmark-0.31.2", count: 652),
    // Those that are not in CommonMark's as well.
    Specification(name: "gfm-0.29", count: 50),
  ]

  struct Example: Decodable {
    var example: Int
    var section: String
    var markdown: String
    var html: String
  }

  func examples() throws -> [Example] {
    try JSONDecoder().decode([Example].self, from: Data(Specification.text("\(name).json").utf8))
  }

  /// The reason by the number of the example: lines such as `raw-html: 21 148 149`.
  func differences() throws -> [Int: String] {
    var reasons: [Int: String] = [:]
    for line in try Specification.text("\(name)-differences.txt").split(separator: "\n") {
      let parts = line.split(separator: ": ")
      for number in parts.last?.split(separator: " ") ?? [] {
        reasons[try #require(Int(number))] = String(parts[0])
      }
    }
    return reasons
  }

  static func text(_ file: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appendingPathComponent("Specifications/\(file)"))
    return String(decoding: data, as: UTF8.self)
  }
}

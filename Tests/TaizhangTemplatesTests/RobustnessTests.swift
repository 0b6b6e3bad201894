import TaizhangModel
import TaizhangTestSupport
import Testing

@testable import TaizhangTemplates

/// Whatever stands in a template, reading it ends with findings inside it, and never with a trap.
struct RobustnessTests {
  private static let fragments = [
    "{{", "}}", "{{{", "}}}", "{{#yes}}", "{{/yes}}", "{{^items}}", "{{/items}}", "{{<p}}",
    "{{/p}}", "{{$a}}", "{{/a}}", "{{>p}}", "{{=<% %>=}}", "<%={{ }}=%>", "{{=", "=}}", "{{!",
    "\n", "\r\n", "  ", "{{name}}", "{{.}}", ".", "name", "中", "{{#person.city}}", "<%", "%>",
    "{{/person.city}}", "{{#", "{{/", "{{& markup}}", "\u{FEFF}", "}", "{", "#",
  ]

  @Test(arguments: 0..<8)
  func survivesScrambledTemplates(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let texts = (0..<2).map { _ in
        (0..<random.next() % 24).map { _ in random.pick(Self.fragments) }.joined()
      }
      let outcome = compile(texts[0], partials: ["p": texts[1]])
      for finding in outcome.diagnostics {
        guard case .spot(let spot) = finding.place else { continue }
        let range = spot.range.bounds
        #expect(range.upperBound <= texts[Int(spot.file.index)].utf8.count)
      }
      var output = OutputBytes()
      outcome.value["page"]?.render(Sample(), into: &output)
    }
  }
}

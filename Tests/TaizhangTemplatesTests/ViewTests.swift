import TaizhangModel
import Testing

@testable import TaizhangTemplates

struct ViewTests {
  struct Page: Viewable {
    var rows: [View]
    var head: View?
    static let fields: [Field<Page>] = [
      .list("rows", of: Item.self) { $0.rows },
      .view("head", of: Person.self) { $0.head },
    ]
  }

  @Test func sharesRowsThatWereMadeBefore() throws {
    let page = Page(rows: [View(of: Item(label: "甲"))], head: View(of: Person()))
    #expect(try render("{{head.name}}{{#rows}}{{label}}{{/rows}}", with: page) == "Amina甲")
  }

  @Test func stopsAtARowOfAnotherType() async {
    await #expect(processExitsWith: .failure) {
      _ = View(of: Page(rows: [View(of: Person())]))
    }
  }

  @Test func stopsAtAPageOfAnotherType() async {
    await #expect(processExitsWith: .failure) {
      let template = try #require(compile("{{name}}").value["page"])
      var output = OutputBytes()
      template.render(View(of: Item(label: "甲")), into: &output)
    }
  }

  @Test func appendsToWhatIsThere() throws {
    let template = try #require(compile("{{name}}").value["page"])
    var output = OutputBytes(capacity: 1)
    template.render(Sample(), into: &output)
    template.render(Sample(name: "和田"), into: &output)
    #expect(output.withBytes { Array($0) } == Array("莎车和田".utf8))
  }

  @Test func joinsFixedTextButNotAcrossJumps() throws {
    let template = try #require(compile("a{{! x }}b{{#no}}c{{/no}}d").value["page"])
    #expect(template.program.instructions.count == 4)
    #expect(try render("a{{! x }}b{{#no}}c{{/no}}d") == "abd")
  }
}

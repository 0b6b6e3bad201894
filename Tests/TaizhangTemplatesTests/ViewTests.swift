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

  /// A row that begins with what is the same in every list.
  struct Row: Viewable {
    var shared: View
    var number: Int

    static let fields: [Field<Row>] =
      Field.shared(Named.self) + [
        .text(
          "number",
          writing: { row, view in
            var text = ShortText()
            text.append(row.number)
            view.write(text)
            view.write(text: "<")
          }
        )
      ]

    var sharedPart: View? { shared }
  }

  struct Named: Viewable {
    var name: String
    var link: Item?

    static let fields: [Field<Named>] = [.text("name") { $0.name }, .view("link") { $0.link }]
  }

  struct LongPage: Viewable {
    var rows: Rows<Row>

    static let fields: [Field<LongPage>] = [.list("rows") { $0.rows }]
  }

  @Test func makesRowsOneByOneAroundWhatTheyShare() throws {
    let shared = View(of: Named(name: "甲", link: Item(label: "乙")))
    let page = LongPage(rows: Rows(2..<5) { Row(shared: shared, number: $0) })
    let template = "{{#rows}}{{name}}{{#link}}{{label}}{{/link}}{{number}}{{/rows}}"
    #expect(try render(template, with: page) == "甲乙2&lt;甲乙3&lt;甲乙4&lt;")
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
      template.render(Item(label: "甲"), into: &output)
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

@testable import TaizhangTemplates

/// A page's view with a field of every kind.
///
/// A name has the same kind in every sample view.
struct Sample: Viewable {
  var name = "莎车"
  var quote = #"<a href="x">R&D's</a>"#
  var empty = ""
  var lines = "one\ntwo"
  var markup = HTML(trusted: "<em>安&amp;全</em>")
  var noMarkup = HTML(trusted: "")
  var yes = true
  var no = false
  var items: [Item] = [Item(label: "甲"), Item(label: "乙", isLast: true)]
  var none: [Item] = []
  var tags: [String] = ["a", "<b>", "c"]
  var person: Person? = Person()
  var nobody: Person?

  static let fields: [Field<Sample>] = [
    .text("name") { $0.name },
    .text("quote") { $0.quote },
    .text("empty") { $0.empty },
    .text("lines") { $0.lines },
    .html("markup") { $0.markup },
    .html("noMarkup") { $0.noMarkup },
    .flag("yes") { $0.yes },
    .flag("no") { $0.no },
    .list("items") { $0.items },
    .list("none") { $0.none },
    .list("tags") { $0.tags },
    .view("person") { $0.person },
    .view("nobody") { $0.nobody },
  ]
}

/// A row that can hold rows.
struct Item: Viewable {
  var label: String
  var isLast = false
  var children: [Item] = []
  var owner: Person?

  static let fields: [Field<Item>] = [
    .text("label") { $0.label },
    .flag("last") { $0.isLast },
    .list("children") { $0.children },
    .view("owner") { $0.owner },
  ]
}

struct Person: Viewable {
  var name = "Amina"
  var city: City? = City()

  static let fields: [Field<Person>] = [
    .text("name") { $0.name },
    .view("city") { $0.city },
  ]
}

struct City: Viewable {
  var code = "653125"
  var streets: [Item] = [Item(label: "东路"), Item(label: "西路")]

  static let fields: [Field<City>] = [
    .text("code") { $0.code },
    .list("streets") { $0.streets },
    .flag("big") { _ in true },
  ]
}

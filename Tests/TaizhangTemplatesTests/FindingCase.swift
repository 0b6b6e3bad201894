import TaizhangModel
import Testing

@testable import TaizhangTemplates

/// A template and all that is found in it: the nth finding stands at the nth pair of marks.
struct FindingCase: Sendable, CustomTestStringConvertible {
  var name: String
  var template: String
  var partials: [String: String] = [:]
  var expected: [Expected]

  /// A finding without its spot.
  struct Expected: Sendable {
    var id: Diagnostic.ID
    var arguments: [String]
    var suggestion: String?
  }

  init(
    _ name: String,
    _ template: String,
    partials: [String: String] = [:],
    finds expected: Expected...
  ) {
    self.name = name
    self.template = template
    self.partials = partials
    self.expected = expected
  }

  var testDescription: String { name }
}

extension FindingCase.Expected {
  static func unknown(_ name: String, in shape: String, near: String? = nil) -> Self {
    Self(id: .templateUnknownName, arguments: [name, shape], suggestion: near)
  }

  static func wrongKind(_ name: String, _ kind: String, _ use: TemplateUse) -> Self {
    Self(id: .templateWrongKind, arguments: [name, kind, use.rawValue])
  }

  static func missing(_ name: String, near: String? = nil) -> Self {
    Self(id: .templateMissing, arguments: [name], suggestion: near)
  }

  static func syntax(
    _ reason: TemplateSyntaxReason,
    _ text: String,
    near: String? = nil
  ) -> Self {
    Self(id: .templateSyntax, arguments: [reason.rawValue, text], suggestion: near)
  }
}

extension FindingCase {
  static let all = names + kinds + syntax + files

  static let names = [
    FindingCase("nearest name", "{{1️⃣nmae2️⃣}}", finds: .unknown("nmae", in: "Sample", near: "name")),
    FindingCase(
      "behind Chinese",
      "台账 {{# 1️⃣itmes2️⃣ }}{{/ itmes }}",
      finds: .unknown("itmes", in: "Sample", near: "items")
    ),
    FindingCase(
      "nothing near",
      "{{{1️⃣amountInFen2️⃣}}}",
      finds: .unknown("amountInFen", in: "Sample")
    ),
    FindingCase(
      "inner names first",
      "{{#items}}{{1️⃣lable2️⃣}}{{/items}}",
      finds: .unknown("lable", in: "Item", near: "label")
    ),
    FindingCase(
      "outer names too",
      "{{#items}}{{1️⃣nam2️⃣}}{{/items}}",
      finds: .unknown("nam", in: "Item", near: "name")
    ),
    FindingCase(
      "names are not visible outside",
      "{{#items}}{{/items}}{{1️⃣label2️⃣}}",
      finds: .unknown("label", in: "Sample")
    ),
    FindingCase(
      "behind a dot",
      "{{person.1️⃣nme2️⃣}}",
      finds: .unknown("nme", in: "Person", near: "name")
    ),
    FindingCase(
      "before a dot",
      "{{#1️⃣persn2️⃣.name}}{{/persn.name}}",
      finds: .unknown("persn", in: "Sample", near: "person")
    ),
    FindingCase(
      "behind a dot, outer names do not count",
      "{{#items}}{{owner.1️⃣label2️⃣}}{{/items}}",
      finds: .unknown("label", in: "Person")
    ),
    FindingCase(
      "in a section that is never shown",
      "{{^yes}}{{1️⃣x2️⃣}}{{/yes}}",
      finds: .unknown("x", in: "Sample")
    ),
    FindingCase(
      "several in one run",
      "{{1️⃣nmae2️⃣}}\n{{#3️⃣itms4️⃣}}{{/itms}}{{#yes}}{{{5️⃣name6️⃣}}}{{/yes}}",
      finds: .unknown("nmae", in: "Sample", near: "name"),
      .unknown("itms", in: "Sample", near: "items"),
      .wrongKind("name", "text", .writeUnescaped)
    ),
    FindingCase(
      "unknown block",
      "{{<p}}{{$1️⃣tilte2️⃣}}x{{/tilte}}{{/p}}",
      partials: ["p": "{{$title}}{{/title}}"],
      finds: .unknown("tilte", in: "p", near: "title")
    ),
    FindingCase(
      "upper case is another name",
      "{{1️⃣Name2️⃣}}",
      finds: .unknown("Name", in: "Sample", near: "name")
    ),
  ]

  static let kinds = [
    FindingCase(
      "three braces on text",
      "{{{1️⃣name2️⃣}}}",
      finds: .wrongKind("name", "text", .writeUnescaped)
    ),
    FindingCase(
      "ampersand on text",
      "{{& 1️⃣person.name2️⃣ }}",
      finds: .wrongKind("person.name", "text", .writeUnescaped)
    ),
    FindingCase(
      "three braces on an item",
      "{{#tags}}{{{1️⃣.2️⃣}}}{{/tags}}",
      finds: .wrongKind(".", "text", .writeUnescaped)
    ),
    FindingCase("flag", "{{1️⃣yes2️⃣}}", finds: .wrongKind("yes", "flag", .write)),
    FindingCase("list", "{{1️⃣items2️⃣}}", finds: .wrongKind("items", "list", .write)),
    FindingCase("view", "{{{1️⃣person2️⃣}}}", finds: .wrongKind("person", "view", .write)),
    FindingCase(
      "row itself",
      "{{#items}}{{1️⃣.2️⃣}}{{/items}}",
      finds: .wrongKind(".", "view", .write)
    ),
    FindingCase(
      "dot behind text",
      "{{1️⃣name2️⃣.length}}",
      finds: .wrongKind("name", "text", .lookInside)
    ),
    FindingCase(
      "dot behind a list",
      "{{#1️⃣items2️⃣.label}}{{/items.label}}",
      finds: .wrongKind("items", "list", .lookInside)
    ),
    FindingCase(
      "dot behind a flag",
      "{{person.city.1️⃣big2️⃣.x}}",
      finds: .wrongKind("big", "flag", .lookInside)
    ),
  ]

  static let syntax = [
    FindingCase("unclosed section", "{{#1️⃣items2️⃣}}a", finds: .syntax(.unclosedSection, "items")),
    FindingCase(
      "unclosed sections inside out",
      "{{#1️⃣yes2️⃣}}{{#3️⃣items4️⃣}}a",
      finds: .syntax(.unclosedSection, "yes"),
      .syntax(.unclosedSection, "items")
    ),
    FindingCase(
      "unclosed section inside another",
      "{{#yes}}{{#1️⃣items2️⃣}}{{/yes}}",
      finds: .syntax(.unclosedSection, "items")
    ),
    FindingCase(
      "unclosed block and parent",
      "{{<1️⃣p2️⃣}}{{$3️⃣a4️⃣}}",
      partials: ["p": "{{$a}}{{/a}}"],
      finds: .syntax(.unclosedSection, "p"),
      .syntax(.unclosedSection, "a")
    ),
    FindingCase("close without open", "a{{/1️⃣items2️⃣}}", finds: .syntax(.unexpectedClose, "items")),
    FindingCase(
      "close misspelt",
      "{{#items}}{{/1️⃣itmes2️⃣}}{{name}}",
      finds: .syntax(.unexpectedClose, "itmes", near: "items")
    ),
    FindingCase(
      "close of something else",
      "{{#items}}{{/1️⃣person2️⃣}}{{/items}}",
      finds: .syntax(.unexpectedClose, "person", near: "items")
    ),
    FindingCase("unclosed tag", "a 1️⃣{{name2️⃣", finds: .syntax(.unclosedTag, "{{name")),
    FindingCase(
      "unclosed tag before another",
      "a 1️⃣{{name2️⃣\n{{name}}",
      finds: .syntax(.unclosedTag, "{{name")
    ),
    FindingCase("unclosed comment", "1️⃣{{! a2️⃣\n b", finds: .syntax(.unclosedTag, "{{! a")),
    FindingCase(
      "two braces closing three",
      "1️⃣{{{markup}}2️⃣ x",
      finds: .syntax(.unclosedTag, "{{{markup}}")
    ),
    FindingCase("nothing after the delimiter", "1️⃣{{2️⃣", finds: .syntax(.unclosedTag, "{{")),
    FindingCase("one delimiter", "1️⃣{{=<%=}}2️⃣", finds: .syntax(.badDelimiters, "{{=<%=}}")),
    FindingCase(
      "equals sign in a delimiter",
      "1️⃣{{==< >==}}2️⃣",
      finds: .syntax(.badDelimiters, "{{==< >==}}")
    ),
    FindingCase(
      "delimiters without end",
      "1️⃣{{=<% %>}}2️⃣\na",
      finds: .syntax(.badDelimiters, "{{=<% %>}}")
    ),
    FindingCase("empty name", "1️⃣{{ }}2️⃣", finds: .syntax(.badName, "{{ }}")),
    FindingCase(
      "white space in a name",
      "{{1️⃣first name2️⃣}}",
      finds: .syntax(.badName, "first name")
    ),
    FindingCase("two dots", "{{1️⃣person..name2️⃣}}", finds: .syntax(.badName, "person..name")),
    FindingCase("dot at the end", "{{1️⃣name.2️⃣}}", finds: .syntax(.badName, "name.")),
    FindingCase("four braces", "{{{1️⃣{name2️⃣}}}}", finds: .syntax(.badName, "{name")),
    FindingCase(
      "tag between blocks",
      "{{<p}}1️⃣{{name}}2️⃣{{/p}}",
      partials: ["p": ""],
      finds: .syntax(.outsideBlock, "{{name}}")
    ),
    FindingCase(
      "section between blocks",
      "{{<p}}1️⃣{{#yes}}2️⃣{{name}}{{/yes}}{{/p}}",
      partials: ["p": ""],
      finds: .syntax(.outsideBlock, "{{#yes}}")
    ),
    FindingCase(
      "block given twice",
      "{{<p}}{{$a}}1{{/a}}{{$1️⃣a2️⃣}}2{{/a}}{{/p}}",
      partials: ["p": "{{$a}}{{/a}}"],
      finds: .syntax(.duplicateBlock, "a")
    ),
    FindingCase("page inside itself", "{{>1️⃣page2️⃣}}", finds: .syntax(.recursivePartial, "page")),
  ]

  static let files = [
    FindingCase(
      "missing partial",
      "{{>1️⃣roww2️⃣}}",
      partials: ["row": ""],
      finds: .missing("roww", near: "row")
    ),
    FindingCase(
      "missing parent",
      "{{<1️⃣layuot2️⃣}}{{$x}}{{/x}}{{/layuot}}",
      partials: ["layout": ""],
      finds: .missing("layuot", near: "layout")
    ),
    FindingCase(
      "missing inside a replacing block",
      "{{<p}}{{$a}}{{>1️⃣nothing2️⃣}}{{/a}}{{/p}}",
      partials: ["p": "{{$a}}{{/a}}"],
      finds: .missing("nothing")
    ),
  ]
}

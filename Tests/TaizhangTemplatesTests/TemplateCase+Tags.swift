extension TemplateCase {
  static let interpolation = [
    TemplateCase("no tags", "Hello 世界\n", gives: "Hello 世界\n"),
    TemplateCase("empty template", "", gives: ""),
    TemplateCase("text", "Hello, {{name}}!", gives: "Hello, 莎车!"),
    TemplateCase("padding", "|{{ name }}|{{\tname\n}}|", gives: "|莎车|莎车|"),
    TemplateCase(
      "escaping",
      "{{quote}}",
      gives: "&lt;a href=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/a&gt;"
    ),
    TemplateCase("three braces", "{{{markup}}}", gives: "<em>安&amp;全</em>"),
    TemplateCase(
      "ampersand",
      "{{&markup}} {{& markup }}",
      gives: "<em>安&amp;全</em> <em>安&amp;全</em>"
    ),
    TemplateCase(
      "markup needs no braces",
      "{{markup}}",
      gives: "<em>安&amp;全</em>",
      isInOracle: false
    ),
    TemplateCase("empty text", "[{{empty}}]", gives: "[]"),
    TemplateCase("surrounding white space", "| {{name}} |\n  {{name}}\n", gives: "| 莎车 |\n  莎车\n"),
    TemplateCase("dotted", "{{person.name}} {{person.city.code}}", gives: "Amina 653125"),
    TemplateCase("dotted through nothing", "[{{nobody.name}}|{{nobody.city.code}}]", gives: "[|]"),
    TemplateCase("lone braces", "{ } }} {x}", gives: "{ } }} {x}"),
  ]

  static let sections = [
    TemplateCase("true", "[{{#yes}}shown{{/yes}}]", gives: "[shown]"),
    TemplateCase("false", "[{{#no}}hidden{{/no}}]", gives: "[]"),
    TemplateCase("list", "{{#items}}({{label}}){{/items}}", gives: "(甲)(乙)"),
    TemplateCase("empty list", "[{{#none}}x{{/none}}]", gives: "[]"),
    TemplateCase("view", "{{#person}}{{name}}{{/person}}", gives: "Amina"),
    TemplateCase("missing view", "[{{#nobody}}{{name}}{{/nobody}}]", gives: "[]"),
    TemplateCase("outer names", "{{#items}}{{name}}{{label}} {{/items}}", gives: "莎车甲 莎车乙 "),
    TemplateCase(
      "inner names first",
      "{{#items}}{{#person}}{{name}}{{/person}}{{/items}}",
      gives: "AminaAmina"
    ),
    TemplateCase("text as a condition", "{{#name}}{{.}} is {{name}}{{/name}}", gives: "莎车 is 莎车"),
    TemplateCase("empty text as a condition", "[{{#empty}}x{{/empty}}]", gives: "[]"),
    TemplateCase(
      "markup as a condition",
      "[{{#markup}}{{{.}}}{{/markup}}{{#noMarkup}}x{{/noMarkup}}]",
      gives: "[<em>安&amp;全</em>]"
    ),
    TemplateCase("list of texts", "{{#tags}}({{.}}){{/tags}}", gives: "(a)(&lt;b&gt;)(c)"),
    TemplateCase(
      "the text itself as a condition",
      "{{#tags}}{{#.}}{{.}}{{/.}}{{/tags}}",
      gives: "a&lt;b&gt;c"
    ),
    TemplateCase(
      "a flag keeps the item",
      "{{#tags}}{{#yes}}{{.}}{{/yes}}{{/tags}}",
      gives: "a&lt;b&gt;c"
    ),
    TemplateCase(
      "dotted list",
      "{{#person.city.streets}}{{label}} {{name}};{{/person.city.streets}}",
      gives: "东路 莎车;西路 莎车;"
    ),
    TemplateCase(
      "dotted flag",
      "{{#person.city.big}}big {{name}}{{/person.city.big}}",
      gives: "big 莎车"
    ),
    TemplateCase(
      "dotted text",
      "{{#person.name}}{{.}} {{#person.city}}{{code}}{{/person.city}}{{/person.name}}",
      gives: "Amina 653125"
    ),
    TemplateCase(
      "dotted through nothing as a condition",
      "[{{#nobody.city.big}}x{{/nobody.city.big}}]",
      gives: "[]"
    ),
    TemplateCase("nested", "{{#yes}}A{{#yes}}B{{/yes}}{{#no}}C{{/no}}D{{/yes}}", gives: "ABD"),
    TemplateCase(
      "nested lists",
      "{{#items}}{{#tags}}{{label}}{{.}},{{/tags}}{{/items}}",
      gives: "甲a,甲&lt;b&gt;,甲c,乙a,乙&lt;b&gt;,乙c,"
    ),
    TemplateCase(
      "list in a list of its own kind",
      "{{#items}}{{#children}}x{{/children}}{{^children}}-{{/children}}{{/items}}",
      gives: "--"
    ),
    TemplateCase("padding", "|{{# yes }}={{/ yes }}|", gives: "|=|"),
    TemplateCase(
      "inline, indented",
      " {{#yes}}YES{{/yes}}\n {{#yes}}GOOD{{/yes}}\n",
      gives: " YES\n GOOD\n"
    ),
  ]

  static let inverted = [
    TemplateCase("inverted true", "[{{^yes}}x{{/yes}}]", gives: "[]"),
    TemplateCase("inverted false", "[{{^no}}x{{/no}}]", gives: "[x]"),
    TemplateCase("inverted list", "[{{^items}}x{{/items}}{{^none}}none{{/none}}]", gives: "[none]"),
    TemplateCase(
      "inverted view",
      "[{{^person}}x{{/person}}{{^nobody}}{{name}}{{/nobody}}]",
      gives: "[莎车]"
    ),
    TemplateCase("inverted text", "[{{^name}}x{{/name}}{{^empty}}none{{/empty}}]", gives: "[none]"),
    TemplateCase("inverted dotted", "[{{^person.city.big}}x{{/person.city.big}}]", gives: "[]"),
    TemplateCase(
      "inverted, dotted through nothing",
      "[{{^nobody.city.big}}none{{/nobody.city.big}}]",
      gives: "[none]"
    ),
    TemplateCase(
      "neither in the last row",
      "{{#items}}{{label}}{{^last}}、{{/last}}{{/items}}",
      gives: "甲、乙"
    ),
  ]

  static let comments = [
    TemplateCase("inline comment", "12{{! not shown }}34", gives: "1234"),
    TemplateCase("comment of many lines", "1{{!\n a\n {{b}}2\n", gives: "12\n"),
    TemplateCase("comment alone", "a\n  {{! x }}\nb\n", gives: "a\nb\n"),
    TemplateCase("comment of many lines alone", "a\n  {{!\n x\n }}\r\nb", gives: "a\nb"),
    TemplateCase("comment behind text", "a {{! x }}\nb", gives: "a \nb"),
  ]

  static let delimiters = [
    TemplateCase("pair", "{{=<% %>=}}(<%name%>)", gives: "(莎车)"),
    TemplateCase("special characters", "({{=[ ]=}}[name])", gives: "(莎车)"),
    TemplateCase("equal delimiters", "{{=| |=}}(|name|)", gives: "(莎车)"),
    TemplateCase(
      "and back",
      "{{=<% %>=}}<%name%>{{name}}<%={{ }}=%>{{name}}",
      gives: "莎车{{name}}莎车"
    ),
    TemplateCase(
      "braces with other delimiters",
      "{{=<% %>=}}<%{markup}%><%& markup%>",
      gives: "<em>安&amp;全</em><em>安&amp;全</em>",
      isInOracle: false
    ),
    TemplateCase(
      "around sections",
      "{{#yes}}{{=| |=}}{{name}}|name|\n|/yes|",
      gives: "{{name}}莎车\n"
    ),
    TemplateCase("delimiters alone", "a\n  {{=@ @=}}\n@name@", gives: "a\n莎车"),
    TemplateCase("padding in the tag", "|{{= @   @ =}}|", gives: "||"),
    TemplateCase(
      "partials keep their own",
      "{{=<% %>=}}<%>p%>",
      partials: ["p": "{{name}}<%"],
      gives: "莎车<%"
    ),
  ]
}

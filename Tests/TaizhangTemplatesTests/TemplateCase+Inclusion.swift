extension TemplateCase {
  static let partials = [
    TemplateCase("partial", "[{{>p}}{{> p }}]", partials: ["p": "x"], gives: "[xx]"),
    TemplateCase(
      "partial in context",
      "{{#items}}{{>p}}{{/items}}",
      partials: ["p": "*{{label}}{{name}}*"],
      gives: "*甲莎车**乙莎车*"
    ),
    TemplateCase(
      "partial for two shapes",
      "{{>p}}{{#person}}{{>p}}{{/person}}",
      partials: ["p": "{{name}} "],
      gives: "莎车 Amina "
    ),
    TemplateCase(
      "partial keeps white space around",
      "| {{>p}} |",
      partials: ["p": "\t|\t"],
      gives: "| \t|\t |"
    ),
    TemplateCase(
      "inline partial is not indented",
      "  {{name}}  {{>p}}\n",
      partials: ["p": ">\n>"],
      gives: "  莎车  >\n>\n"
    ),
    TemplateCase(
      "partial alone, line end of two bytes",
      "|\r\n{{>p}}\r\n|",
      partials: ["p": ">"],
      gives: "|\r\n>|"
    ),
    TemplateCase(
      "partial alone on the first line",
      "  {{>p}}\n>",
      partials: ["p": ">\n>"],
      gives: "  >\n  >>"
    ),
    TemplateCase(
      "partial alone on the last line",
      ">\n  {{>p}}",
      partials: ["p": ">\n>"],
      gives: ">\n  >\n  >"
    ),
    TemplateCase(
      "values are not indented",
      "\\\n {{>p}}\n/\n",
      partials: ["p": "|\n{{lines}}\n|\n"],
      gives: "\\\n |\n one\ntwo\n |\n/\n"
    ),
    TemplateCase(
      "indentation adds up",
      " {{>p}}\n",
      partials: ["p": "a\n  {{>q}}\nb\n", "q": "x\ny\n"],
      gives: " a\n   x\n   y\n b\n"
    ),
    TemplateCase(
      "indented rows",
      "<ul>\n  {{>p}}\n</ul>\n",
      partials: ["p": "{{#items}}\n<li>{{label}}\n{{/items}}\n"],
      gives: "<ul>\n  <li>甲\n  <li>乙\n</ul>\n",
      isInOracle: false
    ),
    TemplateCase("names with folders", "{{>parts/row}}", partials: ["parts/row": "x"], gives: "x"),
    TemplateCase(
      "byte order mark",
      "{{>p}}|",
      partials: ["p": "\u{FEFF}  {{#yes}}\nx\n{{/yes}}\n"],
      gives: "x\n|",
      isInOracle: false
    ),
  ]

  static let inheritance = [
    TemplateCase(
      "default content",
      "{{$title}}Default {{name}}{{/title}}\n",
      gives: "Default 莎车\n"
    ),
    TemplateCase(
      "default content of a parent",
      "{{<p}}{{/p}}",
      partials: ["p": "{{$a}}default{{/a}}"],
      gives: "default"
    ),
    TemplateCase(
      "replaced",
      "{{<p}}{{$a}}mine{{/a}}{{/p}}",
      partials: ["p": "...{{$a}}default{{/a}}..."],
      gives: "...mine..."
    ),
    TemplateCase(
      "data does not replace",
      "{{<p}}{{/p}}",
      partials: ["p": "{{$name}}default{{/name}}"],
      gives: "default"
    ),
    TemplateCase(
      "twice",
      "{{<p}}{{$a}}1{{/a}}{{/p}} {{<p}}{{$a}}2{{/a}}{{/p}}\n",
      partials: ["p": "|{{$a}}..{{/a}}{{$b}} b{{/b}}|"],
      gives: "|1 b| |2 b|\n"
    ),
    TemplateCase(
      "new lines",
      "{{<p}}{{$a}}\npeaked\n\n:(\n{{/a}}{{/p}}",
      partials: ["p": "{{$a}}peaking{{/a}}"],
      gives: "peaked\n\n:(\n"
    ),
    TemplateCase(
      "inherited indentation",
      "{{<p}}{{$a}}hammer time{{/a}}{{/p}}",
      partials: ["p": "stop:\n  {{$a}}listen{{/a}}\n"],
      gives: "stop:\n  hammer time\n"
    ),
    TemplateCase(
      "one of two",
      "{{<p}}{{$b}}mine{{/b}}{{/p}}",
      partials: ["p": "{{$a}}one{{/a}}, {{$b}}two{{/b}}"],
      gives: "one, mine"
    ),
    TemplateCase(
      "partial or parent",
      "{{>p}}|{{<p}}{{/p}}",
      partials: ["p": "{{$a}}default{{/a}}"],
      gives: "default|default"
    ),
    TemplateCase(
      "a parent comes up again with other blocks",
      "{{<p}}{{$foo}}override{{/foo}}{{/p}}",
      partials: [
        "p": "{{$foo}}default{{/foo}} {{$bar}}{{<q}}{{/q}}{{/bar}}",
        "q": "{{$foo}}q default{{/foo}} {{<p}}{{$bar}}don't recurse{{/bar}}{{/p}}",
      ],
      gives: "override override override don't recurse"
    ),
    TemplateCase(
      "outermost replacement wins",
      "{{<p}}{{$a}}c{{/a}}{{/p}}",
      partials: [
        "p": "{{<q}}{{$a}}p{{/a}}{{/q}}", "q": "{{<r}}{{$a}}o{{/a}}{{/r}}", "r": "{{$a}}g{{/a}}",
      ],
      gives: "c"
    ),
    TemplateCase(
      "outermost but one",
      "{{<p}}{{/p}}",
      partials: [
        "p": "{{<q}}{{$a}}p{{/a}}{{/q}}", "q": "{{<r}}{{$a}}o{{/a}}{{/r}}", "r": "{{$a}}g{{/a}}",
      ],
      gives: "p"
    ),
    TemplateCase(
      "text in a parent is not shown",
      "{{<p}} asd {{$a}}hmm{{/a}} asd {{/p}}",
      partials: ["p": "{{$a}}default{{/a}}"],
      gives: "hmm"
    ),
    TemplateCase(
      "names are looked up in the parent",
      "{{<p}}{{$a}}I say {{name}}.{{/a}}{{/p}}",
      partials: ["p": "{{#person}}{{$a}}You say {{name}}.{{/a}}{{/person}}"],
      gives: "I say Amina."
    ),
    TemplateCase(
      "parent alone",
      "Hi,\n  {{<p}}{{/p}}\n",
      partials: ["p": "one\ntwo\n"],
      gives: "Hi,\n  one\n  two\n"
    ),
    TemplateCase(
      "block alone",
      "{{<p}}{{$a}}\none\ntwo{{/a}}\n{{/p}}\n",
      partials: ["p": "Hi,\n  {{$a}}{{/a}}\n"],
      gives: "Hi,\n  one\n  two\n"
    ),
    TemplateCase(
      "reindented block",
      "{{<p}}{{$a}}\n    one\n    two\n{{/a}}{{/p}}\n",
      partials: ["p": "Hi,\n  {{$a}}\n  {{/a}}\n"],
      gives: "Hi,\n  one\n  two\n"
    ),
    TemplateCase(
      "indentation of the default",
      "{{<p}}{{$a}}\none\ntwo\n{{/a}}{{/p}}\n",
      partials: ["p": "Hi,\n{{$a}}\n  default\n{{/a}}\n"],
      gives: "Hi,\n  one\n  two\n",
      isInOracle: false
    ),
    TemplateCase(
      "a block inside what replaces a block",
      "{{<mid}}{{$inner}}X{{/inner}}{{/mid}}",
      partials: ["mid": "{{<p}}{{$a}}[{{$inner}}d{{/inner}}]{{/a}}{{/p}}", "p": "{{$a}}{{/a}}"],
      gives: "[X]"
    ),
    TemplateCase(
      "blocks of the same name stay apart",
      "{{<p}}{{$t}}Page{{/t}}{{$a}}{{<card}}{{$t}}Card{{/t}}{{/card}}{{/a}}{{/p}}",
      partials: ["p": "{{$t}}{{/t}}: {{$a}}{{/a}}", "card": "<{{$t}}{{/t}}>"],
      gives: "Page: <Card>",
      isInOracle: false
    ),
    TemplateCase(
      "a page in a layout",
      """
      {{<layout}}
        {{$title}}{{name}}{{/title}}
        {{$main}}
        <ul>
          {{#items}}
          <li>{{label}}</li>
          {{/items}}
        </ul>
        {{/main}}
      {{/layout}}

      """,
      partials: [
        "layout": """
        <title>{{$title}}台账{{/title}}</title>
        <main>
          {{$main}}
          {{/main}}
        </main>

        """
      ],
      gives: """
        <title>莎车</title>
        <main>
          <ul>
            <li>甲</li>
            <li>乙</li>
          </ul>
        </main>

        """,
      isInOracle: false
    ),
  ]

  static let whitespace = [
    TemplateCase(
      "lines of tags alone go",
      "| This\n{{#yes}}\n|\n{{/yes}}\n| Line\n",
      gives: "| This\n|\n| Line\n"
    ),
    TemplateCase(
      "indented lines of tags alone go",
      "| This\n  {{#yes}}\n|\n \t{{/yes}}  \n| Line\n",
      gives: "| This\n|\n| Line\n"
    ),
    TemplateCase("line ends of two bytes", "|\r\n{{#yes}}\r\n{{/yes}}\r\n|", gives: "|\r\n|"),
    TemplateCase("no line before", "  {{#yes}}\n#{{/yes}}\n/", gives: "#\n/"),
    TemplateCase("no line end behind", "#{{#yes}}\n/\n  {{/yes}}", gives: "#\n/\n"),
    TemplateCase(
      "blanks behind at the end",
      "a\n{{#yes}}\nb\n{{/yes}}  ",
      gives: "a\nb\n"
    ),
    TemplateCase("variables are never alone", "a\n  {{name}}\nb", gives: "a\n  莎车\nb"),
    TemplateCase("two tags are not alone", "a\n {{#yes}}{{/yes}} \nb", gives: "a\n  \nb"),
    TemplateCase(
      "white space inside",
      " | {{#yes}} {{! x }}\n {{/yes}} | \n",
      gives: " |  \n  | \n"
    ),
    TemplateCase("hidden lines of tags alone go", "a\n{{#no}}\n  x\n{{/no}}\nb\n", gives: "a\nb\n"),
    TemplateCase("full-width space is text", "\u{3000}{{#yes}}\nx{{/yes}}", gives: "\u{3000}\nx"),
  ]
}

import Testing

/// What somebody might write into a field to make it more than text.
struct Payload: Sendable, CustomTestStringConvertible {
  var name: String
  /// Before the words, where a spreadsheet looks for a formula.
  var lead: String
  /// Behind the words.
  var tail: String

  var testDescription: String { name }

  /// Nothing of the kind: the site that every other must have the shape of.
  static let harmless = Payload(name: "harmless", lead: "", tail: "好")

  static let all = [
    Payload(
      name: "elements",
      lead: "=",
      tail: "</script></style></title></textarea></svg><script>alert(1)</script>"
        + "<img src=x onerror=alert(1)><base href=//evil><!-- <![CDATA[ ]]> -->"
    ),
    Payload(
      name: "attributes",
      lead: "+",
      tail: "\" onmouseover=\"alert(1)\" x='' autofocus onfocus=alert(1) style='x' ' >`"
    ),
    Payload(
      name: "addresses",
      lead: "@",
      tail: "[a](javascript:alert(1)) <javascript:alert(2)> ![b](data:text/html,x) [c](//evil) "
        + "[d](&#x6A;avascript:alert(3)) [e](JaVaScRiPt:alert(4)) ![f](http://evil/pixel.png) "
        + "javascript:alert(5) data:text/html,<script> <a href=javascript:alert(6)>x</a>"
    ),
    Payload(
      name: "templates",
      lead: "＝",
      tail: "{{name}}{{{name}}}{{#rows}}{{/rows}}{{>frame}}{{=<% %>=}}\\u003cscript\\u003e"
    ),
    Payload(
      name: "formula behind a tab",
      lead: "\t=",
      tail: "cmd|'/C calc'!A0&lt;script&gt;&amp;&#60;b&#62;\\\");alert(1);//"
    ),
    Payload(
      name: "lines",
      lead: "\n=",
      tail: "\r\nEND:VEVENT\r\nATTACH:http\\://evil\n\n# x\n<b>\n,\"a\",\r\n\u{2028}\u{85}\u{0B}="
    ),
    Payload(
      name: "controls",
      lead: "-",
      tail: "\u{1B}[2J\u{7}\u{0}\u{1}\u{202E}\u{FEFF}\u{E000}\u{FFFE}\u{301}\"\u{301}<\u{338}"
    ),
  ]
}

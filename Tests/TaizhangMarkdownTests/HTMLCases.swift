@testable import TaizhangMarkdown

extension HTMLCase {
  static let blocks = [
    HTMLCase(text: "", expected: ""),
    HTMLCase(text: "\n\n", expected: ""),
    HTMLCase(text: "# 一\n###### 六", expected: "<h1>一</h1>\n<h6>六</h6>\n"),
    HTMLCase(
      text: "# 一\n## 二 *b*\n###### 六",
      expected: "<h2 id=\"t-h1\">一</h2>\n<h3 id=\"t-h2\">二 <em>b</em></h3>\n"
        + "<h6 id=\"t-h3\">六</h6>\n",
      options: HTMLOptions(headingShift: 1, headingIDPrefix: "t")
    ),
    HTMLCase(text: "# 一", expected: "<h1>一</h1>\n", options: HTMLOptions(headingShift: -3)),
    HTMLCase(
      text: "> 甲\n>> 乙",
      expected:
        "<blockquote>\n<p>甲</p>\n<blockquote>\n<p>乙</p>\n</blockquote>\n</blockquote>\n"
    ),
    HTMLCase(text: "- 甲\n- 乙\n", expected: "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>\n"),
    HTMLCase(
      text: "- 甲\n\n- 乙\n",
      expected:
        "<ul>\n<li><p>甲</p>\n</li>\n<li><p>乙</p>\n</li>\n</ul>\n"
    ),
    HTMLCase(
      text: "3. 甲\n   - 乙\n",
      expected:
        "<ol start=\"3\">\n<li>甲\n<ul>\n<li>乙</li>\n</ul>\n</li>\n</ol>\n"
    ),
    HTMLCase(text: "1) 甲", expected: "<ol>\n<li>甲</li>\n</ol>\n"),
    HTMLCase(text: "1.莎车县", expected: "<p>1.莎车县</p>\n"),
    HTMLCase(
      text: "\u{3000}\u{3000}（一）甲\u{A0}乙",
      expected:
        "<p>\u{3000}\u{3000}（一）甲\u{A0}乙</p>\n"
    ),
    HTMLCase(text: "甲\n\n***\n", expected: "<p>甲</p>\n<hr>\n"),
    HTMLCase(
      text: "```a\"b c\nx < y & http://z\n\n```",
      expected:
        "<pre><code class=\"language-a&quot;b\">x &lt; y &amp; http://z\n\n</code></pre>\n"
    ),
    HTMLCase(text: "    甲\r\n    乙", expected: "<pre><code>甲\n乙\n</code></pre>\n"),
    HTMLCase(
      text: "<script>alert('1')</script>\n",
      expected:
        "<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;\n</p>\n"
    ),
    HTMLCase(text: "- [ ] 甲", expected: "<ul>\n<li>[ ] 甲</li>\n</ul>\n"),
    HTMLCase(text: "a\0b\u{1680}c", expected: "<p>a\u{FFFD}b\u{1680}c</p>\n"),
  ]

  static let inlines = [
    HTMLCase(
      text: "*a* **b** ~~c~~ `d<` _e_",
      expected:
        "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d&lt;</code> <em>e</em></p>\n"
    ),
    HTMLCase(text: "20~30万，40~50万", expected: "<p>20~30万，40~50万</p>\n"),
    HTMLCase(text: "a & < > \" '", expected: "<p>a &amp; &lt; &gt; &quot; &#39;</p>\n"),
    HTMLCase(
      text: "\\<b> &lt;b&gt; <b\nc='d'>",
      expected:
        "<p>&lt;b&gt; &lt;b&gt; &lt;b\nc=&#39;d&#39;&gt;</p>\n"
    ),
    HTMLCase(text: "自治区党委、\n政府", expected: "<p>自治区党委、政府</p>\n"),
    HTMLCase(text: "“甲”\n“乙”——\n丙", expected: "<p>“甲”\n“乙”——丙</p>\n"),
    HTMLCase(
      text: "甲*乙*\n**丙**[丁](u)\n`戊`",
      expected:
        "<p>甲<em>乙</em><strong>丙</strong><a href=\"u\">丁</a><code>戊</code></p>\n"
    ),
    HTMLCase(text: "平方\n20 km\nkm\n公里", expected: "<p>平方\n20 km\nkm\n公里</p>\n"),
    HTMLCase(text: "甲  \n乙\\\n丙", expected: "<p>甲<br>\n乙<br>\n丙</p>\n"),
    HTMLCase(
      text: "![甲 *\"乙\"*](a/b.png '丙') ![x](http://y/z.png) ![丁](#z)",
      expected:
        "<p><img src=\"a/b.png\" alt=\"甲 &quot;乙&quot;\" title=\"丙\"> x 丁</p>\n"
    ),
    HTMLCase(
      text: "[![甲](a.png)](b.html \"<'\")",
      expected:
        "<p><a href=\"b.html\" title=\"&lt;&#39;\"><img src=\"a.png\" alt=\"甲\"></a></p>\n"
    ),
  ]

  static let tables = [
    HTMLCase(
      text: "| 甲 | 乙 | 丙 | |\n|:--|--:|:-:|---|\n| 1 | 2\\|3 | `4` | **5** |\n",
      expected: """
        <div class="scroll">
        <table>
        <thead>
        <tr><th scope="col">甲</th><th scope="col" class="num">乙</th>\
        <th scope="col" class="center">丙</th><td></td></tr>
        </thead>
        <tbody>
        <tr><td>1</td><td class="num">2|3</td><td class="center"><code>4</code></td>\
        <td><strong>5</strong></td></tr>
        </tbody>
        </table>
        </div>

        """
    ),
    HTMLCase(
      text: "段\n| 甲 |\n|--|\n\n后",
      expected: """
        <p>段</p>
        <div class="scroll">
        <table>
        <thead>
        <tr><th scope="col">甲</th></tr>
        </thead>
        </table>
        </div>
        <p>后</p>

        """
    ),
  ]

  static let notes = [
    HTMLCase(
      text: "甲[^x]乙[^y][^x]\n\n[^x]: 一\n[^y]: - 二\n",
      expected: """
        <p>甲<sup><a href="#p-fn-1" id="p-fnref-1">1</a></sup>乙\
        <sup><a href="#p-fn-2" id="p-fnref-2">2</a></sup>\
        <sup><a href="#p-fn-1" id="p-fnref-1-2">1</a></sup></p>
        <section class="footnotes" aria-label="&quot;注&quot;">
        <ol>
        <li id="p-fn-1"><p>一 <a class="back" href="#p-fnref-1" aria-label="返回">回</a> \
        <a class="back" href="#p-fnref-1-2" aria-label="返回">回</a></p>
        </li>
        <li id="p-fn-2"><ul>
        <li>二</li>
        </ul>
         <a class="back" href="#p-fnref-2" aria-label="返回">回</a></li>
        </ol>
        </section>

        """,
      options: HTMLOptions(
        footnotes: FootnoteOptions(
          idPrefix: "p-",
          sectionLabel: "\"注\"",
          backText: "回",
          backLabel: "返回"
        )
      )
    ),
    HTMLCase(text: "甲[^x]", expected: "<p>甲[^x]</p>\n"),
    // What is no footnote keeps its words across a line end.
    HTMLCase(text: "甲[^乙\n丙丁戊己庚辛]壬", expected: "<p>甲[^乙丙丁戊己庚辛]壬</p>\n"),
    HTMLCase(text: "a [^b\rc d e f g] h", expected: "<p>a [^b\nc d e f g] h</p>\n"),
    HTMLCase(text: "[^a [b] c\nd] e", expected: "<p>[^a [b] c\nd] e</p>\n"),
    HTMLCase(text: "[^a\\]\nb c d] e", expected: "<p>[^a]\nb c d] e</p>\n"),
    HTMLCase(text: "[^a\nb](c.html)", expected: "<p><a href=\"c.html\">^a\nb</a></p>\n"),
    HTMLCase(text: "`[^a\nb]`", expected: "<p><code>[^a b]</code></p>\n"),
    HTMLCase(text: "    [^a\n    b]", expected: "<pre><code>[^a\nb]\n</code></pre>\n"),
    HTMLCase(
      text: "[甲[^x]](u)\n\n[^x]: 一",
      expected: "<p><a href=\"u\">甲<sup>1</sup></a></p>\n<section class=\"footnotes\">\n<ol>\n"
        + "<li id=\"fn-1\"><p>一</p>\n</li>\n</ol>\n</section>\n"
    ),
  ]

  static let addresses = [
    HTMLCase(
      text: "[a](http://x/y?b=1&c=\"2\")",
      expected:
        "<a href=\"http://x/y?b=1&amp;c=&quot;2&quot;\">a</a>"
    ),
    HTMLCase(text: "[a](HTTPS://x)", expected: "<a href=\"HTTPS://x\">a</a>"),
    HTMLCase(text: "[a](mailto:b@c.cn)", expected: "<a href=\"mailto:b@c.cn\">a</a>"),
    HTMLCase(text: "[a](#b)", expected: "<a href=\"#b\">a</a>"),
    HTMLCase(text: "[a](../b.html?c:d)", expected: "<a href=\"../b.html?c:d\">a</a>"),
    HTMLCase(text: "[a](<b c.html>)", expected: "<a href=\"b%20c.html\">a</a>"),
    HTMLCase(
      text: "[a](喀什.html)",
      expected:
        "<a href=\"%E5%96%80%E4%BB%80.html\">a</a>"
    ),
    HTMLCase(text: "[a *b*]()", expected: "a <em>b</em>"),
    HTMLCase(text: "[a](javascript:alert)", expected: "a"),
    HTMLCase(text: "[a](JaVaScRiPt:alert)", expected: "a"),
    HTMLCase(text: "[a](&#106;avascript:alert)", expected: "a"),
    HTMLCase(text: "[a](javascript&colon;alert)", expected: "a"),
    HTMLCase(text: "[a](java&#10;script:alert)", expected: "a"),
    HTMLCase(text: "[a](java&Tab;script:alert)", expected: "a"),
    HTMLCase(text: "[a](&#1;javascript:alert)", expected: "a"),
    HTMLCase(text: "[a](< javascript:alert>)", expected: "a"),
    HTMLCase(text: "[a](&#32;x.html)", expected: "a"),
    HTMLCase(text: "[a](&#x200B;javascript:alert)", expected: "a"),
    HTMLCase(text: "[a](b&#xA0;c)", expected: "a"),
    HTMLCase(text: "[a](data:text/html,x)", expected: "a"),
    HTMLCase(text: "[a](vbscript:x)", expected: "a"),
    HTMLCase(text: "[a](file:///etc/passwd)", expected: "a"),
    HTMLCase(text: "[a](//evil.cn)", expected: "a"),
    HTMLCase(text: "[a](/\\\\evil.cn)", expected: "a"),
    HTMLCase(text: "[a](http:evil.cn)", expected: "a"),
    HTMLCase(text: "[a](http:///evil.cn)", expected: "a"),
    HTMLCase(text: "[a](a:b)", expected: "a"),
    HTMLCase(text: "[a][r]\n\n[r]: javascript:x", expected: "a"),
    HTMLCase(text: "<javascript:alert>", expected: "javascript:alert"),
    HTMLCase(text: "<http://x>", expected: "<a href=\"http://x\">http://x</a>"),
    HTMLCase(text: "![a](data:image/png;base64,x)", expected: "a"),
    HTMLCase(text: "![a](//evil.cn/x.png)", expected: "a"),
    HTMLCase(
      text: "![a](x.png\" onerror=\"y)",
      expected:
        "![a](x.png&quot; onerror=&quot;y)"
    ),
    HTMLCase(
      text: "见http://a.cn/b.html，谢谢",
      expected:
        "见<a href=\"http://a.cn/b.html\">http://a.cn/b.html</a>，谢谢"
    ),
    HTMLCase(
      text: "（https://a.cn/(b)?c=d&e）。",
      expected:
        "（<a href=\"https://a.cn/(b)?c=d&amp;e\">https://a.cn/(b)?c=d&amp;e</a>）。"
    ),
    HTMLCase(
      text: "(http://a.cn/b_c_d). http://e.cn,",
      expected:
        "(<a href=\"http://a.cn/b_c_d\">http://a.cn/b_c_d</a>). "
        + "<a href=\"http://e.cn\">http://e.cn</a>,"
    ),
    HTMLCase(
      text: "xhttp://a http:// http://- http://汉 ftp://a",
      expected:
        "xhttp://a http:// http://- http://汉 ftp://a"
    ),
    HTMLCase(
      text: "[见http://a](u) `http://b`",
      expected:
        "<a href=\"u\">见http://a</a> <code>http://b</code>"
    ),
  ]

  static let emphasis = [
    HTMLCase(text: "**不以“。”结尾：**中文", expected: "<strong>不以“。”结尾：</strong>中文"),
    HTMLCase(text: "**金额：**45亿元", expected: "<strong>金额：</strong>45亿元"),
    HTMLCase(text: "甲**“乙”**丙", expected: "甲<strong>“乙”</strong>丙"),
    HTMLCase(text: "甲*（乙）*丙", expected: "甲<em>（乙）</em>丙"),
    HTMLCase(text: "甲~~（乙）~~丙", expected: "甲<del>（乙）</del>丙"),
    HTMLCase(
      text: "**甲：**乙**“丙”**丁。**戊**己",
      expected:
        "<strong>甲：</strong>乙<strong>“丙”</strong>丁。<strong>戊</strong>己"
    ),
    HTMLCase(
      text: "**甲**。乙**丙**",
      expected:
        "<strong>甲</strong>。乙<strong>丙</strong>"
    ),
    HTMLCase(
      text: "**甲*（乙）*丙。**丁",
      expected:
        "<strong>甲<em>（乙）</em>丙。</strong>丁"
    ),
    HTMLCase(
      text: "`**甲：**乙` **甲：**乙",
      expected:
        "<code>**甲：**乙</code> <strong>甲：</strong>乙"
    ),
    HTMLCase(text: "5*3，**甲**乙", expected: "5*3，<strong>甲</strong>乙"),
    HTMLCase(
      text: "**甲：**\u{1680}乙\u{1680}**丙：**丁",
      expected:
        "<strong>甲：</strong>\u{1680}乙\u{1680}<strong>丙：</strong>丁"
    ),
    HTMLCase(text: "5*（3+2）*4=100", expected: "5<em>（3+2）</em>4=100"),
    HTMLCase(
      text: "[**甲：**乙](a*b。*丙.html)",
      expected:
        "<a href=\"a*b%E3%80%82*%E4%B8%99.html\"><strong>甲：</strong>乙</a>"
    ),
  ]
}

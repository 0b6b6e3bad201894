import TaizhangModel
import Testing

/// A file with a mark before the first byte of everything that must be found in it, and nothing
/// else may be.
struct FindingCase: Sendable, CustomTestStringConvertible {
  var name: String
  var path: String
  var marked: String
  var ids: [Diagnostic.ID]

  init(_ name: String, _ marked: String, in path: String = projectPath, _ ids: Diagnostic.ID...) {
    self.name = name
    self.path = path
    self.marked = marked
    self.ids = ids
  }

  var testDescription: String { name }
}

private let announcementPath = "Content/announcements/a.md"
private let head = "---\n标题: 甲\n日期: 2023-05-18\n属地: 青山县\n---\n\n"

extension FindingCase {
  static let labels = [
    FindingCase("a footnote that is used", head + "甲[^b]\n\n[^b]: 二\n", in: announcementPath),
    FindingCase(
      "footnotes that nothing refers to, and two of a label",
      head + "甲[^b]\n\n‸[^a]: 一\n\n[^b]: 二\n\n‸[^b]: 三\n",
      in: announcementPath,
      .unusedLabel,
      .unusedLabel
    ),
    FindingCase(
      "a link that nothing refers to",
      head + "甲[乙][B]\n\n[b]: /b\n  ‸[1]: 见附件\n[2]: /c '丙'\n[2]\n",
      in: announcementPath,
      .unusedLabel
    ),
    FindingCase(
      "a link to words",
      head + "签约额20亿元[1]。\n\n‸[1]: 见附件\n",
      in: announcementPath,
      .unusedLabel
    ),
    FindingCase(
      "labels behind what is no paragraph, in quotes and in lists, and above their addresses",
      "---\n标题: 甲\n日期: 2023-05-18\n---\n‸[1]: 附件\n\n# 乙\n‸[2]: 附件\n\n"
        + "```\n码\n```\n‸[3]: 附件\n\n> 丙\n>\n> ‸[^4]: 附件\n\n- ‸[5]: 附件\n\n‸[6]:\n附件\n",
      in: announcementPath,
      .unusedLabel,
      .unusedLabel,
      .unusedLabel,
      .unusedLabel,
      .unusedLabel,
      .unusedLabel
    ),
    FindingCase(
      "code that looks like labels, and a front matter that uses them",
      "---\n标题: 甲[^3]\n日期: 2023-05-18\n---\n乙\n\n    [1]: 附件\n\n~~~\n```\n[^2]: 附件\n~~~\n\n"
        + "‸[^3]: 附件\n",
      in: announcementPath,
      .unusedLabel
    ),
    FindingCase(
      "lines that define nothing",
      head + "[1]: 见附件 第二页\n\n甲\n[2]: /b\n\n```\n[^3]: 码\n```\n\n[]: /c\n[^]: 丁\n",
      in: announcementPath
    ),
  ]

  static let fullWidthColons = [
    FindingCase("first line", "编号‸：a\n名称: 甲\n批次: 亚博会\n类别: 签约\n", .fullWidthColon),
    FindingCase("middle line", "编号: a\n名称‸：甲\n批次: 亚博会\n类别: 签约\n", .fullWidthColon),
    FindingCase("last line", "编号: a\n名称: 甲\n批次: 亚博会\n类别‸：签约\n", .fullWidthColon),
    FindingCase("first two lines", "编号‸：a\n名称‸：甲\n批次: 亚博会\n", .fullWidthColon, .fullWidthColon),
    FindingCase("last line without its end", "编号: a\n名称: 甲\n类别‸：签约", .fullWidthColon),
    FindingCase("a space behind it", "编号: a\n名称‸： 甲\n批次: 亚博会\n", .fullWidthColon),
    FindingCase(
      "every line",
      "编号‸：a\n名称‸：甲\n",
      .fullWidthColon,
      .fullWidthColon
    ),
    FindingCase(
      "first line of an item",
      "批次: 亚博会\n类别: 签约\n项目:\n  - 编号‸：a\n    名称: 甲\n",
      .fullWidthColon
    ),
    FindingCase(
      "last line of an item",
      "批次: 亚博会\n类别: 签约\n项目:\n  - 编号: a\n    名称‸：甲\n  - 编号: b\n    名称: 乙\n",
      .fullWidthColon
    ),
    FindingCase(
      "a whole item",
      "批次: 亚博会\n类别: 签约\n项目:\n  - 编号‸：a\n  - 编号: b\n    名称: 乙\n",
      .fullWidthColon
    ),
    FindingCase(
      "an item of a list of words",
      "类别:\n  - 名称‸：签约\n阶段:\n  - 名称: 签约\n金额名目:\n  - 名称: 签约额\n",
      in: "Content/rules.yaml",
      .fullWidthColon
    ),
    FindingCase(
      "deeper below a value",
      "‸编号: a\n名称: 甲\n     批次‸：亚博会\n类别: 签约\n",
      .missingField,
      .fullWidthColon
    ),
    FindingCase(
      "deeper below a value, an optional field",
      wholeRecord + "备注: 甲\n  金额‸：45亿元\n  完成时限 ‸：2023年底\n",
      .fullWidthColon,
      .fullWidthColon
    ),
    FindingCase(
      "deeper below an item, as an item",
      wholeRecord + "投资方:\n  - 甲公司\n    - 备注‸：乙\n",
      .fullWidthColon
    ),
    FindingCase(
      "no space behind the colon, deeper below a value",
      wholeRecord + "备注: 甲\n  金额‸:45亿元\n",
      .unreadableYAML
    ),
    FindingCase(
      "no space behind the colon, first line",
      "编号‸:a\n名称: 甲\n批次: 亚博会\n类别: 签约\n",
      .unreadableYAML
    ),
    FindingCase(
      "no space behind the colon, a line in the middle",
      "编号: a\n名称‸:甲\n批次: 亚博会\n类别: 签约\n",
      .unreadableYAML
    ),
    FindingCase(
      "no space behind the colon, last line",
      "编号: a\n名称: 甲\n批次: 亚博会\n类别‸:签约\n",
      .unreadableYAML
    ),
    FindingCase(
      "no space behind the colon, first two lines",
      "编号‸:a\n名称‸:甲\n批次: 亚博会\n",
      .unreadableYAML,
      .unreadableYAML
    ),
    FindingCase(
      "no space behind the colon of an item, and Windows line ends",
      "批次: 亚博会\r\n类别: 签约\r\n项目:\r\n  - 编号: a\r\n    名称‸:甲\r\n    金额: 8亿元\r\n",
      .unreadableYAML
    ),
    FindingCase(
      "no space behind the dash of an item",
      "批次: 亚博会\n类别: 签约\n项目:\n  - 编号: a\n    名称: 甲\n  ‸-编号: b\n    名称: 乙\n",
      .unreadableYAML
    ),
    FindingCase(
      "full-width spaces in front of a field",
      "批次: 亚博会\n类别: 签约\n项目:\n  - 编号: a\n‸　　名称: 甲\n    金额: 8亿元\n",
      .unreadableYAML
    ),
    FindingCase(
      "words that look like a field, in a text above another mistake",
      wholeRecord + "备注: |-\n  金额:8亿元\n属地 青山县\n‸行业: 工业\n",
      .unreadableYAML
    ),
    FindingCase(
      "front matter, first line",
      "---\n标题‸：甲\n日期: 2022-10-22\n---\n文\n",
      in: announcementPath,
      .fullWidthColon
    ),
    FindingCase(
      "front matter, last line",
      "---\n标题: 甲\n日期‸：2022-10-22\n---\n文\n",
      in: announcementPath,
      .fullWidthColon
    ),
    FindingCase(
      "front matter, deeper below a value",
      "---\n标题: 甲\n日期: 2022-10-22\n备注: 乙\n  属地‸：莎车县\n---\n文：甲\n",
      in: announcementPath,
      .fullWidthColon
    ),
    FindingCase(
      "with a byte order mark and CRLF",
      "\u{FEFF}编号: a\r\n名称‸：甲\r\n批次: 亚博会\r\n",
      .fullWidthColon
    ),
  ]

  /// What YAML takes for a comment, and would lose.
  static let comments = [
    FindingCase("behind a value", wholeRecord + "备注: 见附件 ‸#3\n", .commentBehindValue),
    FindingCase("behind a tab", wholeRecord + "备注: 见附件\t‸#3", .commentBehindValue),
    FindingCase("in place of a value", wholeRecord + "备注:  ‸# 待定\n", .commentBehindValue),
    FindingCase("behind an item", wholeRecord + "投资方:\n  - 甲 ‸#1\n", .commentBehindValue),
    FindingCase(
      "behind the last of several lines",
      wholeRecord + "备注: 甲\n  乙 ‸#丙\n",
      .commentBehindValue
    ),
    FindingCase("CRLF", wholeRecord + "备注: 甲 ‸#乙\r\n", .commentBehindValue),
    FindingCase(
      "front matter",
      "---\n标题: 甲\n日期: 2022-10-22 ‸#周六\n---\n文\n",
      in: announcementPath,
      .commentBehindValue
    ),
    FindingCase("without a space", wholeRecord + "备注: 见附件#3\n"),
    FindingCase("in quotation marks", wholeRecord + "备注: \"见附件 #3\"\n"),
    FindingCase("behind quotation marks", wholeRecord + "备注: \"见附件\" # 附件在柜子里\n"),
    FindingCase("in a text of several lines", wholeRecord + "备注: |-\n  见附件 #3\n"),
    FindingCase("on a line of its own", "# 第一批\n" + wholeRecord + "  # 没有备注\n"),
    FindingCase("behind the key of a list", wholeRecord + "投资方: # 按公告的次序\n  - 甲\n"),
  ]

  /// Full-width colons that belong to a text.
  static let textsWithColons = [
    FindingCase("in a value", wholeRecord + "备注: 说明：甲\n"),
    FindingCase("in a text over two lines", wholeRecord + "备注: 甲\n  乙：丙\n"),
    FindingCase("behind a label within a line", wholeRecord + "备注: 甲\n  乙，金额：丙\n"),
    FindingCase("in a literal text", wholeRecord + "备注: |\n  甲\n  金额：丙\n"),
    FindingCase("in a quoted text", wholeRecord + "备注: \"甲\n  金额：丙\"\n"),
    FindingCase("in an item", wholeRecord + "原文:\n  - 牵头单位：地区发改委\n"),
  ]

  static let keys = [
    FindingCase("unknown field", wholeRecord + "‸金恩: 45亿元\n", .unknownField),
    FindingCase(
      "unknown field of an item",
      "项目:\n  - 编号: a\n    名称: 甲\n    批次: 亚博会\n    类别: 签约\n    ‸金恩: 45亿元\n",
      .unknownField
    ),
    FindingCase("field of another table", wholeRecord + "‸拼写: jia\n", .unknownField),
    FindingCase("merge key", wholeRecord + "‸<<: 甲\n", .unknownField),
    FindingCase("duplicate key", wholeRecord + "‸名称: 乙\n", .duplicateKey),
    FindingCase("duplicate by English id", wholeRecord + "‸name: 乙\n", .duplicateKey),
    FindingCase("duplicate by alias", wholeRecord + "‸项目名称: 乙\n", .duplicateKey),
    FindingCase(
      "no dash between two records",
      "项目:\n  - 编号: a\n    名称: 甲\n    批次: 亚博会\n    类别: 签约\n"
        + "    ‸编号: b\n    名称: 乙\n    批次: 亚博会\n    类别: 签约\n",
      .duplicateKey
    ),
    FindingCase("empty value twice", wholeRecord + "备注:\n‸备注: 甲\n", .duplicateKey),
    FindingCase("list as a key", wholeRecord + "? ‸[甲]\n: 乙\n", .wrongShape),
  ]

  static let yaml = [
    FindingCase("anchor", "编号: a\n名称: ‸&x 甲\n备注: *x\n", .yamlAnchor),
    FindingCase("alias", "编号: a\n名称: ‸*x\n", .yamlAnchor),
    FindingCase("tag", "编号: a\n名称: ‸!!str 甲\n", .yamlAnchor),
    FindingCase("tag of a list", "编号: a\n属地: ‸!x [甲]\n", .yamlAnchor),
    FindingCase("anchor of a mapping", "编号: a\n节点:\n  - ‸&x\n    事项: 甲\n", .yamlAnchor),
    FindingCase("tab as indentation", "项目:\n‸\t- 编号: a\n", .unreadableYAML),
    FindingCase("reserved character", "编号: a\n名称: ‸@甲\n", .unreadableYAML),
    FindingCase("control character", "编号: a\n名称: 甲‸\u{1}\n", .unreadableYAML),
    FindingCase("second document", wholeRecord + "‸---\n编号: b\n", .unreadableYAML),
    FindingCase("second document behind dots", wholeRecord + "...\n‸甲", .unreadableYAML),
    FindingCase(
      "second record of a page",
      "---\n\(wholeRecord)---\n\n‸---\n编号: b\n---\n\n选址在城北。\n",
      in: "Content/projects/a.md",
      .unreadableYAML
    ),
    FindingCase(
      "lines above and below a page's prose",
      "---\n\(wholeRecord)---\n\n---\n选址在城北。\n\n---\n",
      in: "Content/projects/a.md"
    ),
  ]

  static let shapes = [
    FindingCase("list for a text", "编号: a\n名称: ‸[甲]\n批次: 亚博会\n类别: 签约\n", .wrongShape),
    FindingCase("mapping for names", wholeRecord + "属地: ‸{甲: 乙}\n", .wrongShape),
    FindingCase("mapping in names", wholeRecord + "属地:\n  - 莎车县\n  - ‸甲: 乙\n", .wrongShape),
    FindingCase("text for a list", wholeRecord + "节点: ‸甲\n", .wrongShape),
    FindingCase("text for an item", wholeRecord + "节点:\n  - ‸甲\n", .wrongShape),
    FindingCase("text for a file", "‸甲\n", .wrongShape),
    FindingCase("list for a file", "‸- 编号: a\n", .wrongShape),
    FindingCase(
      "mapping for a table",
      "‸名称: 甲\n拼写: jia\n",
      in: "Content/sectors.yaml",
      .wrongShape
    ),
    FindingCase(
      "item's own field in the head",
      "批次: 亚博会\n类别: 签约\n‸金额: 45亿元\n项目:\n  - 编号: a\n    名称: 甲\n",
      .wrongShape
    ),
  ]

  static let missing = [
    FindingCase("absent", "‸编号: a\n名称: 甲\n类别: 签约\n", .missingField),
    FindingCase("empty", "编号: a\n‸名称:\n批次: 亚博会\n类别: 签约\n", .missingField),
    FindingCase("empty in quotes", "编号: a\n‸名称: \"\"\n批次: 亚博会\n类别: 签约\n", .missingField),
    FindingCase(
      "absent from all records",
      "‸类别: 签约\n项目:\n  - 编号: a\n    名称: 甲\n  - 编号: b\n    名称: 乙\n",
      .missingField
    ),
    FindingCase(
      "absent from one record",
      "类别: 签约\n项目:\n  - ‸编号: a\n    名称: 甲\n  - 编号: b\n    名称: 乙\n    批次: 亚博会\n",
      .missingField
    ),
    FindingCase("no records", "批次: 亚博会\n类别: 签约\n‸项目:\n", .missingField),
    FindingCase(
      "shared field taken back",
      "批次: 亚博会\n类别: 签约\n项目:\n  - 编号: a\n    名称: 甲\n    ‸批次:\n",
      .missingField
    ),
    FindingCase("front matter", "‸标题: 甲\n", in: announcementPath, .missingFrontMatter),
    FindingCase("end of front matter", "‸---\n标题: 甲\n", in: announcementPath, .missingFrontMatter),
    FindingCase("empty quote", wholeRecord + "原文:\n  - ‸\"\"\n", .missingField),
  ]

  static let values = [
    FindingCase("amount", wholeRecord + "金额: ‸45亿吨\n", .unreadableAmount),
    FindingCase("deadline", wholeRecord + "完成时限: ‸2024年2月30日\n", .unreadableDeadline),
    FindingCase("date", wholeRecord + "签约时间: ‸某日\n", .unreadableDate),
    FindingCase("number", wholeRecord + "项目数: ‸三\n", .unreadableNumber),
    FindingCase("number too small", wholeRecord + "项目数: ‸0\n", .unreadableNumber),
    FindingCase("flag", wholeRecord + "名单未附: ‸对\n", .unknownChoice),
    FindingCase("reserved slug", "编号: ‸index\n名称: 甲\n批次: 亚博会\n类别: 签约\n", .invalidSlug),
    FindingCase("slug", "编号: ‸A_1\n名称: 甲\n批次: 亚博会\n类别: 签约\n", .invalidSlug),
    FindingCase(
      "area",
      "- 名称: 甲\n  拼写: jia\n  类型: 园区\n  面积:\n    - 面积: ‸20公里\n",
      in: "Content/places.yaml",
      .unreadableArea
    ),
    FindingCase(
      "code",
      "- 名称: 甲\n  拼写: jia\n  类型: 县市\n  代码: ‸65312\n",
      in: "Content/places.yaml",
      .unreadableNumber
    ),
  ]

  static let several = [
    FindingCase(
      "several in one file",
      """
      批次: 亚博会
      类别: 签约
      ‸完成期限: 2023年底
      项目:
        - 编号: ‸甲
          名称: 甲
          金额: ‸45
        - ‸编号: b
          金额: 3亿元
          ‸金额: 4亿元
          节点:
            - ‸时间: ‸某日
        - ‸乙
      """,
      .unknownField,
      .invalidSlug,
      .unreadableAmount,
      .missingField,
      .duplicateKey,
      .missingField,
      .unreadableDate,
      .wrongShape
    ),
    FindingCase(
      "several in one announcement",
      """
      ---
      ‸发布机关: 甲
      日期: ‸某日
      公布数:
        - ‸编号: c-1
          内容: 乙
          个数: ‸17%
      勘误:
        - ‸原文: 丙
          读作: 丁
      ---
      文
      """,
      in: announcementPath,
      .missingField,
      .unreadableDate,
      .missingField,
      .unreadableNumber,
      .missingField
    ),
  ]
}

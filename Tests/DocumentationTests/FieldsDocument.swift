import TaizhangReading

/// A chapter of the field reference: one kind of mapping, and where it stands.
struct FieldChapter: Sendable {
  var record: String
  var title: String
  var place: String
  var rows: [FieldRow]

  init<Field: RecordField>(_ table: FieldTable<Field>, _ title: String, _ place: String) {
    record = table.record
    rows = table.rows
    self.title = title
    self.place = place
  }

  /// Every kind of mapping, in the order in which a ledger is begun.
  static let all = [
    FieldChapter(SiteField.table, "网站", "`Content/site.yaml`，一个文件就是一组字段。"),
    FieldChapter(RulesField.table, "规则", "`Content/rules.yaml`，一个文件就是一组字段。"),
    FieldChapter(VocabularyField.table, "词条", "`rules.yaml` 的“类别”“阶段”“金额名目”里的每一条。"),
    FieldChapter(PlaceField.table, "地方", "`Content/places.yaml`，一个地方一条，页面照此排列。"),
    FieldChapter(AreaField.table, "面积", "地方的“面积”里的每一条。"),
    FieldChapter(
      TableField.table,
      "行业和批次",
      "`Content/sectors.yaml` 和 `Content/batches.yaml`，一条一个。"
    ),
    FieldChapter(UnitField.table, "单位", "`Content/units.yaml`，一个单位一条。"),
    FieldChapter(
      AnnouncementField.table,
      "公告",
      "`Content/announcements/*.md`，两行 `---` 之间；公告的正文在下面，照录，不改。"
    ),
    FieldChapter(ClaimField.table, "公布数", "公告的“公布数”里的每一条。"),
    FieldChapter(ScopeField.table, "范围", "公布数的“范围”：数的是哪些记录。"),
    FieldChapter(ErratumField.table, "勘误", "公告的“勘误”里的每一条。"),
    FieldChapter(
      ProjectField.table,
      "项目记录",
      "`Content/projects/` 下的 `.yaml`（成批或单条）和 `.md`（单条，两行 `---` 之间，说明文字在下面）。"
    ),
    FieldChapter(QuoteField.table, "原文", "记录的“原文”要写明行号时，每一段写成一组字段。"),
    FieldChapter(MilestoneField.table, "节点", "记录的“节点”里的每一条。"),
    FieldChapter(ChangeField.table, "变更", "记录的“变更”里的每一条。"),
    FieldChapter(
      ChangeRowField.table,
      "变更台账",
      "`Content/changes/` 下的 `.xlsx`、`.csv`，一行一次变更：这里的列，加上“变更”的字段。"
    ),
    FieldChapter(
      ReportField.table,
      "月报",
      "`Content/reports/年-月/*.yaml`：清单，或共用字段加“条目”；写下的不再改动，写错的另写一条“更正”。"
    ),
    FieldChapter(ProblemField.table, "问题", "月报的“问题”里的每一条。"),
    FieldChapter(OverrideField.table, "调灯", "月报的“调灯”。"),
    FieldChapter(ConditionField.table, "状况", "`rules.yaml` 的“状况”里的每一条。"),
    FieldChapter(LightField.table, "灯的规则", "`rules.yaml` 的“红黄绿灯”里的每一条。"),
    FieldChapter(RateField.table, "考核指标", "`rules.yaml` 的“考核指标”里的每一条。"),
    FieldChapter(SelectionField.table, "分子、分母", "考核指标的“分子”和“分母”。"),
    FieldChapter(DutyField.table, "报送要求", "`rules.yaml` 的“报送要求”。"),
    FieldChapter(IndicatorField.table, "指标", "`Content/indicators/*.yaml`，一个数一条。"),
    FieldChapter(AcceptanceField.table, "接受", "`Content/acceptances.yaml`，接受一条发现写一条；可以没有这个文件。"),
  ]
}

/// How the values of a type are written.
let fieldTypeWords: [FieldType: (word: String, how: String)] = [
  .text: ("文字", "写在冒号后面；几行的，用 `\\|` 另起一行写。"),
  .texts: ("几条文字", "清单，每行以 `-` 开头；只有一条的可以直接写。"),
  .slug: ("编号", "小写字母、数字和中间的连字符，80 个字符以内，如 `qingshan-1`。"),
  .number: ("整数", "阿拉伯数字。"),
  .flag: ("是否", "`是` 或 `否`；不填就是否。"),
  .amount: ("金额", "照公告写，带单位：`45亿元`、`约3.8亿元`、`8000万元`、`6到7亿元`、`百亿元以上`。"),
  .tally: ("个数", "照公告写：`17个`、`近百家`、`100余家`。"),
  .date: ("日期", "`2022-10-22`、`2022年10月22日`、`2016年4月`、`3月中旬`。"),
  .deadline: ("时限", "照公告写：`2023年12月底`、`6月30日前`、`年底前`、`长期坚持`。"),
  .area: ("面积", "照公告写：`40平方公里`、`2300亩`、`5万平方米`。"),
  .choice: ("限定的词", "说明里列出的几种写法之一。"),
  .name: ("名称", "一个名称或编号，要在所说的表里；别名也可以。"),
  .names: ("几个名称", "一个、几个用顿号隔开，或写成清单。"),
  .quote: ("原话", "从公告里复制的一段；空白和全角半角不计，其余一字不差。"),
  .quotes: ("几段原话", "一段直接写；几段写成清单；要写行号的，每段写成“文”和“行”。"),
  .records: ("清单", "每条以 `-` 开头，里面是另一张表的字段。"),
  .mapping: ("一组字段", "另起一行，缩进两格，里面是另一张表的字段。"),
]

/// The field reference.
func fieldsDocument() -> String {
  var lines = [
    "# 字段表", "",
    "台账的文件里可以写的每一个字段。字段名用“字段”一栏的写法；“也可写作”一栏的写法同样认得，"
      + "英文名也是一种。没有列出的字段名是错误，不会被悄悄略过。", "",
    "不填的字段整行省略。冒号后面空着的，也是不填；成批文件的某一条这样写，就不用开头共用的值。", "",
    "这份文件由 `make docs` 从程序生成，不要手改。", "",
    "## 值的写法", "",
  ]
  lines += table(
    ["写法", "怎样写"],
    FieldType.allCases.compactMap { fieldTypeWords[$0] }.map { [$0.word, $0.how] }
  )
  for chapter in FieldChapter.all { lines += [""] + section(chapter) }
  return lines.joined(separator: "\n") + "\n"
}

private func section(_ chapter: FieldChapter) -> [String] {
  var header = ["字段", "也可写作", "值", "必填"]
  let hasShared = chapter.rows.contains(where: \.isShared)
  if hasShared { header.append("共用") }
  header.append("说明")
  let rows = chapter.rows.map { row in
    var cells = [
      row.label, (row.aliases.map(escaped) + ["`\(row.id)`"]).joined(separator: "、"),
      fieldTypeWords[row.type]?.word ?? row.type.rawValue, row.isRequired ? "必填" : "",
    ]
    if hasShared { cells.append(row.isShared ? "可共用" : "") }
    return cells + [escaped(row.meaning)]
  }
  var lines = ["## \(chapter.title)", "", chapter.place, ""]
  if hasShared {
    lines += ["“可共用”的字段可以写在成批文件的开头，对下面各条都有效；某一条自己写了的，以它自己的为准。", ""]
  }
  return lines + table(header, rows)
}

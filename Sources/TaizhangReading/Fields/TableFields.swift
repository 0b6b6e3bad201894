/// The fields of a line of `sectors.yaml` and `batches.yaml`.
package enum TableField: Int, RecordField {
  case name, slug, aliases, variants, remarks

  package static let table = FieldTable<TableField>(
    "table",
    [
      .name: FieldRow("name", "名称", [], .text, required: true, "标准名称。"),
      .slug: FieldRow("slug", "拼写", [], .slug, required: true, "网页文件名，手写，小写字母、数字和连字符。"),
      .aliases: FieldRow("aliases", "别名", [], .texts, "记录里也可以这样写。"),
      .variants: FieldRow("variants", "误写", [], .texts, "公告里出现过的不规范写法；也认得，但会提示。"),
      .remarks: FieldRow("remarks", "备注", ["说明"], .text, "印在页面上的说明。"),
    ]
  )
}

/// The fields of a line of `units.yaml`.
package enum UnitField: Int, RecordField {
  case name, slug, type, place, aliases, variants, remarks

  package static let table = FieldTable<UnitField>(
    "unit",
    [
      .name: FieldRow("name", "名称", [], .text, required: true, "标准名称。"),
      .slug: FieldRow("slug", "拼写", [], .slug, required: true, "网页文件名，手写。"),
      .type: FieldRow("type", "类型", [], .choice, required: true, "部门、政府、园区或企业。"),
      .place: FieldRow("place", "属地", [], .name, "所辖或所在的地方，见 places.yaml。"),
      .aliases: FieldRow("aliases", "别名", [], .texts, "简称、曾用名。"),
      .variants: FieldRow("variants", "误写", [], .texts, "公告里出现过的不规范写法；也认得，但会提示。"),
      .remarks: FieldRow("remarks", "备注", ["说明"], .text, "编者的说明。"),
    ]
  )
}

/// The fields of a line of `places.yaml`.
package enum PlaceField: Int, RecordField {
  case name, slug, type, parent, code, aliases, variants, counties, areas, remarks

  package static let table = FieldTable<PlaceField>(
    "place",
    [
      .name: FieldRow("name", "名称", [], .text, required: true, "标准名称。"),
      .slug: FieldRow("slug", "拼写", [], .slug, required: true, "网页文件名，手写。"),
      .type: FieldRow("type", "类型", [], .choice, required: true, "地州、县市、园区或兵团单位。"),
      .parent: FieldRow("parent", "上级", [], .name, "所属地州。"),
      .code: FieldRow("code", "代码", ["区划代码"], .text, "GB/T 2260 六位代码；园区没有，不填。"),
      .aliases: FieldRow("aliases", "别名", [], .texts, "简称、曾用名、公告里的其他写法。"),
      .variants: FieldRow("variants", "误写", [], .texts, "公告里出现过的不规范写法；也认得，但会提示。"),
      .counties: FieldRow("counties", "所在县", [], .names, "园区所在的县市，可以多个。"),
      .areas: FieldRow("areas", "面积", [], .records, "公布的面积，一处或分县几处，各有来源和原文。"),
      .remarks: FieldRow("remarks", "备注", ["说明"], .text, "印在页面上的说明。"),
    ]
  )
}

/// The fields of a stated area.
package enum AreaField: Int, RecordField {
  case area, county, announcement, quote, line

  package static let table = FieldTable<AreaField>(
    "area",
    [
      .area: FieldRow("area", "面积", [], .area, required: true, "照公告写：20平方公里、2300亩。"),
      .county: FieldRow("county", "所在县", [], .name, "只是某县境内部分的，写县名。"),
      .announcement: FieldRow("announcement", "来源", [], .name, "公告的编号。"),
      .quote: FieldRow("quote", "原文", [], .quote, "公告里的原话。"),
      .line: FieldRow("line", "行", [], .number, "原话出现两次时的行号。"),
    ]
  )
}

/// The fields of a line of `acceptances.yaml`.
package enum AcceptanceField: Int, RecordField {
  case finding, subject, who, day, reason

  package static let table = FieldTable<AcceptanceField>(
    "acceptance",
    [
      .finding: FieldRow(
        "finding",
        "发现",
        [],
        .choice,
        required: true,
        "方括号里的编号，如 near-duplicate；存疑和提示可以接受，错误不可以。"
      ),
      .subject: FieldRow("subject", "对象", [], .text, required: true, "发现所说的记录、公布数或公告的编号。"),
      .who: FieldRow("who", "接受人", [], .text, required: true, "谁看过并决定保留。"),
      .day: FieldRow("day", "日期", [], .date, required: true, "哪一天决定的。"),
      .reason: FieldRow("reason", "理由", [], .text, required: true, "为什么可以保留。"),
    ]
  )
}

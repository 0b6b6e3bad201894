/// The fields of `site.yaml`.
package enum SiteField: Int, RecordField {
  case title, editor, asOf, moneyUnit, introduction

  package static let table = FieldTable<SiteField>(
    "site",
    [
      .title: FieldRow("title", "标题", [], .text, required: true, "网站标题。"),
      .editor: FieldRow("editor", "编制单位", [], .text, required: true, "印在每页下方。"),
      .asOf: FieldRow("asOf", "截至", [], .date, required: true, "截至日期，YYYY-MM-DD；一切状态以此日为准。"),
      .moneyUnit: FieldRow("moneyUnit", "金额单位", [], .choice, "表格的金额单位：亿元（默认）或万元。"),
      .introduction: FieldRow("introduction", "说明", [], .text, "首页的说明。"),
    ]
  )
}

/// The fields of `rules.yaml`.
package enum RulesField: Int, RecordField {
  case nearDays, kinds, stages, amountLabels, conditions, problemTypes, lights, rates, duty

  package static let table = FieldTable<RulesField>(
    "rules",
    [
      .nearDays: FieldRow("nearDays", "临期天数", [], .number, "时限还剩几天以内算临期，含当天；默认 30。"),
      .kinds: FieldRow("kinds", "类别", [], .records, required: true, "记录的类别。"),
      .stages: FieldRow("stages", "阶段", [], .records, required: true, "按先后排列的阶段。"),
      .amountLabels: FieldRow(
        "amountLabels",
        "金额名目",
        [],
        .records,
        required: true,
        "金额的名目；不同名目不相加。"
      ),
      .conditions: FieldRow("conditions", "状况", [], .records, "压在阶段上的状况：正常、停滞、终止。"),
      .problemTypes: FieldRow("problemTypes", "问题类型", [], .records, "月报所报问题的类型。"),
      .lights: FieldRow("lights", "红黄绿灯", ["灯"], .records, "从上到下，第一条成立的为准。"),
      .rates: FieldRow("rates", "考核指标", [], .records, "履约率、开工率、资金到位率等，口径印在表下。"),
      .duty: FieldRow("duty", "报送要求", [], .mapping, "哪些项目每月要报；不填的，不算未报。"),
    ]
  )
}

/// The fields of a kind, a stage or an amount label.
package enum VocabularyField: Int, RecordField {
  case name, aliases, group, stage, noProject, remarks

  package static let table = FieldTable<VocabularyField>(
    "word",
    [
      .name: FieldRow("name", "名称", [], .text, required: true, "标准写法。"),
      .aliases: FieldRow("aliases", "别名", [], .texts, "也可以这样写。"),
      .group: FieldRow("group", "归入", [], .name, "类别：在首页并入哪个类别。"),
      .stage: FieldRow("stage", "阶段", [], .name, "类别：没有说明时的阶段。"),
      .noProject: FieldRow(
        "noProject",
        "不是项目",
        [],
        .flag,
        "类别：不是投资项目的，如采购意向，填 是：不计入各阶段的个数，别处计入的写明。"
      ),
      .remarks: FieldRow("remarks", "说明", ["备注", "口径"], .text, "口径，印在表格下方。"),
    ]
  )
}

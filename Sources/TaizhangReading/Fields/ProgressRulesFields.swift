/// The fields of a condition (状况).
package enum ConditionField: Int, RecordField {
  case name, aliases, nature

  package static let table = FieldTable<ConditionField>(
    "condition",
    [
      .name: FieldRow("name", "名称", [], .text, required: true, "标准写法。"),
      .aliases: FieldRow("aliases", "别名", [], .texts, "也可以这样写。"),
      .nature: FieldRow(
        "nature",
        "性质",
        [],
        .choice,
        required: true,
        "正常（恢复）、停滞，或终止（不再计时限，不再要求报送）。"
      ),
    ]
  )
}

/// The fields of a rule of the lights (红黄绿灯).
package enum LightField: Int, RecordField {
  case name, color, trigger, atLeast, atMost, stage, remarks

  package static let table = FieldTable<LightField>(
    "light",
    [
      .name: FieldRow("name", "名称", [], .text, required: true, "规则的名字，亮灯时写出。"),
      .color: FieldRow("color", "灯", [], .choice, required: true, "红、橙、黄、蓝、绿。"),
      .trigger: FieldRow(
        "trigger",
        "条件",
        [],
        .choice,
        required: true,
        "时限已过、临期、未到期（按天）；停滞、未到阶段、未报、雷同（按月）；已达到、终止（不计天数、月数）。"
      ),
      .atLeast: FieldRow("atLeast", "至少", [], .number, "至少几天或几个月，含本数。"),
      .atMost: FieldRow("atMost", "至多", [], .number, "至多几天或几个月，含本数；不小于“至少”。"),
      .stage: FieldRow("stage", "阶段", [], .name, "未到阶段：签约以来应到而未到的阶段。"),
      .remarks: FieldRow("remarks", "说明", ["备注", "口径"], .text, "印在清单下方。"),
    ]
  )
}

/// The fields of a rate (考核指标).
package enum RateField: Int, RecordField {
  case name, denominator, numerator, label, measure, isRanked, remarks

  package static let table = FieldTable<RateField>(
    "rate",
    [
      .name: FieldRow("name", "名称", [], .text, required: true, "履约率、开工率等。"),
      .denominator: FieldRow("denominator", "分母", [], .mapping, "哪些记录；不填的为全部。"),
      .numerator: FieldRow("numerator", "分子", [], .mapping, "分母里的哪些记录；分子和数额至少填一项。"),
      .label: FieldRow("label", "金额名目", [], .name, "同时按哪个名目的金额计算；不填的只按个数。"),
      .measure: FieldRow("measure", "数额", [], .choice, "分子用月报的哪个数：累计到位资金等。"),
      .isRanked: FieldRow("isRanked", "排名", [], .flag, "按它排名次的，填 是；只能有一条。"),
      .remarks: FieldRow("remarks", "说明", ["备注", "口径"], .text, "口径，印在表格下方。"),
    ]
  )
}

/// The fields of a numerator or denominator.
package enum SelectionField: Int, RecordField {
  case kinds, stages, without

  package static let table = FieldTable<SelectionField>(
    "selection",
    [
      .kinds: FieldRow("kinds", "类别", [], .names, "记录的类别；不填的不限。"),
      .stages: FieldRow("stages", "阶段", [], .names, "记录所在的阶段；不填的不限。"),
      .without: FieldRow("without", "除去", [], .names, "除去哪些状况，如 终止。"),
    ]
  )
}

/// The fields of the duty to report (报送要求).
package enum DutyField: Int, RecordField {
  case from, kinds, until

  package static let table = FieldTable<DutyField>(
    "duty",
    [
      .from: FieldRow("from", "起", [], .text, required: true, "从哪个月起要报，如 2023-01；不早于 1949 年。"),
      .kinds: FieldRow("kinds", "类别", [], .names, "哪些类别的记录要报；不填的为全部。"),
      .until: FieldRow("until", "止", [], .name, "到了哪个阶段不再要求报，如 达产。"),
    ]
  )
}

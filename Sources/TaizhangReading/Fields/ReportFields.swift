/// The fields of an entry of a month's reports and of the head of their file.
package enum ReportField: Int, RecordField {
  case project, name, date, corrects, stage, condition
  case fundsThisYear, fundsTotal, investedThisYear, investedTotal, portion
  case progress, problems, nextStep, evidence, unit, announcement, quote, line, override, remarks
  case entries

  package static let table = FieldTable<ReportField>(
    "report",
    [
      .project: FieldRow(
        "project",
        "项目",
        ["编号", "项目编号"],
        .name,
        required: true,
        "报的是哪条记录，写记录的编号；名称不重的，也可以写名称。"
      ),
      .name: FieldRow("name", "名称", ["项目名称"], .text, "写了编号又写名称的，与台账核对，防止报错项目。"),
      .date: FieldRow(
        "date",
        "日期",
        ["截至", "截止", "数据截至", "截至日期", "截止日期"],
        .date,
        shared: true,
        "所报情况截至哪一天，须在本月之内；默认月末。"
      ),
      .corrects: FieldRow(
        "corrects",
        "更正",
        [],
        .text,
        "更正同一项目哪个月的月报，如 2023-03；原来的不改，本条所写的代替原来的。"
      ),
      .stage: FieldRow("stage", "阶段", ["当前阶段", "建设阶段"], .name, "到了哪个阶段；没有变化可以不填。"),
      .condition: FieldRow("condition", "状况", [], .name, "停滞、终止；恢复的写 正常。没有变化可以不填。"),
      .fundsThisYear: FieldRow(
        "fundsThisYear",
        "本年到位资金",
        ["今年到位资金", "当年到位资金", "当年到位资金情况"],
        .amount,
        "今年1月1日以来到位的资金，带单位。"
      ),
      .fundsTotal: FieldRow("fundsTotal", "累计到位资金", [], .amount, "开始以来到位的资金，带单位。"),
      .investedThisYear: FieldRow(
        "investedThisYear",
        "本年完成投资",
        ["今年完成投资", "今年累计完成投资", "本年累计完成投资"],
        .amount,
        "今年1月1日以来完成的投资，带单位。"
      ),
      .investedTotal: FieldRow("investedTotal", "累计完成投资", [], .amount, "开始以来完成的投资，带单位。"),
      .portion: FieldRow("portion", "投产份额", [], .text, "部分投产的写几分之几：12/100 条生产线。"),
      .progress: FieldRow("progress", "本月进展", ["进展", "进展情况", "项目进展情况"], .text, "本月做了什么。"),
      .problems: FieldRow("problems", "问题", ["存在问题"], .records, "存在的问题；写法相同的算同一个问题。"),
      .nextStep: FieldRow("nextStep", "下一步", ["下步措施", "下步打算", "下一步工作"], .text, "下一步做什么。"),
      .evidence: FieldRow("evidence", "依据", [], .text, "验资报告、进账单、现场照片等。"),
      .unit: FieldRow("unit", "报送单位", ["填报单位"], .name, shared: true, "谁报的，见 units.yaml。"),
      .announcement: FieldRow(
        "announcement",
        "来源",
        [],
        .name,
        shared: true,
        "进展是公告里说的，写公告的编号。"
      ),
      .quote: FieldRow("quote", "原文", [], .quote, "公告里的原话。"),
      .line: FieldRow("line", "行", [], .number, "原话出现两次时的行号。"),
      .override: FieldRow("override", "调灯", [], .mapping, "不按规则亮灯的，写灯、理由和签批人；只管本月。"),
      .remarks: FieldRow("remarks", "备注", [], .text, "编者的说明。"),
      .entries: FieldRow("entries", "条目", [], .records, "一个文件里的各条；其余字段为共用字段。"),
    ]
  )
}

/// The fields of a problem.
package enum ProblemField: Int, RecordField {
  case words, type, unit, due, solvedOn

  package static let table = FieldTable<ProblemField>(
    "problem",
    [
      .words: FieldRow("words", "内容", ["问题"], .text, required: true, "什么问题；以后各月写法要相同。"),
      .type: FieldRow("type", "类型", [], .name, "用地、环评、融资等，见 rules.yaml。"),
      .unit: FieldRow("unit", "责任单位", [], .name, "由谁解决，见 units.yaml。"),
      .due: FieldRow("due", "解决时限", ["时限"], .deadline, "什么时候以前解决，含当日。"),
      .solvedOn: FieldRow("solvedOn", "解决日期", [], .date, "已经解决的，写哪一天。"),
    ]
  )
}

/// The fields of an override of the light.
package enum OverrideField: Int, RecordField {
  case color, reason, signer

  package static let table = FieldTable<OverrideField>(
    "override",
    [
      .color: FieldRow("color", "灯", [], .choice, required: true, "红、橙、黄、蓝、绿。"),
      .reason: FieldRow("reason", "理由", [], .text, required: true, "为什么不按规则。"),
      .signer: FieldRow("signer", "签批人", [], .text, required: true, "谁同意的。"),
    ]
  )
}

/// The fields of a project record and of a batch's head.
package enum ProjectField: Int, RecordField {
  case id, name, batch, kind, sector, places
  case amount, amountLabel, count, listMissing
  case lead, responsible, deadline, target, stage, milestones, changes
  case investors, content, announcement, quotes, assignment, signedOn, related, remarks
  case projects

  package static let table = FieldTable<ProjectField>(
    "project",
    [
      .id: FieldRow(
        "id",
        "编号",
        ["项目编号"],
        .slug,
        "全台账唯一，小写字母、数字和连字符；一经使用不再改动。单独成文的记录可省略，取文件名。"
      ),
      .name: FieldRow("name", "名称", ["项目名称", "项目全称"], .text, required: true, "公告上的写法，不含金额。"),
      .batch: FieldRow(
        "batch",
        "批次",
        ["活动", "批次（活动）", "届次"],
        .name,
        required: true,
        shared: true,
        "首次签约或公布的活动，名称见 batches.yaml。"
      ),
      .kind: FieldRow(
        "kind",
        "类别",
        ["项目类别", "类别（签约/洽谈）"],
        .name,
        required: true,
        shared: true,
        "签约、洽谈、采购意向、谋划等，见 rules.yaml。"
      ),
      .sector: FieldRow(
        "sector",
        "行业",
        ["产业类别", "所属行业"],
        .name,
        shared: true,
        "公告的分组，见 sectors.yaml；未说明的不填。"
      ),
      .places: FieldRow(
        "places",
        "属地",
        ["项目属地", "建设地点", "所属区域", "所在县市"],
        .names,
        shared: true,
        "县市或园区，见 places.yaml；有两处的，第一处计入合计，其余只列示。"
      ),
      .amount: FieldRow(
        "amount",
        "金额",
        [],
        .amount,
        "照公告写：45亿元、约3.8亿元、百亿元以上；未注明的不填，绝不写 0。"
      ),
      .amountLabel: FieldRow(
        "amountLabel",
        "金额名目",
        [],
        .name,
        shared: true,
        "签约额、意向投资、总投资等，见 rules.yaml；填了金额就要填，不同名目不相加。"
      ),
      .count: FieldRow("count", "项目数", ["项目个数"], .number, "一行代表几个项目，默认 1；金额为合计，不拆分。"),
      .listMissing: FieldRow("listMissing", "名单未附", [], .flag, "公告说有名单而手头没有的，填 是。"),
      .lead: FieldRow("lead", "牵头单位", ["牵头部门"], .name, shared: true, "见 units.yaml，一个。"),
      .responsible: FieldRow(
        "responsible",
        "责任单位",
        [],
        .names,
        shared: true,
        "见 units.yaml，可以多个，用顿号隔开或分行列出。"
      ),
      .deadline: FieldRow(
        "deadline",
        "完成时限",
        ["时限"],
        .deadline,
        shared: true,
        "照公告写：2023年12月底、6月30日前、长期坚持；“前”含当日。"
      ),
      .target: FieldRow(
        "target",
        "目标阶段",
        ["完成标准"],
        .name,
        shared: true,
        "时限到期时应达到的阶段；公告未说明的不填。"
      ),
      .stage: FieldRow(
        "stage",
        "阶段",
        ["当前阶段", "建设阶段"],
        .name,
        shared: true,
        "来源所说的阶段；不填的按已经发生的节点，没有节点的按类别的默认阶段。"
      ),
      .milestones: FieldRow(
        "milestones",
        "节点",
        [],
        .records,
        "已经发生或计划的事项，各有时间和原文。"
      ),
      .changes: FieldRow(
        "changes",
        "变更",
        [],
        .records,
        "类别、金额或规模后来有变的，逐次写日期和新的值；合计按截至日期取值。"
      ),
      .investors: FieldRow(
        "investors",
        "投资方",
        ["企业", "投资方（企业）", "投资企业", "投资单位"],
        .texts,
        "公告点名的企业。"
      ),
      .content: FieldRow(
        "content",
        "建设内容",
        ["建设内容及规模", "建设内容和规模", "主要建设内容", "建设规模及主要建设内容"],
        .text,
        "公告说到的建设内容和规模。"
      ),
      .announcement: FieldRow(
        "announcement",
        "来源",
        [],
        .name,
        shared: true,
        "公告的编号，即 announcements 里的文件名；填了就要填原文。"
      ),
      .quotes: FieldRow(
        "quotes",
        "原文",
        [],
        .quotes,
        "公告里的原话，一段或几段；第一段应点出项目，金额须在其中。"
      ),
      .assignment: FieldRow(
        "assignment",
        "分工原文",
        [],
        .quote,
        shared: true,
        "公告里写明牵头单位、责任单位、完成时限的原话，一组共用。"
      ),
      .signedOn: FieldRow("signedOn", "签约时间", ["签约日期"], .date, shared: true, "签约的日期。"),
      .related: FieldRow("related", "关联", ["关联项目"], .names, "有关系的其他记录的编号。"),
      .remarks: FieldRow("remarks", "备注", [], .text, shared: true, "编者的说明，印在项目页上。"),
      .projects: FieldRow("projects", "项目", [], .records, "成批文件的记录清单；其余字段为共用字段。"),
    ]
  )
}

/// The fields of a milestone.
package enum MilestoneField: Int, RecordField {
  case event, stage, date, isPlanned, quote, line

  package static let table = FieldTable<MilestoneField>(
    "milestone",
    [
      .event: FieldRow("event", "事项", [], .text, required: true, "发生了什么，或计划做什么。"),
      .stage: FieldRow("stage", "阶段", [], .name, "事项对应的阶段，见 rules.yaml。"),
      .date: FieldRow("date", "时间", [], .date, "照公告写：2024年2月27日、3月中旬。"),
      .isPlanned: FieldRow("isPlanned", "计划", [], .flag, "尚未发生的填 是。"),
      .quote: FieldRow("quote", "原文", [], .quote, "公告里的原话。"),
      .line: FieldRow("line", "行", [], .number, "原文在公告文件里的行号；原话出现两次时才需要。"),
    ]
  )
}

/// The fields of a change of scope.
package enum ChangeField: Int, RecordField {
  case date, kind, amount, amountLabel, count, content, remarks, evidence, announcement, quote, line

  package static let table = FieldTable<ChangeField>(
    "change",
    [
      .date: FieldRow(
        "date",
        "日期",
        ["变更日期", "变更时间", "调整日期", "调整时间"],
        .date,
        required: true,
        "从哪一天起；只知到月的，以月末为准。"
      ),
      .kind: FieldRow("kind", "类别", ["项目类别"], .name, "新的类别，如洽谈的签了约，写 签约；不变的不填。"),
      .amount: FieldRow("amount", "金额", [], .amount, "新的金额；不变的不填。"),
      .amountLabel: FieldRow("amountLabel", "金额名目", [], .name, "新的名目，如 签约额；不变的不填。"),
      .count: FieldRow("count", "项目数", ["项目个数"], .number, "新的项目数；不变的不填。"),
      .content: FieldRow("content", "建设内容", [], .text, "新的建设内容；不变的不填。"),
      .remarks: FieldRow("remarks", "说明", ["备注", "原因", "变更原因", "调整原因"], .text, "为什么变。"),
      .evidence: FieldRow("evidence", "依据", ["变更依据", "调整依据"], .text, "会议纪要、批文等；是公告的，写来源和原文。"),
      .announcement: FieldRow("announcement", "来源", [], .name, "公告的编号。"),
      .quote: FieldRow("quote", "原文", [], .quote, "公告里的原话。"),
      .line: FieldRow("line", "行", [], .number, "原话出现两次时的行号。"),
    ]
  )
}

/// What a row of a table of changes says beside the fields of a change.
package enum ChangeRowField: Int, RecordField {
  case project, name, matter, former, latter

  package static let table = FieldTable<ChangeRowField>(
    "changeRow",
    [
      .project: FieldRow(
        "project",
        "项目",
        ["编号", "项目编号"],
        .name,
        required: true,
        "变的是哪条记录，写记录的编号；名称不重的，也可以只写名称。"
      ),
      .name: FieldRow("name", "名称", ["项目名称"], .text, "写了编号又写名称的，与台账核对，防止写错项目。"),
      .matter: FieldRow(
        "matter",
        "变更事项",
        ["调整事项"],
        .choice,
        "一行只变一样的，写变的是什么：类别、项目数、建设内容，或者金额的名目，如 签约额。"
      ),
      .former: FieldRow("former", "变更前", ["调整前"], .text, "变更事项原来的值，与台账核对；可以不填。"),
      .latter: FieldRow("latter", "变更后", ["调整后"], .text, "变更事项新的值；有变更事项的必填。"),
    ]
  )
}

/// The fields of a quote written as a mapping.
package enum QuoteField: Int, RecordField {
  case text, line

  package static let table = FieldTable<QuoteField>(
    "quote",
    [
      .text: FieldRow("text", "文", [], .text, required: true, "公告里的原话；空白和全角半角不计。"),
      .line: FieldRow("line", "行", [], .number, "在公告文件里的行号；原话出现两次时才需要。"),
    ]
  )
}

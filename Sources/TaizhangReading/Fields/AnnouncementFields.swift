/// The fields of an announcement's front matter.
package enum AnnouncementField: Int, RecordField {
  case id, title, issuer, date, dateRemarks, type, place, isExcerpt, treatments
  case claims, errata, remarks

  package static let table = FieldTable<AnnouncementField>(
    "announcement",
    [
      .id: FieldRow("id", "编号", [], .slug, "记录引用它的编号；默认取文件名。"),
      .title: FieldRow("title", "标题", [], .text, required: true, "公告标题。"),
      .issuer: FieldRow("issuer", "发布机关", [], .text, "公告上写明的。"),
      .date: FieldRow(
        "date",
        "日期",
        [],
        .date,
        required: true,
        "2022年10月22日、2016年4月；只知到月的，以月末为准。"
      ),
      .dateRemarks: FieldRow("dateRemarks", "日期说明", [], .text, "日期不是文中写明的，说明怎样得知。"),
      .type: FieldRow("type", "类型", [], .text, "通知、报道、情况报告等。"),
      .place: FieldRow("place", "属地", [], .name, "公告所说的地方，见 places.yaml。"),
      .isExcerpt: FieldRow("isExcerpt", "节选", [], .flag, "只保留引用到的段落的，填 是。"),
      .treatments: FieldRow("treatments", "处理", [], .texts, "对收到的文本做过什么，逐条写明。"),
      .claims: FieldRow("claims", "公布数", [], .records, "公告公布的个数和金额。"),
      .errata: FieldRow("errata", "勘误", [], .records, "原文有损坏或疑问之处；正文从不改动。"),
      .remarks: FieldRow("remarks", "备注", [], .text, "编者的说明。"),
    ]
  )
}

/// The fields of a claim (公布数).
package enum ClaimField: Int, RecordField {
  case id, what, quote, line, count, amount, amountLabel, scope, counted, parts, whole, share,
    openList, remarks

  package static let table = FieldTable<ClaimField>(
    "claim",
    [
      .id: FieldRow("id", "编号", [], .slug, required: true, "所有公告中唯一。"),
      .what: FieldRow("what", "内容", [], .text, required: true, "公布的是什么的数。"),
      .quote: FieldRow("quote", "原文", [], .quote, required: true, "公告里的原话。"),
      .line: FieldRow("line", "行", [], .number, "原话出现两次时的行号。"),
      .count: FieldRow("count", "个数", [], .tally, "照公告写：17个、近百家、100余家；个数和金额至少填一项。"),
      .amount: FieldRow("amount", "金额", [], .amount, "照公告写：超过1110亿元。"),
      .amountLabel: FieldRow(
        "amountLabel",
        "金额名目",
        [],
        .name,
        "与哪个名目的记录核对，见 rules.yaml；不填的，记录只能有一个名目。"
      ),
      .scope: FieldRow("scope", "范围", [], .mapping, "说的是哪些记录；范围和分项都不填的，不核对，请在说明里写明原因。"),
      .parts: FieldRow("parts", "分项", [], .names, "由哪些公布数相加而成，写编号。"),
      .counted: FieldRow("counted", "计数", [], .choice, "数的是什么：项目（默认）、属地、责任县市。"),
      .whole: FieldRow("whole", "属于", [], .name, "是哪个公布数的其中一部分，写编号。"),
      .share: FieldRow("share", "占比", [], .text, "公告说这一部分占整体的百分比，如 12%；整体写在“属于”里。"),
      .openList: FieldRow("openList", "名单不全", [], .flag, "名单只列了一部分的，填 是。"),
      .remarks: FieldRow("remarks", "说明", ["备注"], .text, "为何无法核对，或差异的来由。"),
    ]
  )
}

/// The fields of a claim's scope (范围).
package enum ScopeField: Int, RecordField {
  case announcements, batches, kinds, sectors, places, records

  package static let table = FieldTable<ScopeField>(
    "scope",
    [
      .announcements: FieldRow("announcements", "来源", [], .names, "公告的编号；来源、批次、记录都不填时，指本公告。"),
      .batches: FieldRow("batches", "批次", [], .names, "批次名称；几个字段都填的，要同时符合。"),
      .kinds: FieldRow("kinds", "类别", [], .names, "类别名称。"),
      .sectors: FieldRow("sectors", "行业", [], .names, "行业名称。"),
      .places: FieldRow("places", "属地", [], .names, "地方名称；记录写到的地方之一，不含它的下级。"),
      .records: FieldRow("records", "记录", [], .names, "记录的编号，只指这几条。"),
    ]
  )
}

/// The fields of an erratum (勘误).
package enum ErratumField: Int, RecordField {
  case quote, line, reading, reason

  package static let table = FieldTable<ErratumField>(
    "erratum",
    [
      .quote: FieldRow("quote", "原文", [], .quote, required: true, "有疑问的原话，照录。"),
      .line: FieldRow("line", "行", [], .number, "原话出现两次时的行号。"),
      .reading: FieldRow("reading", "读作", [], .text, required: true, "编者怎样读，或写明不作修正。"),
      .reason: FieldRow("reason", "理由", [], .text, required: true, "依据。"),
    ]
  )
}

/// The fields of an indicator.
package enum IndicatorField: Int, RecordField {
  case name, place, period, value, growth, announcement, quote, line, remarks

  package static let table = FieldTable<IndicatorField>(
    "indicator",
    [
      .name: FieldRow("name", "名称", [], .text, required: true, "指标名称。"),
      .place: FieldRow("place", "属地", [], .name, "哪里的指标，见 places.yaml。"),
      .period: FieldRow("period", "时段", [], .text, "照公告写：2023年上半年。"),
      .value: FieldRow("value", "数值", [], .text, "照公告写，带单位；数值和同比至少填一项。"),
      .growth: FieldRow("growth", "同比", [], .text, "照公告写：增长30.6%。"),
      .announcement: FieldRow("announcement", "来源", [], .name, required: true, "公告的编号。"),
      .quote: FieldRow("quote", "原文", [], .quote, required: true, "公告里的原话。"),
      .line: FieldRow("line", "行", [], .number, "原话出现两次时的行号。"),
      .remarks: FieldRow("remarks", "说明", ["备注"], .text, "编者的说明。"),
    ]
  )
}

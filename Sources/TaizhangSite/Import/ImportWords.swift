import TaizhangImport
import TaizhangModel
import TaizhangOffice
import TaizhangWording

/// A remark of an import, as a sentence.
func remarkWords(_ remark: ImportRemark, in language: Language) -> String {
  let words = remark.words
  let first = words.first ?? ""
  let second = words.dropFirst().first ?? ""
  switch (remark.kind, language) {
  case (.noTitle, .chinese): return "没有认出标题，草稿里没有填"
  case (.noTitle, .english): return "no title was recognised; the draft has none"
  case (.noDate, .chinese): return "没有单独成行的日期（如 2025年3月10日），草稿里没有填"
  case (.noDate, .english): return "no line is a date; the draft has none"
  case (.noBatch, .chinese): return "标题里没有 batches.yaml 的批次，草稿里没有填；可以用 --batch 写明"
  case (.noBatch, .english): return "the title names no batch of batches.yaml; give it with --batch"
  case (.traditional, .chinese): return "原文有繁体字；程序不认繁体的金额和个数，请先转成简体再导入"
  case (.traditional, .english):
    return "the notice has traditional characters, whose figures are not read; convert it first"
  case (.noKind, .chinese): return "认不出“\(first)”属于哪个类别，草稿里没有填"
  case (.noKind, .english): return "the kind of “\(first)” is not plain; the draft has none"
  case (.numberGap, .chinese): return "编号应当是 \(first)，这里是 \(second)；是不是少了一条"
  case (.numberGap, .english):
    return "numbered \(second), where \(first) should follow; is one missing"
  case (.noAmount, .chinese): return "没有金额：\(first)"
  case (.noAmount, .english): return "no amount: \(first)"
  case (.severalAmounts, .chinese): return "不止一个金额，草稿里没有填：\(first)"
  case (.severalAmounts, .english): return "more than one amount; the draft has none: \(first)"
  case (.noAmountLabel, .chinese): return "金额前面不是 rules.yaml 里的金额名目，草稿里没有填名目：\(first)"
  case (.noAmountLabel, .english): return "no label of rules.yaml in front of the amount: \(first)"
  case (.noPlace, .chinese): return "没有写到 places.yaml 里的地方，草稿里没有填属地：\(first)"
  case (.noPlace, .english): return "names no place of places.yaml; the draft has none: \(first)"
  case (.severalPlaces, .chinese): return "写到几处地方，第一处计入合计，请核对：\(first)"
  case (.severalPlaces, .english):
    return "names several places; the first counts in totals: \(first)"
  case (.noAssignment, .chinese): return "没有写牵头单位、责任单位、完成时限：\(first)"
  case (.noAssignment, .english): return "no unit and no deadline is named: \(first)"
  case (.unclearAssignment, .chinese): return "分工写了几处，分不清各管哪几条，草稿里没有填"
  case (.unclearAssignment, .english):
    return "several assignments, and it is not plain which holds for what; the draft has none"
  case (.unread, .chinese): return "这些话没有写进草稿：\(first)"
  case (.unread, .english): return "words that are not in the draft: \(first)"
  case (.otherFigures, .chinese): return "这些数没有写进草稿：\(first)"
  case (.otherFigures, .english): return "figures that are not in the draft: \(first)"
  case (.notProjects, .chinese):
    return "从这里起 \(first) 条不像项目，没有写进草稿：\(second)"
  case (.notProjects, .english):
    return "\(first) numbered paragraphs do not look like projects and are not in the draft: "
      + second
  case (.noItems, .chinese): return "写了分工，上面却没有成条的项目，也没有个数，没有写进草稿：\(first)"
  case (.noItems, .english):
    return "units are named, but neither items nor a count; the draft has nothing of it: \(first)"
  case (.table, .chinese):
    return "表格（\(first) 行）存进了公告，没有写成记录；可以照手册第六章第 7 节另存为 .csv"
  case (.table, .english):
    return "a table of \(first) rows is in the announcement, and in no record"
  case (.omitted(let kind), .chinese):
    return "没有读进来：\(omissionWords(kind, in: .chinese)) \(first) 处"
  case (.omitted(let kind), .english):
    return "not read: \(omissionWords(kind, in: .english)), \(first)"
  case (.escaped, .chinese): return "有会被当成格式的符号，前面加了反斜杠：\(first)"
  case (.escaped, .english): return "characters that would be markup were escaped: \(first)"
  }
}

/// What was drafted under a label of amounts.
func sumWords(_ sum: NoticeDraft.Sum, in language: Language) -> String {
  let hasAmounts = sum.records > sum.withoutAmount
  let total = sum.total?.words ?? "…"
  switch language {
  case .chinese:
    let label = sum.label ?? (hasAmounts ? "未写名目" : "没有金额")
    var words = "\(label)：\(sum.records) 条，\(sum.projects) 个项目"
    guard hasAmounts else { return words }
    words += "，合计 \(total)"
    if sum.withoutAmount > 0 { words += "；\(sum.withoutAmount) 条没有金额" }
    if sum.withoutPoint > 0 { words += "；\(sum.withoutPoint) 条没有确数，不计入合计" }
    return words
  case .english:
    let label = sum.label ?? (hasAmounts ? "no label" : "no amount")
    var words = "\(label): records: \(sum.records), projects: \(sum.projects)"
    guard hasAmounts else { return words }
    words += ", sum: \(total)"
    if sum.withoutAmount > 0 { words += "; without an amount: \(sum.withoutAmount)" }
    if sum.withoutPoint > 0 { words += "; not in the sum: \(sum.withoutPoint)" }
    return words
  }
}

/// What of a document is not read.
private func omissionWords(_ kind: Omission.Kind, in language: Language) -> String {
  let words =
    switch kind {
    case .hiddenText: ("隐藏的文字", "hidden text")
    case .number: ("拿不准的自动编号", "automatic numbers that are not certain")
    case .symbol: ("符号字体的字符", "characters of a font of symbols")
    case .field: ("没有结果的域", "fields without a result")
    case .footnote: ("脚注", "footnotes")
    case .endnote: ("尾注", "endnotes")
    case .comment: ("批注", "comments")
    case .header: ("页眉", "headers")
    case .footer: ("页脚", "footers")
    case .picture: ("图片和图形", "pictures")
    case .embeddedObject: ("嵌入的对象", "embedded objects")
    case .equation: ("公式", "equations")
    case .phoneticGuide: ("拼音标注", "readings above characters")
    case .embeddedDocument: ("嵌入的文档", "embedded documents")
    }
  return language == .chinese ? words.0 : words.1
}

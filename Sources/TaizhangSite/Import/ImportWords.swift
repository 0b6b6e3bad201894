import TaizhangImport
import TaizhangModel
import TaizhangOffice
import TaizhangReading
import TaizhangWording

/// A remark of an import, as a sentence.
func remarkWords(_ remark: ImportRemark, in language: Language) -> String {
  let first = remark.words.first ?? ""
  let second = remark.words.dropFirst().first ?? ""
  return language == .chinese
    ? chineseWords(remark.kind, first, second) : englishWords(remark.kind, first, second)
}

private func chineseWords(
  _ kind: ImportRemark.Kind,
  _ first: String,
  _ second: String
) -> String {
  switch kind {
  case .noTitle: "没有认出标题，草稿里没有填"
  case .noDate: "没有单独成行的日期（如 2025年3月10日），草稿里没有填"
  case .noBatch: "标题里没有 batches.yaml 的批次，草稿里没有填；可以用 --batch 写明"
  case .unknownBatch:
    "batches.yaml 里没有“\(first)”这个批次" + (second.isEmpty ? "，请先登记" : "；是不是“\(second)”？")
  case .traditional: "原文有繁体字；程序不认繁体的金额和个数，请先转成简体再导入"
  case .noKind: "认不出“\(first)”属于哪个类别，草稿里没有填"
  case .deniedKind: "没有照全组的“\(first)”填类别，请看着填：\(second)"
  case .numberGap: "编号应当是 \(first)，这里是 \(second)；是不是少了一条"
  case .noAmount: "没有金额：\(first)"
  case .unclearAmounts: "金额是不是这个项目的，说得不够明白，草稿里没有填：\(first)"
  case .unclearCounts: "可能不止一个项目，项目数请核对：\(first)"
  case .unclearName: "名称可能断得不对：\(first)"
  case .joinedLines: "这一条是几行连起来的，请核对：\(first)"
  case .subtotal: "像是合计，没有写成记录：\(first)"
  case .pageNumbers: "\(first) 行页码没有录入"
  case .severalDates: "有几处单独成行的日期，草稿里没有填"
  case .noPlace: "没有写到 places.yaml 里的地方，草稿里没有填属地：\(first)"
  case .severalPlaces: "写到几处地方，第一处计入合计，请核对：\(first)"
  case .noAssignment: "没有写牵头单位、责任单位、完成时限：\(first)"
  case .unclearAssignment: "这一处分工管哪几条，说得不够明白，草稿里没有填"
  case .sharedAssignment: "这一处分工写给了前面 \(first) 条；别处是各条分写的，请核对是不是只管最后一条"
  case .unread: "这些话没有写进草稿：\(first)"
  case .otherFigures: "这些数没有写进草稿：\(first)"
  case .notProjects: "从这里起 \(first) 条不像项目，没有写进草稿：\(second)"
  case .noItems: "下面没有成条的项目，没有写进草稿：\(first)"
  case .leftOut: "（到 \(first)）没有写进草稿，请看里面有没有项目：\(second)……"
  case .table: "表格（\(first) 行）存进了公告，没有写成记录：列名里没有认出“项目名称”"
  case .tableWithoutRecords: "表格（\(first) 行）存进了公告，没有写成记录"
  case .inTable(let finding): findingWords(finding, in: .chinese)
  case .headBelow(let below): chineseWords(below)
  case .unsettledChanges:
    "有 \(first) 处修订没有定稿，照全部接受读的：删去的没有读，插入的读了；请先在 Word 里逐处接受或拒绝，再导入"
  case .omitted(let kind): "没有读进来：\(omissionWords(kind, in: .chinese)) \(first) 处"
  case .escaped: "有会被当成格式的符号，前面加了反斜杠：\(first)"
  }
}

private func englishWords(
  _ kind: ImportRemark.Kind,
  _ first: String,
  _ second: String
) -> String {
  switch kind {
  case .noTitle: "no title was recognised; the draft has none"
  case .noDate: "no line is a date; the draft has none"
  case .noBatch: "the title names no batch of batches.yaml; give it with --batch"
  case .unknownBatch:
    "batches.yaml has no batch '\(first)'"
      + (second.isEmpty ? "; register it first" : "; did you mean '\(second)'?")
  case .traditional:
    "the notice has traditional characters, whose figures are not read; convert it first"
  case .noKind: "the kind of '\(first)' is not plain; the draft has none"
  case .deniedKind: "not given its group's kind '\(first)'; give it one: \(second)"
  case .numberGap: "numbered \(second), where \(first) should follow; is one missing"
  case .noAmount: "no amount: \(first)"
  case .unclearAmounts: "not plainly the project's own amount; the draft has none: \(first)"
  case .unclearCounts: "may stand for another number of projects: \(first)"
  case .unclearName: "the name may be cut wrongly: \(first)"
  case .joinedLines: "joined from several lines: \(first)"
  case .subtotal: "looks like a total, and is in no record: \(first)"
  case .pageNumbers: "page numbers left out: \(first)"
  case .severalDates: "several lines are dates; the draft has none"
  case .noPlace: "names no place of places.yaml; the draft has none: \(first)"
  case .severalPlaces: "names several places; the first counts in totals: \(first)"
  case .noAssignment: "no unit and no deadline is named: \(first)"
  case .sharedAssignment:
    "given to all \(first) items in front; elsewhere each has its own: see whether it is the last one's"
  case .unclearAssignment: "it is not plain for which items this holds; the draft has none of it"
  case .unread: "words that are not in the draft: \(first)"
  case .otherFigures: "figures that are not in the draft: \(first)"
  case .notProjects:
    "\(first) numbered paragraphs do not look like projects and are not in the draft: "
      + second
  case .noItems: "no items below; the draft has nothing of it: \(first)"
  case .leftOut: "(to \(first)) not in the draft; see whether there are projects: \(second)…"
  case .table:
    "a table of \(first) rows is in the announcement, and in no record: no column names projects"
  case .tableWithoutRecords: "a table of \(first) rows is in the announcement, and in no record"
  case .inTable(let finding): findingWords(finding, in: .english)
  case .headBelow(let below): englishWords(below)
  case .unsettledChanges:
    "tracked changes that are not settled, read as if all were accepted: \(first); accept or reject them "
      + "in Word, then import again"
  case .omitted(let kind): "not read: \(omissionWords(kind, in: .english)), \(first)"
  case .escaped: "characters that would be markup were escaped: \(first)"
  }
}

/// A finding in a table of a notice; without the advice for tables that one may change.
private func findingWords(_ finding: Diagnostic, in language: Language) -> String {
  let isChinese = language == .chinese
  let rows = finding.arguments.dropFirst().first ?? ""
  let listed = isChinese ? rows.replacing(", ", with: "、") : rows
  switch finding.id {
  case .blankCells:
    let column = finding.arguments.last ?? ""
    return isChinese
      ? "表格里“\(column)”有的行填了，有的行空着：第 \(listed) 行；是不是与上一行相同，请看原表"
      : "'\(column)' of the table is blank in some rows: \(listed); do they share the cell above"
  case .rowsNotRead:
    return isChinese
      ? "表格第 \(listed) 行像是分组标题或附注，没有写成记录；是项目的请补上"
      : "rows of the table that look like titles of groups or notes, and are in no record: \(listed)"
  default:
    let summary = finding.summary(in: language)
    return isChinese
      ? "表格第 \(row(finding)) 行：\(summary)" : "row \(row(finding)) of the table: \(summary)"
  }
}

private func chineseWords(_ below: NoticeTable.HeadBelow) -> String {
  let rows = below.behind.map(String.init).joined(separator: "、")
  return "表格第 \(below.row) 行另有表头、单位或各行共用的值：\(below.words)"
    + (below.isDoubtful ? "；这张表的金额都没有填" : "")
    + (rows.isEmpty ? "" : "；后面第 \(rows) 行没有写成记录")
}

private func englishWords(_ below: NoticeTable.HeadBelow) -> String {
  let rows = below.behind.map(String.init).joined(separator: ", ")
  return "row \(below.row) of the table has a head, a unit or a shared value of its own: "
    + below.words + (below.isDoubtful ? "; no amount of the table was taken" : "")
    + (rows.isEmpty ? "" : "; rows behind it that are in no record: \(rows)")
}

/// The row of a table that a finding is about, from 1.
private func row(_ finding: Diagnostic) -> Int {
  guard case .spot(let spot) = finding.place else { return 1 }
  return Int(spot.range.start) + 1
}

/// What was drafted under a label of amounts.
func sumWords(_ sum: NoticeDraft.Sum, in language: Language) -> String {
  let hasAmounts = sum.records > sum.withoutAmount
  let hasSum = sum.records > sum.withoutAmount + sum.withoutPoint + sum.foreign
  let total = sum.total?.words ?? "…"
  switch language {
  case .chinese:
    let label = sum.label ?? (hasAmounts ? "未写名目" : "没有金额")
    var words = "\(label)：\(sum.records) 条，\(sum.projects) 个项目"
    guard hasAmounts else { return words }
    if hasSum { words += "，合计 \(total)" }
    if sum.withoutAmount > 0 { words += "；\(sum.withoutAmount) 条没有金额" }
    if sum.withoutPoint > 0 { words += "；\(sum.withoutPoint) 条没有确数，不计入合计" }
    if sum.foreign > 0 { words += "；\(sum.foreign) 条是外币，不计入合计" }
    return words
  case .english:
    let label = sum.label ?? (hasAmounts ? "no label" : "no amount")
    var words = "\(label): records: \(sum.records), projects: \(sum.projects)"
    guard hasAmounts else { return words }
    if hasSum { words += ", sum: \(total)" }
    if sum.withoutAmount > 0 { words += "; without an amount: \(sum.withoutAmount)" }
    if sum.withoutPoint > 0 { words += "; not in the sum: \(sum.withoutPoint)" }
    if sum.foreign > 0 { words += "; in other currencies, not in the sum: \(sum.foreign)" }
    return words
  }
}

/// What of a document is not read.
private func omissionWords(_ kind: Omission.Kind, in language: Language) -> String {
  let words =
    switch kind {
    case .hiddenText: ("隐藏或划去的文字", "hidden or crossed out text")
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

import TaizhangModel

/// The entries of a file of `reports/YYYY-MM/`: a list, a head with 条目, or one entry.
func readReportFile(
  _ node: YAMLNode,
  of month: Month,
  in context: inout ReadingContext
) -> [ReportRecord] {
  if case .sequence(let items, _) = node {
    return items.compactMap { item in
      readEntry(FieldValues<ReportField>(item, in: &context), of: month, in: &context)
    }
  }
  let head = FieldValues<ReportField>(node, in: &context)
  guard let key = head.key(.entries) else {
    return readEntry(head, of: month, in: &context).map { [$0] } ?? []
  }
  for field in head.fields where field != .entries && !ReportField.table[field].isShared {
    let label = ReportField.table[field].label
    context.report(.wrongShape, at: head.key(field)?.range ?? head.range, label, "per record")
  }
  let items = head.items(.entries, &context)
  if items.isEmpty {
    context.report(.missingField, at: key.range, key.text, ReportField.table.record)
  }
  return items.compactMap { item in
    let own = FieldValues<ReportField>(item, in: &context)
    if let nested = own.key(.entries) {
      context.report(.wrongShape, at: nested.range, nested.text, "per file")
      own.leaveOut(.entries, &context)
    }
    return readEntry(own.filled(from: head), of: month, in: &context)
  }
}

/// An entry somebody wrote out; one that says nothing but whose it is would count as a report.
///
/// Rows of a sheet are told apart by their cells: 无 for a problem is a word, too.
private func readEntry(
  _ fields: FieldValues<ReportField>,
  of month: Month,
  in context: inout ReadingContext
) -> ReportRecord? {
  let record = readReport(fields, of: month, in: &context)
  if let project = record?.project, telling.allSatisfy({ fields[$0] == nil }) {
    context.report(.emptyReport, at: project.spot.range, project.value)
  }
  return record
}

/// The labels of the fields that tell something of a month.
let tellingLabels = Set(telling.map { ReportField.table[$0].label })

/// Fields that tell something of a month.
private let telling: [ReportField] = [
  .stage, .condition, .fundsThisYear, .fundsTotal, .investedThisYear, .investedTotal, .portion,
  .progress, .problems, .nextStep, .evidence, .quote, .override,
]

/// One entry; every field is read even when an earlier one is missing.
func readReport(
  _ fields: FieldValues<ReportField>,
  of month: Month,
  in context: inout ReadingContext
) -> ReportRecord? {
  let project = fields.required(.project, &context)
  var figures = ReportedSums()
  figures[.fundsThisYear] = fields.figure(.fundsThisYear, &context)
  figures[.fundsTotal] = fields.figure(.fundsTotal, &context)
  figures[.investedThisYear] = fields.figure(.investedThisYear, &context)
  figures[.investedTotal] = fields.figure(.investedTotal, &context)
  let record = ReportRecord(
    project: project ?? Located("", at: context.spot(fields.range)),
    name: fields.text(.name, &context),
    month: month,
    date: fields.parsed(.date, .unreadableDate, &context, DeadlineExpression.init(parsing:)),
    corrects: fields.parsed(
      .corrects,
      .unreadableDate,
      of: Day.yearsOfPapers,
      &context,
      Month.init(parsing:)
    ),
    stage: fields.text(.stage, &context),
    condition: fields.text(.condition, &context),
    figures: figures,
    portion: fields.parsed(.portion, .unreadablePortion, &context, Portion.init(parsing:))?.value,
    progress: fields.string(.progress, &context),
    problems: readProblems(fields, &context),
    nextStep: fields.string(.nextStep, &context),
    evidence: fields.string(.evidence, &context),
    unit: fields.text(.unit, &context),
    announcement: fields.text(.announcement, &context),
    quote: fields.quote(.quote, line: .line, &context),
    override: fields[.override].flatMap { readOverride($0, &context) },
    remarks: fields.string(.remarks, &context)
  )
  guard project != nil else {
    fields.leaveOut(&context)
    return nil
  }
  return record
}

/// Words that say that there is no problem, as a text or in a list, are none.
private func readProblems(
  _ fields: FieldValues<ReportField>,
  _ context: inout ReadingContext
) -> [ProblemRecord] {
  if case .scalar(let scalar)? = fields[.problems], saysNoProblem(scalar.text) { return [] }
  return fields.items(.problems, &context).compactMap { item in
    if case .scalar(let scalar) = item, saysNoProblem(scalar.text) { return nil }
    return readProblem(item, &context)
  }
}

private func readProblem(_ node: YAMLNode, _ context: inout ReadingContext) -> ProblemRecord? {
  let fields = FieldValues<ProblemField>(node, in: &context)
  let words = fields.required(.words, &context)
  if let words, saysNoProblem(words.value) {
    // Of what is said beside it nobody knows what it is of.
    if fields.fields != [.words] { fields.reportMissing(.words, &context) }
    return nil
  }
  let record = ProblemRecord(
    words: words?.value ?? "",
    type: fields.text(.type, &context),
    unit: fields.text(.unit, &context),
    due: fields.parsed(.due, .unreadableDeadline, &context, DeadlineExpression.init(parsing:)),
    solvedOn: fields.parsed(.solvedOn, .unreadableDate, &context, DeadlineExpression.init(parsing:))
  )
  return words == nil ? nil : record
}

private func readOverride(_ node: YAMLNode, _ context: inout ReadingContext) -> LightOverride? {
  let fields = FieldValues<OverrideField>(node, in: &context)
  let color = fields.choice(.color, lightColors, &context)
  if fields[.color] == nil { fields.reportMissing(.color, &context) }
  let reason = fields.required(.reason, &context)
  let signer = fields.required(.signer, &context)
  guard let color, let reason, let signer else { return nil }
  return LightOverride(color: color, reason: reason.value, signer: signer.value)
}

/// Whether words in the place of a problem say that there is none: 无, 暂无。, a dash.
func saysNoProblem(_ words: String) -> Bool {
  var said = Substring(words)
  if said.last == "。" { said.removeLast() }
  return isBlank(words) || ["无", "暂无", "没有", "无问题", "暂无问题", "没有问题"].contains(said)
}

/// The words of the lights in the files.
let lightColors = KeyValuePairs(
  dictionaryLiteral: ("红", LightColor.red),
  ("橙", LightColor.orange),
  ("黄", LightColor.yellow),
  ("蓝", LightColor.blue),
  ("绿", LightColor.green)
)

extension FieldValues {
  /// A sum of renminbi; bounds, ranges and other currencies are findings: they cannot be added.
  ///
  /// Nothing yet is a figure, too: 0, 0万元.
  fileprivate func figure(_ field: Field, _ context: inout ReadingContext) -> ReportedSum? {
    guard let text = text(field, &context) else { return nil }
    if isZero(text.value) { return ReportedSum(money: Money(fen: 0), isAbout: false) }
    guard let amount = Amount(parsing: text.value) else {
      reportAmount(text, in: &context)
      return nil
    }
    guard let point = amount.point, point.fen >= 0 else {
      context.report(.inexactFigure, at: text.spot.range, amount.text)
      return nil
    }
    if case .about = amount.value { return ReportedSum(money: point, isAbout: true) }
    return ReportedSum(money: point, isAbout: false)
  }
}

/// 0, 0.00 and the like, with a unit of money or without.
private func isZero(_ text: String) -> Bool {
  guard text.utf8.first == UInt8(ascii: "0") else { return false }
  var figure = Substring(text)
  for unit in ["万元", "亿元", "元"] where figure.hasSuffix(unit) {
    figure = figure.dropLast(unit.count)
    break
  }
  return !figure.isEmpty && figure.allSatisfy { $0 == "0" || $0 == "." }
}

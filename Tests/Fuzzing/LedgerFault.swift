import TaizhangLedger
import TaizhangModel
import TaizhangReading

/// A small ledger of one announcement and one project, with one file more.
struct SmallLedger {
  var sources: Sources
  var records: Records
  var findings: [Diagnostic]
  var ledger: Ledger

  init(_ files: [(path: String, bytes: [UInt8])]) async {
    sources = Sources(
      SmallLedger.tables.map { SourceFile(path: "Content/\($0.0)", bytes: Array($0.1.utf8)) }
        + files.map { SourceFile(path: "Content/\($0.path)", bytes: $0.bytes) }
    )
    let parsed = await parseRecords(sources, jobs: 1)
    let outcome = await buildLedger(parsed.value, sources, asOf: nil, jobs: 1)
    records = parsed.value
    findings = parsed.diagnostics + outcome.diagnostics
    ledger = outcome.value
  }

  private static let tables = [
    ("site.yaml", "标题: 台账\n编制单位: 办公室\n截至: 2023-06-30\n"),
    (
      "rules.yaml",
      """
      类别: [{名称: 签约, 阶段: 签约}]
      阶段: [{名称: 签约}, {名称: 开工}, {名称: 达产}]
      金额名目: [{名称: 签约额}]
      状况: [{名称: 停滞, 性质: 停滞}, {名称: 终止, 性质: 终止}]
      问题类型: [{名称: 用地}]
      红黄绿灯: [{名称: 停滞, 灯: 红, 条件: 停滞}]
      报送要求: {起: 2023-05, 止: 达产}

      """
    ),
    ("places.yaml", "- {名称: 莎车县, 拼写: shache, 类型: 县市}\n"),
    ("sectors.yaml", "- {名称: 光伏, 拼写: guangfu}\n"),
    ("units.yaml", "- {名称: 发改委, 拼写: fagaiwei, 类型: 部门}\n"),
    ("batches.yaml", "- {名称: 亚博会, 拼写: yabohui}\n"),
  ]
}

private let project = "名称: 甲\n批次: 亚博会\n类别: 签约\n签约时间: 2022-12-16\n"

/// The text is an announcement's, a zero byte, and a quote.
///
/// A quote that is found stands there: the passage and the quote are the same but for white space
/// and full-width forms, and a quote that is a whole line of the text is not lost.
func quoteFault(_ bytes: [UInt8]) async -> String? {
  let cut = bytes.firstIndex(of: 0) ?? bytes.endIndex
  let body = Array(bytes[..<cut].filter { $0 != 0 })
  let quote = String(decoding: bytes[cut...].dropFirst(), as: UTF8.self)
  let scalars = quote.unicodeScalars.map { "\\U" + hexadecimal($0.value) }.joined()
  let head = "---\n标题: 甲\n日期: 2022-12-20\n---\n"
  let small = await SmallLedger([
    ("announcements/a.md", Array(head.utf8) + body),
    ("projects/p.yaml", Array((project + "来源: a\n原文: \"\(scalars)\"\n").utf8)),
  ])
  if let fault = findingFault(small.findings, small.sources) { return fault }
  for citation in small.ledger.projects.flatMap(\.citations) {
    guard let file = small.sources.files.first(where: { $0.path.hasSuffix("/a.md") }),
      citation.passage.start >= 0, Int(citation.passage.end) <= file.bytes.count
    else { return "a passage out of bounds" }
    let passage = String(decoding: file.bytes[citation.passage.bounds], as: UTF8.self)
    guard folded(passage) == folded(citation.quote) else {
      return "\(citation.quote) is found in \(passage)"
    }
    guard file.position(of: Int(citation.passage.start)).line == citation.line else {
      return "the passage is not on line \(citation.line)"
    }
  }
  let isNotFound = small.findings.contains { $0.id == .quoteNotFound }
  let isLine = String(decoding: body, as: UTF8.self).unicodeScalars.split(separator: "\n").contains
  {
    $0.elementsEqual(quote.unicodeScalars) && !folded(quote).isEmpty
      && !quote.contains(where: \.isNumber)
  }
  return isNotFound && isLine ? "a line of the text is not found in it" : nil
}

/// Eight digits, as YAML's `\U` wants them.
private func hexadecimal(_ number: UInt32) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 8 - digits.utf8.count) + digits
}

/// By the documented rule, written as simply as can be.
func folded(_ text: String) -> [Unicode.Scalar] {
  text.unicodeScalars.compactMap { scalar in
    if scalar.value <= 0x20 || scalar.value == 0xFEFF || scalar.value == 0x200B { return nil }
    if scalar.properties.isWhitespace { return nil }
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0)
  }
}

/// The bytes are a month's file of reports; whatever they say, findings lie in them, and what was
/// reported is of that month and not of a later day than the ledger's.
func reportFault(_ bytes: [UInt8]) async -> String? {
  let small = await SmallLedger([
    ("projects/p.yaml", Array(project.utf8)), ("reports/2023-05/z.yaml", bytes),
  ])
  if let fault = findingFault(small.findings, small.sources) { return fault }
  for report in small.ledger.reports {
    guard report.facts.month == Month(iso: "2023-05") else { return "a report of another month" }
    guard report.facts.day <= small.ledger.settings.asOf else { return "a report of a later day" }
  }
  return nil
}

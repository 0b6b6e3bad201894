import TaizhangModel
import TaizhangReading
import TaizhangTestSupport

@testable import TaizhangLedger

/// A small folder of content: tables, announcement `a`, and whatever a test adds.
struct Content: Sendable {
  /// Text by path below `Content/`.
  var files = [
    "site.yaml": "标题: 台账\n编制单位: 办公室\n截至: 2024-10-31\n",
    "rules.yaml": """
    临期天数: 30
    类别:
      - 名称: 签约
        阶段: 签约
      - 名称: 洽谈
        阶段: 洽谈
      - 名称: 采购意向
        归入: 洽谈
    阶段:
      - 名称: 洽谈
      - 名称: 签约
      - 名称: 开工
      - 名称: 投产
    金额名目:
      - 名称: 签约额
      - 名称: 意向投资
    """,
    "places.yaml": """
    - 名称: 喀什地区
      拼写: kashi
      类型: 地州
    - 名称: 莎车县
      拼写: shache
      类型: 县市
      上级: 喀什地区
    - 名称: 叶城县
      拼写: yecheng
      类型: 县市
      上级: 喀什地区
    - 名称: 塔什库尔干县
      拼写: taxkorgan
      类型: 县市
      上级: 喀什地区
      别名:
        - 塔县
    """,
    "sectors.yaml": "- 名称: 工业\n  拼写: gongye\n- 名称: 商贸物流\n  拼写: shangmao\n",
    "units.yaml": """
    - 名称: 地区发改委
      拼写: fagai
      类型: 部门
    - 名称: 叶城县人民政府
      拼写: yecheng-gov
      类型: 政府
      别名:
        - 叶城县
    """,
    "batches.yaml": "- 名称: 亚博会\n  拼写: expo\n- 名称: 商洽会\n  拼写: fair\n",
  ]

  /// Adds an announcement whose front matter may say more than title and date.
  mutating func announce(
    _ id: String = "a",
    on date: String = "2022-10-22",
    _ head: String = "",
    body: String
  ) {
    files["announcements/\(id).md"] = "---\n标题: \(id)\n日期: \(date)\n\(head)---\n\(body)\n"
  }

  /// Adds a file with one record; `fields` are further lines.
  mutating func record(_ id: String, _ fields: String = "") {
    let kind = fields.contains("类别:") ? "" : "类别: 签约\n"
    let batch = fields.contains("批次:") ? "" : "批次: 亚博会\n"
    files["projects/\(id).yaml"] = "名称: \(id)\n" + batch + kind + fields + "\n"
  }

  /// Everything from bytes to ledger, with all findings of both passes.
  func ledger(
    asOf: String? = nil,
    jobs: Int = 1,
    shuffledBy random: SeededGenerator? = nil
  ) async -> Outcome<Ledger> {
    var list = files.map { SourceFile(path: "Content/\($0)", bytes: Array($1.utf8)) }
    if var random { list.shuffle(using: &random) }
    let sources = Sources(list)
    let records = await parseRecords(sources, jobs: jobs)
    let ledger = await buildLedger(
      records.value,
      sources,
      asOf: asOf.flatMap(Day.init(iso:)),
      jobs: jobs
    )
    return Outcome(ledger.value, records.diagnostics + ledger.diagnostics)
  }

  /// What a finding's spot stands on.
  func words(of diagnostic: Diagnostic) -> String? {
    guard case .spot(let spot) = diagnostic.place else { return nil }
    let sources = Sources(files.map { SourceFile(path: "Content/\($0)", bytes: Array($1.utf8)) })
    return String(decoding: sources[spot.file].bytes[spot.range.bounds], as: UTF8.self)
  }
}

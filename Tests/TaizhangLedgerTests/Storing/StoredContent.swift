import Foundation
import TaizhangModel
import TaizhangReading
import TaizhangTestSupport

@testable import TaizhangLedger

/// What a build remembers of a folder of content.
struct StoredContent: Sendable {
  let ledger: Ledger
  let names: Names
  let variants: [NameVariant]
  let acceptances: [AcceptanceRecord]
  let diagnostics: [Diagnostic]

  /// `folder` holds `Content/`; without one it is the sample.
  init(of folder: String = "", jobs: Int = 2) async throws {
    let content = try FileTree(readingFrom: "\(ProjectFolder.path)/\(folder)/Content")
    await self.init(content.files.mapValues { Array($0) }, jobs: jobs)
  }

  /// Bytes by path below `Content/`.
  init(_ files: [String: [UInt8]], jobs: Int) async {
    let sources = Sources(files.map { SourceFile(path: "Content/\($0)", bytes: $1) })
    let records = await parseRecords(sources, jobs: jobs)
    let shown = sources.showing(records.value.texts)
    let outcome = await buildLedger(records.value, shown, asOf: nil, jobs: jobs)
    var (ledger, found) = (outcome.value, records.diagnostics + outcome.diagnostics)
    variants = nameVariants(records.value)
    let input = CheckInput(
      ledger: ledger,
      sources: shown,
      variants: variants,
      reconciliations: await reconcile(ledger, jobs: jobs)
    )
    found += await checkContent(input, jobs: jobs)
    var repeated: [Diagnostic] = []
    names = Names(records.value, &repeated)
    acceptances = records.value.acceptances
    diagnostics = applyAcceptances(acceptances, to: found, asOf: ledger.settings.asOf)
    ledger.progress = ProgressBook()
    self.ledger = ledger
  }

  static let months = "Tests/GoldenTests/Sites/months"

  /// Content with what neither the sample nor the months hold.
  static func rest(jobs: Int = 2) async -> StoredContent {
    await StoredContent(restOfContent.files.mapValues { Array($0.utf8) }, jobs: jobs)
  }
}

private let restOfContent = Content {
  $0.files["rules.yaml"]?.replace("  - 名称: 开工", with: "  - 名称: 开工\n    说明: 有施工许可")
  $0.files["sectors.yaml"]? += "  备注: 含冷链\n"
  $0.files["units.yaml"]? += "\n- {名称: 工信局, 拼写: gongxin, 类型: 部门, 备注: 原经信委}\n"
  $0.claim(
    ["编号: whole", "内容: 全部", "原文: 共10亿元", "金额: 10亿元", "范围: {属地: [莎车县]}"],
    ["编号: part", "内容: 其中", "原文: 其中2亿元，占20%", "金额: 2亿元", "属于: whole", "占比: 20%"],
    body: "共10亿元。其中2亿元，占20%。"
  )
  $0.announce("later", on: "2024-12-01", body: "丁项目签约。")
  $0.add("later", "丁项目", "来源: later\n原文: 丁项目签约")
  $0.add("misspelt", "乙项目", "属地: 莎车市")
  $0.add(
    "r",
    "甲项目",
    """
    签约时间: 2023-01-10
    阶段: 投产
    完成时限: 2023年6月底前开工，2024年12月底前投产
    节点: [{事项: 开工, 阶段: 开工, 时间: 2023年5月}, {事项: 投产, 阶段: 投产, 时间: 2024-01-31}]
    变更: [{日期: 2023-03-31, 金额: 2亿元, 建设内容: 两条线, 说明: 增资, 依据: 纪要1号, 来源: a, 原文: 其中2亿元}]
    """
  )
  $0.add(
    "talks",
    "庚项目",
    "类别: 洽谈\n签约时间: 2024-01-10\n完成时限: 签约后6个月内\n变更: [{日期: 2024-03-31, 类别: 签约, 金额: 1亿元, 金额名目: 签约额}]"
  )
  $0.files["changes/c.csv"] = "项目编号,日期,项目数\nr,2024-04-30,2\nr,2025-04-30,3\n"
  for month in ["2024-10", "2024-11"] {
    $0.files["reports/\(month)/a.yaml"] = "- {项目: r, 本年完成投资: 3000万元}\n"
  }
}

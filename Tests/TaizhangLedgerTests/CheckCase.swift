import TaizhangModel
import TaizhangReading
import TaizhangTestSupport
import Testing

@testable import TaizhangLedger

/// Content, and what one rule finds in it.
struct CheckCase: Sendable, CustomTestStringConvertible {
  var name: String
  var id: Diagnostic.ID
  /// The subjects of the rule's findings, in order; empty where it has none.
  var found: [String]
  var content: Content

  /// A case of records, in the order of their ids.
  init(_ id: Diagnostic.ID, _ name: String, finds found: String..., in content: Content) {
    self.id = id
    self.name = name
    self.found = found
    self.content = content
  }

  var testDescription: String { "\(id.rawValue): \(name)" }
}

extension Content {
  /// Tables with zones, units of every kind, and every stage the rules speak of.
  init(_ prepare: (inout Content) -> Void) {
    self.init()
    files["places.yaml", default: ""] += """

      - 名称: 喀什经济开发区
        拼写: jkq
        类型: 园区
        上级: 喀什地区
        所在县:
          - 莎车县
      - 名称: 叶城工业园
        拼写: yecheng-park
        类型: 园区
        上级: 叶城县
      """
    files["units.yaml", default: ""] += """

      - 名称: 莎车县人民政府
        拼写: shache-gov
        类型: 政府
        属地: 莎车县
      - 名称: 行署
        拼写: xingshu
        类型: 政府
        属地: 喀什地区
      - 名称: 园区管委会
        拼写: guanweihui
        类型: 园区
        属地: 叶城工业园
      """
    files["units.yaml"] = files["units.yaml"]?
      .replacing("类型: 政府\n  别名:\n    - 叶城县", with: "类型: 政府\n  属地: 叶城县\n  别名:\n    - 叶城县")
    prepare(&self)
  }

  /// Adds a record with a name; `fields` are further lines.
  mutating func add(_ id: String, _ name: String, _ fields: String...) {
    record(id, fields.joined(separator: "\n"))
    files["projects/\(id).yaml"] = files["projects/\(id).yaml"]?
      .replacing("名称: \(id)\n", with: "名称: \(name)\n")
  }

  /// Adds announcement `a` with claims, each a list of lines.
  mutating func claim(_ claims: [String]..., body: String) {
    let list = claims.map { "  - " + $0.joined(separator: "\n    ") + "\n" }.joined()
    announce("a", "公布数:\n" + list, body: body)
  }

  /// Every finding of the rules about content, acceptances applied; and the ledger they are about.
  func checked(asOf: String? = nil) async -> Outcome<Ledger> {
    let sources = Sources(files.map { SourceFile(path: "Content/\($0)", bytes: Array($1.utf8)) })
    let records = await parseRecords(sources, jobs: 1)
    let day = asOf.flatMap(Day.init(iso:))
    let content = await resolveContent(records.value, sources, asOf: day, jobs: 1)
    let ledger = await buildLedger(content, jobs: 1)
    let input = CheckInput(
      ledger: ledger.value,
      sources: sources,
      variants: content.variants,
      reconciliations: await reconcile(ledger.value, jobs: 1)
    )
    let found = applyAcceptances(
      records.value.acceptances,
      to: await checkContent(input, jobs: 1),
      asOf: ledger.value.settings.asOf
    )
    return Outcome(ledger.value, records.diagnostics + ledger.diagnostics + found)
  }
}

import Foundation
import TaizhangModel
import TaizhangTestSupport
import Testing

@testable import TaizhangReading
@testable import TaizhangSite

/// `taizhang schema`: what an editor is told is what the readers take.
@Suite(.tags(.program), .scratchFolder)
struct SchemaTests {
  /// The schema of a kind for the sample's content.
  private func schema(_ kind: ContentKind) async throws -> Validator {
    try sampleProject.write(to: ScratchFolder.path)
    let run = try await runProgram(
      ["schema", kind.rawValue],
      in: ScratchFolder.path
    )
    #expect(run.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return Validator(root: try #require(object as? [String: Any]))
  }

  private func tree(_ text: String) throws -> YAMLNode {
    let bytes = Array(text.utf8)
    var context = ReadingContext(file: FileID(0), bytes: bytes)
    return try #require(parseYAML(bytes[...], base: 0, in: &context))
  }

  @Test func namesWhatEveryFieldHolds() {
    let records = Set(MappingKind.all.map(\.record))
    #expect(records.count == MappingKind.all.count)
    for kind in MappingKind.all {
      for row in kind.rows {
        let within = MappingKind.within["\(kind.record).\(row.id)"]
        switch row.type {
        case .records, .mapping: #expect(within.map(records.contains) == true, "\(row.label)")
        case .name, .names: #expect(NameSource.of(row, in: kind.record) != nil, "\(row.label)")
        default: #expect(within == nil, "\(row.label)")
        }
      }
    }
  }

  /// Whatever the sample writes is right, file by file.
  @Test(arguments: ContentKind.allCases)
  func takesTheSample(_ kind: ContentKind) async throws {
    let validator = try await schema(kind)
    let (folder, ending) = (kind.files.prefix { $0 != "*" }, kind.files.suffix(3))
    var checked = 0
    for (path, data) in sampleProject.files
    where path.hasPrefix(folder) && path.hasSuffix(ending) {
      let bytes = Array(data)
      let matter = ending == ".md" ? splitFrontMatter(bytes)?.head : bytes.indices
      let text = String(decoding: bytes[try #require(matter)], as: UTF8.self)
      #expect(validator.accepts(try tree(text)), "\(path)")
      checked += 1
    }
    #expect(checked > 0 || kind == .project || kind == .reports)
  }

  @Test func refusesWhatTheReadersRefuse() async throws {
    let project = try await schema(.project)
    #expect(project.accepts(try tree("名称: 甲\n类别: 签约\n属地: 莎车县\n")))
    // A label's other names, and names the content does not have: those are for `check`.
    #expect(project.accepts(try tree("项目名称: 甲\n所在县市: [莎车县, 某县]\n")))
    #expect(project.accepts(try tree("名称: 甲\n节点:\n  - 事项: 开工\n    时间: 2023年\n")))
    #expect(!project.accepts(try tree("名称: 甲\n所属县: 莎车县\n")))
    #expect(!project.accepts(try tree("类别: 签约\n")))
    #expect(!project.accepts(try tree("名称: 甲\n节点: 开工\n")))
    #expect(!project.accepts(try tree("名称: 甲\n节点:\n  - 事项: 开工\n    日子: 2023年\n")))
    let batch = try await schema(.projects)
    #expect(batch.accepts(try tree("类别: 签约\n项目:\n  - 名称: 甲\n")))
    #expect(!batch.accepts(try tree("类别: 签约\n项目:\n  - 编号: jia\n")))
    #expect(!batch.accepts(try tree("名称: 乙\n项目:\n  - 名称: 甲\n")))
    #expect(!batch.accepts(try tree("项目:\n  - 名称: 甲\n    项目:\n      - 名称: 乙\n")))
    let reports = try await schema(.reports)
    #expect(reports.accepts(try tree("- 项目: jia\n  阶段: 开工\n")))
    #expect(reports.accepts(try tree("报送单位: 莎车县人民政府\n条目:\n  - 项目: jia\n")))
    #expect(!reports.accepts(try tree("- 项目: jia\n  阶段：: 开工\n")))
  }

  @Test func offersTheNamesOfTheContent() async throws {
    let names = try await schema(.projects).words(of: "placesNames")
    #expect(names.contains("莎车县") && !names.contains("某县"))
    // A ledger may be empty.
    let content = "\(ScratchFolder.path)/Content"
    try FileManager.default.removeItem(atPath: content)
    try FileManager.default.createDirectory(atPath: content, withIntermediateDirectories: false)
    let run = try await runProgram(["schema", "projects"], in: ScratchFolder.path)
    #expect(run.status == 0 && !run.output.contains("placesNames"))
  }

  @Test func listsTheKinds() async throws {
    let run = try await runProgram(["schema"], in: ScratchFolder.path)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.count == ContentKind.allCases.count)
    #expect(
      lines.contains { $0.hasPrefix("reports ") && $0.hasSuffix(" Content/reports/*/*.yaml") }
    )
    #expect(try await runProgram(["schema", "prices"], in: ScratchFolder.path).status == 64)
  }
}

/// Holds a tree against a schema, as far as JSON Schema is used in ours; every scalar is a text.
private struct Validator {
  let root: [String: Any]

  func accepts(_ node: YAMLNode) -> Bool { accepts(node, root) }

  func words(of definition: String) -> [String] {
    let definitions = root["definitions"] as? [String: Any] ?? [:]
    return (definitions[definition] as? [String: Any])?["enum"] as? [String] ?? []
  }

  private func accepts(_ node: YAMLNode, _ schema: [String: Any]) -> Bool {
    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/definitions/".count))
      let definitions = root["definitions"] as? [String: Any] ?? [:]
      guard let target = definitions[name] as? [String: Any] else { return false }
      return accepts(node, target)
    }
    if let condition = schema["if"] as? [String: Any] {
      let branch = accepts(node, condition) ? "then" : "else"
      if let rest = schema[branch] as? [String: Any], !accepts(node, rest) { return false }
    }
    if let any = schema["anyOf"] as? [[String: Any]], !any.contains(where: { accepts(node, $0) }) {
      return false
    }
    if let all = schema["allOf"] as? [[String: Any]], !all.allSatisfy({ accepts(node, $0) }) {
      return false
    }
    switch node {
    case .scalar(let scalar):
      if let words = schema["enum"] as? [String] { return words.contains(scalar.text) }
      return isOf(scalar.isEmpty ? ["null", "string"] : ["string"], schema)
    case .sequence(let items, _):
      guard isOf(["array"], schema) else { return false }
      guard let item = schema["items"] as? [String: Any] else { return true }
      return items.allSatisfy { accepts($0, item) }
    case .mapping(let entries, _):
      return isOf(["object"], schema) && accepts(entries, schema)
    }
  }

  private func accepts(_ entries: [YAMLEntry], _ schema: [String: Any]) -> Bool {
    let required = schema["required"] as? [String] ?? []
    guard required.allSatisfy({ key in entries.contains { $0.key.text == key } }) else {
      return false
    }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let patterns = schema["patternProperties"] as? [String: [String: Any]] ?? [:]
    return entries.allSatisfy { entry in
      if let own = properties[entry.key.text] { return accepts(entry.value, own) }
      let match = patterns.first { pattern, _ in
        entry.key.text.range(of: pattern, options: .regularExpression) != nil
      }
      if let match { return accepts(entry.value, match.value) }
      return schema["additionalProperties"] as? Bool ?? true
    }
  }

  private func isOf(_ types: [String], _ schema: [String: Any]) -> Bool {
    let wanted = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] }
    return wanted.map { !Set(types).isDisjoint(with: $0) } ?? true
  }
}

import Foundation
import TaizhangLedger
import TaizhangModel
import TaizhangReading
import TaizhangTestSupport
import Testing

@testable import TaizhangImport

/// The first notice of the sample content, of which every record was written by hand.
struct SampleNoticeTests {
  private let id = "kashi-expo7-2022"

  private func source(_ path: String) throws -> SourceFile {
    let url = URL(fileURLWithPath: "\(ProjectFolder.path)/Content/\(path)")
    return SourceFile(path: "Content/\(path)", bytes: Array(try Data(contentsOf: url)))
  }

  private func facts(_ files: [SourceFile]) async -> [String] {
    let sources = Sources(files)
    let records = await parseRecords(sources, jobs: 1).value
    let ledger = await buildLedger(records, sources, asOf: nil, jobs: 1).value
    return ledger.projects.map { project in
      let label = project.amountLabel.map { ledger.rules.amountLabels[$0].name }
      let places = project.places.map { ledger.places[$0].name }
      let units = project.responsible.map { ledger.units[$0].name }
      let facts: [String] = [
        project.name, project.amount?.text ?? "-", label ?? "-", String(project.count),
        String(project.listMissing), ledger.rules.kinds[project.kind].name,
        project.sector.map { ledger.sectors[$0].name } ?? "-",
        places.joined(separator: "、"), units.joined(separator: "、"),
        project.lead.map { ledger.units[$0].name } ?? "-", project.deadline?.due?.iso ?? "-",
      ]
      return facts.joined(separator: " | ")
    }
  }

  /// The draft has the same records, amounts, places, units and deadlines, in the same order.
  @Test func isDraftedAsByHand() async throws {
    let tables = try ["batches", "places", "rules", "sectors", "site", "units"].map {
      try source("\($0).yaml")
    }
    let folder = "\(ProjectFolder.path)/Content/projects/kashi-expo7"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let announcement = try source("announcements/\(id).md")
    let byHand =
      try [announcement] + tables + names.map { try source("projects/kashi-expo7/\($0)") }
    let records = await parseRecords(Sources(byHand), jobs: 1).value

    let body = try #require(records.announcements.first).body
    let text = String(decoding: announcement.bytes[body.bounds], as: UTF8.self)
      .replacingOccurrences(of: "## ", with: "")
    let draft = draftNotice(
      NoticeText(text),
      as: id,
      batch: nil,
      KnownNames(records),
      treatment: "照录。"
    )
    let files = draft.files.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) }

    // That the 59 are the prefecture's is said in another sentence, which a person reads.
    let expected = await facts(byHand).map { facts in
      facts.hasPrefix("产品采购意向 |") ? facts.replacing(" | 喀什地区 | ", with: " |  | ") : facts
    }
    #expect(expected.count == 43)
    #expect(await facts(tables + files) == expected)
    // 438.24亿元 signed, 33.32亿元 intended; 59 purchases without an amount.
    #expect(draft.sums.map { $0.total?.fen } == [43_824_000_000_00, 0, 3_332_000_000_00])
    #expect(draft.sums.map(\.projects) == [29, 59, 15])
  }
}

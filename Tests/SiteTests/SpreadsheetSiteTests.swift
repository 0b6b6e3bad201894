import Foundation
import TaizhangFuzzing
import TaizhangTestSupport
import Testing

/// A ledger says the same whether it is written in YAML or kept as a table.
@Suite(.scratchFolder)
struct SpreadsheetSiteTests {
  /// The columns of `projects.csv` and of a ledger that hold the same.
  private static let columns: KeyValuePairs = [
    "id": "项目编号", "name": "项目名称", "kind": "类别", "batch": "批次（活动）", "sector": "产业类别",
    "places": "项目属地", "amount_label": "金额名目", "amount_text": "金额（万元）", "count": "项目数",
    "lead": "牵头单位", "deadline_text": "完成时限",
  ]

  @Test(arguments: Array(UInt64(21)...26), ["csv", "xlsx"])
  func saysWhatTheSameRecordsSay(seed: UInt64, ending: String) async throws {
    var files = RandomLedger(seed: seed).files
    // A name with a semicolon is two names in a cell.
    files.files = files.files.mapValues { bytes in
      Data(String(decoding: bytes, as: UTF8.self).replacing("&amp;", with: "&lt").utf8)
    }
    try files.write(to: "\(ScratchFolder.path)/written")
    let written = await pages(of: "\(ScratchFolder.path)/written")
    let records = try written.table("data/projects.csv")

    files.files = files.files.filter { path, _ in
      !path.hasPrefix("Content/projects/") && !path.hasPrefix("Content/announcements/")
    }
    let table = ledger(of: records)
    files.files["Content/projects/台账.\(ending)"] = ending == "csv" ? csv(table) : workbook(table)
    try files.write(to: "\(ScratchFolder.path)/kept")
    let kept = await pages(of: "\(ScratchFolder.path)/kept")

    let same = Self.columns.map(\.key) + ["amount_yuan", "qualifier", "deadline", "page"]
    let rows = try kept.table("data/projects.csv").rows
    #expect(rows.count == records.rows.count)
    for (row, record) in zip(rows, records.rows) {
      for column in same { #expect(row[column] == record[column], "\(record["id"] ?? "")") }
    }
    try expectConservation(kept)
    #expect(try totals(of: kept) == totals(of: written))
  }

  /// A change says the same in its record and in a table of changes.
  @Test(arguments: Array(UInt64(31)...34), ["csv", "xlsx"])
  func saysOfChangesWhatRecordsSay(seed: UInt64, ending: String) async throws {
    var files = RandomLedger(seed: seed).files
    try files.write(to: "\(ScratchFolder.path)/written")
    let written = await pages(of: "\(ScratchFolder.path)/written")
    let fields = ["日期", "类别", "金额", "金额名目", "项目数"]
    var rows = [["变更台账"], ["编号"] + fields]
    for path in files.files.keys.sorted() where path.hasPrefix("Content/projects/") {
      let (text, changes) = withoutChanges(path, try #require(files.text(path)))
      files.files[path] = Data(text.utf8)
      rows += changes.map { change in (["编号"] + fields).map { change[$0, default: ""] } }
    }
    #expect(rows.count > 4)
    files.files["Content/changes/变更.\(ending)"] = ending == "csv" ? csv(rows) : workbook(rows)
    try files.write(to: "\(ScratchFolder.path)/tabled")
    let tabled = await pages(of: "\(ScratchFolder.path)/tabled")
    #expect(tabled.files.keys.sorted() == written.files.keys.sorted())
    let cell = ending == "csv" ? "变更.csv:3<" : "变更.xlsx:台账!A3<"
    #expect(tabled.files.values.contains { String(decoding: $0, as: UTF8.self).contains(cell) })
    for (path, bytes) in tabled.files {
      let other = try #require(written.files[path])
      #expect(withoutPlaces(bytes) == withoutPlaces(other), "\(path)")
    }
  }

  /// The records of a file without their lists of changes, and the changes, each with its record's id.
  private func withoutChanges(
    _ path: String,
    _ text: String
  ) -> (text: String, changes: [[String: String]]) {
    var id = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
    var changes: [[String: String]] = []
    var kept: [Substring] = []
    var isChange = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { " -".contains($0) }
      let parts = words.components(separatedBy: ": ")
      if parts[0] == "编号" { id = parts[1] }
      // In a batch a record stands four blanks deep.
      let depth = line.prefix { $0 == " " }.count
      isChange =
        words == "变更:" || isChange && depth > (kept.last?.hasPrefix("    ") == true ? 4 : 0)
      guard isChange else {
        kept.append(line)
        continue
      }
      if parts[0] == "日期" { changes.append(["编号": id]) }
      if parts.count > 1 { changes[changes.count - 1][parts[0]] = parts[1] }
    }
    return (kept.joined(separator: "\n"), changes)
  }

  /// A page without the places where its record and the changes stand.
  private func withoutPlaces(_ bytes: Data) -> String {
    String(decoding: bytes, as: UTF8.self)
      .replacing(#/Content/projects/[^<]*:[0-9]+/#, with: "")
      .replacing(#/<p class="note" id="record">记录在.*</p>/#, with: "")
  }

  /// A table with a title, a head, a section, every record as a row, and nothing in some cells.
  private func ledger(of records: CSVTable) -> [[String]] {
    var rows = [["某地项目台账"], Self.columns.map(\.value), ["一、全部项目"]]
    for record in records.rows {
      rows.append(
        Self.columns.map { column, _ in
          let cell = record[column, default: ""].removingPrefix("'")
          return column == "places" ? cell.replacing(";", with: "、") : cell
        }
      )
    }
    return rows
  }

  private func totals(of site: FileTree) throws -> [[String]] {
    // Stages follow from announcements, which the table has none of.
    try site.table("data/totals.csv").cells.filter { $0[0] != "stage" && $0[0] != "responsible" }
  }
}

/// As a spreadsheet program saves it.
private func csv(_ rows: [[String]]) -> Data {
  let lines = rows.map { row in
    row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
  }
  return Data(("\u{FEFF}" + lines.joined()).utf8)
}

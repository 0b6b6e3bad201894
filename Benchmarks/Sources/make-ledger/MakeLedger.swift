import Foundation

/// `make-ledger FOLDER RECORDS [MONTHS]`: a project whose `Content/` holds that many invented
/// records and, where months are given, as many months of reports on them.
///
/// 100 records rest on each announcement; the same numbers give the same bytes.
@main
struct MakeLedger {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard (3...4).contains(arguments.count), let count = Int(arguments[2]), count > 0,
      count % 100 == 0, let months = arguments.count == 4 ? Int(arguments[3]) : 0, months >= 0
    else {
      let usage = "usage: make-ledger FOLDER RECORDS (a multiple of 100) [MONTHS]\n"
      FileHandle.standardError.write(Data(usage.utf8))
      exit(64)
    }
    for file in files(records: count) + reports(records: count, months: months) {
      let url = URL(filePath: arguments[1]).appending(path: file.path)
      let folder = url.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
  }

  /// Reports, and the tables that must say more where there are some.
  private static func reports(records count: Int, months: Int) -> [(path: String, text: String)] {
    guard months > 0 else { return [] }
    var reports = LedgerReports(months: months)
    return Tables(records: count).files(asOf: reports.asOf) + reports.files(records: count)
  }

  private static func files(records count: Int) -> [(path: String, text: String)] {
    let tables = Tables(records: count)
    var random = SeededGenerator(state: 20_240_630)
    var files = tables.files
    var indicators = ""
    for start in stride(from: 0, to: count, by: 100) {
      let id = "notice-\(start / 100 + 1)"
      let records = (start..<start + 100).map { number in
        LedgerRecord(
          number: number,
          ordinal: number - start,
          announcement: id,
          tables: tables,
          random: &random
        )
      }
      let announcement = LedgerAnnouncement(
        id: id,
        place: tables.places[start / 100 % 9 * 12],
        records: records,
        isWrapped: start / 100 % 3 == 1
      )
      indicators += announcement.indicator
      files.append(("Content/announcements/\(id).md", announcement.text))
      for record in records {
        let folder = "Content/projects/\(tables.slug(ofBatch: record.batch))"
        files.append(("\(folder)/\(record.id).md", record.text))
      }
    }
    files.append(("Content/indicators/2023.yaml", indicators))
    return files
  }
}

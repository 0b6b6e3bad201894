import Foundation

/// `measure PROGRAM LEDGER REPORTED SAMPLE WORK RUNS TABLE`: medians of builds and copies, and
/// ratios; a line of them is added to the file `TABLE`.
///
/// They are made by turns, so that a busy machine slows all of them alike. `REPORTED` is the
/// ledger with two years of monthly reports, or `-`. Every run writes into new folders: overwriting and
/// deleting large trees distorts the next one.
@main
struct Measure {
  var program: String
  var ledger: String
  var reported: String
  var sample: String
  var work: String
  /// What the program says it wrote of the ledger.
  var site = (files: 0, kilobytes: 0)
  var table = Table()

  /// What the sample site may take, in milliseconds.
  static let sampleLimit = 100.0

  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "write" {
      return try FileSet(below: arguments[2]).write(to: arguments[3]).print()
    }
    guard arguments.count == 8, let runs = Int(arguments[6]), runs > 0 else {
      throw MeasureError(
        "usage: measure PROGRAM LEDGER REPORTED SAMPLE WORK RUNS TABLE | write FOLDER NEW-FOLDER"
      )
    }
    var measure = Measure(
      program: arguments[1],
      ledger: arguments[2],
      reported: arguments[3],
      sample: arguments[4],
      work: arguments[5]
    )
    for run in 1...runs {
      print("run \(run) of \(runs) …")
      try measure.once(run)
    }
    try measure.add(to: arguments[7])
    try measure.report()
  }

  private mutating func once(_ run: Int) throws {
    let site = "\(work)/site-\(run)"
    // So short that something else on the machine may double it.
    for turn in 1...3 { try build(sample, to: "sample-\(turn)-\(run)", as: "sample site") }
    try build(ledger, to: "site-\(run)", as: "build, empty folder")
    try build(ledger, to: "site-\(run)", as: "build, nothing changed")
    let records = "\(ledger)/Content/projects/batch-1"
    try edited(below: records, "\n完成时限: ", addingText) {
      try $0.build($0.ledger, to: "site-\(run)", as: "build, a text edited")
    }
    // Back to what it was; and each edit is one of its own.
    try build(ledger, to: "site-\(run)", as: "build, a text edited")
    try edited(below: records, "\n完成时限: ", movingDeadline) {
      try $0.build($0.ledger, to: "site-\(run)", as: "build, a deadline moved")
    }
    try build(ledger, to: "site-\(run)", as: "build, a deadline moved")
    try showInPreview()
    if reported != "-" {
      try reports(run)
      try forms(run)
    }
    // A program of its own: what is held in memory here would count as the children's memory.
    let writer = try ChildRun([CommandLine.arguments[0], "write", site, "\(work)/written-\(run)"])
    table.add("writing the same files", try Cost(printed: writer.printed))
    _ = try self.run(["cp", "-r", site, "\(work)/copy-\(run)"], as: "cp -r of the output")
  }

  /// The ledger with reports, the same with its reports taken away, and an edit of one of the last.
  private mutating func reports(_ run: Int) throws {
    try build(reported, to: "reported-\(run)", as: "build with reports")
    try withoutReports {
      try $0.build($0.reported, to: "unreported-\(run)", as: "build, reports taken away")
    }
    let months = try FileManager.default.contentsOfDirectory(atPath: "\(reported)/Content/reports")
    let last = "\(reported)/Content/reports/\(months.max() ?? "")"
    try edited(below: last, "\n  本月进展: ", tellingMore) {
      try $0.build($0.reported, to: "reported-\(run)", as: "build, a report edited")
    }
    try build(reported, to: "reported-\(run)", as: "build, a report edited")
  }

  /// The ledger with the last month's forms of all its records as its only reports, and an edit of a
  /// record's text: what spreadsheets came to is known from the build before.
  private mutating func forms(_ run: Int) throws {
    let reports = "\(reported)/Content/reports"
    let files = FileManager.default
    let month = try files.contentsOfDirectory(atPath: reports).max() ?? ""
    let folder = "\(work)/forms-\(run)"
    try withoutReports {
      let command = [
        $0.program, "forms", "--source", $0.reported, "--month", month, "--to", folder,
      ]
      _ = try $0.run(command, as: "forms of a month")
      try files.moveItem(atPath: folder, toPath: reports)
      defer { try? files.removeItem(atPath: reports) }
      try $0.build($0.reported, to: "formed-\(run)", as: "build with forms")
      try $0.edited(below: "\($0.reported)/Content/projects/batch-1", "\n完成时限: ", $0.addingText) {
        try $0.build($0.reported, to: "formed-\(run)", as: "build with forms, a text edited")
      }
    }
  }

  /// Does something while the folder of reports stands outside the content.
  private mutating func withoutReports(_ work: (inout Measure) throws -> Void) throws {
    let (folder, aside) = ("\(reported)/Content/reports", "\(reported)/reports-aside")
    try FileManager.default.moveItem(atPath: folder, toPath: aside)
    defer { try? FileManager.default.moveItem(atPath: aside, toPath: folder) }
    try work(&self)
  }

  /// Other words in a report: its record, its month's bulletin, and what lists the record.
  private func tellingMore(in reports: String) -> String {
    guard let start = reports.range(of: "\n  本月进展: ") else { return reports }
    return reports.replacingCharacters(in: start, with: "\n  本月进展: 又有进展，")
  }

  /// Another line in a record's text: one page.
  private func addingText(to record: String) -> String { record + "\n又开了一次协调会。\n" }

  /// Another deadline: the record, and every list whose rows move by one.
  private func movingDeadline(of record: String) -> String {
    record.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("完成时限: ") ? "完成时限: 2024年12月底" : $0 }
      .joined(separator: "\n")
  }

  /// Does something while the first file of a folder that holds some words is another.
  private mutating func edited(
    below folder: String,
    _ words: String,
    _ edit: (String) -> String,
    _ work: (inout Measure) throws -> Void
  ) throws {
    let folder = URL(filePath: "\(folder)/")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let files = names.sorted().map { folder.appending(path: $0) }
    guard
      let file = try files.first(where: {
        try String(contentsOf: $0, encoding: .utf8).contains(words)
      })
    else { throw MeasureError("\(folder.path) has no file to edit") }
    let text = try String(contentsOf: file, encoding: .utf8)
    defer { try? Data(text.utf8).write(to: file) }
    try Data(edit(text).utf8).write(to: file)
    try work(&self)
  }

  /// From saving a record to its page in `serve`, the median of some rounds.
  private mutating func showInPreview() throws {
    let rounds = try ChildRun(["python3", "Benchmarks/serve.py", program, ledger, "5"])
    guard rounds.status == 0, let time = Double(rounds.printed.filter { $0 != "\n" }) else {
      throw MeasureError("serve.py failed:\n\(rounds.printed.suffix(2000))")
    }
    var cost = rounds.cost
    cost.wall = time
    table.add("saved to shown in serve", cost)
  }

  private mutating func build(_ source: String, to folder: String, as name: String) throws {
    let output = "\(work)/\(folder)"
    let printed = try run(
      [program, "build", "--source", source, "--output", output, "--timings", "--lang", "en"],
      as: name
    )
    let lines = printed.split(separator: "\n").suffix(3)
    for (phase, time) in phases(lines.last ?? "") { table.add(phase, of: name, time) }
    if folder == "site-1" { site = counts(lines.dropLast().last ?? "") }
    // What was read and written; once is enough.
    if folder.hasSuffix("-1") { print(lines.dropLast().joined(separator: "\n")) }
  }

  /// `timings: reading 12 ms, parsing 34 ms`, as the program prints it.
  private func phases(_ line: Substring) -> [(String, Double)] {
    guard line.hasPrefix("timings: ") else { return [] }
    return line.dropFirst("timings: ".count).split(separator: ",").compactMap { phase in
      let words = phase.split(separator: " ")
      return Double(words.dropFirst().first ?? "").map { (String(words[0]), $0) }
    }
  }

  /// `folder: 327 files, 3031 KB; wrote …`, as the program prints it.
  private func counts(_ line: Substring) -> (files: Int, kilobytes: Int) {
    let words = line.split(separator: " ")
    func number(before word: String) -> Int {
      words.firstIndex(of: word[...]).flatMap { $0 > 0 ? Int(words[$0 - 1]) : nil } ?? 0
    }
    return (number(before: "files,"), number(before: "KB;"))
  }

  private mutating func run(_ command: [String], as name: String) throws -> String {
    let run = try ChildRun(command)
    guard run.status == 0 else {
      throw MeasureError("\(command.joined(separator: " ")) failed:\n\(run.printed.suffix(2000))")
    }
    table.add(name, run.cost)
    return run.printed
  }

  private func report() throws {
    print("\n\(table.text)\n")
    let build = "build, empty folder"
    // Other work on the machine lengthens the wall time of one more than of another; the time of
    // the processors hardly changes.
    print("ratios by wall time, by CPU time")
    compare(build, with: "writing the same files")
    compare(build, with: "cp -r of the output")
    compare("build, nothing changed", with: build)
    compare("build, a text edited", with: build)
    compare("build, a deadline moved", with: build)
    if reported != "-" {
      compare("build with reports", with: build)
      compare("build with reports", with: "build, reports taken away")
      compare("build, a report edited", with: "build with reports")
      compare("build with forms, a text edited", with: "build with forms")
    }
    let checking = table.median("checking", of: build)
    print("checking / parsing: \(ratio(checking, table.median("parsing", of: build)))")
    let costs = table.rows.first { $0.name == "sample site" }?.costs ?? []
    // The fastest run, and no more than its processors worked: a busy machine is not the
    // program's fault.
    let sample = costs.map { min($0.wall, $0.cpu) }.min() ?? 0
    guard sample >= Self.sampleLimit else { return }
    print(
      "The sample site took \(Int(sample)) ms; it must take less than \(Int(Self.sampleLimit))."
    )
    exit(1)
  }

  /// A line of the README's table: the ledger's name ends in the number of its records.
  private func add(to path: String) throws {
    let records = Int(ledger.split(separator: "-").last ?? "") ?? 0
    let build = "build, empty folder"
    let peak = table.rows.first { $0.name == build }?.costs.map(\.peak).median ?? 0
    let builds = [
      build, "build, a text edited", "build, a deadline moved", "build, nothing changed",
    ]
    let seconds = (builds + ["saved to shown in serve"]).map {
      hundredths(table.median($0) / 1000) + " s"
    }
    let copied = ratio(table.median(build), table.median("cp -r of the output"))
    let cells =
      ["\(records)", "\(site.files)", "\(site.kilobytes / 1024) MB"] + seconds
      + ["\(Int(peak.rounded())) MB", copied]
    let line = "| " + cells.joined(separator: " | ") + " |\n"
    let earlier = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    try (earlier + line).write(toFile: path, atomically: true, encoding: .utf8)
    if reported != "-" { try addReports(to: "\(path).reports") }
  }

  /// What stands below the README's table.
  private func addReports(to path: String) throws {
    let build = "build with reports"
    let time = table.median(build)
    let peak = table.rows.first { $0.name == build }?.costs.map(\.peak).median ?? 0
    let words = """
      With two years of monthly reports a build of 10,000 records takes \
      \(hundredths(time / 1000)) s and \(Int(peak.rounded())) MB: \
      \(ratio(time, table.median("build, reports taken away"))) times as long as of the same ledger with \
      its reports taken away, and \(ratio(time, table.median("build, empty folder"))) times as long as \
      of one in which nothing is asked from month to month. With a month's forms of all records as \
      spreadsheets a build takes \(hundredths(table.median("build with forms") / 1000)) s, and an edited text \
      \(hundredths(table.median("build with forms, a text edited") / 1000)) s.

      """
    try words.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func compare(_ name: String, with other: String) {
    let wall = ratio(table.median(name), table.median(other))
    let cpu = ratio(table.median(name, \.cpu), table.median(other, \.cpu))
    print("\(name) / \(other): \(wall), \(cpu)")
  }

  private func ratio(_ one: Double, _ other: Double) -> String { hundredths(one / other) }

  private func hundredths(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

import Foundation
import TaizhangTestSupport
import Testing

/// A build into a folder that holds an earlier site leaves what a build into a new folder leaves.
@Suite(.tags(.program), .scratchFolder)
struct IncrementalTests {
  @Test(arguments: 1...6, ["small", "months"])
  func equalsACleanBuild(_ seed: UInt64, of site: String) async throws {
    var project = try EditedProject(seed: seed, site: site)
    try project.write()
    _ = try await project.build("Output")
    for _ in 0..<12 {
      let edit = project.edit()
      // Some programs write a whole folder anew.
      if seed == 1 { try project.writeAnew() } else { try project.write() }
      let before = try project.tree("Output")
      let times = try project.times("Output")
      let status = try await project.build("Output")
      let clean = try await project.build("Clean")
      #expect(status == clean, "\(edit)")
      let after = try project.tree("Output")
      if status == 0 {
        #expect(after == (try project.tree("Clean")), "\(edit)")
      } else {
        #expect(after == before, "\(edit)")
      }
      // What rsync would send again.
      for (path, time) in try project.times("Output") where before.files[path] == after.files[path]
      {
        #expect(time == times[path] || path.hasPrefix(".taizhang-"), "\(edit): \(path)")
      }
      if status == 0 {
        try FileManager.default.removeItem(atPath: "\(ScratchFolder.path)/Clean")
      }
    }
  }

  @Test func writesNothingWhenNothingChanged() async throws {
    var project = try EditedProject(seed: 0)
    try project.write()
    _ = try await project.build("Output")
    let times = try project.times("Output")
    #expect(try await project.build("Output") == 0)
    #expect(try project.times("Output") == times)
  }

  @Test(arguments: ["index.html", ".taizhang-manifest", ".taizhang-state", "data/projects.csv"])
  func mendsAnOutputThatSomebodyTouched(_ path: String) async throws {
    var project = try EditedProject(seed: 0)
    try project.write()
    _ = try await project.build("Output")
    let whole = try project.tree("Output")
    let file = URL(fileURLWithPath: "\(ScratchFolder.path)/Output/\(path)")
    var bytes = try Data(contentsOf: file)
    bytes[0] ^= 1
    try bytes.write(to: file)
    #expect(try await project.build("Output") == 0)
    #expect(try project.tree("Output") == whole)
    try FileManager.default.removeItem(at: file)
    // Without its manifest the folder is somebody else's.
    let isOwn = path != ".taizhang-manifest"
    #expect(try await project.build("Output") == (isOwn ? 0 : 74))
    if isOwn { #expect(try project.tree("Output") == whole) }
  }

  /// In a copy of the folder all times are the copy's: they do not tell that a page was touched before.
  @Test func mendsACopyOfAnOutputThatSomebodyTouched() async throws {
    var project = try EditedProject(seed: 0)
    try project.write()
    _ = try await project.build("Output")
    let whole = try project.tree("Output")
    let output = "\(ScratchFolder.path)/Output"
    let file = URL(fileURLWithPath: "\(output)/index.html")
    var bytes = try Data(contentsOf: file)
    bytes[0] ^= 1
    try bytes.write(to: file)
    let manager = FileManager.default
    try manager.moveItem(atPath: output, toPath: "\(output)-before")
    try manager.copyItem(atPath: "\(output)-before", toPath: output)
    // The last that is copied.
    try manager.removeItem(atPath: "\(output)/.taizhang-state")
    try manager.copyItem(
      atPath: "\(output)-before/.taizhang-state",
      toPath: "\(output)/.taizhang-state"
    )
    #expect(try await project.build("Output") == 0)
    #expect(try project.tree("Output") == whole)
  }

  /// What a build keeps for the next one is of use only where it is whole.
  @Test(arguments: [".taizhang-content/", ".taizhang-memory", ".taizhang-sources"])
  func goesByNoMemoryThatSomebodyTouched(_ name: String) async throws {
    var project = try EditedProject(seed: 7)
    try project.write()
    _ = try await project.build("Output")
    for change in 0..<5 {
      // Of the content's pieces, any.
      let tree = try FileTree(readingFrom: "\(ScratchFolder.path)/Output")
      let path = try #require(tree.files.keys.sorted().first { $0.hasPrefix(name) })
      let file = URL(fileURLWithPath: "\(ScratchFolder.path)/Output/\(path)")
      let whole = try Data(contentsOf: file)
      var bytes = change == 0 ? Data() : try Data(contentsOf: file)
      if change == 1 { bytes.removeLast(100) }
      if change > 1 { bytes[bytes.count * change / 6] ^= 0x11 }
      try bytes.write(to: file)
      let edit = project.changeField()
      try project.write()
      let status = try await project.build("Output")
      #expect(try await project.build("Clean") == status, "\(edit)")
      guard status == 0 else {
        project.takeBack()
        try whole.write(to: file)
        continue
      }
      #expect(try project.tree("Output") == (try project.tree("Clean")), "\(edit)")
      try FileManager.default.removeItem(atPath: "\(ScratchFolder.path)/Clean")
    }
  }

  /// A month's work: reports, now and then a record, and reports that lay in the wrong month.
  @Test(arguments: 1...3)
  func equalsACleanBuildAfterReports(_ seed: UInt64) async throws {
    var project = try EditedProject(seed: seed, site: "months")
    try project.write()
    _ = try await project.build("Output")
    for number in 0..<15 {
      let edit =
        number % 4 == 0
        ? project.changeField() : number % 3 == 0 ? project.moveReport() : project.changeReport()
      try project.write()
      let status = try await project.build("Output")
      #expect(try await project.build("Clean") == status, "\(edit)")
      guard status == 0 else {
        project.takeBack()
        continue
      }
      #expect(try project.tree("Output") == (try project.tree("Clean")), "\(edit)")
      try FileManager.default.removeItem(atPath: "\(ScratchFolder.path)/Clean")
    }
  }

  /// What a table tells of a record counts on when the record is edited, is renamed, or was never in it.
  @Test(arguments: 1...3)
  func equalsACleanBuildAfterChanges(_ seed: UInt64) async throws {
    var project = try EditedProject(seed: seed)
    try project.write()
    _ = try await project.build("Output")
    for number in 0..<12 {
      let edit = number % 3 == 0 ? project.writeChanges() : project.changeField()
      try project.write()
      let status = try await project.build("Output")
      #expect(try await project.build("Clean") == status, "\(edit)")
      guard status == 0 else {
        project.takeBack()
        continue
      }
      #expect(try project.tree("Output") == (try project.tree("Clean")), "\(edit)")
      try FileManager.default.removeItem(atPath: "\(ScratchFolder.path)/Clean")
    }
  }

  /// A ledger in a workbook, and sheets of months that say something of its records.
  @Test(arguments: 1...4)
  func equalsACleanBuildAfterCells(_ seed: UInt64) async throws {
    var project = try EditedProject(seed: seed, site: "months")
    var tables = EditedTables(seed: seed)
    tables.put(in: &project)
    try project.write()
    #expect(try await project.build("Output") == 0)
    var count = 0
    for number in 0..<16 {
      let isOfCell = number % 4 != 0
      let edit = isOfCell ? tables.edit(&project) : project.changeField()
      try project.write()
      let status = try await project.build("Output")
      #expect(try await project.build("Clean") == status, "\(edit)")
      guard status == 0 else {
        project.takeBack()
        if isOfCell { tables.takeBack() }
        continue
      }
      count += 1
      #expect(try project.tree("Output") == (try project.tree("Clean")), "\(edit)")
      try FileManager.default.removeItem(atPath: "\(ScratchFolder.path)/Clean")
    }
    #expect(count > 8)
  }

  @Test func completesABuildThatWasKilled() async throws {
    var project = try EditedProject(seed: 0)
    try project.write()
    _ = try await project.build("Output")
    let whole = try project.tree("Output")
    // What a build leaves that was killed while it wrote: no state, a file cut short.
    try FileManager.default.removeItem(atPath: "\(ScratchFolder.path)/Output/.taizhang-state")
    try Data("<!do".utf8).write(to: URL(fileURLWithPath: "\(ScratchFolder.path)/Output/index.html"))
    #expect(try await project.build("Output") == 0)
    #expect(try project.tree("Output") == whole)
  }

  /// Whatever a killed build left, the next one does not go by it.
  @Test(arguments: 1...3)
  func goesOnBehindABuildThatWasKilled(_ seed: UInt64) async throws {
    var project = try EditedProject(seed: seed, site: "months")
    try project.write()
    _ = try await project.build("Output")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<8 {
      let edit = project.changeField()
      try project.write()
      let time = Int(random.next() % 400)
      _ = try await runProgram(["build"], in: ScratchFolder.path, killedAfter: time)
      let status = try await project.build("Output")
      #expect(try await project.build("Clean") == status, "\(edit)")
      guard status == 0 else {
        project.takeBack()
        continue
      }
      #expect(
        try project.tree("Output") == (try project.tree("Clean")),
        "\(edit), killed after \(time) ms"
      )
      try FileManager.default.removeItem(atPath: "\(ScratchFolder.path)/Clean")
    }
  }

  /// A first build that was killed leaves a folder that the next one knows for its own.
  @Test func goesOnBehindAFirstBuildThatWasKilled() async throws {
    var project = try EditedProject(seed: 0, site: "months")
    try project.write()
    _ = try await project.build("Clean")
    let whole = try project.tree("Clean")
    for time in stride(from: 20, to: 420, by: 20) {
      let command = ["build", "--output", "Output"]
      _ = try await runProgram(command, in: ScratchFolder.path, killedAfter: time)
      #expect(try await project.build("Output") == 0, "killed after \(time) ms")
      #expect(try project.tree("Output") == whole, "killed after \(time) ms")
      try FileManager.default.removeItem(atPath: "\(ScratchFolder.path)/Output")
    }
  }

  /// The only page of a folder goes and another comes, also where the last build was not completed.
  @Test func keepsAFolderWhoseOnlyPageGetsAnotherName() async throws {
    var project = try EditedProject(seed: 0, site: "months")
    try project.write()
    #expect(try await project.build("Output") == 0)
    let claims = { try project.tree("Output").below("claims").files.keys.sorted() }
    let names = try claims()
    #expect(names.count == 1)
    for (old, new) in [("tuijie-2022-signed", "another"), ("another", "tuijie-2022-signed")] {
      project.replace("编号: \(old)", with: "编号: \(new)")
      try project.write()
      try FileManager.default.removeItem(atPath: "\(ScratchFolder.path)/Output/.taizhang-state")
      #expect(try await project.build("Output") == 0)
      #expect(try claims() == ["\(new).html"])
      #expect(try await project.build("Clean") == 0)
      #expect(try project.tree("Output") == (try project.tree("Clean")))
    }
  }

  @Test func writesThroughNoLink() async throws {
    var project = try EditedProject(seed: 0)
    try project.write()
    let outside = URL(fileURLWithPath: "\(ScratchFolder.path)/outside")
    try Data("mine".utf8).write(to: outside)
    _ = try await project.build("Output")
    let page = URL(fileURLWithPath: "\(ScratchFolder.path)/Output/index.html")
    try FileManager.default.removeItem(at: page)
    try FileManager.default.createSymbolicLink(at: page, withDestinationURL: outside)
    #expect(try await project.build("Output") == 74)
    #expect(try Data(contentsOf: outside) == Data("mine".utf8))
  }

  /// Of builds that are begun together one writes, and the others say why they do not.
  @Test func holdsOffAnotherBuild() async throws {
    var project = try EditedProject(seed: 0, site: "months")
    try project.write()
    _ = try await project.build("Clean")
    let whole = try project.tree("Clean")
    for _ in 0..<4 {
      let runs = try await withThrowingTaskGroup(of: ProgramRun.self) { group in
        for _ in 0..<4 {
          group.addTask {
            try await runProgram(["build", "--lang", "zh"], in: ScratchFolder.path)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(runs.contains { $0.status == 0 })
      for run in runs where run.status != 0 {
        #expect(run.status == 74)
        #expect(run.errors.hasSuffix("另一个 taizhang 正在写 Output，等它结束再运行。\n"))
      }
      #expect(try project.tree("Output") == whole)
      try FileManager.default.removeItem(atPath: "\(ScratchFolder.path)/Output")
    }
  }

  /// A folder of the site that is a link leads elsewhere: nothing is written, or removed, there.
  @Test(arguments: ["places", "projects", "projects/nanhe-qiuji"])
  func writesThroughNoLinkedFolder(folder: String) async throws {
    var project = try EditedProject(seed: 0)
    try project.write()
    _ = try await project.build("Output")
    let manager = FileManager.default
    let here = "\(ScratchFolder.path)/Output/\(folder)"
    let there = "\(ScratchFolder.path)/elsewhere"
    try manager.moveItem(atPath: here, toPath: there)
    try manager.createSymbolicLink(atPath: here, withDestinationPath: there)
    let before = try FileTree(readingFrom: there)
    project.changeEveryPage()
    try project.write()
    let run = try await runProgram(["build"], in: ScratchFolder.path)
    #expect(run.status == 74 && run.errors.contains("Output/\(folder): Not a directory"))
    #expect(try FileTree(readingFrom: there) == before)
  }
}

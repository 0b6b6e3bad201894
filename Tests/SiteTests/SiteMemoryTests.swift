import Foundation
import TaizhangModel
import TaizhangTestSupport
import TaizhangWording
import Testing

@testable import TaizhangLedger
@testable import TaizhangReading
@testable import TaizhangSite

/// What a build goes by that passes over files.
@Suite(.scratchFolder)
struct SiteMemoryTests {
  private var root: String { ScratchFolder.path }

  private func build(_ output: String) async -> TaizhangSite.ExitStatus {
    await buildCommand(
      BuildRequest(source: root, asOf: nil, isStrict: false, jobs: 2),
      output: "\(root)/\(output)",
      showsTimings: false,
      Console(format: .text, language: .english, environment: [:])
    )
  }

  private func append(_ words: String, to path: String) throws {
    let file = URL(fileURLWithPath: "\(root)/\(path)")
    try Data((try String(contentsOf: file, encoding: .utf8) + words).utf8).write(to: file)
  }

  /// A file with other bytes whose status says that nobody has written to it.
  @Test func readsEverythingWhereAFileIsNotWhatItWas() async throws {
    var project = try EditedProject(seed: 0)
    try project.write()
    #expect(await build("Output") == .done)
    let record = "Content/projects/nanhe/ligao.md"
    try append("\n又及。\n", to: record)
    try append("\n又及。\n", to: "Content/announcements/qiuji-2023.md")
    let (known, maker) = await SourceMemory.kept(in: "\(root)/Output", below: root)
    let program = try #require(await maker.value)
    var memory = SourceMemory()
    for file in known.sources.files {
      let status = FileSystem.fileStatus("\(root)/\(file.path)")
      memory.add(file, file.path == record ? nil : status)
    }
    try memory.keep(in: "\(root)/Output", program)
    #expect(await build("Output") == .done)
    #expect(await build("Clean") == .done)
    #expect(try project.tree("Output") == (try project.tree("Clean")))
    let page = try project.tree("Output").text("announcements/qiuji-2023.html")
    #expect(page?.contains("又及") == true)
  }

  /// One file of the site is put back from a backup: what it remembers is another build's.
  @Test func takesNoSourcesOfAnotherBuild() async throws {
    var project = try EditedProject(seed: 0)
    try project.write()
    let record = "Content/projects/nanhe/ligao.md"
    let first = try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(record)"))
    #expect(await build("Output") == .done)
    let sources = URL(fileURLWithPath: "\(root)/Output/.taizhang-sources")
    let old = try Data(contentsOf: sources)
    try append("\n又及。\n", to: record)
    #expect(await build("Output") == .done)
    try old.write(to: sources)
    try first.write(to: URL(fileURLWithPath: "\(root)/\(record)"))
    #expect(await build("Output") == .done)
    #expect(await build("Clean") == .done)
    #expect(try project.tree("Output") == (try project.tree("Clean")))
  }

  /// What the last build left of content in workbooks: one edited record is resolved, and no other.
  @Test func keepsWhatWorkbooksCameTo() async throws {
    var project = try EditedProject(seed: 0, site: "months")
    var tables = EditedTables(seed: 0)
    tables.put(in: &project)
    try project.write()
    #expect(await build("Output") == .done)
    project.replace("完成时限: 10月底", with: "完成时限: 11月底")
    try project.write()
    let kept = try #require(await memory(of: "Output"))
    let earlier = try #require(kept.resolved)
    #expect(earlier.keptTexts.count == 3 && earlier.texts.count == 3)
    #expect(await resolved(earlier).isRevised)
    // A cell of the ledger, of which a form and a sheet say something else now.
    let found = await resolved(earlier).content.foundInStatements
    tables.moveDeadline(in: &project)
    try project.write()
    let revised = await resolved(earlier)
    #expect(revised.isRevised && revised.content.foundInStatements != found)
    #expect(revised.keptTexts.count == 2)
    let whole = await resolved(nil)
    #expect(!whole.isRevised)
    #expect(revised.content.foundInStatements == whole.content.foundInStatements)
    #expect(dumped(revised.content.whole) == dumped(whole.content.whole))
  }

  /// What is told of a ledger's columns depends on its reports.
  @Test func resolvesAnewWhereProgressIsNotRead() async throws {
    var project = try EditedProject(seed: 0, site: "months")
    var tables = EditedTables(seed: 0)
    tables.put(in: &project)
    try project.write()
    let reported = await resolved(nil)
    tables.tellProgress(in: &project)
    try project.write()
    #expect(await resolved(reported).isRevised)
    for month in ["05", "06"] { project.put(nil, at: "Content/reports/2023-\(month)/石桥县.xlsx") }
    try project.write()
    let told = await resolved(nil)
    #expect(told.content.foundElsewhere.map(\.id) == [.unreadColumn])
    tables.moveDeadline(in: &project)
    try project.write()
    #expect(!(await resolved(told)).isRevised)
  }

  /// A text of a workbook that is not whole any more is made anew from the workbook.
  @Test func goesByNoTextThatSomebodyTouched() async throws {
    var project = try EditedProject(seed: 0, site: "months")
    let tables = EditedTables(seed: 0)
    tables.put(in: &project)
    try project.write()
    #expect(await build("Output") == .done)
    project.replace("完成时限: 10月底", with: "完成时限: 11月底")
    try project.write()
    let texts = try #require(await memory(of: "Output")?.resolved?.keptTexts)
    for text in texts.values {
      let path = "\(root)/Output/.taizhang-content/\(text.piece.description)"
      try Data([0]).write(to: URL(fileURLWithPath: path))
    }
    #expect(await build("Output") == .done)
    #expect(await build("Clean") == .done)
    #expect(try project.tree("Output") == (try project.tree("Clean")))
    let page = try project.tree("Output").text("projects/shiqiao-2023/table-1.html")
    #expect(page?.contains("台账.xlsx:台账!A3") == true)
  }

  /// What a build left, for the sources as they are now.
  private func memory(of output: String) async throws -> SiteMemory? {
    let request = BuildRequest(source: root, asOf: nil, isStrict: false, jobs: 2)
    let (known, maker) = await SourceMemory.kept(in: "\(root)/\(output)", below: root)
    let program = try #require(await maker.value)
    let sources = await readSources(in: root, jobs: 2).value
    let bond = MemoryBond(
      site: MemoryBond(request, known.sources, program).site,
      others: MemoryBond(request, sources, program).others
    )
    return await .read(from: "\(root)/\(output)", bond, of: known, for: sources, jobs: 2)
  }

  private func resolved(_ earlier: ResolvedSources?) async -> ResolvedSources {
    var parsed: ParsedFiles?
    let sources = await readSources(in: root, jobs: 2)
    let request = BuildRequest(source: root, asOf: nil, isStrict: false, jobs: 2)
    return await resolveSources(request, sources, recalling: &parsed, earlier: earlier) { _ in }
  }

  @Test func tellsThatALateFileIsAnother() throws {
    try Data("甲乙丙".utf8).write(to: URL(fileURLWithPath: "\(root)/a.md"))
    let reader = LateReader(root)
    let same = Fingerprint(Array("甲乙丙".utf8))
    #expect(reader.content(at: "a.md", same, size: 9).bytes == Array("甲乙丙".utf8))
    #expect(reader.isFaultless)
    let other = LateReader(root)
    let blanks = other.content(at: "a.md", Fingerprint(Array("甲乙丁".utf8)), size: 9).bytes
    #expect(blanks == Array(repeating: 0x20, count: 9) && !other.isFaultless)
    let gone = LateReader(root)
    #expect(
      gone.content(at: "b.md", Fingerprint([]), size: 3).bytes.count == 3 && !gone.isFaultless
    )
  }

  @Test func keepsPiecesThatAreWhole() throws {
    let folder = PieceFolder(in: root)
    let pieces = ["甲", "乙"].map { text in
      (fingerprint: Fingerprint(Array(text.utf8)), bytes: Array(text.utf8))
    }
    // What a program of before left.
    let path = "\(root)/.taizhang-content"
    try Data("1".utf8).write(to: URL(fileURLWithPath: path))
    #expect(folder.read(pieces[0].fingerprint) == nil)
    try folder.write(pieces)
    #expect(pieces.allSatisfy { folder.read($0.fingerprint) == $0.bytes })
    let file = URL(fileURLWithPath: "\(path)/\(pieces[0].fingerprint.description)")
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    try Data("丙".utf8).write(to: file)
    #expect(folder.read(pieces[0].fingerprint) == nil)
    // A piece of which a killed build wrote half, and what is none of ours.
    let half = "\(pieces[0].fingerprint.description).new"
    for name in [half, "甲.txt"] {
      try Data("丁".utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }
    try folder.keep(only: [pieces[1].fingerprint])
    #expect(try FileSystem.names(path)?.sorted() == [pieces[1].fingerprint.description, "甲.txt"])
    try FileSystem.remove("\(path)/甲.txt")
    try folder.keep(only: [])
    #expect(FileSystem.kind(path) == nil)
  }

  /// A link in place of the folder is replaced; what it leads to is nobody's but its owner's.
  @Test func followsNoLinkToAnotherFolder() throws {
    let other = "\(root)/other"
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
    let piece = (fingerprint: Fingerprint([1]), bytes: [UInt8(1)])
    let foreign = "\(other)/\(Fingerprint([2]).description)"
    try Data([2]).write(to: URL(fileURLWithPath: foreign))
    let path = "\(root)/.taizhang-content"
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: other)
    let folder = PieceFolder(in: root)
    try folder.keep(only: [])
    #expect(FileSystem.kind(foreign) == .file)
    try folder.write([piece])
    #expect(folder.read(piece.fingerprint) == piece.bytes)
    #expect(try FileSystem.names(other)?.count == 1 && FileSystem.isFolder(path))
  }

  /// Other words in reports of the same records and months; anything else is resolved anew.
  @Test func resolvesOnlyReportsThatHaveOtherWords() async throws {
    var project = try EditedProject(seed: 0, site: "months")
    try project.write()
    let before = await resolved(nil)
    #expect(!before.isRevised && !before.content.whole.reports.isEmpty)
    let file = "Content/reports/2023-05/nanhe.yaml"
    let text = try String(contentsOf: URL(fileURLWithPath: "\(root)/\(file)"), encoding: .utf8)
    func write(_ old: String, _ new: String) throws {
      let words = text.replacing(old, with: new)
      #expect(words != text)
      try Data(words.utf8).write(to: URL(fileURLWithPath: "\(root)/\(file)"))
    }
    try write("设备调试。", "设备调试完毕。")
    let revised = await resolved(before)
    #expect(revised.isRevised)
    #expect(revised.content.whole.reports == (await resolved(nil)).content.whole.reports)
    #expect(revised.content.whole.reports.contains { $0.progress == "设备调试完毕。" })
    // Another record, a report less, a correction, a record nobody knows.
    try write("nanhe-dianchi", "nanhe-guangfu")
    #expect(!(await resolved(before)).isRevised)
    try write("  - 项目: nanhe-fangzhi\n    本月进展: 厂房基础施工。\n", "")
    #expect(!(await resolved(before)).isRevised)
    try write("设备调试。", "设备调试。\n    更正: 2023-04")
    #expect(!(await resolved(before)).isRevised)
    try write("nanhe-fangzhi", "nanhe-meiyou")
    #expect(!(await resolved(before)).isRevised)
  }

  /// Everything about a build but the files of records.
  @Test func goesByAMemoryOfTheSameOnly() async throws {
    var project = try EditedProject(seed: 0)
    try project.write()
    #expect(await build("Output") == .done)
    let program = try #require(Program(known: nil))
    let request = BuildRequest(source: root, asOf: nil, isStrict: false, jobs: 1)
    let sources = await readSources(in: root, jobs: 1).value
    let bond = MemoryBond(request, sources, program)
    let known = await SourceMemory.kept(in: "\(root)/Output", below: root).memory
    func read(_ bond: MemoryBond) async -> SiteMemory? {
      await SiteMemory.read(from: "\(root)/Output", bond, of: known, for: sources, jobs: 1)
    }
    let memory = try #require(await read(bond))
    #expect(memory.resolved?.content.whole.projects.count == 8)
    for other in [
      MemoryBond(site: bond.others, others: bond.others),
      MemoryBond(site: bond.site, others: bond.site),
    ] {
      #expect(await read(other) == nil)
    }
    var later = request
    later.asOf = Day(iso: "2024-01-01")
    #expect(MemoryBond(later, sources, program).others != bond.others)
    try append("# \n", to: "Content/projects/tuijie-2023.yaml")
    let edited = await readSources(in: root, jobs: 1).value
    #expect(MemoryBond(request, edited, program).others == bond.others)
    try append("# \n", to: "Content/places.yaml")
    let others = await readSources(in: root, jobs: 1).value
    #expect(MemoryBond(request, others, program).others != bond.others)
  }
}

import Foundation
import TaizhangModel
import TaizhangRendering
import TaizhangTestSupport
import Testing

@testable import TaizhangSite

/// A page whose inputs have the fingerprint they had is the page it was.
///
/// Every page of a site is compared with every page that had the same inputs before, after edits of
/// all kinds; pages are compared among sites in which nothing differs but records and reports.
@Suite(.scratchFolder)
struct PageInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var site: String
    var seed: UInt64
    var edits: Int
    /// Records added to a batch, so that its lists are laid over several pages.
    var more = 0
    /// Whether a ledger in a workbook is edited, too.
    var hasTables = false

    var testDescription: String {
      "\(site) \(seed), \(more) more\(hasTables ? ", tables" : "")"
    }

    static let all =
      ["small", "months"].flatMap { site in
        (1...3).map { Case(site: site, seed: $0, edits: 40) }
      } + [
        Case(site: "small", seed: 4, edits: 25, more: 1100),
        Case(site: "months", seed: 5, edits: 60, hasTables: true),
      ]
  }

  @Test(arguments: Case.all)
  func tellWhetherAPageIsTheSame(_ example: Case) async throws {
    var project = try EditedProject(seed: example.seed, site: example.site)
    if example.more > 0 { project.addBatch(of: example.more) }
    var tables = EditedTables(seed: example.seed)
    if example.hasTables { tables.put(in: &project) }
    try project.write()
    var known: [String: [Fingerprint: Data]] = [:]
    var (same, other) = (0, 0)
    let program = try #require(Program(known: nil))
    let request = BuildRequest(source: ScratchFolder.path, asOf: nil, isStrict: false, jobs: 2)
    for number in 0..<example.edits {
      let edit =
        switch number % 5 {
        case 0...2 where example.hasTables: tables.edit(&project)
        // What is added is of a batch that only the small site has.
        case 0 where example.site == "small": project.edit()
        case 1 where example.site == "small": project.rename()
        case 0, 1: project.changeReport()
        default: project.changeField()
        }
      try project.write()
      let sources = await readSources(in: ScratchFolder.path, jobs: 2)
      let others = MemoryBond(request, sources.value, program).others
      // What is an error in a field is put right by no later edit: it is taken back.
      guard let pages = await buildSite(request).pages else {
        project.takeBack()
        if example.hasTables, number % 5 < 3 { tables.takeBack() }
        continue
      }
      for (index, path) in pages.paths.enumerated() {
        let bytes = unsafe pages.withBytes(of: index) { unsafe Data($0) }
        let inputs = Fingerprint(of: [others, pages.inputs(of: index)])
        if let earlier = known[path]?[inputs] {
          #expect(earlier == bytes, "\(path) after \(edit)")
          same += 1
        } else {
          other += 1
        }
        known[path, default: [:]][inputs] = bytes
      }
    }
    // Many pages are the same, or the fingerprints tell nothing.
    #expect(same * 3 > other, "\(same) the same, \(other) others")
  }
}

import Foundation
import TaizhangModel
import TaizhangRendering
import TaizhangSite
import TaizhangTestSupport
import Testing

/// A page whose inputs have the fingerprint they had is the page it was.
///
/// Every page of a site is compared with every page that had the same inputs before, after edits of
/// all kinds of fields of records; what goes beyond records is another site and not compared.
@Suite(.scratchFolder)
struct PageInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var site: String
    var seed: UInt64
    var edits: Int
    /// Records added to a batch, so that its lists are laid over several pages.
    var more = 0

    var testDescription: String { "\(site) \(seed), \(more) more" }

    static let all =
      ["small", "months"].flatMap { site in
        (1...3).map { Case(site: site, seed: $0, edits: 40) }
      } + [Case(site: "small", seed: 4, edits: 25, more: 1100)]
  }

  @Test(arguments: Case.all)
  func tellWhetherAPageIsTheSame(_ example: Case) async throws {
    var project = try EditedProject(seed: example.seed, site: example.site)
    if example.more > 0 { project.addBatch(of: example.more) }
    try project.write()
    var known: [String: [Fingerprint: Data]] = [:]
    var (same, other) = (0, 0)
    for _ in 0..<example.edits {
      let edit = project.changeField()
      try project.write()
      let request = BuildRequest(source: ScratchFolder.path, asOf: nil, isStrict: false, jobs: 2)
      // What is an error is put right by no later edit: it is taken back.
      guard let pages = await buildSite(request).pages else {
        project.takeBack()
        continue
      }
      for (index, path) in pages.paths.enumerated() {
        let bytes = unsafe pages.withBytes(of: index) { unsafe Data($0) }
        let inputs = pages.inputs(of: index)
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

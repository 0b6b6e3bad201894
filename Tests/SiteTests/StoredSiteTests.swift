import TaizhangLedger
import TaizhangModel
import TaizhangSite
import TaizhangTestSupport
import Testing

/// What a build of made-up content remembers, as bytes and back.
@Suite(.scratchFolder)
struct StoredSiteTests {
  @Test(arguments: seeds)
  func keepsTheLedgerAndItsFindings(seed: UInt64) async throws {
    try RandomLedger(seed: seed).files.write(to: ScratchFolder.path)
    let site = await buildSite(
      BuildRequest(source: ScratchFolder.path, asOf: nil, isStrict: false, jobs: 2)
    )
    var ledger = site.ledger
    ledger.progress = ProgressBook()
    #expect(ledger.projects.count > 3)
    let read = try Ledger(stored: ledger.stored)
    #expect(dumped(read) == dumped(ledger))
    #expect(read.stored == ledger.stored)
    let diagnostics = try [Diagnostic](stored: site.diagnostics.stored)
    #expect(dumped(diagnostics) == dumped(site.diagnostics))
  }
}

import TaizhangLedger
import TaizhangModel
import TaizhangSite
import TaizhangTestSupport
import Testing

/// Every kind of finding, and the ledger it was found in, as bytes and back.
@Suite(.tags(.gallery), .scratchFolder)
struct StoredFindingTests {
  @Test(arguments: Diagnostic.ID.allCases)
  func keepsTheFinding(_ id: Diagnostic.ID) async throws {
    try GalleryCase(id: id).lay(in: ScratchFolder.path)
    let site = await buildSite(
      BuildRequest(source: ScratchFolder.path, asOf: nil, isStrict: false, jobs: 2)
    )
    #expect(site.diagnostics.contains { $0.id == id })
    let diagnostics = try [Diagnostic](stored: site.diagnostics.stored)
    #expect(dumped(diagnostics) == dumped(site.diagnostics))
    var ledger = site.ledger
    ledger.progress = ProgressBook()
    #expect(try dumped(Ledger(stored: ledger.stored)) == dumped(ledger))
  }
}

import TaizhangModel
import Testing

@testable import TaizhangLedger

/// Each rule about content: what it finds, and what lies next to that and is right.
struct ContentCheckTests {
  @Test(arguments: CheckCase.records + CheckCase.names + CheckCase.claims + CheckCase.texts)
  func finds(_ example: CheckCase) async {
    let outcome = await example.content.checked()
    #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
    let found = outcome.diagnostics.filter { $0.id == example.id }
    #expect(found.map(\.subject) == example.found)
  }

  /// Every rule has a case that it finds and one that it does not.
  @Test(arguments: contentChecks.map(\.id).filter { !ReportCase.checks.contains($0) })
  func hasACaseOfEachKind(_ id: Diagnostic.ID) {
    let all = CheckCase.records + CheckCase.names + CheckCase.claims + CheckCase.texts
    let cases = all.filter { $0.id == id }
    #expect(cases.contains { !$0.found.isEmpty })
    #expect(cases.contains { $0.found.isEmpty })
  }
}

import TaizhangModel
import TaizhangTestSupport
import Testing

@testable import TaizhangLedger

/// What a build remembers, as bytes and back.
@Suite struct StoredLedgerTests {
  private static let contents = Task {
    [
      try await StoredContent(), try await StoredContent(of: StoredContent.months),
      await StoredContent.rest(),
    ]
  }

  @Test(arguments: 0..<3)
  func keepsTheLedger(index: Int) async throws {
    let ledger = try await StoredLedgerTests.contents.value[index].ledger
    let read = try Ledger(stored: ledger.stored)
    #expect(dumped(read) == dumped(ledger))
    #expect(read.stored == ledger.stored)
  }

  @Test(arguments: 0..<3)
  func keepsNamesAndFindings(index: Int) async throws {
    let content = try await StoredLedgerTests.contents.value[index]
    let names = try Names(stored: content.names.stored)
    // A dictionary's order is its own.
    #expect(sortedLines(dumped(names)) == sortedLines(dumped(content.names)))
    #expect(names.stored == content.names.stored)
    #expect(names.projects.names == content.names.projects.names)
    let acceptances = try [AcceptanceRecord](stored: content.acceptances.stored)
    #expect(dumped(acceptances) == dumped(content.acceptances))
    let variants = try [NameVariant](stored: content.variants.stored)
    #expect(dumped(variants) == dumped(content.variants))
    let diagnostics = try [Diagnostic](stored: content.diagnostics.stored)
    #expect(dumped(diagnostics) == dumped(content.diagnostics))
  }

  private func sortedLines(_ text: String) -> [Substring] { text.split(separator: "\n").sorted() }

  /// Nothing that is kept is empty everywhere, so that no field can be forgotten unseen.
  @Test func fillsEveryField() async throws {
    var fields = FilledFields()
    for content in try await StoredLedgerTests.contents.value {
      fields.visit(content.ledger)
      fields.visit(content.names)
      fields.visit(content.acceptances)
      fields.visit(content.diagnostics)
    }
    #expect(fields.empty == [])
  }

  @Test func hasTheSameBytesInEveryRun() async throws {
    let bytes = try await StoredContent(of: StoredContent.months, jobs: 1)
    let again = try await StoredContent(of: StoredContent.months, jobs: 4)
    #expect(bytes.ledger.stored == again.ledger.stored)
    #expect(bytes.names.stored == again.names.stored)
  }
}

/// Which fields of which types hold anything.
private struct FilledFields {
  private var isFilled: [String: Bool] = [:]

  /// Fields that were seen and held nothing.
  var empty: [String] { isFilled.filter { !$0.value }.keys.sorted() }

  mutating func visit(_ value: Any) {
    let mirror = Mirror(reflecting: value)
    for (label, child) in mirror.children where !(child is ProgressBook) {
      if mirror.displayStyle == .struct, let label {
        let field = "\(mirror.subjectType).\(label)"
        isFilled[field] = isFilled[field, default: false] || holdsAnything(child)
      }
      visit(child)
    }
  }

  private func holdsAnything(_ value: Any) -> Bool {
    if let number = value as? any BinaryInteger { return Int(clamping: number) != 0 }
    if let flag = value as? Bool { return flag }
    if let text = value as? String { return !text.isEmpty }
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .enum || !mirror.children.isEmpty
  }
}

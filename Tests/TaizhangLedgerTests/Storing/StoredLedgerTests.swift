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

  /// What months' sheets say of every matter that a record has, in one sheet or in several.
  @Test func keepsWhatSheetsSayOfRecords() async throws {
    let month = try #require(Month(year: 2023, month: 1))
    let matters: [RecordStatement.Matter] = [
      .amount(label: nil), .amount(label: "签约额"), .milestone(event: "开工", isPlanned: true),
      .milestone(event: "投产", isPlanned: false), .batch, .kind, .sector, .places, .amountLabel,
      .count, .lead, .responsible, .deadline, .target, .investors, .content, .signedOn,
    ]
    var book = StatementBook()
    for sheet in 1...3 {
      for (index, matter) in matters.enumerated() {
        let spot = SourceSpot(FileID(sheet), SourceRange(index, index + 1))
        let statement = RecordStatement(
          project: Located("a", at: spot),
          month: month,
          matter: matter,
          text: Located(sheet == 3 ? "乙" : "甲", at: spot),
          names: ["甲"],
          isOfForm: sheet != 2,
          column: Located("列\(index)", at: spot),
          columnSubject: "\(sheet) 列\(index)"
        )
        book.add(statement, of: Ref(600))
      }
    }
    let pieces = await book.stored(ofProjects: 700, jobs: 2)
    #expect(pieces.count == 2)
    let bytes = pieces.map { ($0.fingerprint, $0.bytes ?? []) }
    let read = StatementBook(
      columns: try .init(stored: book.columns.stored),
      pieces: StatedPieces(pieces.map(\.fingerprint)) { asked in
        bytes.first { $0.0 == asked }?.1
      }
    )
    #expect(read.columns == book.columns && read.columns.count == 51)
    let said = try read.matters(ofProjectAt: 600)
    #expect(said == book.known[600] && said.map(\.matter) == matters)
    #expect(said.allSatisfy { $0.runs.map(\.columns.count) == [2, 1] })
    #expect(said.allSatisfy { $0.runs.map(\.isOfForms) == [false, true] })
    #expect(try read.matters(ofProjectAt: 3) == [] && read.matters(ofProjectAt: 699) == [])
    #expect(throws: StoreError.count) { try read.matters(ofProjectAt: 1024) }
    let again = await read.stored(ofProjects: 700, jobs: 2)
    #expect(again.map(\.fingerprint) == pieces.map(\.fingerprint))
    #expect(again.allSatisfy { $0.bytes == nil })
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

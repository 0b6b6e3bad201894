import Foundation
import TaizhangModel
import TaizhangTestSupport
import TaizhangWording
import Testing

@testable import TaizhangReading
@testable import TaizhangRendering

/// The documents that are made of the code are as the code would make them now.
struct GeneratedDocumentTests {
  @Test(arguments: Language.allCases)
  func findingsAreCurrent(_ language: Language) throws {
    try expectDocument(findingsDocument(in: language), named: "findings-\(language.rawValue).md")
  }

  @Test func fieldsAreCurrent() throws {
    try expectDocument(fieldsDocument(), named: "fields-zh.md")
  }

  @Test func namesInTemplatesAreCurrent() throws {
    try expectDocument(templatesDocument(), named: "templates-zh.md")
  }

  /// What an editor of templates is told has words, and nothing else has.
  @Test func everyViewIsWorded() {
    let views = TemplateViews()
    let names = (views.pages + views.others).map(TemplateViews.plainName)
    #expect(Set(names + ["String", "HTML"]) == Set(Wordbook.of(.chinese).views.keys))
  }

  /// The 核对单 says what was checked in sentences of its own.
  @Test func everyCheckedRuleIsASentence() {
    #expect(Set(checkedRules.keys) == Set(Diagnostic.ID.allCases.filter { $0.severity != .error }))
  }

  @Test func everyFindingHasItsPlace() {
    #expect(FindingSubject.all.flatMap(\.findings) == Diagnostic.ID.allCases)
  }

  @Test(arguments: Diagnostic.ID.allCases)
  func everyFindingHasARemedy(_ id: Diagnostic.ID) throws {
    let chinese = try #require(chineseRemedies[id])
    let english = try #require(englishRemedies[id])
    #expect(chinese.hasSuffix("。"))
    #expect(english.hasSuffix("."))
  }

  /// `file` and `key` are no records.
  @Test func everyKindOfMappingHasAChapter() {
    let records = FieldChapter.all.map(\.record)
    #expect(Set(records + ["file", "key"]) == Set(Wordbook.of(.chinese).records.keys))
    #expect(records.count == Set(records).count)
    #expect(Set(records) == Set(MappingKind.all.map(\.record)))
  }

  /// A field that a plain text above it takes in is lost, unless its label is known.
  @Test func everyLabelIsLookedForInTexts() {
    // Those of a table stand above its columns.
    let chapters = FieldChapter.all.filter { $0.record != ChangeRowField.table.record }
    let labels = chapters.flatMap(\.rows).map(\.label)
    #expect(labels.count > 100)
    #expect(Set(labels).subtracting(fieldLabels) == [])
  }

  @Test(arguments: FieldType.allCases)
  func everyFieldTypeIsWorded(_ type: FieldType) {
    #expect(fieldTypeWords[type] != nil)
  }

  @Test func everyFieldIsExplained() {
    for row in FieldChapter.all.flatMap(\.rows) {
      #expect(row.meaning.hasSuffix("。"), "\(row.id)")
    }
  }
}

/// Compares a document with its file, or writes it where the run is asked for documents.
///
/// Unlike a run that records expectations such a run succeeds: nothing is taken on trust in it,
/// and `make docs` is for writing.
private func expectDocument(_ text: String, named name: String) throws {
  let file = URL(fileURLWithPath: "\(ProjectFolder.path)/Documentation/\(name)")
  if Recording.current == .docs {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }
  let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  if written != text {
    Issue.record("\(name) is out of date: make docs; \(firstDifference(text, written))")
  }
}

import TaizhangModel
import TaizhangReading
import Testing

@Suite struct FindingTests {
  @Test(
    arguments: FindingCase.fullWidthColons + FindingCase.textsWithColons + FindingCase.comments
      + FindingCase.keys
      + FindingCase.yaml + FindingCase.shapes + FindingCase.missing + FindingCase.values
      + FindingCase.several + FindingCase.labels
  )
  func pointsAtTheSpot(_ file: FindingCase) async {
    let marked = MarkedText(file.marked)
    let bytes = Array(marked.text.utf8)
    let source = SourceFile(path: file.path, bytes: bytes)
    let expected = zip(file.ids, marked.offsets).map { id, offset in
      let (line, column) = source.position(of: offset)
      return "\(id.rawValue) \(line):\(column)"
    }
    let found = await read(file.path, bytes).found(in: bytes)
    #expect(found == expected)
  }

  /// A case whose marks and ids do not pair would leave some of them unchecked.
  @Test(
    arguments: FindingCase.fullWidthColons + FindingCase.textsWithColons + FindingCase.comments
      + FindingCase.keys
      + FindingCase.yaml + FindingCase.shapes + FindingCase.missing + FindingCase.values
      + FindingCase.several + FindingCase.labels
  )
  func marksEveryFinding(_ file: FindingCase) {
    #expect(MarkedText(file.marked).offsets.count == file.ids.count)
  }

  @Test func suggestsTheFieldThatWasMeant() async {
    let found = await read(projectPath, wholeRecord + "完成期限: 2023年底\n").diagnostics
    #expect(found.map(\.suggestion) == ["完成时限"])
  }

  @Test func pointsAtTheFirstOfTwoKeys() async {
    let found = await read(projectPath, wholeRecord + "项目名称: 乙\n").diagnostics
    #expect(found.first?.related.map(\.range) == [SourceRange(12, 18)])
  }

  @Test func tellsFilesThatAreMissingOrUnexpected() async {
    let sources = Sources([
      SourceFile(path: "Content/notes.txt", bytes: []), SourceFile(path: "Templates/a", bytes: []),
    ])
    let found = await parseRecords(sources, jobs: 1).diagnostics.map(\.id)
    #expect(found.filter { $0 == .missingFile }.count == 6)
    #expect(found.filter { $0 == .unexpectedFile }.count == 1)
    #expect(found.count == 7)
  }
}

import TaizhangModel
package import TaizhangOffice

/// A notice as received, cut into paragraphs.
package struct NoticeText: Sendable {
  /// A paragraph, or a table where one stands.
  package struct Paragraph: Hashable, Sendable {
    /// The words as received, without white space at either end of a line.
    ///
    /// Lines are parted by `\n`.
    package var text: String
    /// Where it begins, 1-based: the line of a text, the paragraph of a document.
    package var line: Int
    /// By row; empty of a paragraph, which has no text where this is not.
    package var table: [[String]] = []
    /// Its cells that are one, their rows from 1 and their columns from 0.
    package var merges: [CellRange] = []

    /// On one line: a line end stands for a blank between Latin words only.
    var reading: String {
      text.split(separator: "\n").reduce(into: "") { whole, line in
        let partsWords =
          (whole.unicodeScalars.last.map(isLatin) ?? false)
          && (line.unicodeScalars.first.map(isLatin) ?? false)
        whole += (partsWords ? " " : "") + line
      }
    }
  }

  package private(set) var paragraphs: [Paragraph] = []
  /// What the received file holds and this does not.
  package private(set) var omissions: [Omission] = []
  /// How many changes of the text are recorded in it that nobody has accepted or refused.
  package private(set) var changes = 0
  /// How many lines were page numbers, which are left out.
  package private(set) var pageNumbers = 0
  /// Whether the next line begins a paragraph, whatever it is.
  private var endsHere = true
  private var lastItem: Int?

  /// Cuts a text where a line is empty, and where the next line is the beginning of something.
  ///
  /// A line that neither ends a sentence nor is short goes on in the next: it was cut at the edge
  /// of a page.
  package init(_ text: String) {
    let lines = lines(of: text)
    var index = 0
    while index < lines.count {
      let rows = tableRows(lines[index...])
      if rows.count > 1 {
        let table = rows.filter { !$0.isEmpty }
        paragraphs.append(Paragraph(text: "", line: index + 1, table: table))
        endsHere = true
        index += rows.count
      } else {
        add(lines[index], at: index + 1)
        index += 1
      }
    }
  }

  /// The paragraphs and tables of a document of an office program, with their automatic numbers.
  package init(_ document: Document) {
    omissions = document.omissions
    changes = document.changes
    for (index, block) in document.blocks.enumerated() {
      endsHere = true
      switch block {
      case .paragraph(let paragraph):
        let words = paragraph.text.dropFirst(paragraph.number.count)
        for line in lines(of: paragraph.number.trimmed() + words) { add(line, at: index + 1) }
      case .table(let table):
        let rows = table.rows.map(texts)
        if rows.contains(where: { $0.contains { !$0.isEmpty } }) {
          let paragraph = Paragraph(text: "", line: index + 1, table: rows, merges: merges(table))
          paragraphs.append(paragraph)
        }
      }
    }
  }

  private mutating func add(_ line: Substring, at number: Int) {
    let words = line.trimmed()
    guard !words.isEmpty else {
      endsHere = true
      return
    }
    guard !isPageNumber(words) else {
      pageNumbers += 1
      return
    }
    let begins = line.unicodeScalars.first?.isSpace == true || beginsSomething(words)
    if endsHere || begins || paragraphs.isEmpty {
      paragraphs.append(Paragraph(text: String(words), line: number))
    } else {
      paragraphs[paragraphs.count - 1].text += "\n" + words
    }
    let goesOn =
      words.unicodeScalars.last.map { "、，,".unicodeScalars.contains($0) } ?? false
      || endsInDate(words)
    endsHere = !goesOn && (words.unicodeScalars.count < shortestCutLine || endsSentence(words))
  }

  /// In the middle of a paragraph 5、6月开工 and 一、二期 go on with what stands above.
  private mutating func beginsSomething(_ line: Substring) -> Bool {
    guard let marker = Marker(of: line, lastItem: lastItem) else {
      return AssignmentWords(cutFrom: line).isAssignment
    }
    let isPair =
      line[..<marker.words.startIndex].hasSuffix("、")
      && (marker.words.unicodeScalars.first.map(isNumeral) ?? false)
    guard endsHere || !isPair else { return false }
    if marker.level == .item { lastItem = marker.number }
    return true
  }
}

private func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
  isASCIIDigit(scalar.halfWidth) || "一二三四五六七八九十".unicodeScalars.contains(scalar)
}

/// — 3 —, 第7页 共9页, and nothing else.
private func isPageNumber(_ line: Substring) -> Bool {
  let scalars = line.unicodeScalars.filter { !$0.isSpace }
  guard scalars.contains(where: { isASCIIDigit($0.halfWidth) }) else { return false }
  let rest = scalars.filter { !isASCIIDigit($0.halfWidth) }
  guard let first = scalars.first, let last = scalars.last else { return false }
  let dashes = "—–-－―".unicodeScalars
  if dashes.contains(first), dashes.contains(last) { return rest.allSatisfy(dashes.contains) }
  return first == "第" && last == "页" && rest.allSatisfy { "第页共，,/".unicodeScalars.contains($0) }
}

/// Characters of a line that may have been cut at the edge of a page; headings are shorter.
private let shortestCutLine = 20

private func lines(of text: some StringProtocol) -> [Substring] {
  Substring(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
}

/// 完成时限：2025年, whose month stands in the next line.
private func endsInDate(_ line: Substring) -> Bool {
  let end = line.unicodeScalars.suffix(2).map(\.halfWidth)
  return end.count == 2 && isASCIIDigit(end[0]) && end[1] == "年"
}

func endsSentence(_ line: Substring) -> Bool {
  var rest = line.unicodeScalars
  while let last = rest.last, "”’」』）)》".unicodeScalars.contains(last) { rest.removeLast() }
  return rest.last.map { "。！？：；!?:;…".unicodeScalars.contains($0) } ?? false
}

private func isLatin(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value > 0x20 && scalar.value < 0x250
}

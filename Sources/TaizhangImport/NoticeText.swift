import TaizhangModel

/// A notice as received, cut into paragraphs.
package struct NoticeText: Sendable {
  package struct Paragraph: Hashable, Sendable {
    /// The words as received, without white space at either end of a line.
    ///
    /// Lines are parted by `\n`.
    package var text: String
    /// The received text's line it begins on, 1-based.
    package var line: Int

    package init(text: String, line: Int) {
      self.text = text
      self.line = line
    }

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

  package var paragraphs: [Paragraph]

  package init(paragraphs: [Paragraph]) {
    self.paragraphs = paragraphs
  }

  /// Cuts a text where a line is empty, and where the next line is the beginning of something.
  ///
  /// A line that neither ends a sentence nor is short goes on in the next: it was cut at the edge
  /// of a page.
  package init(_ text: String) {
    paragraphs = []
    var endsHere = true
    for (index, line) in lines(of: text).enumerated() {
      let words = line.trimmed()
      guard !words.isEmpty else {
        endsHere = true
        continue
      }
      let begins = line.unicodeScalars.first?.isSpace == true || beginsSomething(words)
      if endsHere || begins || paragraphs.isEmpty {
        paragraphs.append(Paragraph(text: String(words), line: index + 1))
      } else {
        paragraphs[paragraphs.count - 1].text += "\n" + words
      }
      endsHere = words.unicodeScalars.count < shortestCutLine || endsSentence(words)
    }
  }
}

/// Characters of a line that may have been cut at the edge of a page; headings are shorter.
private let shortestCutLine = 20

private func lines(of text: String) -> [Substring] {
  var lines: [Substring] = []
  var start = text.unicodeScalars.startIndex
  var index = start
  let scalars = text.unicodeScalars
  while index < scalars.endIndex {
    let scalar = scalars[index]
    let end = index
    index = scalars.index(after: index)
    guard lineEnds.contains(scalar) else { continue }
    if scalar == "\r", index < scalars.endIndex, scalars[index] == "\n" {
      index = scalars.index(after: index)
    }
    lines.append(text[start..<end])
    start = index
  }
  lines.append(text[start...])
  return lines
}

private let lineEnds: Set<Unicode.Scalar> = [
  "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}",
]

private func beginsSomething(_ line: Substring) -> Bool {
  Marker(of: line) != nil || AssignmentWords(cutFrom: line).isAssignment
}

private func endsSentence(_ line: Substring) -> Bool {
  var rest = line.unicodeScalars
  while let last = rest.last, "”’」』）)》".unicodeScalars.contains(last) { rest.removeLast() }
  return rest.last.map { "。！？：；!?:;…".unicodeScalars.contains($0) } ?? false
}

private func isLatin(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value > 0x20 && scalar.value < 0x250
}

import TaizhangModel

/// The tags of a template in order, and what is wrong with any of them.
///
/// A tag that cannot be read is reported and left out; the search goes on behind it.
func scanTags(_ bytes: [UInt8], from start: Int) -> (tags: [Tag], problems: [SyntaxProblem]) {
  var scanner = TagScanner(bytes: bytes, start: start)
  scanner.scan()
  return (scanner.tags, scanner.problems)
}

/// Something wrong with a template's syntax, at a run of its bytes.
struct SyntaxProblem {
  var reason: TemplateSyntaxReason
  var range: Range<Int>
  /// The right name, where there is one.
  var suggestion: String?
  /// Another run of the same file that belongs to it.
  var related: Range<Int>?
}

private struct TagScanner {
  let bytes: [UInt8]
  /// Where the template begins: behind a byte order mark.
  let start: Int
  var open = Array("{{".utf8)
  var close = Array("}}".utf8)
  var tags: [Tag] = []
  var problems: [SyntaxProblem] = []

  mutating func scan() {
    var offset = start
    while offset < bytes.count {
      if bytes.matches(open, at: offset) {
        offset = scanTag(at: offset)
      } else {
        offset += 1
      }
    }
  }

  /// Reads the tag whose opening delimiter stands at an offset; yields where to go on.
  private mutating func scanTag(at tagStart: Int) -> Int {
    var content = bytes[(tagStart + open.count)...].firstIndex { !$0.isWhitespace } ?? bytes.count
    guard content < bytes.count else { return reportUnclosed(tagStart, until: content) }
    let isTriple = bytes[content] == UInt8(ascii: "{") && content == tagStart + open.count
    let kind = isTriple ? .writeRaw : Tag.Kind(sigil: bytes[content])
    if kind != nil { content += 1 }
    if kind == .delimiters { return scanDelimiters(tagStart, content: content) }

    let (found, isClose) = nextDelimiter(from: content, passingOpen: kind == .comment)
    guard isClose else { return reportUnclosed(tagStart, until: found) }
    var contentEnd = found
    var tagEnd = found + close.count
    if isTriple {
      // `{{{x}}}`: the brace stands before the closing delimiter, whatever that is.
      if bytes.matches([UInt8(ascii: "}")] + close, at: found) {
        tagEnd += 1
      } else if found > content, bytes[found - 1] == UInt8(ascii: "}") {
        contentEnd -= 1
      } else {
        return reportUnclosed(tagStart, until: tagEnd)
      }
    }
    let name = bytes.trimmed(content..<contentEnd)
    let tag = makeTag(kind ?? .write, tagStart..<tagEnd, name: name)
    if tag.kind != .comment, !isName(name, of: tag.kind) {
      problems.append(SyntaxProblem(reason: .badName, range: name.isEmpty ? tag.range : name))
    } else {
      tags.append(tag)
    }
    return tagEnd
  }

  /// Reads `{{=<% %>=}}`, on one line, and takes its two delimiters from there on.
  private mutating func scanDelimiters(_ tagStart: Int, content: Int) -> Int {
    let lineEnd = bytes[content...].firstIndex(of: .newline) ?? bytes.count
    let ending = [UInt8(ascii: "=")] + close
    var end = content
    while end < lineEnd, !bytes.matches(ending, at: end) { end += 1 }
    guard end < lineEnd else {
      problems.append(
        SyntaxProblem(reason: .badDelimiters, range: bytes.trimmed(tagStart..<lineEnd))
      )
      return lineEnd
    }
    let tagEnd = end + ending.count
    let parts = bytes[content..<end].split { $0.isWhitespace }
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
      problems.append(SyntaxProblem(reason: .badDelimiters, range: tagStart..<tagEnd))
      return tagEnd
    }
    tags.append(makeTag(.delimiters, tagStart..<tagEnd, name: bytes.trimmed(content..<end)))
    open = Array(parts[0])
    close = Array(parts[1])
    return tagEnd
  }

  /// The next closing delimiter, or the opening one or the end of the file that comes before it.
  private func nextDelimiter(
    from content: Int,
    passingOpen: Bool
  ) -> (offset: Int, isClose: Bool) {
    for offset in content..<bytes.count {
      if bytes.matches(close, at: offset) { return (offset, true) }
      if !passingOpen, bytes.matches(open, at: offset) { return (offset, false) }
    }
    return (bytes.count, false)
  }

  /// Reports the tag's first line up to the offset where reading goes on.
  private mutating func reportUnclosed(_ tagStart: Int, until end: Int) -> Int {
    let lineEnd = bytes[tagStart..<end].firstIndex(of: .newline) ?? end
    problems.append(
      SyntaxProblem(reason: .unclosedTag, range: bytes.trimmed(tagStart..<lineEnd))
    )
    return end
  }

  private func makeTag(_ kind: Tag.Kind, _ range: Range<Int>, name: Range<Int>) -> Tag {
    var lineStart = range.lowerBound
    while lineStart > start, bytes[lineStart - 1].isBlank { lineStart -= 1 }
    let isFirst = lineStart == start || bytes[lineStart - 1] == .newline
    return Tag(
      kind: kind,
      range: range,
      name: name,
      leading: isFirst ? lineStart..<range.lowerBound : nil,
      trailing: lineEnd(behind: range.upperBound)
    )
  }

  /// The offset after the line's end, unless something stands before it.
  private func lineEnd(behind offset: Int) -> Int? {
    var end = bytes.endOfBlanks(from: offset, before: bytes.count)
    if end == bytes.count { return end }
    if bytes.matches(Array("\r\n".utf8), at: end) { end += 1 }
    return bytes[end] == .newline ? end + 1 : nil
  }

  /// Whether a run of bytes can name something: data has parts between single dots.
  private func isName(_ range: Range<Int>, of kind: Tag.Kind) -> Bool {
    let name = bytes[range]
    let braces = Array("{}".utf8)
    guard !name.isEmpty, !name.contains(where: { $0.isWhitespace || braces.contains($0) })
    else { return false }
    switch kind {
    case .write, .writeRaw, .section, .inverted:
      let dot = UInt8(ascii: ".")
      return name.elementsEqual([dot])
        || name.split(separator: dot, omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    default:
      return true
    }
  }
}

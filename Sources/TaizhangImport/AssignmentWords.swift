import TaizhangModel
import TaizhangReading

/// What a paragraph says of who answers for something and until when:
/// `牵头单位：地区发改委；完成时限：2023年12月底`.
///
/// The words are the labels of the record's fields, with a colon behind them.
struct AssignmentWords: Equatable {
  /// What stands in front of the first label.
  var before: Substring
  /// As written, without the full stop behind it.
  var fields: [ProjectField: Substring] = [:]
  /// Behind a label's words, and no label: 配合单位：地区财政局.
  var unread: [Substring] = []

  /// Whether it begins with a label, whatever is made of the words behind it.
  var isAssignment: Bool { before.isEmpty && !(fields.isEmpty && unread.isEmpty) }

  init(cutFrom text: Substring) {
    before = text
    let pieces = cut(text)
    guard let first = pieces.first else { return }
    before = text[..<first.start].trimmed()
    if before.unicodeScalars.last.map({ "（(【".unicodeScalars.contains($0) }) ?? false {
      before = before.dropLast().trimmed()
    }
    for piece in pieces {
      take(piece)
    }
  }

  private mutating func take(_ piece: Piece) {
    // Another sentence begins behind the words of this one.
    let parts = piece.words.unicodeScalars.split(
      whereSeparator: { "；;。\n".unicodeScalars.contains($0) }
    ).map { withoutComma(Substring($0).trimmed()) }.filter { !$0.isEmpty }
    guard let first = parts.first else { return }
    // 6月底前开工；12月底前投产 is one deadline, and half of it is none.
    let whole = withoutBracket(piece.words[first.startIndex..<parts[parts.count - 1].endIndex])
    let isWhole = piece.field == .deadline && isDeadline(whole)
    let words = isWhole ? whole : withoutBracket(first)
    let rest = isWhole ? [] : parts.dropFirst()
    let isCut = piece.field == .deadline && rest.contains { isDeadline($0) }
    if !words.isEmpty, fields[piece.field] == nil, !isCut, isPlain(words, piece.field) {
      fields[piece.field] = words
      unread += rest
    } else {
      unread += parts
    }
  }
}

/// Whether words are names of units and nothing else, or a deadline and nothing else.
private func isPlain(_ words: Substring, _ field: ProjectField) -> Bool {
  guard !isUndecided(String(words)) else { return false }
  guard field == .lead || field == .responsible else {
    return isDeadline(words) && field == .deadline
      || !words.unicodeScalars.contains { "，：,:".unicodeScalars.contains($0) }
  }
  let marks = field == .lead ? "、，," : ""
  return !words.unicodeScalars.contains {
    isASCIIDigit($0.halfWidth) || "：:（()）【】 \u{3000}".unicodeScalars.contains($0)
      || marks.unicodeScalars.contains($0)
  } && !["牵头", "配合", "会同", "由", "等部门", "等单位"].contains { words.contains($0) }
}

/// Whether words can be read as a deadline, of several steps as well: 6月底前开工，12月底前投产.
private func isDeadline(_ words: Substring) -> Bool {
  DeadlineExpression(parsing: String(words)) != nil
}

private let labels: [(words: String, field: ProjectField)] =
  [ProjectField.lead, .responsible, .deadline, .target].flatMap { field in
    let row = ProjectField.table[field]
    return ([row.label] + row.aliases).map { (words: $0, field: field) }
  }

private struct Piece {
  var field: ProjectField
  var start: Substring.Index
  var words: Substring
}

/// The labels of a text, each with the words up to the next one.
private func cut(_ text: Substring) -> [Piece] {
  var found: [(field: ProjectField, label: Range<Substring.Index>)] = []
  var index = text.startIndex
  let scalars = text.unicodeScalars
  var last: Unicode.Scalar?
  while index < text.endIndex {
    let isStart = last.map { $0.isSpace || "，。；：、（(【,;:".unicodeScalars.contains($0) } ?? true
    if isStart, let label = label(at: index, in: text) {
      found.append(label)
      index = label.label.upperBound
      last = "："
      continue
    }
    last = scalars[index]
    index = scalars.index(after: index)
  }
  let ends = found.dropFirst().map(\.label.lowerBound) + [text.endIndex]
  return zip(found, ends).map { piece, end in
    Piece(
      field: piece.field,
      start: piece.label.lowerBound,
      words: text[piece.label.upperBound..<end].trimmed()
    )
  }
}

private func label(
  at start: Substring.Index,
  in text: Substring
) -> (field: ProjectField, label: Range<Substring.Index>)? {
  let scalars = text.unicodeScalars
  for (words, field) in labels where scalars[start...].starts(with: words.unicodeScalars) {
    let colon = scalars.index(start, offsetBy: words.unicodeScalars.count)
    guard colon < scalars.endIndex, scalars[colon].halfWidth == ":" else { continue }
    return (field, start..<scalars.index(after: colon))
  }
  return nil
}

/// The comma in front of the next label is not part of its words.
private func withoutComma(_ words: Substring) -> Substring {
  guard let last = words.unicodeScalars.last, "，,、".unicodeScalars.contains(last) else {
    return words
  }
  return words.dropLast().trimmed()
}

/// The bracket an assignment in brackets ends with is not part of its words.
private func withoutBracket(_ words: Substring) -> Substring {
  guard let last = words.unicodeScalars.last, "）)】".unicodeScalars.contains(last),
    !words.unicodeScalars.contains(where: { "（(【".unicodeScalars.contains($0) })
  else { return words }
  return words.dropLast().trimmed()
}

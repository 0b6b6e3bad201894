import TaizhangModel

/// What a notice says of itself: title, issuer, day.
struct NoticeHead: Equatable {
  var title: String?
  var issuer: String?
  /// As written: 2022年10月22日.
  var date: String?
  /// Then none of them is taken.
  var hasSeveralDates = false

  /// Looks in the paragraphs in front of the first numbered one, and for the day behind all.
  init(_ notice: NoticeText, introduction: [Int]) {
    let texts = introduction.map { notice.paragraphs[$0].reading }
    title = Self.title(of: texts.filter { !$0.hasPrefix("附件") && !$0.hasSuffix("文件") })
    let all = notice.paragraphs.map(\.reading)
    let days = all.indices.filter { isDay(all[$0]) }
    hasSeveralDates = Set(days.map { all[$0] }).count > 1
    guard !hasSeveralDates, let index = days.first else { return }
    date = all[index]
    guard index > 0, isName(all[index - 1]), all[index - 1] != title,
      Marker(of: all[index - 1][...]) == nil
    else { return }
    issuer = all[index - 1]
  }

  /// Whether a paragraph is its title or a line of it, its issuer or its day.
  func says(_ text: String) -> Bool {
    text == issuer || text == date || (title.map { $0.contains(text) } ?? false)
  }

  /// The first paragraph, with those it goes on in: a title of two lines ends with its kind.
  private static func title(of texts: [String]) -> String? {
    guard let first = texts.first, isName(first) || endsWithKind(first) else { return nil }
    var title = ""
    for text in texts.prefix(4) {
      guard isName(text) || endsWithKind(text), !isDay(text) else { break }
      title += text
      if endsWithKind(title) { return title }
    }
    return first
  }
}

/// GB/T 9704-2012, 7.3.1: a title ends with the kind of the document.
private func endsWithKind(_ text: String) -> Bool {
  let kinds = [
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案",
    "函", "纪要", "方案", "办法", "公示", "清单", "一览表",
  ]
  return kinds.contains { text.hasSuffix($0) }
}

/// No sentence: neither stops nor commas, and not long.
private func isName(_ text: String) -> Bool {
  text.unicodeScalars.count <= 60
    && !text.unicodeScalars.contains { "。，；：！？,;:!?".unicodeScalars.contains($0) }
}

/// A whole day and nothing else: 2022年10月22日.
private func isDay(_ text: String) -> Bool {
  let scalars = text.unicodeScalars.filter { !$0.isSpace }
  guard scalars.last == "日", scalars.count <= 11, scalars.dropFirst(4).first == "年",
    let terms = DeadlineExpression(parsing: text)?.terms, terms.count == 1
  else { return false }
  return terms[0].precision == .day
}

import TaizhangModel

/// What a notice says of itself: title, issuer, day.
struct NoticeHead: Equatable {
  var title: String?
  var issuer: String?
  /// In Arabic figures: 2022年10月22日.
  var date: String?
  /// Then none of them is taken.
  var hasSeveralDates = false

  /// Looks in the paragraphs in front of the first numbered one, and for the day behind all.
  init(_ notice: NoticeText, introduction: [Int]) {
    let texts = introduction.map { notice.paragraphs[$0].reading }
    title = Self.title(
      of: texts.filter { !$0.hasPrefix("附件") && !$0.hasSuffix("文件") && !isDocumentNumber($0) }
    )
    let all = notice.paragraphs.map(\.reading)
    let days = all.indices.compactMap { index in day(all[index]).map { (index: index, day: $0) } }
    hasSeveralDates = Set(days.map(\.day)).count > 1
    guard !hasSeveralDates, let (index, written) = days.first else { return }
    date = written
    guard index > 0, isName(all[index - 1]), all[index - 1] != title,
      Marker(of: all[index - 1][...]) == nil
    else { return }
    issuer = all[index - 1]
  }

  /// Whether a paragraph is its title or a line of it, its issuer or its day.
  func says(_ text: String) -> Bool {
    text == issuer || date != nil && day(text) == date || (title.map { $0.contains(text) } ?? false)
  }

  /// The first paragraph, with those it goes on in: a title of two lines ends with its kind.
  private static func title(of texts: [String]) -> String? {
    guard let first = texts.first, isName(first) || endsWithKind(first) else { return nil }
    var title = ""
    for text in texts.prefix(4) {
      guard isName(text) || endsWithKind(text), day(text) == nil else { break }
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

/// 青政办发〔2025〕12号 (GB/T 9704-2012, 7.2.5).
private func isDocumentNumber(_ text: String) -> Bool {
  text.hasSuffix("号") && text.unicodeScalars.contains { "〔［[(（".unicodeScalars.contains($0) }
    && text.unicodeScalars.count <= 30
}

/// No sentence: neither stops nor commas, and not long.
private func isName(_ text: String) -> Bool {
  text.unicodeScalars.count <= 60
    && !text.unicodeScalars.contains { "。，；：！？,;:!?".unicodeScalars.contains($0) }
}

/// A whole day and nothing else, in Arabic figures: 2022年10月22日, 二〇二二年十月二十二日.
private func day(_ text: String) -> String? {
  let scalars = text.unicodeScalars.filter { !$0.isSpace }
  guard scalars.last == "日", scalars.count <= 13, let year = scalars.firstIndex(of: "年") else {
    return nil
  }
  let isChinese = scalars.prefix { $0 != "年" }.allSatisfy { chineseFigures[$0] != nil }
  let written = isChinese ? arabicDay(scalars) : String(scalars)
  guard let written, scalars[..<year].count == 4,
    let terms = DeadlineExpression(parsing: written)?.terms, terms.count == 1,
    terms[0].precision == .day
  else { return nil }
  return isChinese ? written : text
}

private let chineseFigures: [Unicode.Scalar: Int] = [
  "〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
]

/// 2025年3月10日 of 二〇二五年三月十日; nil of anything else.
private func arabicDay(_ day: String.UnicodeScalarView) -> String? {
  let parts = day.split(whereSeparator: { "年月日".unicodeScalars.contains($0) }).map(Array.init)
  guard parts.count == 3 else { return nil }
  let year = parts[0].compactMap { chineseFigures[$0] }.map(String.init).joined()
  guard let month = numberValue(parts[1]), let number = numberValue(parts[2]) else { return nil }
  return "\(year)年\(month)月\(number)日"
}

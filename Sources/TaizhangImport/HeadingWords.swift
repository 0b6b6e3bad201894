import TaizhangModel

/// What a group's heading says: `光伏等新能源开发项目（4个）`.
struct HeadingWords: Equatable {
  /// Such as 光伏等新能源开发项目.
  var name: String
  /// As written: 4个.
  var count: String?
  /// 详见附件.
  var isInAttachment: Bool

  init(_ text: String) {
    let open = text.unicodeScalars.lastIndex { $0.halfWidth == "(" }
    let end = text.unicodeScalars.last?.halfWidth
    guard let open, end == ")" else {
      self.init(name: text, count: nil, isInAttachment: false)
      return
    }
    let inside = Substring(text.unicodeScalars[open...].dropFirst().dropLast())
    // （2个已开工，3个未开工） is no count.
    guard let count = statedCounts(in: inside).first, count.range.lowerBound == inside.startIndex,
      inside[count.range.upperBound...].isEmpty || inside.contains("附件")
    else {
      self.init(name: text, count: nil, isInAttachment: inside.contains("附件"))
      return
    }
    self.init(
      name: String(text[..<open].trimmed()),
      count: String(inside[count.range]),
      isInAttachment: inside.contains("附件")
    )
  }

  private init(name: String, count: String?, isInAttachment: Bool) {
    self.name = name
    self.count = count
    self.isInAttachment = isInAttachment
  }

  /// The sector it names: by the office's table, or what it says itself without 项目; nil where that
  /// is a kind, such as 采购意向.
  func sector(_ names: KnownNames) -> String? {
    let bare = name.hasSuffix("项目") ? String(name.dropLast(2)) : name
    let shorter = bare.hasSuffix("类") ? String(bare.dropLast()) : bare
    let known = names.sectors[name] ?? names.sectors[bare] ?? names.sectors[shorter]
    let isName =
      name.hasSuffix("项目")
      && bare.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "、" }
      && names.kinds.all(in: name).isEmpty
    return known ?? (isName ? bare : nil)
  }
}

/// The counts of projects in a text: 29个, 59项, 17家, from 1 to 999,999; 第3个 is none.
func statedCounts(in text: Substring) -> [(value: Int, range: Range<Substring.Index>)] {
  var counts: [(value: Int, range: Range<Substring.Index>)] = []
  let scalars = text.unicodeScalars
  var index = scalars.startIndex
  while let start = scalars[index...].firstIndex(where: { isASCIIDigit($0.halfWidth) }) {
    let digits = scalars[start...].prefix { isASCIIDigit($0.halfWidth) }
    index = digits.endIndex
    guard index < scalars.endIndex, "个项家".unicodeScalars.contains(scalars[index]) else { continue }
    index = scalars.index(after: index)
    // 3个亿 is money, 3个百分点 a difference, 3个月 a time.
    let isCut = index < scalars.endIndex && "亿万百千月小工".unicodeScalars.contains(scalars[index])
    let number = String(String.UnicodeScalarView(digits.map(\.halfWidth)))
    guard !isCut, !goesOn(scalars[..<start]), digits.count <= 6, let value = Int(number), value > 0
    else { continue }
    counts.append((value, start..<index))
  }
  return counts
}

/// Whether a number that follows some words is a part of one: 1.5, 1,200, 第3.
private func goesOn(_ words: Substring.UnicodeScalarView) -> Bool {
  guard let last = words.last else { return false }
  if last == "第" { return true }
  return ".,".unicodeScalars.contains(last.halfWidth) && last.value < 0x80
    && (words.dropLast().last.map(isASCIIDigit) ?? false)
}

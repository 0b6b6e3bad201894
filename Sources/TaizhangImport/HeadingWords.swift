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
    let count = headingCount(String(inside))
    self.init(
      name: count == nil ? text : String(text[..<open].trimmed()),
      count: count,
      isInAttachment: inside.contains("附件")
    )
  }

  /// Of a heading that may begin with its number: 一、工业项目（2个）.
  init(withoutNumber text: String) {
    self.init(Marker(of: text[...]).map { String($0.words) } ?? text)
  }

  private init(name: String, count: String?, isInAttachment: Bool) {
    self.name = name
    self.count = count
    self.isInAttachment = isInAttachment
  }

  /// The place it is, and nothing else: 青山县（2个）, 青山县项目.
  func place(_ names: KnownNames) -> String? {
    names.places[name] ?? (name.hasSuffix("项目") ? names.places[name.dropLast(2)] : nil)
  }

  /// The sector it names: by the office's table, or what it says itself without 项目; nil where that
  /// is a kind, such as 采购意向, a place, or how far they have come.
  func sector(_ names: KnownNames) -> String? {
    var bare = name.hasSuffix("项目") ? String(name.dropLast(2)) : name
    // 青山县农业项目 is 农业.
    if let place = names.places.all(in: bare).first, place.range.lowerBound == bare.startIndex,
      place.range.upperBound < bare.endIndex
    {
      bare = String(bare[place.range.upperBound...])
    }
    let shorter = bare.hasSuffix("类") ? String(bare.dropLast()) : bare
    let known = names.sectors[name] ?? names.sectors[bare] ?? names.sectors[shorter]
    let isName =
      name.hasSuffix("项目")
      && bare.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "、" }
      && names.kinds.all(in: name).isEmpty && names.stages.all(in: name).isEmpty
      && place(names) == nil && !standingWords.contains { bare.contains($0) }
    return known ?? (isName ? bare : nil)
  }
}

/// The count in a heading's brackets: 4个, 共10个, 约10个, 6个，总投资35.85亿元, 59项，详见附件.
///
/// （2个已开工，3个未开工） is none.
private func headingCount(_ inside: String) -> String? {
  let pieces = inside.unicodeScalars.split { "，,；;".unicodeScalars.contains($0) }.map {
    Substring($0).trimmed()
  }
  guard var first = pieces.first else { return nil }
  if first.hasPrefix("共") { first = first.dropFirst().trimmed() }
  if first.hasSuffix("项目") { first = first.dropLast(2).trimmed() }
  let count = String(first)
  let others = pieces.dropFirst().flatMap { figureWords(in: String($0)) }
  guard figureWords(in: count) == [count], Tally(parsing: count) != nil,
    Amount(parsing: count) == nil, others.allSatisfy({ Amount(parsing: $0) != nil })
  else { return nil }
  return count
}

/// Words of headings that tell how far projects have come, and are no sector.
private let standingWords = [
  "续建", "新建", "扩建", "在谈", "合同", "协议", "取消", "履约", "牵头", "储备", "谋划", "重点", "其他", "拟",
]

import TaizhangModel

/// Every sum of money and count of projects in a text, as it is written, with the words that limit it: 约20 个,
/// 二十余家, 8000 万, 十几亿元, 2.5亿.
///
/// For somebody to look at, so rather one too many; what a draft states is read more strictly.
func figureWords(in text: String) -> [String] {
  let scalars = Array(text.unicodeScalars)
  let folded = scalars.map(\.halfWidth)
  var found: [String] = []
  var index = 0
  while index < folded.count {
    guard let number = numberEnd(folded, from: index) else {
      index += 1
      continue
    }
    if let end = measureEnd(folded, behind: number, from: index) {
      let start = index - qualifierLength(folded, before: index)
      found.append(string(scalars[start..<end]))
      index = end
    } else {
      index = number
    }
  }
  return found
}

private typealias Scalars = [Unicode.Scalar]

private let numerals = Set("零〇一二两三四五六七八九十百千几数".unicodeScalars)

/// Where a number that begins here ends: 1 200.5, 二十, 上百; nil where none does.
private func numberEnd(_ scalars: Scalars, from start: Int) -> Int? {
  if isASCIIDigit(scalars[start]) {
    var end = start
    while end < scalars.count {
      let isBetween =
        end + 1 < scalars.count && isASCIIDigit(scalars[end + 1])
        && (".,".unicodeScalars.contains(scalars[end]) || scalars[end].isSpace)
      guard isASCIIDigit(scalars[end]) || isBetween else { break }
      end += 1
    }
    return end
  }
  let end = scalars[start...].firstIndex { !numerals.contains($0) } ?? scalars.count
  // 一个 and 一项 are mostly no counts; 第二个 is none, either.
  let isPlain = end - start == 1 && scalars[start] == "一"
  let isOrdinal = start > 0 && scalars[start - 1] == "第"
  return end > start && !isPlain && !isOrdinal ? end : nil
}

/// Where the unit behind a number ends, with what limits it; nil where it is neither of money nor of
/// projects.
private func measureEnd(_ scalars: Scalars, behind number: Int, from start: Int) -> Int? {
  var end = number
  func skipSpaces() { while end < scalars.count, scalars[end].isSpace { end += 1 } }
  func skip(_ words: [String]) -> Bool {
    for word in words where scalars[end...].starts(with: word.unicodeScalars) {
      end += word.unicodeScalars.count
      return true
    }
    return false
  }
  skipSpaces()
  _ = skip(["余", "多", "几"])
  skipSpaces()
  if skip(["个", "项", "家"]) {
    let isOther = otherMeasures.contains { scalars[end...].starts(with: $0.unicodeScalars) }
    guard !isOther, start == 0 || scalars[start - 1] != "第" else { return nil }
  } else {
    let isScaled = skip(["万亿", "亿", "万"])
    let isMoney = skip(["元", "美元", "港元", "欧元", "日元", "人民币"])
    // 80万千瓦 and 10亿颗 are no money, 8000 万 alone is.
    let isAlone = end == scalars.count || !scalars[end].properties.isAlphabetic
    guard isMoney || isScaled && (isAlone || skip(["以上", "以下", "左右"])) else { return nil }
  }
  _ = skip(["以上", "以下", "左右", "以内"])
  return end
}

/// 3个月, 3个百分点, 3个县: what counts something else.
private let otherMeasures = ["月", "百分点", "工作日", "小时", "亿", "万", "百", "千", "县", "乡", "镇", "村"]

private let qualifiers = [
  "不超过", "不少于", "不低于", "超过", "至少", "将近", "接近", "不到", "近", "约", "逾", "超", "上",
]

private func qualifierLength(_ scalars: Scalars, before start: Int) -> Int {
  for word in qualifiers {
    let length = word.unicodeScalars.count
    guard scalars[..<start].suffix(length).elementsEqual(word.unicodeScalars) else { continue }
    let isPart =
      start > length && endsCompound(scalars[start - length], behind: scalars[start - length - 1])
    return isPart ? 0 : length
  }
  return 0
}

private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  String(String.UnicodeScalarView(scalars))
}

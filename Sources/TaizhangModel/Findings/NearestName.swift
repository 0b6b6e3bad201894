/// The known name nearest to a mistyped one, or nil where none is near enough.
///
/// Near enough: at most a third of the longer name's scalars differ, and at least one agrees;
/// names of up to three scalars may differ in one. Equal distances go to the earlier name. 停工 is not
/// near to 开工, nor 解约 to 签约: what one takes back the other must take back, too. Nor is 本月到位资金
/// near to 本年到位资金, or 计划到位资金 to 累计到位资金: words of a span and of plans must be the same.
/// Nor is 第八届 near to 第七届, or 2024年 to 2023年: unless `numbersMayDiffer`, as in words that somebody
/// wrote twice, numbers must be the same.
///
/// Ids begin alike and are of several parts, so each part must be near to its counterpart: enke in
/// `kashi16-enke` is not sike. Of ids with numbers that are equally near none was meant: `qingshan-7` is
/// neither `qingshan-1` nor `qingshan-2`.
package func nearestName(
  to name: String,
  among known: some Sequence<String>,
  numbersMayDiffer: Bool = false
) -> String? {
  NearNames(known).nearest(to: name, numbersMayDiffer: numbersMayDiffer)
}

/// Known names, taken apart once for many mistyped ones.
package struct NearNames: Sendable {
  private let known: [Name]

  package init(_ known: some Sequence<String>) { self.known = known.map(Name.init) }

  /// See `nearestName(to:among:numbersMayDiffer:)`.
  package func nearest(to name: String, numbersMayDiffer: Bool = false) -> String? {
    let wanted = Name(name)
    guard (1...64).contains(wanted.scalars.count) else { return nil }
    var best: (name: Name, distance: Int, isOnly: Bool)?
    for candidate in known {
      guard
        let distance = wanted.distance(
          to: candidate,
          numbersMayDiffer: numbersMayDiffer
        )
      else { continue }
      if distance < best?.distance ?? .max {
        best = (candidate, distance, true)
      } else if distance == best?.distance, candidate.text != best?.name.text, candidate.isNumbered
      {
        best?.isOnly = false
      }
    }
    return best.flatMap { $0.isOnly ? $0.name.text : nil }
  }
}

/// A name, taken apart.
private struct Name {
  let text: String
  let scalars: [Unicode.Scalar]
  /// Those that two names must have in common.
  let deciding: [Unicode.Scalar]
  /// What its numerals stand for.
  let digits: [Int]
  let isLatin: Bool
  /// What stands between its hyphens.
  let parts: [ArraySlice<Unicode.Scalar>]

  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
    deciding = scalars.filter(decidingScalars.contains)
    digits = scalars.compactMap(digit)
    isLatin = scalars.allSatisfy(\.isASCII)
    parts = scalars.split(separator: "-")
  }

  /// Whether it is an id with a number.
  var isNumbered: Bool { isLatin && !digits.isEmpty }

  /// How many scalars differ; nil of names that are not near.
  func distance(to other: Name, numbersMayDiffer: Bool) -> Int? {
    // Of names that differ so much in length none is near.
    let longer = max(scalars.count, other.scalars.count)
    guard abs(scalars.count - other.scalars.count) <= max(1, longer / 2),
      deciding == other.deciding
    else { return nil }
    guard isLatin, other.isLatin else {
      guard numbersMayDiffer || digits == other.digits else { return nil }
      return nearDistance(scalars[...], other.scalars[...], share: 3)
    }
    guard parts.count == other.parts.count, parts.count > 1 else {
      // A part more or less.
      let share = parts.count == other.parts.count ? 3 : 5
      return nearDistance(scalars[...], other.scalars[...], share: share)
    }
    var sum = 0
    for (part, other) in zip(parts, other.parts) where part != other {
      guard let distance = nearDistance(part, other, share: 3) else { return nil }
      sum += distance
    }
    return sum
  }
}

/// Nil where more than this share of the longer name differs, or all of it.
private func nearDistance(
  _ left: ArraySlice<Unicode.Scalar>,
  _ right: ArraySlice<Unicode.Scalar>,
  share: Int
) -> Int? {
  let longer = max(left.count, right.count)
  let allowed = min(max(1, longer / share), longer - 1)
  guard abs(left.count - right.count) <= allowed else { return nil }
  return editDistance(left, right, upTo: allowed)
}

/// What one name must have as often as the other.
private let decidingScalars = denying.union(spanning)

/// What turns a word into its opposite: 停建, 终止, 未报, 解约, 退出, 撤销.
private let denying: Set<Unicode.Scalar> = ["停", "终", "止", "未", "不", "非", "无", "解", "退", "撤"]

/// What says of when a figure is, or that it is only meant to be, or a share: 本月, 本季, 本周, 上年, 去年,
/// 计划, 拟投资, 到位率.
private let spanning: Set<Unicode.Scalar> = ["月", "季", "周", "上", "去", "划", "拟", "率"]

/// What a numeral stands for: 七 and 7 are the same.
private func digit(_ scalar: Unicode.Scalar) -> Int? {
  numerals.firstIndex(of: scalar) ?? digits.firstIndex(of: scalar)
}

private let numerals = Array("〇一二三四五六七八九十".unicodeScalars)
private let digits = Array("0123456789".unicodeScalars)

/// Insertions, deletions, substitutions and swaps of neighbours that turn one into the other; nil of more
/// than are allowed.
private func editDistance(
  _ left: ArraySlice<Unicode.Scalar>,
  _ right: ArraySlice<Unicode.Scalar>,
  upTo allowed: Int
) -> Int? {
  // What both begin and end with is turned into itself.
  let start = zip(left, right).prefix { $0 == $1 }.count
  let end = zip(left.dropFirst(start).reversed(), right.dropFirst(start).reversed())
    .prefix { $0 == $1 }.count
  let left = Array(left.dropFirst(start).dropLast(end))
  let right = Array(right.dropFirst(start).dropLast(end))
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  var current = last
  for row in 0..<left.count {
    current[0] = row + 1
    for column in 0..<right.count {
      let substituted = last[column] + (left[row] == right[column] ? 0 : 1)
      var cost = min(substituted, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current[column + 1] = cost
    }
    // Every later row comes from one of two in a row.
    guard min(current.min() ?? 0, last.min() ?? 0) <= allowed else { return nil }
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[right.count] <= allowed ? last[right.count] : nil
}

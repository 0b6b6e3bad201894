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
  let wanted = Array(name.unicodeScalars)
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  var best: (name: String, distance: Int, isOnly: Bool)?
  for candidate in known {
    let scalars = Array(candidate.unicodeScalars)
    guard scalars.filter(deciding.contains) == wanted.filter(deciding.contains),
      let distance = distance(between: wanted, and: scalars, numbersMayDiffer)
    else { continue }
    if distance < best?.distance ?? .max {
      best = (candidate, distance, true)
    } else if distance == best?.distance, candidate != best?.name, isNumbered(scalars) {
      best?.isOnly = false
    }
  }
  return best.flatMap { $0.isOnly ? $0.name : nil }
}

/// How many scalars differ; nil of names that are not near.
private func distance(
  between left: [Unicode.Scalar],
  and right: [Unicode.Scalar],
  _ numbersMayDiffer: Bool
) -> Int? {
  guard isLatin(left), isLatin(right) else {
    let isNear = numbersMayDiffer || left.compactMap(digit) == right.compactMap(digit)
    return isNear ? nearDistance(left[...], right[...], share: 3) : nil
  }
  let parts = (left.split(separator: "-"), right.split(separator: "-"))
  guard parts.0.count == parts.1.count, parts.0.count > 1 else {
    // A part more or less.
    let share = parts.0.count == parts.1.count ? 3 : 5
    return nearDistance(left[...], right[...], share: share)
  }
  var sum = 0
  for (left, right) in zip(parts.0, parts.1) where left != right {
    guard let distance = nearDistance(left, right, share: 3) else { return nil }
    sum += distance
  }
  return sum
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
  let distance = editDistance(Array(left), Array(right))
  return distance <= allowed ? distance : nil
}

private func isLatin(_ name: [Unicode.Scalar]) -> Bool { name.allSatisfy(\.isASCII) }

/// Whether it is an id with a number.
private func isNumbered(_ name: [Unicode.Scalar]) -> Bool {
  isLatin(name) && name.contains { ("0"..."9").contains($0) }
}

/// What one name must have as often as the other.
private let deciding = denying.union(spanning)

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

/// Insertions, deletions, substitutions and swaps of neighbours that turn one into the other.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for column in 0..<right.count {
      let substituted = last[column] + (left[row] == right[column] ? 0 : 1)
      var cost = min(substituted, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}

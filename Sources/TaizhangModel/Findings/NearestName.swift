/// The known name nearest to a mistyped one, or nil where none is near enough.
///
/// Near enough: at most a third of the longer name's scalars differ, and at least one agrees;
/// names of up to three scalars may differ in one. Equal distances go to the earlier name. 停工 is not
/// near to 开工, nor 解约 to 签约: what one takes back the other must take back, too.
package func nearestName(to name: String, among known: some Sequence<String>) -> String? {
  let wanted = Array(name.unicodeScalars)
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in known {
    let scalars = Array(candidate.unicodeScalars)
    let longer = max(scalars.count, wanted.count)
    let allowed = min(max(1, longer / 3), longer - 1)
    guard abs(scalars.count - wanted.count) <= allowed else { continue }
    let distance = editDistance(wanted, scalars)
    guard distance <= allowed, distance < best?.distance ?? .max,
      scalars.filter(denying.contains) == wanted.filter(denying.contains)
    else { continue }
    best = (candidate, distance)
  }
  return best?.name
}

/// What turns a word into its opposite: 停建, 终止, 未报, 解约, 退出, 撤销.
private let denying: Set<Unicode.Scalar> = ["停", "终", "止", "未", "不", "非", "无", "解", "退", "撤"]

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

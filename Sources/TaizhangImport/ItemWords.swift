import TaizhangModel
import TaizhangReading

/// What an item of a notice says, such as 莎车县…光伏发电项目，签约额45亿元.
///
/// Only what stands there plainly; the rest is `unread`, for somebody to look at.
struct ItemWords: Equatable {
  /// Without its amount, its number of projects and its full stop.
  var name = ""
  /// 项目3个: how many projects it stands for, from 2.
  var count: Int?
  var amount: String?
  /// A name of the office's table: 签约额.
  var amountLabel: String?
  /// Words with amounts of which it is not plain that they are the project's own.
  var unclearAmounts: [String] = []
  /// Words by which it may stand for another number of projects than `count`.
  var unclearCounts: [String] = []
  /// Standard names, in the order of the words.
  var places: [String] = []
  var investors: [String] = []
  /// As a line below the item says it.
  var content: String?
  /// Clauses that are in none of these.
  var unread: [String] = []

  init(_ text: String, _ names: KnownNames) {
    var clauses = cut(text)
    takeAmount(from: &clauses, names)
    let projects = clauses.filter(namesProject)
    if !clauses.isEmpty {
      let position = clauses.firstIndex(where: namesProject) ?? 0
      let clause = clauses.remove(at: position)
      (name, count) = cutCount(bareName(clause))
      unclearCounts = otherCounts(clause, name) + clauses.flatMap { otherCounts($0, "") }
      if projects.count > 1 { unclearCounts += projects.dropFirst() }
    }
    if let builder = clauses.firstIndex(where: { builderName($0) != nil }) {
      investors = builderName(clauses.remove(at: builder)).map { [$0] } ?? []
    }
    unread = clauses.filter { $0.unicodeScalars.contains { $0.properties.isAlphabetic } }
    takePlaces(names)
  }

  /// Takes the only amount that is plainly the project's own: 总投资8亿元 in a clause of its own, or
  /// behind the name; with one of the office's labels right in front, and nothing behind.
  private mutating func takeAmount(from clauses: inout [String], _ names: KnownNames) {
    let isPart = clauses.map { clause in subsetWords.contains { clause.hasPrefix($0) } }
    let end = isPart.firstIndex(of: true) ?? clauses.count
    let amounts = clauses.indices.flatMap { clause in
      Amount.located(in: clauses[clause]).map { (clause: clause, scalars: $0.scalars) }
    }
    let own = amounts.filter { $0.clause < end }
    // A label whose figure cannot be read may be the one that matters.
    let labelled = clauses.indices.filter { index in
      index < end
        && names.amountLabels.all(in: clauses[index]).contains { label in
          clauses[index][label.range.upperBound...].prefix(4).unicodeScalars.contains(
            where: isFigure
          )
        }
    }
    if own.count == 1, let (clause, scalars) = own.first, labelled.allSatisfy({ $0 == clause }),
      let (front, label, behind) = plainAmount(clauses[clause], scalars, names),
      clause == 0 || fillers.contains(front)
    {
      let words = Array(clauses[clause].unicodeScalars)
      amount = withoutSumWords(string(of: words[scalars]))
      amountLabel = label
      clauses.replaceSubrange(
        clause...clause,
        with: [front, behind].filter { !$0.isEmpty && !fillers.contains($0) }
      )
      return
    }
    unclearAmounts = Set(own.map(\.clause) + (own.isEmpty ? [] : labelled)).sorted().map {
      clauses[$0]
    }
    // The name may stand in front of it.
    for clause in Set(own.map(\.clause)) {
      clauses[clause] =
        lastProject(clauses[clause]).map {
          String(clauses[clause][..<$0])
        } ?? ""
    }
    clauses.removeAll { $0.isEmpty }
  }

  /// Takes the amount of a column of its own; what the name says of one is then unread.
  mutating func take(amount: String, label: String?) {
    unread += unclearAmounts
    unclearAmounts = []
    (self.amount, amountLabel) = (amount, label)
  }

  /// Takes what a line below the item says; false where it is nothing an item has, or the item
  /// already says it.
  mutating func take(_ line: LabelledWords, _ names: KnownNames) -> Bool {
    if let label = amountLabelName(line.label, names) {
      let amounts = Amount.located(in: line.words)
      guard amounts.count == 1, amount == nil, unclearAmounts.isEmpty,
        amounts[0].scalars.count == line.words.unicodeScalars.count
      else { return false }
      amount = withoutSumWords(line.words)
      amountLabel = label
      return true
    }
    // Another label, or a figure that is somebody else's.
    guard Amount.located(in: line.words).isEmpty,
      !line.words.unicodeScalars.contains(where: { $0.halfWidth == ":" }),
      !isUndecided(line.words)
    else { return false }
    switch ProjectField.table.field(forKey: line.label) {
    case .content where content == nil: content = line.words
    case .investors where investors.isEmpty: investors = parts(of: line.words)
    case .places where places.isEmpty && names.places.only(in: line.words) != nil:
      places = names.places.only(in: line.words).map { [$0] } ?? []
    default: return false
    }
    return true
  }

  /// 甲项目, or anything with an amount under one of the office's labels.
  ///
  /// 推进甲项目 is a task.
  var looksLikeProject: Bool {
    (namesProject(name) || amountLabel != nil) && !taskWords.contains { name.hasPrefix($0) }
  }

  /// Whether the name is one: no half of a bracket, no words that go on from something else.
  var isNameClear: Bool {
    guard let first = name.unicodeScalars.first, let last = name.unicodeScalars.last else {
      return false
    }
    let opened = name.unicodeScalars.count { "（(".unicodeScalars.contains($0) }
    let closed = name.unicodeScalars.count { "）)".unicodeScalars.contains($0) }
    return opened == closed && !"的）)和与及在由：、".unicodeScalars.contains(first)
      && !"：:（(—、".unicodeScalars.contains(last) && !tellsTask
  }

  /// 各县要严格落实 is a task, and so is 推进甲项目.
  private var tellsTask: Bool {
    taskWords.contains { name.hasPrefix($0) || name.contains("要\($0)") } || name.contains("要严格")
  }

  /// Whether it is no project at all: a task without a sum, or, as 新签约项目12个 in a report, a count of
  /// others.
  func isNone(_ names: KnownNames) -> Bool {
    let hasAmount = amount != nil || !unclearAmounts.isEmpty
    if tellsTask, !hasAmount, !namesProject(name) { return true }
    let bare = name.hasPrefix("新") ? String(name.dropFirst()) : name
    return names.kinds[bare] != nil || bare.hasSuffix("项目") && names.kinds[bare.dropLast(2)] != nil
  }

  /// Places in the name and, where it begins with one or none, the firm behind it.
  private mutating func takePlaces(_ names: KnownNames) {
    let found = names.places.all(in: name).filter { isPlace($0.range, in: name) }
    let counties = found.filter { !names.regions.contains($0.name) }
    for place in counties.isEmpty ? found : counties where !places.contains(place.name) {
      places.append(place.name)
    }
    var rest = Substring(name)
    if let first = found.first, first.range.lowerBound == name.startIndex {
      rest = name[first.range.upperBound...]
    }
    if investors.isEmpty, let firm = firm(in: rest) { investors = [firm] }
  }
}

/// Whether a name of a place is one where it stands: 伽师瓜 and 昌吉市场 are none.
private func isPlace(_ range: Range<String.Index>, in text: String) -> Bool {
  let ends = "县市区州旗园镇乡".unicodeScalars
  guard let last = text[range].unicodeScalars.last, ends.contains(last) else { return false }
  return last != "市" || !(text[range.upperBound...].hasPrefix("场"))
}

/// The last 项目 of a text is where its name ends.
private func lastProject(_ text: String) -> String.Index? {
  text.ranges(of: "项目").last?.upperBound
}

/// The words in front of an amount and its label, the label, and those behind it; nil where it is
/// not plain what the amount is.
private func plainAmount(
  _ clause: String,
  _ amount: Range<Int>,
  _ names: KnownNames
) -> (front: String, label: String, behind: String)? {
  let words = Array(clause.unicodeScalars)
  let cut = cutLabel(string(of: words[..<amount.lowerBound]), names)
  guard let label = cut.label else { return nil }
  var (front, behind) = (cut.front, string(of: words[amount.upperBound...]))
  if let last = front.unicodeScalars.last, let first = behind.unicodeScalars.first,
    last.halfWidth == "(", first.halfWidth == ")"
  {
    front = String(front.dropLast())
    behind = String(behind.dropFirst())
  }
  if let last = front.unicodeScalars.last, "：:".unicodeScalars.contains(last) {
    front = String(front.dropLast())
  }
  let isPlanned = ["计划", "预计"].contains { front == $0 || front == "项目" + $0 }
  if isPlanned, label.hasSuffix("总投资") { front = "" }
  let isBracket =
    behind.unicodeScalars.first?.halfWidth == "(" && behind.unicodeScalars.last?.halfWidth == ")"
  guard fillers.contains(front) || namesProject(front), behind.isEmpty || isBracket else {
    return nil
  }
  return (front, label, behind)
}

/// 项目名称：甲项目 is 甲项目.
private func bareName(_ clause: String) -> String {
  for label in ["项目名称：", "项目名称:", "名称：", "名称:"] where clause.hasPrefix(label) {
    return String(clause.dropFirst(label.count).trimmed())
  }
  return clause
}

/// What in a clause may tell a number of projects, besides the one that was cut off its name: 3个,
/// 两个, 各, and 项目 more often than once.
private func otherCounts(_ clause: String, _ name: String) -> [String] {
  let rest = name.isEmpty ? clause : name
  let measures = "个项家处座".unicodeScalars
  let scalars = Array(rest.unicodeScalars)
  let counts = zip(scalars, scalars.dropFirst()).contains { number, measure in
    measures.contains(measure)
      && (isASCIIDigit(number.halfWidth) || "一二两三四五六七八九十余多几各".unicodeScalars.contains(number))
  }
  let isNamedTwice = rest.ranges(of: "项目").count > 1
  return counts || isNamedTwice || rest.contains("等项目") ? [rest] : []
}

/// Whether words stand in the place of a value.
func isUndecided(_ words: String) -> Bool { words == "同上" || saysNothing(words) }

private let taskWords = [
  "推进", "加快", "加强", "加大", "全力", "优先", "支持", "落实", "强化", "抓好", "做好", "确保", "完善", "保障", "继续",
]

private func isFigure(_ scalar: Unicode.Scalar) -> Bool {
  isASCIIDigit(scalar.halfWidth)
    || "一二两三四五六七八九十百千拾壹贰叁肆伍陆柒捌玖佰仟几数".unicodeScalars.contains(scalar)
}

/// What stands behind these tells of a part of what stands in front of them.
private let subsetWords = ["其中", "分两期", "分三期", "分期", "一期", "首期", "二期", "三期"]

/// The firm a text begins with: up to 公司, with nothing in it that would join two.
private func firm(in text: Substring) -> String? {
  guard let end = text.firstRange(of: "公司")?.upperBound else { return nil }
  let firm = text[..<end].unicodeScalars
  let isName =
    firm.count > 4
    && !firm.contains { isASCIIDigit($0.halfWidth) || "、和与及（(“”：:由".unicodeScalars.contains($0) }
    && !["引进", "引入", "新建", "扩建", "原", "为", "收购", "与"].contains { text.hasPrefix($0) }
    && !String(firm).contains("项目") && !String(firm).contains("园")
  return isName ? String(firm) : nil
}

/// The firm of a clause that names it and nothing else: 由云帆装备制造有限公司投资建设.
private func builderName(_ clause: String) -> String? {
  guard clause.hasPrefix("由"), let firm = firm(in: clause.dropFirst()) else { return nil }
  let rest = clause.dropFirst(firm.count + 1)
  return ["投资", "投资建设", "投资兴建", "建设", "出资建设"].contains(rest) ? firm : nil
}

private func string(of scalars: ArraySlice<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(String(view).trimmed())
}

/// Words in front of an amount that tell nothing.
private let fillers: Set = ["", "项目", "该项目"]

/// An item's clauses, cut where no bracket or quotation mark is open; 1,200万元 is one figure.
private func cut(_ text: String) -> [String] {
  let scalars = Array(text.unicodeScalars)
  var clauses: [String] = []
  var start = 0
  var depth = 0
  func isDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index) && isASCIIDigit(scalars[index])
  }
  for (index, scalar) in scalars.enumerated() {
    if "（(《“「『【".unicodeScalars.contains(scalar) { depth += 1 }
    if "）)》”」』】".unicodeScalars.contains(scalar) { depth = max(0, depth - 1) }
    let isInNumber = scalar == "," && isDigit(index - 1) && isDigit(index + 1)
    guard depth == 0, !isInNumber, "，。；,;".unicodeScalars.contains(scalar) else { continue }
    clauses.append(string(of: scalars[start..<index]))
    start = index + 1
  }
  clauses.append(string(of: scalars[start...]))
  return clauses.filter { !$0.isEmpty }
}

/// The label an amount stands behind, and what stands in front of that.
private func cutLabel(_ words: String, _ names: KnownNames) -> (front: String, label: String?) {
  var words = words
  if let last = words.unicodeScalars.last, "：:".unicodeScalars.contains(last) {
    words.unicodeScalars.removeLast()
  }
  guard let last = names.amountLabels.all(in: words).last, last.range.upperBound == words.endIndex
  else { return (words, nil) }
  return (String(words[..<last.range.lowerBound].trimmed()), last.name)
}

/// 合计2亿元 is 2亿元: the words only tell that it is a sum.
private func withoutSumWords(_ words: String) -> String {
  let value = Amount(parsing: words)?.value
  let shorter = ["合计", "共计", "总计", "累计", "达到", "人民币", "达", "共", "为"]
    .lazy.filter { words.hasPrefix($0) }
    .map { String(words.dropFirst($0.count).trimmed()) }
    .first { Amount(parsing: $0)?.value == value }
  return shorter.map(withoutSumWords) ?? words
}

/// The label of amounts a text is: 总投资, 项目总投资.
private func amountLabelName(_ words: String, _ names: KnownNames) -> String? {
  let (front, label) = cutLabel(words, names)
  return fillers.contains(front) ? label : nil
}

func namesProject(_ clause: String) -> Bool {
  let ends = ["项目", "工程", "基地", "产业园", "园区", "中心", "生产线", "综合体"]
  let name = cutCount(clause).name
  return ends.contains { name.hasSuffix($0) }
}

/// 织袜项目3个 and 织袜项目（3个） are 织袜项目, three of them.
private func cutCount(_ clause: String) -> (name: String, count: Int?) {
  var scalars = Array(clause.unicodeScalars)
  let isBracketed = scalars.last?.halfWidth == ")"
  if isBracketed { scalars.removeLast() }
  guard scalars.last == "个" else { return (clause, nil) }
  scalars.removeLast()
  var digits: [Int] = []
  while let last = scalars.last?.halfWidth, isASCIIDigit(last), digits.count < 4 {
    digits.insert(Int(last.value) - 0x30, at: 0)
    scalars.removeLast()
  }
  if isBracketed {
    guard scalars.last?.halfWidth == "(" else { return (clause, nil) }
    scalars.removeLast()
  }
  let count = digits.reduce(0) { $0 * 10 + $1 }
  let name = string(of: scalars[...])
  guard count > 1, name.hasSuffix("项目") else { return (clause, nil) }
  return (name, count)
}

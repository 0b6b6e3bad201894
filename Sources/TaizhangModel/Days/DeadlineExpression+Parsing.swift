extension DeadlineExpression {
  /// A deadline or date field's text, in every wording of the notices.
  ///
  /// `2023年12月底`, `6月30日前`, `3月中旬`, `第三季度`, `上半年`, `年底前`, `近期（至2020年）`,
  /// `签约后6个月内`, `长期坚持`, `2023-12-31`, `2023.12`, and several steps with a comma between:
  /// `6月底前开工，12月底前投产`. 前 is inclusive, as offices use it. A step without a year goes by
  /// the step before it, and so does one of 次年. Nil for anything else, and for a step that would then
  /// lie before that one.
  package init?(parsing text: String) {
    var cursor = TextCursor(text)
    var terms: [Term] = []
    var isInNextYear = false
    repeat {
      guard var term = cursor.deadlineTerm(after: terms.last?.end, &isInNextYear) else {
        return nil
      }
      guard !term.end.precedes(terms.last?.end) else { return nil }
      term.step = cursor.skip(stepNames) ?? ""
      terms.append(term)
    } while cursor.skip(separators) != nil
    cursor.skipSpaces()
    guard cursor.isAtEnd else { return nil }
    self.init(text: text, terms: terms)
  }
}

extension DeadlineExpression.Term {
  /// Names that the stage of its step may have, the step's own words first: 开工建设, 开工.
  package var stageNames: [String] { [step] + (stageWords[step].map { [$0] } ?? []) }
}

/// What may be due at a date.
///
/// Anything else behind it makes the text unreadable.
private let stepNames: WordTable = [
  "完成施工任务", "完成全部建设任务", "完成建设", "全面完成", "基本完成", "完成", "正式开工", "入场开工",
  "全面开工", "开工建设", "开工", "动工", "建成投产", "竣工投产", "竣工", "建成", "试生产", "投产达效",
  "并网发电", "并网", "投产", "达产", "投入使用", "投入运营", "运营", "落地", "签约", "注册", "入统", "安装设备",
]

/// What stages call the steps that notices call otherwise.
private let stageWords = [
  "正式开工": "开工", "入场开工": "开工", "全面开工": "开工", "开工建设": "开工", "动工": "开工",
  "安装设备": "设备安装", "建成": "竣工", "完成建设": "竣工", "完成施工任务": "竣工",
  "完成全部建设任务": "竣工", "建成投产": "投产", "竣工投产": "投产", "试生产": "投产", "并网": "投产",
  "并网发电": "投产", "投入使用": "投产", "投入运营": "投产", "运营": "投产", "投产达效": "达产",
  "注册": "落地", "入统": "上规入统",
]

/// Words in front of a date that say nothing about the day.
private let leadIns: WordTable = [
  "预计于", "计划于", "预计", "计划", "力争", "确保", "务必", "原则上", "不迟于", "不晚于", "最迟", "最晚",
  "于", "在", "到", "至", "截至",
]

/// Words for no end at all: never overdue.
private let standingWords: WordTable = [
  "长期坚持", "长期", "持续推进", "持续", "常态化推进", "常态化", "常年",
]

/// Words for a day that cannot be computed.
private let undatedWords: WordTable = [
  "待定", "未定", "另行通知", "春节前", "入冬前", "节前", "汛期前", "近期", "尽快", "尽早",
]

private let immediateWords: WordTable = ["立行立改", "立即整改", "立即", "即日起", "马上", "即刻"]

/// Words that close a date: inclusive all of them.
private let endings: WordTable = ["年底", "年末", "年内", "年终", "全年", "底", "末", "内"]

/// Behind a number of days; behind the number of one.
private let days: WordTable = ["天", "日"]
private let daysOfMonth: WordTable = ["日", "号"]

private let months: WordTable = ["月份", "月"]

private let ends: WordTable = ["底", "末"]

private let halfYears: WordTable = ["上半年", "双过半"]

/// Years from the base year.
private let yearOffsets = WordTable<Int>([
  ("今年", 0), ("本年度", 0), ("本年", 0), ("明年", 1), ("后年", 2), ("去年", -1),
])

/// Years from that of the step before, or else from the base year.
private let yearSteps = WordTable<Int>([("当年", 0), ("次年", 1), ("翌年", 1)])

/// What a stretch of time counts from.
private let origins = WordTable<DeadlineExpression.Origin>([
  ("自签约之日起", .signing), ("签约之日起", .signing), ("签约后", .signing), ("签订后", .signing),
  ("历时", .signing), ("印发之日起", .base), ("收到之日起", .base), ("自即日起", .base),
])

private let insides: WordTable = ["以内", "之内", "内"]

private let spans: WordTable = ["近期", "中期", "远期"]

/// Between the steps of a deadline; full-width forms are read as half-width ones.
private let separators: WordTable = [",", ";", "、"]

private let closings: WordTable = ["以前", "之前", "前", "以内", "之内", "内"]

extension TextCursor {
  /// `isInNextYear` is whether the step before says 次年, and then whether this one does.
  fileprivate mutating func deadlineTerm(
    after last: DeadlineExpression.End?,
    _ isInNextYear: inout Bool
  ) -> DeadlineExpression.Term? {
    if skip(standingWords) != nil { return .init(end: .none, precision: .standing) }
    if let term = nearTerm() { return term }
    if skip(undatedWords) != nil { return .init(end: .none, precision: .undated) }
    if skip(immediateWords) != nil {
      return .init(end: .base, precision: .undated, isVague: true)
    }
    if let term = offsetTerm() { return term }
    _ = skip(leadIns)
    let term = numericDate() ?? calendarTerm(after: last, &isInNextYear)
    if term != nil { _ = skip(closings) }
    return term
  }

  /// 近期（至2020年）: the bracket names the last year.
  private mutating func nearTerm() -> DeadlineExpression.Term? {
    let start = index
    _ = skip(spans)
    if skip("("), skip("至"), let year = digits()?.value, skip("年"), skip(")"),
      let day = Day(year: Int(year), month: 12, day: 31)
    {
      return .init(end: .day(day), precision: .year)
    }
    index = start
    return nil
  }

  /// 签约后6个月内, 签约之日起30日内, 历时100天, 6个月内.
  private mutating func offsetTerm() -> DeadlineExpression.Term? {
    let start = index
    let origin = skip(origins)
    guard let amount = number()?.scaled(by: 1), (1...1200).contains(amount) else {
      index = start
      return nil
    }
    let count = Int(amount)
    var end: DeadlineExpression.End?
    if skip("个月") {
      end = .months(count, after: origin ?? .signing)
    } else if skip("个工作日") {
      end = nil
    } else if skip(days) != nil {
      end = .days(count, after: origin ?? .signing)
    } else if skip("年") {
      end = .months(count * 12, after: origin ?? .signing)
    }
    let closed = skip(insides) != nil
    guard let end, closed || origin != nil else {
      index = start
      return nil
    }
    return .init(end: end, precision: .day)
  }

  /// 2023-12-31, 2023/12/31, 2023.12.31, 2023-12, 2023.12.
  private mutating func numericDate() -> DeadlineExpression.Term? {
    let start = index
    guard let year = digits(), year.count == 4, let mark = current,
      "-/.".unicodeScalars.contains(mark)
    else {
      index = start
      return nil
    }
    index += 1
    guard let month = digits(), month.count <= 2 else {
      index = start
      return nil
    }
    if current == mark {
      index += 1
      guard let day = digits(), day.count <= 2,
        let date = Day(year: Int(year.value), month: Int(month.value), day: Int(day.value))
      else {
        index = start
        return nil
      }
      return .init(end: .day(date), precision: .day)
    }
    guard let date = Day.last(ofMonth: Int(month.value), year: Int(year.value)) else {
      index = start
      return nil
    }
    return .init(end: .day(date), precision: .month)
  }

  /// [year] month [day or third], [year] quarter, [year] half, [year] end of year.
  private mutating func calendarTerm(
    after last: DeadlineExpression.End?,
    _ isInNextYear: inout Bool
  ) -> DeadlineExpression.Term? {
    let start = index
    let words = yearWords()
    var part = partOfYear()
    if part == nil, skip(endings) != nil || words != nil {
      part = PartOfYear(month: 12, day: 31, precision: .year)
    }
    let year = year(words, after: last, isInNextYear)
    if let words { isInNextYear = words.isNextYear }
    guard let part, let year, let end = part.end(of: year) else {
      index = start
      return nil
    }
    return .init(end: end, precision: part.precision, isVague: part.isVague)
  }

  /// The year that words mean behind another step; nil where that step's is not known.
  private func year(
    _ words: YearWords?,
    after last: DeadlineExpression.End?,
    _ isInNextYear: Bool
  ) -> YearWords? {
    guard case .afterLast(var years) = words ?? .afterLast(0) else { return words }
    // 次年6月开工，次年12月投产 is one year.
    if isInNextYear { years = 0 }
    switch last {
    case nil: return .fromBase(years)
    case .day(let day): return .year(day.civil.year + years)
    case .inYear(let offset, _, _): return .fromBase(offset + years)
    case .months, .days, .base, .some(.none):
      return words == nil ? .fromBase(0) : nil
    }
  }

  /// 2023年, 今年, 次年.
  private mutating func yearWords() -> YearWords? {
    let start = index
    if let year = digits(), year.count == 4, skip("年") { return .year(Int(year.value)) }
    index = start
    return skip(yearOffsets).map(YearWords.fromBase) ?? skip(yearSteps).map(YearWords.afterLast)
  }

  /// The part of a year the words name.
  private mutating func partOfYear() -> PartOfYear? {
    let start = index
    if skip(halfYears) != nil {
      return PartOfYear(month: 6, day: 30, precision: .halfYear)
    }
    if skip("下半年") { return PartOfYear(month: 12, day: 31, precision: .halfYear) }
    _ = skip("第")
    if let quarter = number()?.scaled(by: 1), (1...4).contains(quarter), skip("季度") {
      _ = skip(ends)
      return PartOfYear(month: Int(quarter) * 3, day: nil, precision: .quarter)
    }
    index = start
    guard let month = number()?.scaled(by: 1), (1...12).contains(month),
      skip(months) != nil
    else {
      index = start
      return nil
    }
    let part = partOfMonth(Int(month))
    // 6月32日 is no part of a year, and must not be passed over as if it had not been written.
    if part == nil { index = start }
    return part
  }

  /// 底, 上旬, 中旬, 下旬, 初, a day, or nothing (the whole month).
  private mutating func partOfMonth(_ month: Int) -> PartOfYear? {
    if skip("上旬") { return PartOfYear(month: month, day: 10, precision: .tenDays) }
    if skip("中旬") { return PartOfYear(month: month, day: 20, precision: .tenDays) }
    if skip("下旬") { return PartOfYear(month: month, day: nil, precision: .tenDays) }
    if skip("初") { return PartOfYear(month: month, day: 10, precision: .tenDays, isVague: true) }
    if skip("中") { return PartOfYear(month: month, day: 20, precision: .tenDays, isVague: true) }
    if skip(ends) == nil, let day = number()?.scaled(by: 1) {
      guard skip(daysOfMonth) != nil, (1...31).contains(day) else { return nil }
      return PartOfYear(month: month, day: Int(day), precision: .day)
    }
    return PartOfYear(month: month, day: nil, precision: .month)
  }
}

extension DeadlineExpression.End {
  /// Whether it certainly lies before another: 2023年12月底前开工，6月底前投产.
  fileprivate func precedes(_ other: DeadlineExpression.End?) -> Bool {
    switch (self, other) {
    case (.day(let day), .day(let last)): day < last
    case (.inYear(let offset, let month, let day), .inYear(let last, let lastMonth, let lastDay)):
      (offset, month, day ?? 31) < (last, lastMonth, lastDay ?? 31)
    default: false
    }
  }
}

/// How a step says its year.
private enum YearWords {
  case year(Int)
  /// So many years behind the base year.
  case fromBase(Int)
  /// So many years behind that of the step before.
  case afterLast(Int)

  var isNextYear: Bool {
    if case .afterLast(1) = self { true } else { false }
  }
}

/// A day within a year that need not be known yet.
private struct PartOfYear {
  var month: Int
  /// Nil for the month's last day.
  var day: Int?
  var precision: Deadline.Precision
  var isVague = false

  /// Nil where the year has no such day; 02-29 is allowed while the year is open.
  func end(of year: YearWords) -> DeadlineExpression.End? {
    switch year {
    case .year(let year):
      let date =
        day.map { Day(year: year, month: month, day: $0) } ?? Day.last(ofMonth: month, year: year)
      return date.map { .day($0) }
    case .fromBase(let offset), .afterLast(let offset):
      guard day ?? 1 <= Day.daysIn(month: month, ofYear: 2000) else { return nil }
      return .inYear(offset: offset, month: month, day: day)
    }
  }
}

package import TaizhangLedger
import TaizhangModel
package import TaizhangWording

/// A change in words: 阶段：签约 → 开工; names stay as they are.
package func changeWords(_ change: Change, _ ledger: Ledger, in language: Language) -> String {
  let words = ChangeWords(language: language)
  switch change {
  case .added: return words.pick("新列入台账", "new in the ledger")
  case .stage(let from, let to):
    let names = [from, to].map { $0.map { ledger.rules.stages[$0].name } ?? words.nothing }
    return words.pick("阶段：", "stage: ") + names.joined(separator: " → ")
  case .condition(let from, let to):
    let conditions = ledger.rules.progress.conditions
    let names = [from, to].map { $0.map { conditions[$0].name } ?? words.pick("正常", "normal") }
    return words.pick("状况：", "condition: ") + names.joined(separator: " → ")
  case .sum(let measure, let from, let to): return words.sum(measure, from, to)
  case .portion(let from, let to):
    let share = [from?.words, to.words].compactMap { $0 }.joined(separator: " → ")
    return words.pick("投产份额：", "share in production: ") + share
  case .correction(let month):
    return words.pick("更正\(month.lastDay.chineseMonth)的月报", "corrects the report of \(month.iso)")
  case .kind(let from, let to):
    let names = [from, to].map { ledger.rules.kinds[$0].name }
    return words.pick("类别：", "kind: ") + names.joined(separator: " → ")
  case .amount(let from, let to):
    // 意向投资 2亿元 → 签约额 1.8亿元: named where it is no longer the same.
    let amounts = [from, to].map { stated in
      let label = from.label == to.label ? nil : stated.label
      let name = label.map { ledger.rules.amountLabels[$0].name + " " } ?? ""
      return name + (stated.amount?.text ?? words.nothing)
    }
    return words.pick("金额：", "amount: ") + amounts.joined(separator: " → ")
  case .count(let from, let to): return words.pick("项目数：", "projects: ") + "\(from) → \(to)"
  case .overdue: return words.pick("时限已过", "past its deadline")
  case .problem(let problem):
    return words.problem(problem, of: problem.unit.map { ledger.units[$0].name })
  case .solved(let problem):
    return words.pick("已解决：\(problem.words)", "solved: \(problem.words)")
  case .withdrawn(let problem):
    return words.pick("更正后不再是问题：\(problem.words)", "no problem as corrected: \(problem.words)")
  case .problemDue(let problem, let from):
    let days = [from, problem.due].map { day in
      day.map { words.pick($0.chinese, $0.iso) } ?? words.nothing
    }
    return words.pick("解决时限改了：", "another day to solve: ")
      + "\(problem.words)，\(days.joined(separator: " → "))"
  case .light(let from, let to):
    let names = [from, to].map { $0.map(words.light) ?? words.pick("不亮灯", "none") }
    return words.pick("项目灯：", "project light: ") + names.joined(separator: " → ")
  }
}

/// What a change is worded with.
private struct ChangeWords {
  var language: Language

  func pick(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }

  var nothing: String { pick("未注明", "not stated") }

  func light(_ color: LightColor) -> String { pick(color.word, color.rawValue) }

  /// 累计到位资金：300 万元 → 500 万元，增加 200 万元.
  func sum(_ measure: Measure, _ from: ReportedSum?, _ to: ReportedSum) -> String {
    let name = pick(
      measure.word,
      Wordbook.of(language).measures[measure.rawValue] ?? measure.rawValue
    )
    guard let from else { return pick("\(name)：\(to.words)", "\(name): \(to.words)") }
    let change = pick("\(name)：", "\(name): ") + "\(from.words) → \(to.words)"
    guard let difference = to.money.subtracting(from.money), difference != .zero else {
      return change
    }
    let isAbout = from.isAbout || to.isAbout
    let size = (isAbout ? pick("约 ", "about ") : "") + Money(fen: abs(difference.fen)).words
    return difference > .zero
      ? change + pick("，增加 \(size)", ", \(size) more")
      : change + pick("，减少 \(size)", ", \(size) less")
  }

  /// 新问题：缺用地指标（叶城县人民政府，2023年4月30日前）.
  func problem(_ problem: Problem, of unit: String?) -> String {
    let due = problem.due.map { pick("\($0.chinese)前", "by \($0.iso)") }
    let details = [unit, due].compactMap { $0 }.joined(separator: pick("，", ", "))
    let words = pick("新问题：\(problem.words)", "new problem: \(problem.words)")
    return details.isEmpty ? words : words + pick("（\(details)）", " (\(details))")
  }
}

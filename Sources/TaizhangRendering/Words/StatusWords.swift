import TaizhangLedger
import TaizhangModel
import TaizhangWording

/// What is known of a record whose deadline has passed.
enum OverdueWord: String {
  /// Nothing was reported since; nothing is inferred.
  case unreported = "时限已过，未见报送"
  /// Something was, and nobody said what the deadline is the deadline of.
  case undecided = "时限已过，未说明应到的阶段"
  /// Reported, and not as far as it should be.
  case late = "逾期"
  /// Some of each, as a heading.
  case any = "时限已过"

  /// 时限已过、未见报送: where a count follows.
  var inOneWord: String { rawValue.replacing("，", with: "、") }
}

/// The Chinese words of a deadline's status: the word, and how far off in days.
func statusWords(
  _ status: DeadlineStatus,
  _ overdue: OverdueWord = .unreported
) -> (word: String, detail: String) {
  switch status {
  case .met: ("已达到", "")
  case .overdue(let days): (overdue.rawValue, "已过 \(days) 天")
  case .near(let days): ("临期", days == 0 ? "当日到期" : "还有 \(days) 天")
  case .onTime(let days): ("未到期", "还有 \(days) 天")
  case .ended: ("已终止", "")
  case .none: ("无时限", "")
  }
}

extension DueStep {
  /// 2023年12月31日到期, or 开工2023年6月30日到期 of one step of several.
  var words: String { "\(name)\(due.chinese)到期" }
}

/// The measure word of a kind's count: 项 for talks and intents, 个 otherwise.
func measureWord(ofKind name: String) -> String {
  name == "洽谈" || name == "采购意向" ? "项" : "个"
}

extension Rules {
  /// 采购意向: the kinds that are no projects; empty where all are.
  var intentWord: String { kinds.filter(\.isNoProject).map(\.name).joined(separator: "、") }

  /// 采购意向 59 项: what a count holds besides projects; empty where it holds nothing else.
  func intentWords(_ count: Int) -> String { count == 0 ? "" : "\(intentWord) \(count) 项" }
}

/// What a stated count counts in, as it is written: 家 of 近百家; 个 where the words do not say.
func measureWord(of count: Tally?) -> String {
  var text = (count?.text ?? "")[...]
  for suffix in ["以上", "以下", "左右"] where text.hasSuffix(suffix) { text = text.dropLast(2) }
  let numerals = "零〇一二两三四五六七八九十百千万亿余多"
  let measure = text.reversed().prefix { $0.isLetter && !numerals.contains($0) }
  return measure.isEmpty ? "个" : String(measure.reversed())
}

/// What stands where a record states no place, sector, lead unit or responsible unit.
let unstatedWord = "未注明"

/// The heading of findings that somebody lets stand.
let acceptedWord = "已接受"

/// What stands where a record has no day to be done by.
let noDeadlineWord = "无时限"

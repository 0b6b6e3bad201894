import TaizhangModel
import TaizhangWording

/// A text is read the same way twice, from any day on it is due on a day of the calendar that can be
/// written and read back, and its steps do not go backwards.
func deadlineFault(_ text: String) -> String? {
  _ = Month(parsing: text)
  _ = Month(iso: text)
  if let day = Day(iso: text), day.iso != text { return "\(text) is written as \(day.iso)" }
  guard let expression = DeadlineExpression(parsing: text) else { return nil }
  guard DeadlineExpression(parsing: expression.text) == expression else {
    return "\(expression.text) is read otherwise"
  }
  for base in [nil] + ["1949-10-01", "2022-12-20", "2024-02-29", "2099-12-31"].map(Day.init(iso:)) {
    guard let deadline = expression.resolved(from: base) else { continue }
    for day in deadline.steps.map(\.due) + (deadline.due.map { [$0] } ?? []) {
      if Day(iso: day.iso) != day { return "\(day.iso) is no day" }
      if day.chinese.isEmpty { return "a day without words" }
    }
    for (step, next) in zip(deadline.steps, deadline.steps.dropFirst()) where next.due < step.due {
      return "\(next.due.iso) follows \(step.due.iso)"
    }
  }
  return nil
}

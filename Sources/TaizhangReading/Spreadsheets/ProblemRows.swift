import TaizhangModel

/// Of the field that the columns of a problem are parts of.
let problemsLabel = ReportField.table[.problems].label

extension YAMLNode {
  /// This report with the problem of the row below it; nil where that is a report of its own.
  ///
  /// The row names the same project or none, and says nothing else but another problem.
  func takingProblem(of row: YAMLNode, _ kind: SheetKind) -> YAMLNode? {
    guard case .mapping(var entries, let range) = self, case .mapping(let others, _) = row,
      case .sequence(let added, _)? = others.last(where: { $0.key.text == problemsLabel })?.value,
      let words = added.first?.text(ProblemField.table[.words].label)
    else { return nil }
    for other in others where other.key.text != problemsLabel {
      let label = other.key.text
      let own = [self.text(label), label == kind.keyLabel ? self.text(kind.nameLabel) : nil]
      guard let text = other.value.text, own.contains(text) else { return nil }
    }
    guard let place = entries.firstIndex(where: { $0.key.text == problemsLabel }) else {
      return .mapping(entries + others.filter { $0.key.text == problemsLabel }, range)
    }
    guard case .sequence(let known, let start) = entries[place].value,
      !known.contains(where: { $0.text(ProblemField.table[.words].label) == words })
    else { return nil }
    entries[place] = YAMLEntry(key: entries[place].key, value: .sequence(known + added, start))
    return .mapping(entries, range)
  }

  /// The words of a problem, where a row says nothing else: not even whose it is.
  var soleProblem: YAMLScalar? {
    guard case .mapping(let entries, _) = self, entries.count == 1,
      entries[0].key.text == problemsLabel, case .sequence(let items, _) = entries[0].value,
      case .mapping(let parts, _)? = items.first
    else { return nil }
    let words = parts.first { $0.key.text == ProblemField.table[.words].label }
    guard case .scalar(let scalar)? = words?.value else { return nil }
    return scalar
  }

  private var text: String? {
    guard case .scalar(let scalar) = self else { return nil }
    return scalar.text
  }

  /// What a field of a mapping says.
  private func text(_ label: String) -> String? {
    guard case .mapping(let entries, _) = self else { return nil }
    return entries.first { $0.key.text == label }?.value.text
  }
}

import TaizhangReading

/// A notice's parts, groups and items, by the numbers they begin with.
struct NoticeOutline {
  var parts: [Part] = [Part()]

  /// A paragraph that heads something, or an item.
  struct Heading {
    /// Of the notice's paragraphs.
    var paragraph: Int
    var number: Int
    /// Behind the number.
    var words: String
  }

  /// What stands below 一、; the first has no heading.
  struct Part {
    var heading: Heading?
    /// Paragraphs in front of its first group.
    var introduction: [Int] = []
    var groups: [Group] = []
  }

  /// What stands below （一）, or a list that stands below none.
  struct Group {
    var heading: Heading?
    var items: [Heading] = []
    var assignments: [Assignment] = []
    /// Paragraphs that are neither, each with how many items stand in front of it.
    var others: [(paragraph: Int, position: Int)] = []
  }

  /// Paragraphs in a row that name lead, responsible units and deadline.
  struct Assignment {
    var paragraphs: ClosedRange<Int>
    var fields: [ProjectField: Substring]
    /// How many items of the group stand in front of it.
    var position: Int
    var unread: [Substring]
  }

  init(_ notice: NoticeText) {
    for (index, paragraph) in notice.paragraphs.enumerated() {
      add(paragraph.reading, at: index)
    }
  }

  private mutating func add(_ text: String, at index: Int) {
    guard let marker = Marker(of: text[...]), marker.level < .detail else {
      add(unnumbered: text, at: index)
      return
    }
    let words = AssignmentWords(cutFrom: marker.words)
    let heading = Heading(paragraph: index, number: marker.number, words: String(words.before))
    switch marker.level {
    case .part: parts.append(Part(heading: heading))
    case .group: parts[parts.count - 1].groups.append(Group(heading: heading))
    case .item, .detail:
      if parts[parts.count - 1].groups.isEmpty { parts[parts.count - 1].groups.append(Group()) }
      withGroup { $0.items.append(heading) }
    }
    add(words, at: index)
  }

  private mutating func add(unnumbered text: String, at index: Int) {
    let words = AssignmentWords(cutFrom: text[...])
    let hasGroup = !parts[parts.count - 1].groups.isEmpty
    if words.isAssignment {
      if !hasGroup { parts[parts.count - 1].groups.append(Group()) }
      add(words, at: index)
    } else if hasGroup {
      withGroup { $0.others.append((index, $0.items.count)) }
    } else {
      parts[parts.count - 1].introduction.append(index)
    }
  }

  /// Words that go on with the assignment in front of them are part of it.
  private mutating func add(_ words: AssignmentWords, at index: Int) {
    guard !words.fields.isEmpty, !parts[parts.count - 1].groups.isEmpty else { return }
    withGroup { group in
      let last = group.assignments.count - 1
      if last >= 0, group.assignments[last].paragraphs.upperBound == index - 1,
        group.assignments[last].position == group.items.count,
        group.assignments[last].fields.keys.allSatisfy({ words.fields[$0] == nil })
      {
        let first = group.assignments[last].paragraphs.lowerBound
        group.assignments[last].paragraphs = first...index
        group.assignments[last].fields.merge(words.fields) { own, _ in own }
        group.assignments[last].unread += words.unread
      } else {
        group.assignments.append(
          Assignment(
            paragraphs: index...index,
            fields: words.fields,
            position: group.items.count,
            unread: words.unread
          )
        )
      }
    }
  }

  private mutating func withGroup(_ change: (inout Group) -> Void) {
    let part = parts.count - 1
    change(&parts[part].groups[parts[part].groups.count - 1])
  }
}

extension NoticeOutline.Group {
  /// The paragraphs behind an item that are no items and no assignment, up to the next one.
  func others(behindItem position: Int) -> [Int] {
    others.filter { $0.position == position + 1 }.map(\.paragraph)
  }

  /// The assignment that holds for an item, by its position; nil where none does, or it is not
  /// clear which.
  ///
  /// The only one of a group holds for all of it; of several, each for the items in front of it
  /// back to the one before.
  func assignment(ofItem position: Int) -> NoticeOutline.Assignment? {
    guard assignments.count > 1 else { return assignments.first }
    guard !isAssignmentUnclear else { return nil }
    return assignments.first { position < $0.position }
  }

  /// Of several, the first stands in front of all items: those that follow could be its own.
  var isAssignmentUnclear: Bool {
    assignments.count > 1 && assignments.contains { $0.position == 0 }
  }
}

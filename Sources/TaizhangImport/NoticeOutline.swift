import TaizhangModel
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
    /// How its items are numbered: by 1、 or, where it has none of these, by （1）.
    var level: Marker.Level?
    var assignments: [Assignment] = []
    /// Paragraphs that are neither, each with how many items stand in front of it.
    var others: [(paragraph: Int, position: Int)] = []
    /// How many items stand in front of words that say, in whatever way, who answers for something or
    /// until when, without being an assignment.
    fileprivate var loosePositions: Set<Int> = []

    init(heading: Heading? = nil) { self.heading = heading }
  }

  /// Paragraphs in a row that name lead, responsible units and deadline.
  struct Assignment {
    var paragraphs: ClosedRange<Int>
    /// Those of them that name something.
    var own: [Int]
    var fields: [ProjectField: Substring]
    /// How many items of the group stand in front of it.
    var position: Int
    /// It stands in the paragraph of an item.
    var isInline: Bool
    var unread: [Substring]
  }

  init(_ notice: NoticeText) {
    var lastItem: Int?
    // What is numbered below 注： are notes, and no items.
    var isNote = false
    for (index, paragraph) in notice.paragraphs.enumerated() {
      let text = paragraph.reading
      let marker = Marker(of: text[...], lastItem: lastItem)
      if marker?.level == .item { lastItem = marker?.number }
      isNote = beginsNote(text) || isNote && (marker.map { $0.level >= .item } ?? !isHeading(text))
      if let marker, begins(marker), !isNote {
        add(marker, at: index)
      } else {
        add(unnumbered: text, at: index)
      }
    }
    self = withHeadingsAsItems(notice)
  }

  /// Whether a marker heads something, or an item; a detail is one where its group has no others.
  private func begins(_ marker: Marker) -> Bool {
    let level = parts[parts.count - 1].groups.last?.level
    return marker.level < .detail || level == nil || level == .detail
  }

  private mutating func add(_ marker: Marker, at index: Int) {
    let words = AssignmentWords(cutFrom: marker.words)
    let heading = Heading(paragraph: index, number: marker.number, words: String(words.before))
    switch marker.level {
    case .part: parts.append(Part(heading: heading))
    case .group: parts[parts.count - 1].groups.append(Group(heading: heading))
    case .item, .detail:
      if parts[parts.count - 1].groups.isEmpty { parts[parts.count - 1].groups.append(Group()) }
      withGroup {
        $0.items.append(heading)
        $0.level = marker.level
        if saysWhoAndWhen(heading.words) { $0.loosePositions.insert($0.items.count) }
      }
    }
    add(words, at: index, isInline: marker.level >= .item)
  }

  private mutating func add(unnumbered text: String, at index: Int) {
    let words = AssignmentWords(cutFrom: text[...])
    let hasGroup = !parts[parts.count - 1].groups.isEmpty
    if words.isAssignment {
      if !hasGroup { parts[parts.count - 1].groups.append(Group()) }
      add(words, at: index, isInline: false)
    } else if hasGroup, parts[parts.count - 1].groups.last?.items.isEmpty == false, isHeading(text)
    {
      let heading = Heading(paragraph: index, number: 0, words: String(text.trimmed()))
      parts[parts.count - 1].groups.append(Group(heading: heading))
    } else if hasGroup {
      withGroup {
        $0.others.append((index, $0.items.count))
        if saysWhoAndWhen(text) { $0.loosePositions.insert($0.items.count) }
      }
    } else {
      parts[parts.count - 1].introduction.append(index)
    }
  }

  /// Words that go on with the assignment in front of them are part of it, and so is what stands
  /// between.
  private mutating func add(_ words: AssignmentWords, at index: Int, isInline: Bool) {
    guard !words.fields.isEmpty || !words.unread.isEmpty, !parts[parts.count - 1].groups.isEmpty
    else { return }
    withGroup { group in
      let last = group.assignments.count - 1
      if last >= 0, !isInline, !group.assignments[last].isInline,
        index - group.assignments[last].paragraphs.upperBound <= 3,
        group.assignments[last].position == group.items.count,
        group.assignments[last].fields.keys.allSatisfy({ words.fields[$0] == nil })
      {
        let first = group.assignments[last].paragraphs.lowerBound
        group.assignments[last].paragraphs = first...index
        group.assignments[last].own.append(index)
        group.assignments[last].fields.merge(words.fields) { own, _ in own }
        group.assignments[last].unread += words.unread
      } else {
        group.assignments.append(
          Assignment(
            paragraphs: index...index,
            own: [index],
            fields: words.fields,
            position: group.items.count,
            isInline: isInline,
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

extension NoticeOutline {
  /// Whether items of a list have assignments of their own.
  var hasOwnAssignments: Bool {
    parts.flatMap(\.groups).contains { group in
      group.items.count > 1
        && group.items.indices.contains { group.ownAssignment(ofItem: $0) != nil }
    }
  }
}

extension NoticeOutline.Group {
  /// The paragraphs behind an item that are no items and no assignment, up to the next one.
  func others(behindItem position: Int) -> [Int] {
    others.filter { $0.position == position + 1 }.map(\.paragraph)
  }

  /// The assignment that holds for all items: the only one, in front of them or behind.
  ///
  /// Where an item says by itself who answers for it or until when, in words that are none, the one
  /// behind the last item may be that item's own: one project's deadline would become that of others.
  var sharedAssignment: NoticeOutline.Assignment? {
    guard assignments.count == 1, !assignments[0].isInline,
      [0, items.count].contains(assignments[0].position),
      !loosePositions.contains(where: { (1..<max(1, items.count)).contains($0) })
    else { return nil }
    return assignments[0]
  }

  /// The assignment that an item has to itself, by its position: in its own paragraph, or right
  /// below it.
  func ownAssignment(ofItem position: Int) -> NoticeOutline.Assignment? {
    guard sharedAssignment == nil else { return nil }
    let own = assignments.filter { $0.position == position + 1 }
    return own.count == 1 ? own[0] : nil
  }
}

/// 注：1.以上数据由各县报送.
private func beginsNote(_ text: String) -> Bool {
  ["注", "备注", "说明", "附注"].contains { text.hasPrefix($0 + "：") || text.hasPrefix($0 + ":") }
}

/// Whether words say who answers for something, or until when.
private func saysWhoAndWhen(_ text: String) -> Bool {
  ["牵头", "责任单位", "责任部门", "配合单位", "时限", "期限", "前完成"].contains { text.contains($0) }
}

/// A short line between lists: 洽谈项目：, 附件2, 疏附县：.
private func isHeading(_ text: String) -> Bool {
  let words = text.trimmed()
  guard words.unicodeScalars.count <= 20, let last = words.unicodeScalars.last else { return false }
  guard !words.unicodeScalars.dropLast().contains(where: { "，。；：,;:".unicodeScalars.contains($0) })
  else { return false }
  return last.halfWidth == ":" || words.hasPrefix("附件")
    || ["项目", "清单", "名单", "一览表"].contains { words.hasSuffix($0) }
}

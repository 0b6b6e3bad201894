/// Notices that head each project by itself: 一、青山县风机项目, with its labels in lines below.
extension NoticeOutline {
  /// The outline with headings in a row that are projects as the items of one list.
  func withHeadingsAsItems(_ notice: NoticeText) -> NoticeOutline {
    var result = self
    result.parts = []
    var run: [Part] = []
    func list() -> [Part] { run.count > 1 ? [Part(groups: [Group(ofProjects: run)])] : run }
    for part in parts {
      if part.isProject(notice) {
        run.append(part)
      } else {
        result.parts += list() + [part]
        run = []
      }
    }
    result.parts += list()
    return result
  }
}

extension NoticeOutline.Part {
  /// Whether it is one project: its heading is the name of one, no list stands below, and lines say more
  /// of it.
  fileprivate func isProject(_ notice: NoticeText) -> Bool {
    guard let heading, namesProject(heading.words), HeadingWords(heading.words).count == nil,
      groups.count < 2, groups.allSatisfy({ $0.heading == nil && $0.items.isEmpty })
    else { return false }
    let lines = introduction + groups.flatMap { $0.others.map(\.paragraph) }
    return groups.contains { !$0.assignments.isEmpty }
      || lines.contains { LabelledWords(notice.paragraphs[$0].reading) != nil }
  }
}

extension NoticeOutline.Group {
  /// A list whose items are the headings of some parts.
  fileprivate init(ofProjects parts: [NoticeOutline.Part]) {
    self.init()
    level = .item
    for part in parts {
      guard let heading = part.heading else { continue }
      items.append(heading)
      let below = part.introduction + part.groups.flatMap { $0.others.map(\.paragraph) }
      others += below.sorted().map { ($0, items.count) }
      assignments += part.groups.flatMap(\.assignments).map { assignment in
        var own = assignment
        own.position = items.count
        return own
      }
    }
  }
}

import TaizhangModel

extension ResolvedContent {
  /// Takes back what was found about names that what could not be read may have.
  ///
  /// That it could not be read stops the build; a hundred other findings, one for each report of a record
  /// that is there, would hide why.
  mutating func forgetNames(_ unread: [String: UnreadNames]) {
    var names: [Diagnostic.ID: UnreadNames] = [:]
    for (path, unread) in unread {
      for id in findings(ofNamesIn: path) { names[id, default: UnreadNames()].formUnion(unread) }
    }
    guard !names.isEmpty else { return }
    func isAboutUnread(_ finding: Diagnostic) -> Bool {
      guard let name = finding.arguments.first else { return false }
      return names[finding.id]?.contains(name) == true
    }
    foundElsewhere.removeAll(where: isAboutUnread)
    for index in foundInProjects.indices { foundInProjects[index].removeAll(where: isAboutUnread) }
    for index in foundInReports.indices {
      foundInReports[index].found.removeAll(where: isAboutUnread)
    }
  }
}

/// What may be the name of a record in files that could not be read.
func unreadRecords(_ unread: [String: UnreadNames]) -> UnreadNames {
  unread.reduce(into: UnreadNames()) { names, file in
    if findings(ofNamesIn: file.key).contains(.unknownRecord) { names.formUnion(file.value) }
  }
}

/// What is found where a file does not hold a name, which is the first argument of each.
private func findings(ofNamesIn path: String) -> [Diagnostic.ID] {
  let parts = path.split(separator: "/", maxSplits: 2)
  guard parts.count > 1, parts[0] == "Content" else { return [] }
  switch parts[1] {
  case "places.yaml": return [.unknownPlace]
  case "sectors.yaml": return [.unknownSector]
  case "units.yaml": return [.unknownUnit]
  case "batches.yaml": return [.unknownBatch]
  case "rules.yaml":
    return [
      .unknownKind, .unknownStage, .unknownAmountLabel, .unknownCondition, .unknownProblemType,
    ]
  case "projects": return [.unknownRecord]
  case "announcements": return [.unknownAnnouncement, .unknownClaim]
  case "reports": return [.correctionOfNothing]
  case "site.yaml", "acceptances.yaml", "indicators", "changes", "bulletins": return []
  // A file or a folder in the wrong place.
  default: return [.unknownRecord, .unknownAnnouncement, .unknownClaim]
  }
}

import TaizhangModel

extension Ledger {
  /// The ledger as it was known at the end of a day: only what had been announced by then.
  ///
  /// Records without an announcement go by their day of signing and, without that, stay; milestones
  /// that no announcement tells go by their own day.
  func known(on day: Day) -> Ledger {
    let keepsAnnouncement = announcements.map { $0.date <= day }
    func isKnown(_ citation: Citation?) -> Bool {
      citation.map { keepsAnnouncement[Int($0.announcement.index)] } ?? true
    }
    // Looked at in place: there are hundreds of thousands.
    let keepsProject = projects.indices.map { index in
      if let announcement = projects[index].announcement {
        return keepsAnnouncement[Int(announcement.index)]
      }
      return projects[index].signedOn.map { $0 <= day } ?? true
    }
    let keepsReport = reports.indices.map {
      reports[$0].facts.knownOn <= day && keepsProject[Int(reports[$0].facts.project.index)]
    }
    let keepsClaim = claims.map { isKnown($0.citation) }
    guard
      keepsAnnouncement.contains(false) || keepsProject.contains(false)
        || keepsReport.contains(false)
        || projects.indices.contains(where: { index in
          projects[index].milestones.contains { !$0.isKnown(on: day) }
        })
    else { return self }

    let announcementMap = Renumbering<Announcement>(keepsAnnouncement)
    let projectMap = Renumbering<Project>(keepsProject)
    let claimMap = Renumbering<Claim>(keepsClaim)
    var result = self
    result.later.announcements = keepsAnnouncement.count { !$0 }
    result.later.records = keepsProject.count { !$0 }
    result.later.reports = keepsReport.count { !$0 }
    result.reports = zip(reports, keepsReport).filter(\.1).map { report, _ in
      var moved = report
      moved.facts.project = projectMap[report.facts.project] ?? report.facts.project
      guard var citation = report.citation else { return moved }
      citation.move(announcementMap)
      return moved.citing(citation)
    }
    result.announcements = announcementMap.kept(announcements).map { announcement in
      var moved = announcement
      for index in moved.errata.indices {
        moved.errata[index].citation.move(announcementMap)
      }
      return moved
    }
    result.projects = projectMap.kept(projects).map { project in
      project.moved(announcementMap, projectMap, on: day)
    }
    result.claims = claimMap.kept(claims).map { claim in
      claim.moved(announcementMap, projectMap, claimMap)
    }
    result.indicators = indicators.filter { isKnown($0.citation) }.map { indicator in
      var moved = indicator
      moved.citation.move(announcementMap)
      return moved
    }
    result.places = places.map { place in
      var moved = place
      moved.areas = place.areas.filter { isKnown($0.citation) }
      for index in moved.areas.indices { moved.areas[index].citation?.move(announcementMap) }
      return moved
    }
    return result
  }
}

/// New references for the items that stay in a list.
private struct Renumbering<Item> {
  private var moved: [Ref<Item>?] = []

  init(_ keeps: [Bool]) {
    var next = 0
    for keep in keeps {
      moved.append(keep ? Ref(next) : nil)
      if keep { next += 1 }
    }
  }

  /// Nil for an item that does not stay.
  subscript(ref: Ref<Item>) -> Ref<Item>? { moved[Int(ref.index)] }

  func kept(_ items: [Item]) -> [Item] {
    zip(items, moved).filter { $0.1 != nil }.map(\.0)
  }
}

extension Milestone {
  fileprivate func isKnown(on day: Day) -> Bool { knownOn.map { $0 <= day } ?? true }
}

extension Citation {
  /// The announcement stays; the caller has dropped citations of others.
  fileprivate mutating func move(_ announcements: Renumbering<Announcement>) {
    announcement = announcements[announcement] ?? announcement
  }

  fileprivate func moved(_ announcements: Renumbering<Announcement>) -> Citation {
    var moved = self
    moved.move(announcements)
    return moved
  }
}

extension Project {
  fileprivate func moved(
    _ announcements: Renumbering<Announcement>,
    _ projects: Renumbering<Project>,
    on day: Day
  ) -> Project {
    var moved = self
    moved.announcement = announcement.flatMap { announcements[$0] }
    // Lists are made anew once: each change of one makes a new one.
    moved.citations = citations.map { $0.moved(announcements) }
    moved.assignment = assignment?.moved(announcements)
    moved.milestones = milestones.filter { $0.isKnown(on: day) }.map { milestone in
      var milestone = milestone
      milestone.citation = milestone.citation?.moved(announcements)
      return milestone
    }
    moved.history = history.map { version in
      var version = version
      version.citation = version.citation.flatMap {
        announcements[$0.announcement] == nil ? nil : $0.moved(announcements)
      }
      return version
    }
    moved.related = related.compactMap { projects[$0] }
    return moved
  }
}

extension Claim {
  /// A sum one of whose parts was not yet stated has no parts: it could not be checked then.
  fileprivate func moved(
    _ announcements: Renumbering<Announcement>,
    _ projects: Renumbering<Project>,
    _ claims: Renumbering<Claim>
  ) -> Claim {
    var moved = self
    moved.citation.move(announcements)
    let kept = parts.compactMap { claims[$0] }
    moved.parts = kept.count == parts.count ? kept : []
    moved.whole = whole.flatMap { claims[$0] }
    guard var scope else { return moved }
    scope.announcements = scope.announcements.compactMap { announcements[$0] }
    scope.records = scope.records.compactMap { projects[$0] }
    // Where nothing of a list was known, the empty list would speak of everything.
    let isEmptied =
      scope.announcements.isEmpty != self.scope?.announcements.isEmpty
      || scope.records.isEmpty != self.scope?.records.isEmpty
    moved.scope = isEmptied ? nil : scope
    return moved
  }
}

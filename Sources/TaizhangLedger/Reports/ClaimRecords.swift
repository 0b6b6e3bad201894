package import TaizhangModel

extension Ledger {
  /// Whether a figure stated on a day may count a record: not what was announced or signed later.
  ///
  /// A signing of which only the month is known may lie before each of its days.
  func mayCount(_ ref: Ref<Project>, by day: Day) -> Bool {
    if let announcement = projects[ref].announcement {
      return announcements[announcement].date <= day
    }
    return (projects[ref].signedFrom ?? projects[ref].signedOn).map { $0 <= day } ?? true
  }
}

extension ClaimScope {
  func contains(_ ref: Ref<Project>, _ project: Project) -> Bool {
    func agrees<Item>(_ wanted: [Ref<Item>], _ found: Ref<Item>?) -> Bool {
      wanted.isEmpty || found.map(wanted.contains) ?? false
    }
    return agrees(announcements, project.announcement) && agrees(batches, project.batch)
      && agrees(kinds, project.kind) && agrees(sectors, project.sector)
      && (records.isEmpty || records.contains(ref))
      && (places.isEmpty || project.places.contains(where: places.contains))
  }
}

extension Ledger {
  /// The places records count for, once each, in the order of the table of places.
  package func primaryPlaces(of records: [Ref<Project>]) -> [Ref<Place>] {
    Set(records.compactMap { projects[$0].places.first }).sorted()
  }

  /// The governments responsible for records, once each, in the order of the table of units.
  package func responsibleGovernments(of records: [Ref<Project>]) -> [Ref<Unit>] {
    Set(records.flatMap { projects[$0].responsible }).sorted().filter {
      units[$0].type == .government
    }
  }
}

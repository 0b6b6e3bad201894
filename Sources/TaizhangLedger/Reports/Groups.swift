package import TaizhangModel

/// The ledger's records by everything pages and totals are made of; each record visited once.
///
/// `kinds`, `stages` with `stageless`, `places` with `nowhere`, `sectors` with `unsorted`, `leads`
/// with `leaderless`, `deadlines` and `batches` each hold every record exactly once. `responsible` does not: a record
/// may have several responsible units.
package struct Groups: Sendable {
  package var all = Group()
  package var kinds: [Group]
  /// By present stage.
  package var stages: [Group]
  package var stageless = Group()
  /// By primary place.
  package var places: [Group]
  package var nowhere = Group()
  /// Records that name a place behind another one: they count there.
  package var listed: [[Ref<Project>]]
  package var sectors: [Group]
  package var unsorted = Group()
  package var leads: [Group]
  package var leaderless = Group()
  package var responsible: [Group]
  package var unassigned = Group()
  package var batches: [Group]
  package var announcements: [Group]
  /// By the last day of the step that is due next, earliest first; records without a day come last,
  /// under nil.
  package var deadlines: [(day: Day?, group: Group)] = []

  package init(_ ledger: Ledger) {
    kinds = Array(repeating: Group(), count: ledger.rules.kinds.count)
    stages = Array(repeating: Group(), count: ledger.rules.stages.count)
    places = Array(repeating: Group(), count: ledger.places.count)
    listed = Array(repeating: [], count: ledger.places.count)
    sectors = Array(repeating: Group(), count: ledger.sectors.count)
    leads = Array(repeating: Group(), count: ledger.units.count)
    responsible = Array(repeating: Group(), count: ledger.units.count)
    batches = Array(repeating: Group(), count: ledger.batches.count)
    announcements = Array(repeating: Group(), count: ledger.announcements.count)
    var byDay: [Day: Group] = [:]
    var dayless = Group()
    for index in ledger.projects.indices {
      let ref = Ref<Project>(index)
      let project = ledger.projects[index]
      let addend = Addend(project)
      add(ref, addend, project)
      if let due = ledger.dueStep(of: ref, on: ledger.settings.asOf)?.due {
        byDay[due, default: Group()].add(ref, addend)
      } else {
        dayless.add(ref, addend)
      }
    }
    deadlines = byDay.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    if !dayless.members.isEmpty { deadlines.append((nil, dayless)) }
  }

  private mutating func add(_ ref: Ref<Project>, _ addend: Addend, _ project: Project) {
    all.add(ref, addend)
    kinds[Int(project.kind.index)].add(ref, addend)
    if let stage = project.stage {
      stages[Int(stage.index)].add(ref, addend)
    } else {
      stageless.add(ref, addend)
    }
    batches[Int(project.batch.index)].add(ref, addend)
    if let announcement = project.announcement {
      announcements[Int(announcement.index)].add(ref, addend)
    }
    let places = project.places
    if let place = places.first {
      self.places[Int(place.index)].add(ref, addend)
    } else {
      nowhere.add(ref, addend)
    }
    for place in places.dropFirst() { listed[Int(place.index)].append(ref) }
    if let sector = project.sector {
      sectors[Int(sector.index)].add(ref, addend)
    } else {
      unsorted.add(ref, addend)
    }
    if let lead = project.lead {
      leads[Int(lead.index)].add(ref, addend)
    } else {
      leaderless.add(ref, addend)
    }
    let responsible = project.responsible
    if responsible.isEmpty { unassigned.add(ref, addend) }
    for unit in responsible { self.responsible[Int(unit.index)].add(ref, addend) }
  }

  /// The totals of a place and of all places below it; members are its own only.
  package func rolledUp(_ ledger: Ledger) -> [Group] {
    var sums = places
    for (index, group) in places.enumerated() where !group.members.isEmpty {
      var next = ledger.places[index].parent
      while let parent = next {
        sums[Int(parent.index)].add(totalsOf: group)
        next = ledger.places[parent].parent
      }
    }
    return sums
  }
}

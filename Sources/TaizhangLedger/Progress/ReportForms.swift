package import TaizhangModel

/// The records of a place that have no report for a month yet, for the place to report on.
package struct ReportForm: Hashable, Sendable {
  /// Where they count; nil for records without a place.
  package var place: Ref<Place>?
  /// Who reports; nil where the ledger does not tell.
  package var unit: Ref<Unit>?
  /// In the ledger's order; not empty.
  package var projects: [Ref<Project>]
}

extension Ledger {
  /// What is still to be reported for a month, as known on the ledger's day, a form for each place.
  ///
  /// Records that owe a report by the office's rules; where there is no such rule, all that have not
  /// ended. In the order of the places, records without one last.
  package func reportForms(for month: Month) -> [ReportForm] {
    var owed: [Ref<Place>?: [Ref<Project>]] = [:]
    for index in projects.indices {
      let ref = Ref<Project>(index)
      guard owesReport(ref, for: month) else { continue }
      owed[projects[index].places.first, default: []].append(ref)
    }
    let order = places.indices.map { Ref<Place>($0) } + [nil]
    return order.compactMap { place in
      owed[place].map { ReportForm(place: place, unit: reporter(for: place, $0), projects: $0) }
    }
  }

  private func owesReport(_ ref: Ref<Project>, for month: Month) -> Bool {
    let state = state(of: ref, on: settings.asOf)
    // A month that was left out is not made up for once the next one is over and reported.
    let over = Month.last(completeOn: settings.asOf)
    if let reported = state.month, month < reported, reported <= over { return false }
    guard rules.progress.duty == nil else {
      return unreportedMonths(of: ref, in: state, upTo: month) > 0
    }
    return !isIn(.ended, state) && state.report(upTo: month).map { $0.month < month } ?? true
  }

  /// The one unit of the place; where it has several or none, the one that is responsible for all
  /// records.
  private func reporter(for place: Ref<Place>?, _ records: [Ref<Project>]) -> Ref<Unit>? {
    let own = units.indices.filter { place != nil && units[$0].place == place }
    if own.count == 1 { return Ref(own[0]) }
    var common = Set(projects[records[0]].responsible)
    for ref in records.dropFirst() { common.formIntersection(projects[ref].responsible) }
    return common.count == 1 ? common.first : nil
  }
}

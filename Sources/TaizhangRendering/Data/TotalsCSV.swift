import TaizhangLedger
import TaizhangModel
import TaizhangWording

/// One line for each group, kind and amount label that has records.
///
/// The groups kind, stage, place, sector, lead, deadline and batch each hold every record once, so
/// their sums agree; responsible does not, since a record may have several responsible units.
/// `missing` counts the records whose amount is not in `amount_yuan`, which is empty where none
/// is, and `about` those whose figure in it is 约. Of the projects of those that are missing
/// `not_addable` state a bound, a range or another currency, and `unstated` nothing. Places are
/// primary places, without those below them.
@Sendable
func totalsCSV(_ context: SiteContext) -> [UInt8] {
  let ledger = context.ledger
  let groups = context.groups
  var csv = CSVWriter(header: [
    "group", "key", "kind", "amount_label", "records", "projects", "with_amount", "missing",
    "amount_yuan", "about", "not_addable", "unstated",
  ])
  func add(_ group: String, _ key: String, _ members: Group) {
    for total in members.totals {
      csv.text(group)
      csv.text(key)
      csv.text(ledger.rules.kinds[total.kind].name)
      csv.text(total.label.map { ledger.rules.amountLabels[$0].name } ?? "")
      csv.number(total.records)
      csv.number(total.projects)
      csv.number(total.withAmount)
      csv.number(total.missing)
      csv.number(total.withAmount > 0 ? total.amount.yuanText : "")
      csv.number(total.about)
      csv.number(total.withBound)
      csv.number(total.unstated)
      csv.endRow()
    }
  }
  for (kind, group) in zip(ledger.rules.kinds, groups.kinds) { add("kind", kind.name, group) }
  for (stage, group) in zip(ledger.rules.stages, groups.stages) { add("stage", stage.name, group) }
  add("stage", unstatedWord, groups.stageless)
  for (place, group) in zip(ledger.places, groups.places) { add("place", place.name, group) }
  add("place", unstatedWord, groups.nowhere)
  for (sector, group) in zip(ledger.sectors, groups.sectors) { add("sector", sector.name, group) }
  add("sector", unstatedWord, groups.unsorted)
  for (unit, group) in zip(ledger.units, groups.leads) { add("lead", unit.name, group) }
  add("lead", unstatedWord, groups.leaderless)
  for (unit, group) in zip(ledger.units, groups.responsible) {
    add("responsible", unit.name, group)
  }
  add("responsible", unstatedWord, groups.unassigned)
  for (day, group) in groups.deadlines { add("deadline", day?.iso ?? noDeadlineWord, group) }
  for (batch, group) in zip(ledger.batches, groups.batches) { add("batch", batch.name, group) }
  return csv.bytes
}

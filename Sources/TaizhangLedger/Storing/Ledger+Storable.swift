package import TaizhangModel

/// All but `progress`, which is made anew from the rest and is empty after reading.
///
/// It begins with the stage that each record has, so a ledger that is to have a book again is stored
/// before `takeStagesFromProgress`.
extension Ledger: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(settings)
    writer.store(rules)
    writer.store(places)
    writer.store(sectors)
    writer.store(units)
    writer.store(batches)
    writer.store(announcements)
    writer.store(claims)
    writer.store(projects)
    writer.store(indicators)
    writer.store(later)
    writer.store(reports)
    writer.store(bulletinNotes)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    settings = try reader.read()
    rules = try reader.read()
    places = try reader.read()
    sectors = try reader.read()
    units = try reader.read()
    batches = try reader.read()
    announcements = try reader.read()
    claims = try reader.read()
    projects = try reader.read()
    indicators = try reader.read()
    later = try reader.read()
    reports = try reader.read()
    bulletinNotes = try reader.read()
  }
}

extension Ledger.Settings: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(title)
    writer.store(editor)
    writer.store(asOf)
    writer.store(moneyUnit)
    writer.store(introduction)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    title = try reader.read()
    editor = try reader.read()
    asOf = try reader.read()
    moneyUnit = try reader.read()
    introduction = try reader.read()
  }
}

extension Ledger.Later: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(announcements)
    writer.store(records)
    writer.store(reports)
    writer.store(changes)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    announcements = try reader.read()
    records = try reader.read()
    reports = try reader.read()
    changes = try reader.read()
  }
}

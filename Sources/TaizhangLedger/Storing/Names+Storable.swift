import TaizhangModel

extension Names: Storable {
  func store(in writer: inout StoreWriter) {
    writer.store(places)
    writer.store(sectors)
    writer.store(units)
    writer.store(batches)
    writer.store(kinds)
    writer.store(stages)
    writer.store(amountLabels)
    writer.store(announcements)
    writer.store(claims)
    writer.store(projects)
    writer.store(conditions)
    writer.store(problemTypes)
  }

  init(from reader: inout StoreReader) throws(StoreError) {
    places = try reader.read()
    sectors = try reader.read()
    units = try reader.read()
    batches = try reader.read()
    kinds = try reader.read()
    stages = try reader.read()
    amountLabels = try reader.read()
    announcements = try reader.read()
    claims = try reader.read()
    projects = try reader.read()
    conditions = try reader.read()
    problemTypes = try reader.read()
  }
}

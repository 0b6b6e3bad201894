extension Claim: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(id)
    writer.store(what)
    writer.store(citation)
    writer.store(count)
    writer.store(amount)
    writer.store(amountLabel)
    writer.store(scope)
    writer.store(parts)
    writer.store(whole)
    writer.store(share)
    writer.store(counted)
    writer.store(openList)
    writer.store(remarks)
    writer.store(spot)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    id = try reader.read()
    what = try reader.read()
    citation = try reader.read()
    count = try reader.read()
    amount = try reader.read()
    amountLabel = try reader.read()
    scope = try reader.read()
    parts = try reader.read()
    whole = try reader.read()
    share = try reader.read()
    counted = try reader.read()
    openList = try reader.read()
    remarks = try reader.read()
    spot = try reader.read()
  }
}

extension ClaimScope: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(announcements)
    writer.store(batches)
    writer.store(kinds)
    writer.store(sectors)
    writer.store(places)
    writer.store(records)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    announcements = try reader.read()
    batches = try reader.read()
    kinds = try reader.read()
    sectors = try reader.read()
    places = try reader.read()
    records = try reader.read()
  }
}

extension Indicator: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(name)
    writer.store(place)
    writer.store(period)
    writer.store(value)
    writer.store(growth)
    writer.store(citation)
    writer.store(remarks)
    writer.store(spot)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    name = try reader.read()
    place = try reader.read()
    period = try reader.read()
    value = try reader.read()
    growth = try reader.read()
    citation = try reader.read()
    remarks = try reader.read()
    spot = try reader.read()
  }
}

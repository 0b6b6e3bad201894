extension Announcement: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(id)
    writer.store(title)
    writer.store(issuer)
    writer.store(dateText)
    writer.store(date)
    writer.store(dateRemarks)
    writer.store(type)
    writer.store(place)
    writer.store(isExcerpt)
    writer.store(treatments)
    writer.store(errata)
    writer.store(remarks)
    writer.store(file)
    writer.store(body)
    writer.store(spot)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    id = try reader.read()
    title = try reader.read()
    issuer = try reader.read()
    dateText = try reader.read()
    date = try reader.read()
    dateRemarks = try reader.read()
    type = try reader.read()
    place = try reader.read()
    isExcerpt = try reader.read()
    treatments = try reader.read()
    errata = try reader.read()
    remarks = try reader.read()
    file = try reader.read()
    body = try reader.read()
    spot = try reader.read()
  }
}

extension Erratum: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(citation)
    writer.store(reading)
    writer.store(reason)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    citation = try reader.read()
    reading = try reader.read()
    reason = try reader.read()
  }
}

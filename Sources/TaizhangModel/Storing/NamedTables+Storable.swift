extension Unit: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(name)
    writer.store(slug)
    writer.store(type)
    writer.store(place)
    writer.store(aliases)
    writer.store(remarks)
    writer.store(spot)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    name = try reader.read()
    slug = try reader.read()
    type = try reader.read()
    place = try reader.read()
    aliases = try reader.read()
    remarks = try reader.read()
    spot = try reader.read()
  }
}

extension Sector: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(name)
    writer.store(slug)
    writer.store(aliases)
    writer.store(remarks)
    writer.store(spot)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    name = try reader.read()
    slug = try reader.read()
    aliases = try reader.read()
    remarks = try reader.read()
    spot = try reader.read()
  }
}

extension Batch: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(name)
    writer.store(slug)
    writer.store(aliases)
    writer.store(remarks)
    writer.store(spot)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    name = try reader.read()
    slug = try reader.read()
    aliases = try reader.read()
    remarks = try reader.read()
    spot = try reader.read()
  }
}

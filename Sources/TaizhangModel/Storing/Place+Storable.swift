extension Place: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(name)
    writer.store(slug)
    writer.store(type)
    writer.store(parent)
    writer.store(counties)
    writer.store(code)
    writer.store(aliases)
    writer.store(areas)
    writer.store(remarks)
    writer.store(spot)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    name = try reader.read()
    slug = try reader.read()
    type = try reader.read()
    parent = try reader.read()
    counties = try reader.read()
    code = try reader.read()
    aliases = try reader.read()
    areas = try reader.read()
    remarks = try reader.read()
    spot = try reader.read()
  }
}

extension StatedArea: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(text)
    writer.store(area)
    writer.store(county)
    writer.store(citation)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    text = try reader.read()
    area = try reader.read()
    county = try reader.read()
    citation = try reader.read()
  }
}

extension Rules: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(kinds)
    writer.store(stages)
    writer.store(amountLabels)
    writer.store(nearDays)
    writer.store(progress)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    kinds = try reader.read()
    stages = try reader.read()
    amountLabels = try reader.read()
    nearDays = try reader.read()
    progress = try reader.read()
  }
}

extension Kind: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(name)
    writer.store(aliases)
    writer.store(group)
    writer.store(stage)
    writer.store(isNoProject)
    writer.store(remarks)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    name = try reader.read()
    aliases = try reader.read()
    group = try reader.read()
    stage = try reader.read()
    isNoProject = try reader.read()
    remarks = try reader.read()
  }
}

extension Stage: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(name)
    writer.store(aliases)
    writer.store(remarks)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    name = try reader.read()
    aliases = try reader.read()
    remarks = try reader.read()
  }
}

extension AmountLabel: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(name)
    writer.store(aliases)
    writer.store(remarks)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    name = try reader.read()
    aliases = try reader.read()
    remarks = try reader.read()
  }
}

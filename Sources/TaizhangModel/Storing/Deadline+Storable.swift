extension Day: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(number)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    number = try reader.read()
  }
}

extension Deadline: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(text)
    writer.store(due)
    writer.store(precision)
    writer.store(steps)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    text = try reader.read()
    due = try reader.read()
    precision = try reader.read()
    steps = try reader.read()
  }
}

extension Deadline.Step: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(name)
    writer.store(due)
    writer.store(stage)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    name = try reader.read()
    due = try reader.read()
    stage = try reader.read()
  }
}

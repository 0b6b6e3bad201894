extension Diagnostic: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(id)
    writer.store(severity)
    writer.store(place)
    writer.store(arguments)
    writer.store(suggestion)
    writer.store(related)
    writer.store(subject)
    writer.store(acceptance)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    id = try reader.read()
    severity = try reader.read()
    place = try reader.read()
    arguments = try reader.read()
    suggestion = try reader.read()
    related = try reader.read()
    subject = try reader.read()
    acceptance = try reader.read()
  }
}

extension Diagnostic.Acceptance: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(who)
    writer.store(day)
    writer.store(reason)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    who = try reader.read()
    day = try reader.read()
    reason = try reader.read()
  }
}

extension Diagnostic.Place: Storable {
  package func store(in writer: inout StoreWriter) {
    switch self {
    case .path(let path):
      writer.store(tag: 0)
      writer.store(path)
    case .spot(let spot):
      writer.store(tag: 1)
      writer.store(spot)
    }
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    switch try reader.readTag() {
    case 0: self = .path(try reader.read())
    case 1: self = .spot(try reader.read())
    default: throw .choice
    }
  }
}

extension AcceptanceRecord: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(finding)
    writer.store(subject)
    writer.store(acceptance)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    finding = try reader.read()
    subject = try reader.read()
    acceptance = try reader.read()
  }
}

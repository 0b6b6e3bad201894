extension Money: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(fen)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    fen = try reader.read()
  }
}

extension Area: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(squareCentimetres)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    squareCentimetres = try reader.read()
  }
}

extension Amount: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(text)
    writer.store(value)
    writer.store(currency)
    writer.store(resolution)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    text = try reader.read()
    value = try reader.read()
    currency = try reader.read()
    resolution = try reader.read()
  }
}

extension Amount.Value: Storable {
  package func store(in writer: inout StoreWriter) {
    switch self {
    case .exactly(let money):
      writer.store(tag: 0)
      writer.store(money)
    case .about(let money):
      writer.store(tag: 1)
      writer.store(money)
    case .above(let money):
      writer.store(tag: 2)
      writer.store(money)
    case .atLeast(let money):
      writer.store(tag: 3)
      writer.store(money)
    case .below(let money):
      writer.store(tag: 4)
      writer.store(money)
    case .atMost(let money):
      writer.store(tag: 5)
      writer.store(money)
    case .between(let low, let high):
      writer.store(tag: 6)
      writer.store(low)
      writer.store(high)
    }
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    switch try reader.readTag() {
    case 0: self = .exactly(try reader.read())
    case 1: self = .about(try reader.read())
    case 2: self = .above(try reader.read())
    case 3: self = .atLeast(try reader.read())
    case 4: self = .below(try reader.read())
    case 5: self = .atMost(try reader.read())
    case 6: self = .between(try reader.read(), try reader.read())
    default: throw .choice
    }
  }
}

extension Share: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(text)
    writer.store(millionths)
    writer.store(tolerance)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    text = try reader.read()
    millionths = try reader.read()
    tolerance = try reader.read()
  }
}

extension Tally: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(text)
    writer.store(value)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    text = try reader.read()
    value = try reader.read()
  }
}

extension Tally.Value: Storable {
  package func store(in writer: inout StoreWriter) {
    switch self {
    case .exactly(let number):
      writer.store(tag: 0)
      writer.store(number)
    case .about(let number):
      writer.store(tag: 1)
      writer.store(number)
    case .above(let number):
      writer.store(tag: 2)
      writer.store(number)
    case .atLeast(let number):
      writer.store(tag: 3)
      writer.store(number)
    case .below(let number):
      writer.store(tag: 4)
      writer.store(number)
    case .atMost(let number):
      writer.store(tag: 5)
      writer.store(number)
    }
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    switch try reader.readTag() {
    case 0: self = .exactly(try reader.read())
    case 1: self = .about(try reader.read())
    case 2: self = .above(try reader.read())
    case 3: self = .atLeast(try reader.read())
    case 4: self = .below(try reader.read())
    case 5: self = .atMost(try reader.read())
    default: throw .choice
    }
  }
}

extension FileID: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(index)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    index = try reader.readIndex()
  }
}

extension Ref: Storable {
  @inlinable
  package func store(in writer: inout StoreWriter) {
    writer.store(index)
  }

  @inlinable
  package init(from reader: inout StoreReader) throws(StoreError) {
    index = try reader.readIndex()
  }
}

extension SourceRange: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(start)
    writer.store(end)
  }

  /// Throws as well where it ends before it starts.
  package init(from reader: inout StoreReader) throws(StoreError) {
    start = try reader.readIndex()
    end = try reader.readIndex()
    guard start <= end else { throw .number }
  }
}

extension SourceSpot: Storable {
  @usableFromInline
  package func store(in writer: inout StoreWriter) {
    writer.store(file)
    writer.store(range)
  }

  @usableFromInline
  package init(from reader: inout StoreReader) throws(StoreError) {
    file = try reader.read()
    range = try reader.read()
  }
}

extension Located: Storable where Value: Storable {
  @usableFromInline
  package func store(in writer: inout StoreWriter) {
    writer.store(value)
    writer.store(spot)
  }

  @usableFromInline
  package init(from reader: inout StoreReader) throws(StoreError) {
    value = try reader.read()
    spot = try reader.read()
  }
}

extension Citation: Storable {
  @usableFromInline
  package func store(in writer: inout StoreWriter) {
    writer.store(announcement)
    writer.store(quote)
    writer.store(passage)
    writer.store(line)
  }

  @usableFromInline
  package init(from reader: inout StoreReader) throws(StoreError) {
    announcement = try reader.read()
    quote = try reader.read()
    passage = try reader.read()
    line = try reader.read()
  }
}

extension FileContent: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(count: bytes.count)
    writer.append(stored: bytes)
    writer.store(grid)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    bytes = try reader.readBytes()
    grid = try reader.read()
  }
}

extension CellGrid: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(sheets)
    writer.store(cells)
  }

  /// Throws as well where a cell is of no sheet.
  package init(from reader: inout StoreReader) throws(StoreError) {
    sheets = try reader.read()
    cells = try reader.read()
    guard cells.allSatisfy({ $0.sheet < sheets.count }) else { throw .number }
  }
}

extension CellGrid.Cell: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(start)
    writer.store(sheet)
    writer.store(row)
    writer.store(column)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    start = try reader.readIndex()
    sheet = try reader.readIndex()
    row = try reader.readIndex()
    column = try reader.readIndex()
  }
}

extension Apart: Storable where Value: Storable {
  func store(in writer: inout StoreWriter) {
    writer.store(content)
  }

  init(from reader: inout StoreReader) throws(StoreError) {
    self.init(try reader.read())
  }
}

extension StoreReader {
  /// A place in a list or a file, ≥ 0.
  @inlinable
  mutating func readIndex() throws(StoreError) -> Int32 {
    let index = try Int32(from: &self)
    guard index >= 0 else { throw .number }
    return index
  }
}

extension Month: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(number)
  }

  /// Throws as well where the year is not 1…9999.
  package init(from reader: inout StoreReader) throws(StoreError) {
    number = try reader.read()
    guard (12..<10_000 * 12).contains(number) else { throw .number }
  }
}

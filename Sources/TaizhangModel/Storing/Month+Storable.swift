extension Month: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(number)
  }

  /// Throws as well where the year is none of `Day.years`.
  package init(from reader: inout StoreReader) throws(StoreError) {
    number = try reader.read()
    guard Day.years.contains(year) else { throw .number }
  }
}

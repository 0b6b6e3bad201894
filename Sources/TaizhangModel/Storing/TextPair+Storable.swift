extension TextPair: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(both)
    writer.store(split)
  }

  /// Throws as well where the second begins behind the end or in the middle of a character.
  package init(from reader: inout StoreReader) throws(StoreError) {
    both = try reader.read()
    split = try reader.read()
    guard (0...both.utf8.count).contains(split),
      both.utf8.dropFirst(split).first.map({ $0 & 0xC0 != 0x80 }) ?? true
    else { throw .number }
  }
}

package import TaizhangModel

extension CheckMemory: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(inputs)
    writer.store(found)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    inputs = try reader.read()
    found = try reader.read()
    guard inputs.count == (found.isEmpty ? 0 : CheckReading.allCases.count) else { throw .count }
  }
}

package import TaizhangModel

extension NameVariant: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(variant)
    writer.store(standard)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    variant = try reader.read()
    standard = try reader.read()
  }
}

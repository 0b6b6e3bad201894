/// An enum without payload, by its place among all cases.
extension Storable where Self: CaseIterable & Equatable, AllCases == [Self] {
  package func store(in writer: inout StoreWriter) {
    // Every case is among all cases; what is not would be thrown when it is read.
    writer.store(count: Self.allCases.firstIndex(of: self) ?? Self.allCases.count)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    let place = try reader.readBits()
    let cases = Self.allCases
    guard place < cases.count else { throw .choice }
    self = cases[Int(place)]
  }
}

extension Amount.Currency: Storable {}
extension Condition.Nature: Storable {}
extension Counted: Storable {}
extension Deadline.Precision: Storable {}
extension Diagnostic.ID: Storable {}
extension Diagnostic.Severity: Storable {}
extension LightColor: Storable {}
extension LightRule.Trigger: Storable {}
extension Measure: Storable {}
extension MoneyUnit: Storable {}
extension PlaceType: Storable {}
extension UnitType: Storable {}

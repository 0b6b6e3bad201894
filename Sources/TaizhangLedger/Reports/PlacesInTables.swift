import TaizhangModel

extension Ledger {
  /// Whether tables by place have a line for a place, by place: it has records of its own, or it
  /// is a county of a prefecture that has some, there or below it.
  ///
  /// That nothing counts for a county is what its reader looks for.
  package func placesInTables(_ hasRecords: [Bool]) -> [Bool] {
    var isFilled = hasRecords
    for index in places.indices where hasRecords[index] {
      var next = places[index].parent
      while let parent = next {
        isFilled[Int(parent.index)] = true
        next = places[parent].parent
      }
    }
    return places.indices.map { index in
      hasRecords[index]
        || places[index].type == .county
          && places[index].parent.map { isFilled[Int($0.index)] } ?? false
    }
  }
}

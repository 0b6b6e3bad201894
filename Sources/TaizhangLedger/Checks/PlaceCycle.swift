import TaizhangModel

/// A place must not lie, through its parents, in itself.
///
/// A place whose parents only lead into a circle is not part of it, and not reported.
@Sendable
func checkPlaceCycle(_ ledger: Ledger) -> [Diagnostic] {
  ledger.places.indices.compactMap { index in
    var seen: Set<Ref<Place>> = []
    var next = ledger.places[index].parent
    // A place below a cycle comes upon a place twice, but not upon itself.
    while let place = next, place != Ref(index), seen.insert(place).inserted {
      next = ledger.places[place].parent
    }
    guard next == Ref(index) else { return nil }
    return Diagnostic(.placeCycle, at: ledger.places[index].spot, ledger.places[index].name)
  }
}

import TaizhangModel

/// A place must not lie, through its parents, in itself.
@Sendable
func checkPlaceCycle(_ ledger: Ledger) -> [Diagnostic] {
  ledger.places.indices.compactMap { index in
    var seen: Set<Ref<Place>> = [Ref(index)]
    var next = ledger.places[index].parent
    while let place = next {
      guard seen.insert(place).inserted else {
        return Diagnostic(.placeCycle, at: ledger.places[index].spot, ledger.places[index].name)
      }
      next = ledger.places[place].parent
    }
    return nil
  }
}

import TaizhangModel

extension Ledger {
  /// The places one lies in: a zone's counties, and the parents of all of them; not itself.
  func placesAround(_ place: Ref<Place>) -> Set<Ref<Place>> {
    var around: Set<Ref<Place>> = []
    for start in [place] + places[place].counties {
      if start != place { around.insert(start) }
      var next = places[start].parent
      while let parent = next, around.insert(parent).inserted { next = places[parent].parent }
    }
    return around
  }
}

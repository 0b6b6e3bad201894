import TaizhangModel

extension Ledger {
  /// The places one lies in: a zone's counties, and the parents of all of them; not itself.
  func placesAround(_ place: Ref<Place>) -> Set<Ref<Place>> { places.around(place) }
}

extension [Place] {
  /// The places one lies in: a zone's counties, and the parents of all of them; not itself.
  func around(_ place: Ref<Place>) -> Set<Ref<Place>> {
    var around: Set<Ref<Place>> = []
    for start in [place] + self[place].counties {
      if start != place { around.insert(start) }
      var next = self[start].parent
      while let parent = next, around.insert(parent).inserted { next = self[parent].parent }
    }
    return around
  }
}

import TaizhangModel

/// Findings of a compilation, each spot once, however often a partial is included.
struct Findings {
  private(set) var list: [Diagnostic]
  private var seen: Set<Key> = []

  private struct Key: Hashable {
    var id: Diagnostic.ID
    var place: Diagnostic.Place
  }

  /// Starts with what reading the templates found.
  init(_ list: [Diagnostic]) {
    self.list = list
    seen = Set(list.map { Key(id: $0.id, place: $0.place) })
  }

  mutating func add(_ finding: Diagnostic) {
    guard seen.insert(Key(id: finding.id, place: finding.place)).inserted else { return }
    list.append(finding)
  }
}

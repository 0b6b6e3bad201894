import TaizhangModel

/// The way from a name or alias to the item it names.
struct NameIndex<Item>: Sendable {
  private var refs: [String: Ref<Item>] = [:]
  /// Names before aliases, in table order: the order in which near names are tried.
  private(set) var names: [String] = []

  /// Adds a name; a finding where it already names another item.
  mutating func add(
    _ name: Located<String>,
    _ ref: Ref<Item>,
    spots: inout [String: SourceSpot],
    _ diagnostics: inout [Diagnostic]
  ) {
    if let known = refs[name.value] {
      guard known != ref else { return }
      let first = spots[name.value].map { [$0] } ?? []
      diagnostics.append(
        Diagnostic(.duplicateName, at: name.spot, name.value, related: first)
      )
      return
    }
    refs[name.value] = ref
    spots[name.value] = name.spot
    names.append(name.value)
  }

  subscript(name: String) -> Ref<Item>? { refs[name] }

  /// The item a name stands for, or nil and a finding with the nearest known name.
  func resolve(
    _ name: Located<String>,
    _ id: Diagnostic.ID,
    _ diagnostics: inout [Diagnostic]
  ) -> Ref<Item>? {
    if let ref = refs[name.value] { return ref }
    let nearest = nearestName(to: name.value, among: names) ?? choice(in: name.value)
    diagnostics.append(Diagnostic(id, at: name.spot, name.value, suggestion: nearest))
    return nil
  }

  /// The names that a text leaves the choice of: 签约额/总投资.
  private func choice(in text: String) -> String? {
    let parts = text.split { "/／、".contains($0) }.map(String.init)
    guard parts.count > 1, parts.allSatisfy({ refs[$0] != nil }) else { return nil }
    return parts.joined(separator: " / ")
  }

  /// The items of several names, each once; unknown ones are findings and left out.
  ///
  /// 叶城县、叶城县人民政府 is one unit, which would count its projects twice.
  func resolve(
    _ names: [Located<String>],
    _ id: Diagnostic.ID,
    _ diagnostics: inout [Diagnostic]
  ) -> [Ref<Item>] {
    guard names.count > 1 else { return names.compactMap { resolve($0, id, &diagnostics) } }
    var seen: Set<Ref<Item>> = []
    return names.compactMap { name in
      resolve(name, id, &diagnostics).flatMap { seen.insert($0).inserted ? $0 : nil }
    }
  }
}

extension NameIndex: Storable {
  /// In the order of `names`, since that of a dictionary is another in every process.
  func store(in writer: inout StoreWriter) {
    writer.store(count: names.count)
    for name in names {
      writer.store(name)
      writer.store(refs[name])
    }
  }

  init(from reader: inout StoreReader) throws(StoreError) {
    let count = try reader.readCount()
    let room = reader.room(for: count, ofSize: MemoryLayout<(String, Ref<Item>)>.stride)
    refs.reserveCapacity(room)
    names.reserveCapacity(room)
    for _ in 0..<count {
      let name: String = try reader.read()
      names.append(name)
      refs[name] = try reader.read()
    }
  }
}

/// An index over a table: all names first, then all aliases.
func nameIndex<Item>(
  _ table: [(name: Located<String>, aliases: [Located<String>])],
  _ diagnostics: inout [Diagnostic]
) -> NameIndex<Item> {
  var index = NameIndex<Item>()
  var spots: [String: SourceSpot] = [:]
  for (position, row) in table.enumerated() {
    // Two rows of one name must be found even though they are equal.
    if let first = spots[row.name.value] {
      diagnostics.append(
        Diagnostic(.duplicateName, at: row.name.spot, row.name.value, related: [first])
      )
    } else {
      index.add(row.name, Ref(position), spots: &spots, &diagnostics)
    }
  }
  for (position, row) in table.enumerated() {
    for alias in row.aliases { index.add(alias, Ref(position), spots: &spots, &diagnostics) }
  }
  return index
}

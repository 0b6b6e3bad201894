import TaizhangModel

/// What is left of a record's names when the words that many names share are taken off.
///
/// 伽师县年产10万吨生物肥项目 and 麦盖提县年产10万吨生物肥生产线建设项目 both come to
/// 年产10万吨生物肥; 喀什市长盛纺织科技有限公司 and 长盛纺织科技有限公司 both to 长盛纺织.
struct NameCores: Sendable {
  /// Of the project's name.
  var project: NameCore
  /// Of the companies' names that leave two scalars or more.
  var companies: [NameCore]
}

/// The core of a name, quick to look up.
struct NameCore: Hashable, Sendable {
  let scalars: [Unicode.Scalar]
  /// Equal for equal cores, and for hardly any others.
  private let mark: UInt64

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    mark = scalars.reduce(0) { ($0 ^ UInt64($1.value)) &* 0x0000_0100_0000_01B3 }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(mark) }

  var count: Int { scalars.count }
  /// Whether it is one of the words that many projects' names end in.
  var isCommon: Bool { projectEndings.contains(scalars) }
  /// As text.
  var words: String { String(String.UnicodeScalarView(scalars)) }
}

/// The cores of every record's names, in the order of the records.
func nameCores(_ ledger: Ledger, jobs: Int) async -> [NameCores] {
  let places = PlaceNames(ledger)
  return await concurrentMap(count: ledger.projects.count, jobs: jobs) { index in
    let project = ledger.projects[index]
    return NameCores(
      project: NameCore(places.strip(project.name, endings: projectEndings)),
      companies: project.investors
        .map { NameCore(places.strip($0, endings: companyEndings)) }
        .filter { $0.count > 1 }
    )
  }
}

/// Names of places, to be taken off in front of other names.
private struct PlaceNames: Sendable {
  /// Names of places by their first scalar, longest first.
  private let places: [Unicode.Scalar: [[Unicode.Scalar]]]

  init(_ ledger: Ledger) {
    var places: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    for name in ledger.places.flatMap({ [$0.name] + $0.aliases }) {
      let scalars = Array(name.unicodeScalars)
      guard let first = scalars.first, scalars.count > 1 else { continue }
      places[first, default: []].append(scalars)
    }
    self.places = places.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// A name without the places in front, the words behind, and all from a bracket on.
  func strip(_ name: String, endings: [[Unicode.Scalar]]) -> [Unicode.Scalar] {
    var scalars = Array(name.unicodeScalars.prefix { $0 != "（" && $0 != "(" })[...]
    while let first = scalars.first,
      let place = places[first]?.first(where: { scalars.starts(with: $0) })
    {
      scalars = scalars.dropFirst(place.count)
    }
    while let ending = endings.first(where: { scalars.count > $0.count && scalars.ends(with: $0) })
    {
      scalars = scalars.dropLast(ending.count)
    }
    return Array(scalars)
  }
}

/// Longest first.
private let projectEndings = [
  "示范基地", "产业园", "综合体", "生产线", "建设", "工程", "项目", "生产",
].map { Array($0.unicodeScalars) }

private let companyEndings = [
  "股份有限公司", "有限责任公司", "有限公司", "集团公司", "公司", "集团", "科技", "股份",
].map { Array($0.unicodeScalars) }

extension ArraySlice<Unicode.Scalar> {
  fileprivate func ends(with other: [Unicode.Scalar]) -> Bool {
    suffix(other.count).elementsEqual(other)
  }
}

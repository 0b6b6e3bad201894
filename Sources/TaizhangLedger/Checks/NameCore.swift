import TaizhangModel

/// What is left of a record's names when the words that many names share are taken off.
///
/// 伽师县年产10万吨生物肥项目 and 麦盖提县年产10万吨生物肥生产线建设项目 both come to
/// 年产10万吨生物肥; 喀什市长盛纺织科技有限公司 and 长盛纺织科技有限公司 both to 长盛纺织.
struct NameCores: Sendable {
  /// The project's whole name, without white space, full-width forms folded.
  var name: NameCore
  /// Whether the name begins with that of a county or a zone.
  var namesCounty: Bool
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
  /// Both as one, equal for equal pairs.
  func with(_ other: NameCore) -> NameCore { NameCore(scalars + ["\n"] + other.scalars) }
  /// As text.
  var words: String { String(String.UnicodeScalarView(scalars)) }
}

/// The cores of every record's names, in the order of the records.
func nameCores(_ ledger: Ledger, jobs: Int) async -> [NameCores] {
  let places = PlaceNames(ledger)
  return await concurrentMap(count: ledger.projects.count, jobs: jobs) { index in
    let project = ledger.projects[index]
    return NameCores(
      name: NameCore(Array(ColumnName.folded(project.name).unicodeScalars)),
      namesCounty: places.namesCounty(project.name),
      project: NameCore(places.strip(project.name, endings: projectEndings)),
      companies: project.investors
        .map { NameCore(places.strip($0, endings: companyEndings)) }
        .filter { $0.count > 1 }
    )
  }
}

/// Names of places, to be taken off in front of other names.
private struct PlaceNames: Sendable {
  private typealias Name = (scalars: [Unicode.Scalar], isPrefecture: Bool)

  /// Names of places by their first scalar, longest first.
  private let places: [Unicode.Scalar: [Name]]

  init(_ ledger: Ledger) {
    var places: [Unicode.Scalar: [Name]] = [:]
    for place in ledger.places {
      for name in [place.name] + place.aliases {
        let scalars = Array(name.unicodeScalars)
        guard let first = scalars.first, scalars.count > 1 else { continue }
        places[first, default: []].append((scalars, place.type == .prefecture))
      }
    }
    self.places = places.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
  }

  /// Whether a place stands in front of a name, behind its prefecture or not, that is no prefecture.
  func namesCounty(_ name: String) -> Bool {
    var scalars = Array(name.unicodeScalars)[...]
    while let place = place(inFrontOf: scalars) {
      guard place.isPrefecture else { return true }
      scalars = scalars.dropFirst(place.scalars.count)
    }
    return false
  }

  private func place(inFrontOf scalars: ArraySlice<Unicode.Scalar>) -> Name? {
    guard let first = scalars.first else { return nil }
    return places[first]?.first { scalars.starts(with: $0.scalars) }
  }

  /// A name without the places in front, the words behind, and all from a bracket on.
  func strip(_ name: String, endings: [[Unicode.Scalar]]) -> [Unicode.Scalar] {
    var scalars = Array(name.unicodeScalars.prefix { $0 != "（" && $0 != "(" })[...]
    while let place = place(inFrontOf: scalars) {
      scalars = scalars.dropFirst(place.scalars.count)
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

/// Numbers the paragraphs of a document, in their order.
struct ListCounter {
  /// What stands in front of a paragraph.
  enum Mark {
    case none
    case bullet
    /// With what follows it.
    case number(String)
    case hiddenNumber
    /// It has a number, but which is not certain.
    case unknown
  }

  /// How far the lists have come that share an abstract one.
  fileprivate struct State {
    /// By level, from 0; nil where the level has not begun, or is to begin anew.
    var counts = [Int?](repeating: nil, count: 9)
    /// Whether a level was passed over by one below it, and so perhaps counted, perhaps not.
    var passedOver = [Bool](repeating: false, count: 9)
    /// The lists that were used, and the levels that began where a list of its own says.
    var used: Set<Int> = []
    var started: [Int: Set<Int>] = [:]
    var last: Int?
    var hasRestarted = false
    var isDoubtful = false
  }

  private let lists: DocumentLists
  private let styles: DocumentStyles
  private var states: [Int: State] = [:]

  init(_ lists: DocumentLists, _ styles: DocumentStyles) {
    self.lists = lists
    self.styles = styles
  }

  /// Counts a paragraph.
  ///
  /// - Parameters:
  ///   - style: The paragraph's style.
  ///   - list: The list it names itself, which goes before that of its style; 0 for none.
  ///   - level: The level it names itself, from 0.
  ///   - isCertain: Whether the paragraph counts for certain. Where it does not, neither does what
  ///     follows in the list.
  /// - Returns: What stands in front of it.
  /// - Throws: As ``DocumentStyles/line(from:)``.
  mutating func mark(
    style: String?,
    list: Int?,
    level: Int?,
    isCertain: Bool
  ) throws(PartFault) -> Mark {
    let line = try styles.line(from: style)
    guard let id = list ?? line.lazy.compactMap(\.style.list).first, id != 0 else { return .none }
    guard let list = lists.lists[id], let abstract = try abstract(of: list),
      let shared = lists.abstracts[abstract]?.levels
    else { return .unknown }
    let levels = shared.merging(list.levels) { $1 }
    let named = level ?? line.lazy.compactMap(\.style.level).first
    let linked = line.lazy.compactMap { entry in
      (0...8).first { levels[$0]?.style == entry.id }
    }
    let index = named ?? linked.first ?? 0
    guard let definition = levels[index] else { return .unknown }

    var state = states[abstract] ?? State()
    if !isCertain { state.isDoubtful = true }
    state.count(index, of: id, levels, startingAt: list.starts)
    states[abstract] = state
    if definition.format == "bullet" { return .bullet }
    if definition.isHidden { return .hiddenNumber }
    guard !state.isDoubtful, let number = state.number(index, levels) else { return .unknown }
    return number.isEmpty ? .none : .number(number + definition.suffix)
  }

  /// The abstract list that has a list's levels.
  private func abstract(of list: DocumentLists.List) throws(PartFault) -> Int? {
    guard let id = list.abstract, let abstract = lists.abstracts[id] else { return nil }
    guard abstract.levels.isEmpty, let style = abstract.style else { return id }
    return try styles.line(from: style).lazy.compactMap(\.style.list).first
      .flatMap { lists.lists[$0]?.abstract }
  }
}

extension ListCounter.State {
  /// Counts a paragraph of a level.
  fileprivate mutating func count(
    _ index: Int,
    of list: Int,
    _ levels: [Int: DocumentLists.Level],
    startingAt starts: [Int: Int]
  ) {
    // Programs differ in where a list goes on after another that shares its numbers began anew.
    if !used.insert(list).inserted, last != list, hasRestarted { isDoubtful = true }
    last = list

    let isStarted = starts[index] != nil && started[list, default: []].insert(index).inserted
    if isStarted, used.count > 1 { hasRestarted = true }
    if let count = counts[index], !isStarted {
      counts[index] = count + 1
    } else {
      if passedOver[index] { isDoubtful = true }
      let start = starts[index] ?? levels[index]?.start
      guard let start, (0...9_999_999).contains(start) else {
        isDoubtful = true
        return
      }
      counts[index] = start
    }
    for lower in (index + 1)..<counts.count where index < levels[lower]?.restart ?? 9 {
      counts[lower] = nil
      passedOver[lower] = false
    }
    for upper in 0..<index where counts[upper] == nil { passedOver[upper] = true }
  }

  /// The number of the paragraph that was counted last; nil where it is not certain.
  fileprivate func number(_ index: Int, _ levels: [Int: DocumentLists.Level]) -> String? {
    guard let definition = levels[index] else { return nil }
    var text = ""
    var isPlace = false
    for character in definition.text.unicodeScalars {
      if isPlace, ("1"..."9").contains(character) {
        let place = Int(character.value) - 0x31
        guard place <= index, let count = counts[place], let level = levels[place],
          let number = listNumber(count, format: definition.isLegal ? "decimal" : level.format)
        else { return nil }
        text += number
        isPlace = false
      } else {
        if isPlace { text += "%" }
        isPlace = character == "%"
        if !isPlace { text.unicodeScalars.append(character) }
      }
    }
    return isPlace ? text + "%" : text
  }
}

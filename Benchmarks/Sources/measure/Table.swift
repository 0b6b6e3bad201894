import Foundation

/// The measurements of a run: one row for each thing measured, its phases below it.
struct Table {
  private(set) var rows: [Row] = []

  struct Row {
    var name: String
    var costs: [Cost] = []
    /// Milliseconds of each phase, in the order they came.
    var phases: [(name: String, times: [Double])] = []

    mutating func add(_ phase: String, _ time: Double) {
      if let index = phases.firstIndex(where: { $0.name == phase }) {
        phases[index].times.append(time)
      } else {
        phases.append((phase, [time]))
      }
    }
  }

  mutating func add(_ name: String, _ cost: Cost) {
    rows[index(of: name)].costs.append(cost)
  }

  /// A phase of something measured, in milliseconds.
  mutating func add(_ phase: String, of name: String, _ time: Double) {
    rows[index(of: name)].add(phase, time)
  }

  /// Milliseconds; 0 where it was not measured.
  func median(_ name: String, _ cost: KeyPath<Cost, Double> = \.wall) -> Double {
    (rows.first { $0.name == name }?.costs.map { $0[keyPath: cost] } ?? []).median
  }

  func median(_ phase: String, of name: String) -> Double {
    let row = rows.first { $0.name == name }
    return row?.phases.first { $0.name == phase }?.times.median ?? 0
  }

  private mutating func index(of name: String) -> Int {
    if let index = rows.firstIndex(where: { $0.name == name }) { return index }
    rows.append(Row(name: name))
    return rows.count - 1
  }

  var text: String {
    let head = ["", "wall ms", "min", "max", "CPU ms", "peak MB"]
    let lines = rows.flatMap { row -> [[String]] in
      let walls = row.costs.map(\.wall)
      let figures = [
        walls.median, walls.min() ?? 0, walls.max() ?? 0, row.costs.map(\.cpu).median,
        row.costs.map(\.peak).median,
      ]
      return [[row.name] + figures.map(whole)]
        + row.phases.map { ["  " + $0.name] + spread($0.times).map(whole) }
    }
    return ([head] + lines).map { line in
      line[0].padding(toLength: 32, withPad: " ", startingAt: 0)
        + line.dropFirst().map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }.joined()
    }.joined(separator: "\n")
  }

  private func spread(_ times: [Double]) -> [Double] {
    [times.median, times.min() ?? 0, times.max() ?? 0]
  }

  private func whole(_ figure: Double) -> String { String(Int(figure.rounded())) }
}

extension [Double] {
  /// The middle one, or the upper of two; 0 of none.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}

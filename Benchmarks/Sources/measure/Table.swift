import Foundation

/// The measurements of a run: one row for each thing measured.
struct Table {
  private(set) var rows: [(name: String, costs: [Cost])] = []

  mutating func add(_ name: String, _ cost: Cost) {
    if let index = rows.firstIndex(where: { $0.name == name }) {
      rows[index].costs.append(cost)
    } else {
      rows.append((name, [cost]))
    }
  }

  func median(_ name: String) -> Double {
    let row = rows.first { $0.name == name }
    return (row?.costs.map(\.wall) ?? []).median
  }

  var text: String {
    let head = ["", "wall ms", "min", "max", "CPU ms", "peak MB"]
    let lines = rows.map { name, costs in
      let walls = costs.map(\.wall)
      let figures = [
        walls.median, walls.min() ?? 0, walls.max() ?? 0, costs.map(\.cpu).median,
        costs.map(\.peak).median,
      ]
      return [name] + figures.map { String(Int($0.rounded())) }
    }
    return ([head] + lines).map { line in
      line[0].padding(toLength: 32, withPad: " ", startingAt: 0)
        + line.dropFirst().map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }.joined()
    }.joined(separator: "\n")
  }
}

extension [Double] {
  /// The middle one, or the upper of two; 0 of none.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}

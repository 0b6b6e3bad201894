import TaizhangTestSupport
import Testing

/// Counts and sums of records of one kind and amount label.
struct Figures: Equatable {
  var records = 0
  var projects = 0
  var withAmount = 0
  /// Fen.
  var amount: Int64 = 0

  /// A record; `amount` is nil where none can be added.
  mutating func add(projects count: Int, amount: Int64?) {
    records += 1
    projects += count
    withAmount += amount == nil ? 0 : 1
    self.amount += amount ?? 0
  }
}

/// What the figures of a group are told apart by.
struct FigureKey: Hashable {
  var key: String
  var kind: String
  var label: String
}

/// The columns of `projects.csv` that `totals.csv` groups by, and the word for an empty cell.
let groupColumns: [(group: String, column: String, empty: String)] = [
  ("kind", "kind", ""), ("stage", "stage", "未注明"), ("place", "primary_place", "未注明"),
  ("sector", "sector", "未注明"), ("lead", "lead", "未注明"), ("deadline", "deadline", "无时限"),
  ("batch", "batch", ""),
]

extension CSVTable {
  /// The records of `projects.csv` added up by a column, kind and label.
  func addedUp(by column: String, empty: String) throws -> [FigureKey: Figures] {
    var sums: [FigureKey: Figures] = [:]
    for row in rows {
      let cell = row[column, default: ""]
      let key = FigureKey(
        key: cell.isEmpty ? empty : cell,
        kind: row["kind", default: ""],
        label: row["amount_label", default: ""]
      )
      let text = row["amount_yuan", default: ""]
      sums[key, default: Figures()].add(
        projects: try #require(Int(row["count", default: ""])),
        amount: text.isEmpty ? nil : try fen(text)
      )
    }
    return sums
  }

  /// A group of `totals.csv`, which says each kind and label of each key once.
  func figures(of group: String) throws -> [FigureKey: Figures] {
    var figures: [FigureKey: Figures] = [:]
    for row in rows where row["group"] == group {
      let key = FigureKey(
        key: row["key", default: ""],
        kind: row["kind", default: ""],
        label: row["amount_label", default: ""]
      )
      #expect(figures[key] == nil, "\(group) \(key) stands twice")
      let records = try #require(Int(row["records", default: ""]))
      let withAmount = try #require(Int(row["with_amount", default: ""]))
      #expect(row["missing"] == String(records - withAmount))
      let text = row["amount_yuan", default: ""]
      #expect(text.isEmpty == (withAmount == 0))
      figures[key] = Figures(
        records: records,
        projects: try #require(Int(row["projects", default: ""])),
        withAmount: withAmount,
        amount: text.isEmpty ? 0 : try fen(text)
      )
    }
    return figures
  }
}

/// Yuan with at most two decimals as fen.
private func fen(_ yuan: String) throws -> Int64 {
  let parts = yuan.split(separator: ".")
  let whole = try #require(parts.first.flatMap { Int64($0) })
  guard parts.count == 2 else { return whole * 100 }
  let digits = String(parts[1])
  try #require((1...2).contains(digits.utf8.count) && parts.count == 2)
  let fraction = try #require(Int64(digits)) * (digits.utf8.count == 1 ? 10 : 1)
  return whole * 100 + fraction
}

/// Every group holds every record once: its figures are the records' own, added up.
func expectConservation(_ site: FileTree) throws {
  let projects = try site.table("data/projects.csv")
  let totals = try site.table("data/totals.csv")
  #expect(projects.rows.count > 3)
  for (group, column, empty) in groupColumns {
    let stated = try totals.figures(of: group)
    let addedUp = try projects.addedUp(by: column, empty: empty)
    #expect(Set(stated.keys) == Set(addedUp.keys), "\(group)")
    for (key, figures) in addedUp where stated[key] != figures {
      Issue.record("\(group) \(key): \(String(describing: stated[key])), records: \(figures)")
    }
  }
}

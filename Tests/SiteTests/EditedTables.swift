import Foundation
import TaizhangTestSupport

/// A ledger as a workbook, and months' sheets that tell of its records, for a project of the months: edited
/// at random, a cell or a row or a column at a time.
struct EditedTables {
  private static let ledgerPath = "Content/projects/台账.xlsx"
  private static let head = [
    "编号", "名称", "属地", "产业类别", "签约额（万元）", "牵头单位", "完成时限", "备注", "本月进展",
  ]
  /// By column of the ledger: what its cells may say.
  private static let values: [Int: [String]] = [
    2: ["青山县", "南河市", "石桥县"], 3: ["新能源", "加工制造", ""],
    4: ["800", "1200", "3500.5", ""], 5: ["州发展改革委", "州工信局", ""],
    6: ["2023年6月底", "2023-06-30", "2024年3月底", "待定", ""],
    7: ["", "水电已通", "7月开会"], 8: ["", "施工"],
  ]

  private var random: SeededGenerator
  /// Above the head, and how many columns stand in front of the first.
  private var notes = 0
  private var indent = 0
  private var rows = (1...5).map { number in
    [
      "table-\(number)", "石桥县第\(number)项目", "石桥县", "新能源", "800", "州工信局",
      number % 2 == 0 ? "2023年6月底" : "2024年3月底", "", "",
    ]
  }

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The ledger, and a form and a sheet of the unit's own that say what the ledger said.
  func put(in project: inout EditedProject) {
    for (month, stamp) in [("2023-05", "上次报送"), ("2023-06", "报送人")] {
      let sheet =
        [["不读的列：上次报送、报送人"], ["编号", "名称", "完成时限", "签约额（万元）", stamp, "本月进展"]]
        + rows.map { [$0[0], $0[1], $0[6], $0[4], "", $0[0] == "table-3" ? "" : "施工"] }
      project.put([UInt8](workbook(sheet)), at: "Content/reports/\(month)/石桥县.xlsx")
    }
    project.put([UInt8](ledger), at: EditedTables.ledgerPath)
  }

  private var ledger: Data {
    let above = ["批次：石桥县2023年签约活动（示例）　类别：签约"]
    let lines = [above] + Array(repeating: ["填表说明"], count: notes) + [EditedTables.head] + rows
    return workbook(lines.map { Array(repeating: "", count: indent) + $0 })
  }

  /// One edit of the ledger, and what it was; `takeBack` of both takes it back.
  mutating func edit(_ project: inout EditedProject) -> String {
    let before = self
    let edit: String
    switch random.next() % 8 {
    case 0:
      notes = (notes + 1) % 3
      edit = "\(notes) notes"
    case 1:
      indent = (indent + 1) % 3
      edit = "\(indent) columns in front"
    case 2:
      rows.shuffle(using: &random)
      edit = "another order"
    case 3:
      let row = Int(random.next() % 5)
      rows[row][1] += "甲"
      edit = "the name of \(rows[row][0])"
    default:
      let row = Int(random.next() % 5)
      let column = Int(random.next() % 7) + 2
      rows[row][column] = EditedTables.values[column]?.randomElement(using: &random) ?? ""
      edit = "\(rows[row][0]): \(EditedTables.head[column]) \(rows[row][column])"
    }
    last = [before]
    last[0].last = []
    project.put([UInt8](ledger), at: EditedTables.ledgerPath)
    return edit
  }

  /// Tells the progress of a record where nobody reads it, unless it has reports.
  mutating func tellProgress(in project: inout EditedProject) {
    rows[2][8] = "施工"
    project.put([UInt8](ledger), at: EditedTables.ledgerPath)
  }

  /// Gives a record of the ledger another deadline than months' sheets say.
  mutating func moveDeadline(in project: inout EditedProject) {
    rows[0][6] = "2025年6月底"
    project.put([UInt8](ledger), at: EditedTables.ledgerPath)
  }

  /// The tables before the last edit, if any.
  private var last: [EditedTables] = []

  mutating func takeBack() {
    guard let before = last.first else { return }
    let random = random
    self = before
    self.random = random
  }
}

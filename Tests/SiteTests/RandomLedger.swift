import Foundation
import TaizhangTestSupport

/// A record of a random ledger, and what the site must say of it.
struct RandomRecord {
  var id: String
  /// Whether it had been announced by the ledger's day.
  var isKnown: Bool
  /// Cells of `projects.csv` by column.
  var cells: [String: String]
}

/// A project made of chance: the same for the same seed.
///
/// It keeps its own books of what every record is, so that nothing of the program is needed to say
/// what the site must hold. Names are hostile to HTML, to spreadsheets and to templates.
struct RandomLedger {
  private(set) var files = sampleTemplates
  private(set) var records: [RandomRecord] = []
  private var random: SeededGenerator
  private var places: [String] = []
  private var sectors: [String] = []
  private var leads: [String] = []
  private var batches: [String] = []
  /// By announcement: its id, its day, and the paragraphs of its text.
  private var announcements: [(id: String, day: String, paragraphs: [String])] = []

  static let asOf = "2024-06-30"
  static let kinds = ["签约", "洽谈", "谋划"]
  static let labels = ["签约额", "意向投资", "总投资"]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    writeTables()
    for index in 0..<3 + Int(random.next() % 3) {
      let day = random.pick(["2022-10-22", "2023-05-18", "2024-06-30", "2024-07-01", "2024-09-09"])
      announcements.append(("a\(index)", index == 0 ? "2022-01-31" : day, ["推介会签约情况。"]))
    }
    for index in 0..<4 + Int(random.next() % 4) { writeBatch(index) }
    for index in 0..<3 { writeSingle(index) }
    for announcement in announcements {
      let text = announcement.paragraphs.joined(separator: "\n\n")
      write(
        "announcements/\(announcement.id).md",
        "---\n标题: \(quoted("公告 \(announcement.id) <i>"))\n日期: \(announcement.day)\n---\n\(text)\n"
      )
    }
  }

  private mutating func write(_ path: String, _ text: String) {
    files.files["Content/\(path)"] = Data(text.utf8)
  }

  private mutating func writeTables() {
    write(
      "site.yaml",
      "标题: \(quoted(name("台账", 0)))\n编制单位: 办公室\n截至: \(RandomLedger.asOf)\n"
    )
    let stages = ["洽谈", "签约", "开工", "投产"].map { "  - 名称: \($0)\n" }.joined()
    let kinds = RandomLedger.kinds.map { "  - 名称: \($0)\n" }.joined()
    let labels = RandomLedger.labels.map { "  - 名称: \($0)\n" }.joined()
    write("rules.yaml", "类别:\n\(kinds)阶段:\n\(stages)金额名目:\n\(labels)")
    places = names("县", 3...9)
    sectors = names("行业", 1...6)
    leads = names("局", 1...5)
    batches = names("批次", 1...4)
    let types = ["县市", "园区", "兵团单位"]
    var lines = "- 名称: 地区\n  拼写: region\n  类型: 地州\n"
    for (index, place) in places.enumerated() {
      lines += "- 名称: \(quoted(place))\n  拼写: p\(index)\n  类型: \(random.pick(types))\n  上级: 地区\n"
    }
    write("places.yaml", lines)
    write("sectors.yaml", table(sectors, "s"))
    write("batches.yaml", table(batches, "b"))
    lines = table(leads, "u", "  类型: 部门\n")
    for (index, place) in places.enumerated() {
      lines += "- 名称: \(quoted(place + "人民政府"))\n  拼写: gov\(index)\n  类型: 政府\n"
      lines += "  属地: \(quoted(place))\n"
    }
    write("units.yaml", lines)
  }

  private func table(_ names: [String], _ slug: String, _ more: String = "") -> String {
    names.enumerated()
      .map { "- 名称: \(quoted($1))\n  拼写: \(slug)\($0)\n\(more)" }.joined()
  }

  private mutating func names(_ word: String, _ bounds: ClosedRange<Int>) -> [String] {
    let count = bounds.lowerBound + Int(random.next() % UInt64(bounds.count))
    return (0..<count).map { name(word, $0) }
  }

  /// A name that no other number has.
  private mutating func name(_ word: String, _ number: Int) -> String {
    let hostile = [
      "", "", "<script>alert(1)</script>", "\" onclick=\"x", "'", "&amp;", "{{name}}", "{{{x}}}",
      "\\", "|", "：", " #", "<!--", "]]>", "\u{301}\"", "𠮷",
    ]
    let start = random.pick(["", "", "", "=", "+", "-", "@", "＝", "<b>"])
    return "\(start)\(word)\(random.pick(hostile))\(number)"
  }

  private mutating func writeBatch(_ index: Int) {
    let shared = draw()
    var text = shared.fields + "项目:\n"
    for item in 0..<1 + Int(random.next() % 12) {
      var own = random.once(in: 3) ? draw() : Draw(cells: [:], fields: "")
      own.cells = shared.cells.merging(own.cells) { $1 }
      let lines = complete(&own, id: "r\(index)-\(item)")
      text += lines.split(separator: "\n").enumerated()
        .map { ($0 == 0 ? "  - " : "    ") + $1 + "\n" }.joined()
    }
    write("projects/f\(index)/batch.yaml", text)
  }

  /// One record in a file of its own, which gives it its id.
  private mutating func writeSingle(_ index: Int) {
    var own = draw()
    let lines =
      complete(&own, id: "single-\(index)")
      .split(separator: "\n", maxSplits: 1).last.map(String.init) ?? ""
    let isPage = random.once(in: 2)
    write(
      "projects/single-\(index).\(isPage ? "md" : "yaml")",
      isPage ? "---\n\(lines)---\n说明 <b>文字</b>。\n" : lines
    )
  }
}

extension RandomLedger {
  /// Fields that a batch or a record gives, and their cells.
  private struct Draw {
    var cells: [String: String]
    var fields: String
  }

  private mutating func draw() -> Draw {
    var result = Draw(cells: [:], fields: "")
    func give(_ field: String, _ column: String, _ value: String) {
      result.fields += "\(field): \(quoted(value))\n"
      result.cells[column] = value
    }
    give("批次", "batch", random.pick(batches))
    give("类别", "kind", random.pick(RandomLedger.kinds))
    give("金额名目", "amount_label", random.pick(RandomLedger.labels))
    if !random.once(in: 4) { give("行业", "sector", random.pick(sectors)) }
    if !random.once(in: 4) { give("牵头单位", "lead", random.pick(leads)) }
    if !random.once(in: 3) {
      let (text, day) = random.pick([
        ("2023年12月底", "2023-12-31"), ("2024年6月30日前", "2024-06-30"), ("长期坚持", ""),
        ("2024年7月", "2024-07-31"),
      ])
      give("完成时限", "deadline_text", text)
      result.cells["deadline"] = day
    }
    if !random.once(in: 5) {
      let chosen = [random.pick(places)] + (random.once(in: 6) ? [random.pick(places)] : [])
      result.fields += "属地:\n" + chosen.map { "  - \(quoted($0))\n" }.joined()
      result.cells["primary_place"] = chosen[0]
    }
    return result
  }

  /// The rest of a record: its own lines, beginning with its id; the books are kept on the way.
  private mutating func complete(_ draw: inout Draw, id: String) -> String {
    let number = records.count
    let projectName = name("项目", number)
    var lines = "编号: \(id)\n名称: \(quoted(projectName))\n" + draw.fields
    draw.cells["id"] = id
    draw.cells["name"] = projectName
    var (text, yuan) = random.pick(RandomLedger.amounts)
    var count = random.once(in: 4) ? 1 + Int(random.next() % 5) : 1
    if !text.isEmpty { lines += "金额: \(text)\n" }
    if count > 1 { lines += "项目数: \(count)\n" }
    let announcement = random.once(in: 6) ? nil : Int(random.next() % UInt64(announcements.count))
    var isKnown = true
    if let announcement {
      let quote = "第\(number)号记录，\(text.isEmpty ? "未说金额" : "投资" + text)。"
      announcements[announcement].paragraphs.append(quote)
      lines += "来源: \(announcements[announcement].id)\n原文: \(quote)\n"
      isKnown = announcements[announcement].day <= RandomLedger.asOf
    } else if random.once(in: 2) {
      let day = random.pick(["2024-06-30", "2024-07-01"])
      lines += "签约时间: \(day)\n"
      isKnown = day <= RandomLedger.asOf
    }
    // Nothing changes before its record is there, and the second change is not yet known on the day.
    if random.once(in: 5), isKnown {
      lines += "变更:\n  - 日期: 2024-06-30\n    金额: 7.5亿元\n    项目数: 9\n"
      if random.once(in: 2) {
        draw.cells["kind"] = random.pick(RandomLedger.kinds)
        draw.cells["amount_label"] = random.pick(RandomLedger.labels)
        lines += "    类别: \(draw.cells["kind", default: ""])\n"
        lines += "    金额名目: \(draw.cells["amount_label", default: ""])\n"
      }
      lines += "  - 日期: 2024-07-01\n    金额: 9亿元\n    类别: \(RandomLedger.kinds[0])\n"
      (text, yuan, count) = ("7.5亿元", "750000000", 9)
    }
    draw.cells.merge(["amount_text": text, "amount_yuan": yuan, "count": "\(count)"]) { $1 }
    for column in ["sector", "lead", "primary_place", "deadline", "deadline_text"]
    where draw.cells[column] == nil { draw.cells[column] = "" }
    records.append(
      RandomRecord(id: id, isKnown: isKnown, cells: draw.cells.mapValues(spreadsheetCell))
    )
    return lines
  }

  /// As written, and yuan where it can be added.
  private static let amounts = [
    ("", ""), ("45亿元", "4500000000"), ("约3.8亿元", "380000000"), ("8000万元", "80000000"),
    ("1.5395亿元", "153950000"), ("百亿元以上", ""), ("6到7亿元", ""), ("超过3亿元", ""), ("近5亿元", ""),
    ("2亿美元", ""), ("0.35元", "0.35"), ("2亿元", "200000000"), ("1.1万元", "11000"),
  ]
}

/// A cell that begins like a formula has an apostrophe in front.
private func spreadsheetCell(_ text: String) -> String {
  text.unicodeScalars.first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } == true
    ? "'" + text : text
}

/// A YAML scalar in double quotation marks.
private func quoted(_ text: String) -> String {
  let inside = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  return "\"\(inside)\""
}

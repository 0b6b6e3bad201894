import TaizhangReading

extension HostileContent {
  mutating func writeProjects() {
    var records: [ContentValue] = []
    for number in 1...3 {
      records.append(project(number))
    }
    let head: KeyValuePairs<ProjectField, ContentValue> = [
      .batch: named("批次"), .kind: named("签约"), .announcement: "a1", .projects: .list(records),
      .name: .absent, .investors: .absent, .content: .absent,
    ]
    // A file's name is shown with what is found in it.
    write("projects/\(fileName).yaml", mapping(ProjectField.table, head))
    let single = mapping(
      ProjectField.table,
      [
        .batch: named("批次"), .kind: named("洽谈"), .places: [named("县"), named("园区")],
        .announcement: "a1", .quotes: [quote("project.quotes")],
      ]
    )
    let prose = payload.tail.split(separator: "\n").joined(separator: "\n\n")
    write("projects/p9.md", single, body: "说明\(prose)\n\n- \(prose)\n\n> \(prose)\n")
  }

  /// Hostile where a file system takes it.
  private var fileName: String {
    payload.lead.isEmpty ? "batch" : "\"><img src=x onerror=alert(1)>' {{x}}"
  }

  private mutating func project(_ number: Int) -> ContentValue {
    let milestones: ContentValue = [
      mapping(MilestoneField.table, [.stage: named("签约阶段"), .date: "2022年12月16日"]),
      mapping(
        MilestoneField.table,
        [.stage: named("开工阶段"), .date: "2023年12月", .isPlanned: "是"]
      ),
    ]
    let changes: ContentValue = [
      mapping(
        ChangeField.table,
        [
          .date: "2023-05-30", .kind: named("签约"), .amount: "7亿元",
          .amountLabel: named("签约额"), .count: "2", .announcement: "a1",
          .quote: quote("change.quote", holding: "投资7亿元"),
        ]
      )
    ]
    let quotes: ContentValue = [
      quote("project.quotes", holding: "投资5亿元"),
      mapping(QuoteField.table, [.text: quote("quote.text")]),
    ]
    return mapping(
      ProjectField.table,
      [
        .id: .text("p\(number)"), .sector: named("行业"), .places: [named("县")],
        .amount: "5亿元", .amountLabel: named("签约额"), .count: "2",
        .listMissing: number == 2 ? "是" : "否", .lead: named("局"),
        .responsible: [named("县政府"), named("局")],
        .deadline: number == 1 ? "2023年3月底" : "2023年12月底", .target: named("达产阶段"),
        .stage: number == 3 ? named("签约阶段") : .absent, .milestones: milestones, .changes: changes,
        .quotes: quotes, .signedOn: "2022年12月16日", .related: ["p9"],
      ]
    )
  }

  /// A table: a cell is a text like any other, and may hold what no text of YAML can.
  mutating func writeChanges() {
    let row = mapping(
      ChangeRowField.table,
      [.project: "p3", .name: named("名称"), .matter: "建设内容"]
    )
    let change = mapping(
      ChangeField.table,
      [
        .date: "2023-05-31", .kind: .absent, .amount: .absent, .amountLabel: .absent,
        .count: .absent, .content: .absent, .announcement: "a1",
        .quote: quote("change.quote"),
      ]
    )
    writeTable("changes/c.csv", row, change)
  }

  mutating func writeReports() {
    for (month, day) in [("2023-05", "2023年5月28日"), ("2023-06", "2023年6月28日")] {
      var entries: [ContentValue] = []
      for number in 1...3 { entries.append(report(number, month)) }
      if month == "2023-06" {
        entries.append(
          mapping(
            ReportField.table,
            [.project: "p1", .corrects: "2023-05", .fundsTotal: "9000万元", .portion: .absent]
          )
        )
      }
      let head = mapping(
        ReportField.table,
        [
          .date: .text(day), .unit: named("县政府"), .announcement: "a1", .entries: .list(entries),
          .name: .absent, .corrects: .absent,
          .portion: .absent, .progress: .absent, .nextStep: .absent, .evidence: .absent,
          .quote: .absent, .remarks: .absent,
        ]
      )
      write("reports/\(month)/r.yaml", head)
    }
  }

  private mutating func report(_ number: Int, _ month: String) -> ContentValue {
    let problems: ContentValue = [
      mapping(
        ProblemField.table,
        [.type: named("用地"), .unit: named("局"), .due: "2023年7月底", .solvedOn: .absent]
      ),
      mapping(ProblemField.table, [.type: named("用地"), .due: "2023年5月底"]),
      // Not in June: its words are much like those of May, which is a doubt of its own.
      mapping(ProblemField.table, [.solvedOn: month == "2023-05" ? "2023年5月20日" : .absent]),
    ]
    let override = mapping(OverrideField.table, [.color: "黄"])
    return mapping(
      ReportField.table,
      [
        .project: .text("p\(number)"), .corrects: .absent,
        .stage: number == 1 ? named("开工阶段") : .absent,
        .condition: number == 2 ? named("停滞") : .absent,
        .fundsThisYear: "1亿元", .fundsTotal: "1亿元", .investedThisYear: "1亿元",
        .investedTotal: "1亿元", .portion: number == 3 ? "1/3 条生产线" : .absent,
        .problems: problems, .override: override,
      ]
    )
  }
}

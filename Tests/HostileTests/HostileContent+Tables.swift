import TaizhangReading

extension HostileContent {
  mutating func writeTables() {
    write(
      "site.yaml",
      mapping(SiteField.table, [.asOf: "2023-06-30", .moneyUnit: "亿元"])
    )
    writeRules()
    let areas: ContentValue = [
      mapping(
        AreaField.table,
        [
          .area: "20平方公里", .county: named("县"), .announcement: "a1",
          .quote: quote("area.quote", holding: "20平方公里"),
        ]
      )
    ]
    write(
      "places.yaml",
      [
        mapping(
          PlaceField.table,
          [.name: named("地区"), .slug: "diqu", .type: "地州", .code: "653100"]
        ),
        mapping(
          PlaceField.table,
          [
            .name: named("县"), .slug: "xian", .type: "县市", .parent: named("地区"),
            .code: "653121",
          ]
        ),
        mapping(
          PlaceField.table,
          [
            .name: named("园区"), .slug: "yuanqu", .type: "园区", .parent: named("地区"),
            .code: .absent,
            .counties: [named("县")], .areas: areas,
          ]
        ),
      ]
    )
    write(
      "sectors.yaml",
      [
        mapping(TableField.table, [.name: named("行业"), .slug: "hangye"]),
        mapping(TableField.table, [.name: named("另一行业"), .slug: "hangye-2"]),
      ]
    )
    write("batches.yaml", [mapping(TableField.table, [.name: named("批次"), .slug: "pici"])])
    write(
      "units.yaml",
      [
        mapping(UnitField.table, [.name: named("局"), .slug: "ju", .type: "部门"]),
        mapping(
          UnitField.table,
          [.name: named("县政府"), .slug: "gov", .type: "政府", .place: named("县")]
        ),
      ]
    )
    write(
      "acceptances.yaml",
      [
        mapping(
          AcceptanceField.table,
          [.finding: "list-missing", .subject: "p2", .day: "2023-06-30"]
        )
      ]
    )
  }

  private mutating func writeRules() {
    func word(_ words: String) -> KeyValuePairs<VocabularyField, ContentValue> {
      [.name: named(words)]
    }
    let kinds: ContentValue = [
      mapping(VocabularyField.table, [.name: named("签约"), .stage: named("签约阶段")]),
      mapping(
        VocabularyField.table,
        [
          .name: named("洽谈"), .stage: named("洽谈阶段"), .group: named("签约"),
          .noProject: "是",
        ]
      ),
    ]
    let stages: ContentValue = [
      mapping(VocabularyField.table, word("洽谈阶段")),
      mapping(VocabularyField.table, word("签约阶段")),
      mapping(VocabularyField.table, word("开工阶段")),
      mapping(VocabularyField.table, word("达产阶段")),
    ]
    let conditions: ContentValue = [
      mapping(ConditionField.table, [.name: named("正常"), .nature: "正常"]),
      mapping(ConditionField.table, [.name: named("停滞"), .nature: "停滞"]),
    ]
    let rules = mapping(
      RulesField.table,
      [
        .nearDays: "30", .kinds: kinds, .stages: stages,
        .amountLabels: [mapping(VocabularyField.table, word("签约额"))],
        .conditions: conditions,
        .problemTypes: [mapping(VocabularyField.table, word("用地"))],
        .lights: lights(), .rates: rates(), .duty: duty(),
      ]
    )
    write("rules.yaml", rules)
  }

  private mutating func lights() -> ContentValue {
    [
      mapping(LightField.table, [.color: "橙", .trigger: "停滞", .atLeast: "2", .atMost: "90"]),
      mapping(LightField.table, [.color: "红", .trigger: "时限已过"]),
      mapping(
        LightField.table,
        [.color: "黄", .trigger: "未到阶段", .stage: named("开工阶段"), .atLeast: "1"]
      ),
      mapping(LightField.table, [.color: "绿", .trigger: "未到期"]),
    ]
  }

  private mutating func rates() -> ContentValue {
    let denominator = mapping(
      SelectionField.table,
      [.kinds: [named("签约")], .stages: [named("签约阶段"), named("开工阶段")], .without: [named("停滞")]]
    )
    let numerator = mapping(SelectionField.table, [.stages: [named("开工阶段")]])
    return [
      mapping(
        RateField.table,
        [
          .denominator: denominator, .numerator: numerator, .label: named("签约额"), .isRanked: "是",
        ]
      ),
      mapping(
        RateField.table,
        [.denominator: denominator, .measure: "累计到位资金", .label: named("签约额")]
      ),
    ]
  }

  private mutating func duty() -> ContentValue {
    mapping(
      DutyField.table,
      [.from: "2023-05", .kinds: [named("签约")], .until: named("达产阶段")]
    )
  }
}

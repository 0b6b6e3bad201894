import TaizhangModel

func resolveRules(
  _ record: RulesRecord,
  _ names: Names,
  _ diagnostics: inout [Diagnostic]
) -> Rules {
  let kinds = record.kinds.map { kind in
    let group = kind.group.flatMap { names.kinds.resolve($0, .unknownKind, &diagnostics) }
    let groupName = group.map { record.kinds[Int($0.index)].word.name.value }
    return Kind(
      name: kind.word.name.value,
      aliases: kind.word.aliases.map(\.value),
      group: groupName ?? kind.word.name.value,
      stage: kind.stage.flatMap { names.stages.resolve($0, .unknownStage, &diagnostics) },
      isNoProject: kind.isNoProject,
      remarks: kind.word.remarks
    )
  }
  var rules = Rules(
    kinds: kinds,
    stages: record.stages.map {
      Stage(name: $0.name.value, aliases: $0.aliases.map(\.value), remarks: $0.remarks)
    },
    amountLabels: record.amountLabels.map {
      AmountLabel(name: $0.name.value, aliases: $0.aliases.map(\.value), remarks: $0.remarks)
    },
    nearDays: record.nearDays
  )
  rules.progress = resolveProgressRules(record.progress, names, &diagnostics)
  return rules
}

func resolvePlaces(
  _ records: [PlaceRecord],
  _ names: Names,
  _ citations: CitationResolver,
  _ diagnostics: inout [Diagnostic]
) -> [Place] {
  records.map { record in
    Place(
      name: record.line.name.value,
      slug: record.line.slug.value,
      type: record.type,
      parent: record.parent.flatMap { names.places.resolve($0, .unknownPlace, &diagnostics) },
      counties: names.places.resolve(record.counties, .unknownPlace, &diagnostics),
      code: record.code,
      aliases: record.line.otherNames.map(\.value),
      areas: record.areas.map { area in
        StatedArea(
          text: area.text,
          area: area.area,
          county: area.county.flatMap { names.places.resolve($0, .unknownPlace, &diagnostics) },
          citation: citations.resolve(area.quote, in: area.announcement, &diagnostics)
        )
      },
      remarks: record.line.remarks,
      spot: record.line.spot
    )
  }
}

func resolveUnits(
  _ records: [UnitRecord],
  _ names: Names,
  _ diagnostics: inout [Diagnostic]
) -> [Unit] {
  records.map { record in
    Unit(
      name: record.line.name.value,
      slug: record.line.slug.value,
      type: record.type,
      place: record.place.flatMap { names.places.resolve($0, .unknownPlace, &diagnostics) },
      aliases: record.line.otherNames.map(\.value),
      remarks: record.line.remarks,
      spot: record.line.spot
    )
  }
}

func resolveSectors(_ records: [TableRecord]) -> [Sector] {
  records.map { record in
    Sector(
      name: record.name.value,
      slug: record.slug.value,
      aliases: record.otherNames.map(\.value),
      remarks: record.remarks,
      spot: record.spot
    )
  }
}

func resolveBatches(_ records: [TableRecord]) -> [Batch] {
  records.map { record in
    Batch(
      name: record.name.value,
      slug: record.slug.value,
      aliases: record.otherNames.map(\.value),
      remarks: record.remarks,
      spot: record.spot
    )
  }
}

internal import TaizhangModel
internal import TaizhangReading
internal import TaizhangRendering

/// The schema of a kind of content file, for editors: JSON Schema, draft 7, which the YAML language
/// server reads.
///
/// It knows every field with its labels, what it holds and what it means, and offers the names that the
/// content has. It takes for wrong only what the readers take for wrong: a field that does not exist, one
/// that is missing, a list where a text stands. What a text says is for `taizhang check`.
struct ContentSchema {
  /// The names to offer.
  private let names: [NameSource: [String]]

  init(_ records: Records) {
    names = [
      .places: records.places.map(\.line.name.value),
      .sectors: records.sectors.map(\.name.value),
      .units: records.units.map(\.line.name.value),
      .batches: records.batches.map(\.name.value),
      .kinds: records.rules.kinds.map(\.word.name.value),
      .stages: records.rules.stages.map(\.name.value),
      .amountLabels: records.rules.amountLabels.map(\.name.value),
      .conditions: records.rules.progress.conditions.map(\.word.name.value),
      .problemTypes: records.rules.progress.problemTypes.map(\.name.value),
      .announcements: records.announcements.map(\.id.value),
      .claims: records.announcements.flatMap(\.claims).map(\.id.value),
      .projects: records.projects.map(\.id.value),
    ]
  }

  func document(of kind: ContentKind) -> JSON {
    var members = [JSON.Member("$schema", .text("http://json-schema.org/draft-07/schema#"))]
    members.append(JSON.Member("title", .text(kind.files)))
    members += root(of: kind)
    members.append(JSON.Member("definitions", .object(definitions)))
    return .object(members)
  }

  private func root(of kind: ContentKind) -> [JSON.Member] {
    switch kind {
    case .site: one(SiteField.table.record)
    case .rules: one(RulesField.table.record)
    case .places: many(PlaceField.table.record)
    case .sectors, .batches: many(TableField.table.record)
    case .units: many(UnitField.table.record)
    case .announcement: one(AnnouncementField.table.record)
    case .projects: batch(ProjectField.table.record, ProjectField.table[.projects])
    case .project: one(ProjectField.table.record)
    case .reports:
      [
        JSON.Member("if", .object([JSON.Member("type", .text("array"))])),
        JSON.Member("then", .object(many(ReportField.table.record))),
        JSON.Member("else", .object(batch(ReportField.table.record, ReportField.table[.entries]))),
      ]
    case .indicators: many(IndicatorField.table.record)
    case .acceptances: many(AcceptanceField.table.record)
    }
  }

  private func one(_ record: String) -> [JSON.Member] {
    [JSON.Member("allOf", .list([reference(record)]))]
  }

  private func many(_ record: String) -> [JSON.Member] {
    [
      JSON.Member("type", .texts(["array", "null"])),
      JSON.Member("items", reference(record)),
    ]
  }

  /// A mapping by itself, or what several share above the list of them: then the head need not have
  /// what each of them must.
  private func batch(_ record: String, _ list: FieldRow) -> [JSON.Member] {
    [
      JSON.Member("if", .object([anyKey(of: list)])),
      JSON.Member("then", reference(head(of: record))),
      JSON.Member("else", reference(record)),
    ]
  }

  private func head(of record: String) -> String { "\(record)Head" }

  private func reference(_ definition: String) -> JSON {
    .object([JSON.Member("$ref", .text("#/definitions/\(definition)"))])
  }

  private func definition(of source: NameSource) -> String { "\(source)Names" }

  private var definitions: [JSON.Member] {
    let offered = NameSource.allCases.compactMap { source -> JSON.Member? in
      guard let known = names[source], !known.isEmpty else { return nil }
      let words = JSON.object([JSON.Member("enum", .texts(known))])
      return JSON.Member(definition(of: source), words)
    }
    return offered
      + MappingKind.all.flatMap { kind -> [JSON.Member] in
        let hasHead = kind.rows.contains { isList($0, of: kind) }
        let own = JSON.Member(kind.record, definition(of: kind, isHead: false))
        return hasHead
          ? [own, JSON.Member(head(of: kind.record), definition(of: kind, isHead: true))] : [own]
      }
  }

  /// Whether a field of a batch's head holds the records that share it.
  private func isList(_ row: FieldRow, of kind: MappingKind) -> Bool {
    MappingKind.within["\(kind.record).\(row.id)"] == kind.record
  }

  /// Labels are properties, which editors offer; other keys are patterns, which they take.
  ///
  /// A head has what may be shared, and the list; a record has no such list.
  private func definition(of kind: MappingKind, isHead: Bool) -> JSON {
    let rows = kind.rows.filter { row in
      isHead ? row.isShared || isList(row, of: kind) : !isList(row, of: kind)
    }
    let others = rows.map { row in
      let keys = keys(of: row).dropFirst().map(escapedForPattern)
      return JSON.Member("^(\(keys.joined(separator: "|")))$", value(of: row, in: kind.record))
    }
    let required = isHead ? [] : rows.filter { $0.isRequired && !$0.isShared }
    let members = [
      JSON.Member("type", .text("object")),
      JSON.Member(
        "properties",
        .object(rows.map { JSON.Member($0.label, value(of: $0, in: kind.record)) })
      ),
      JSON.Member("patternProperties", .object(others)),
      JSON.Member("additionalProperties", .flag(false)),
    ]
    let has = required.map { JSON.object([anyKey(of: $0)]) }
    return .object(has.isEmpty ? members : members + [JSON.Member("allOf", .list(has))])
  }

  /// That a mapping has a field, under whatever name.
  private func anyKey(of row: FieldRow) -> JSON.Member {
    let has = keys(of: row).map { JSON.object([JSON.Member("required", .texts([$0]))]) }
    return JSON.Member("anyOf", .list(has))
  }

  /// The label first.
  private func keys(of row: FieldRow) -> [String] {
    [row.label] + row.aliases.filter { $0 != row.label } + (row.id == row.label ? [] : [row.id])
  }

  private func value(of row: FieldRow, in record: String) -> JSON {
    .object([JSON.Member("description", .text(row.meaning))] + values(of: row, in: record))
  }

  /// Nothing behind the colon is as good as no field.
  private func values(of row: FieldRow, in record: String) -> [JSON.Member] {
    let scalar = JSON.object([
      JSON.Member("type", .texts(["string", "number", "boolean", "null"]))
    ])
    func list(_ item: JSON) -> JSON {
      .object([JSON.Member("type", .text("array")), JSON.Member("items", item)])
    }
    // Other words are no error here: aliases, and several names in one text.
    func offering(_ words: JSON?) -> JSON {
      words.map { .object([JSON.Member("anyOf", .list([$0, scalar]))]) } ?? scalar
    }
    let source = NameSource.of(row, in: record).flatMap { names[$0]?.isEmpty ?? true ? nil : $0 }
    let known = source.map { reference(definition(of: $0)) }
    let nested = MappingKind.within["\(record).\(row.id)"].map(reference)
    let null = JSON.object([JSON.Member("type", .text("null"))])
    let choices: [JSON] =
      switch row.type {
      case .text, .slug, .number, .amount, .tally, .date, .deadline, .area, .choice, .quote:
        [scalar]
      case .flag: [offering(.object([JSON.Member("enum", .texts(["是", "否"]))]))]
      case .name: [offering(known)]
      case .names: [offering(known), list(offering(known))]
      case .texts: [scalar, list(scalar)]
      case .quotes:
        [
          scalar,
          list(
            .object([JSON.Member("anyOf", .list([scalar, reference(QuoteField.table.record)]))])
          ),
        ]
      case .records: [nested.map(list) ?? scalar, null]
      case .mapping: [nested ?? scalar, null]
      }
    if choices.count == 1, case .object(let members) = choices[0] { return members }
    return [JSON.Member("anyOf", .list(choices))]
  }
}

/// A text as a regular expression of ECMA 262 that means it.
private func escapedForPattern(_ text: String) -> String {
  var pattern = ""
  for character in text {
    if "\\^$.*+?()[]{}|/".contains(character) { pattern.append("\\") }
    pattern.append(character)
  }
  return pattern
}

import TaizhangModel

func readTableLine(_ node: YAMLNode, in context: inout ReadingContext) -> TableRecord? {
  let fields = FieldValues<TableField>(node, in: &context)
  let name = fields.required(.name, &context)
  let slug = fields.slug(.slug, &context)
  guard let name, let slug else {
    fields.leaveOut(&context)
    return nil
  }
  return TableRecord(
    name: name,
    slug: slug,
    aliases: fields.texts(.aliases, &context),
    variants: fields.texts(.variants, &context),
    remarks: fields.string(.remarks, &context),
    spot: name.spot
  )
}

func readUnit(_ node: YAMLNode, in context: inout ReadingContext) -> UnitRecord? {
  let fields = FieldValues<UnitField>(node, in: &context)
  let name = fields.required(.name, &context)
  let slug = fields.slug(.slug, &context)
  let types = KeyValuePairs(
    dictionaryLiteral: ("部门", UnitType.department),
    ("政府", UnitType.government),
    ("园区", UnitType.zone),
    ("企业", UnitType.company)
  )
  let type = fields.choice(.type, types, &context)
  if fields[.type] == nil { fields.reportMissing(.type, &context) }
  let place = fields.text(.place, &context)
  guard let name, let slug else {
    context.loosePlaces += place.map { [$0] } ?? []
    fields.leaveOut(&context)
    return nil
  }
  return UnitRecord(
    line: TableRecord(
      name: name,
      slug: slug,
      aliases: fields.texts(.aliases, &context),
      variants: fields.texts(.variants, &context),
      remarks: fields.string(.remarks, &context),
      spot: name.spot
    ),
    type: type ?? .department,
    place: place
  )
}

func readPlace(_ node: YAMLNode, in context: inout ReadingContext) -> PlaceRecord? {
  let fields = FieldValues<PlaceField>(node, in: &context)
  let name = fields.required(.name, &context)
  let slug = fields.slug(.slug, &context)
  let types = KeyValuePairs(
    dictionaryLiteral: ("地州", PlaceType.prefecture),
    ("县市", PlaceType.county),
    ("园区", PlaceType.zone),
    ("兵团单位", PlaceType.corps)
  )
  let type = fields.choice(.type, types, &context)
  if fields[.type] == nil { fields.reportMissing(.type, &context) }
  let code = fields.text(.code, &context)
  if let code, !isDivisionCode(code.value) {
    context.report(.unreadableNumber, at: code.spot.range, code.value, "100000", "999999")
  }
  let parent = fields.text(.parent, &context)
  let counties = fields.texts(.counties, &context)
  guard let name, let slug else {
    context.loosePlaces += counties + (parent.map { [$0] } ?? [])
    fields.leaveOut(&context)
    return nil
  }
  return PlaceRecord(
    line: TableRecord(
      name: name,
      slug: slug,
      aliases: fields.texts(.aliases, &context),
      variants: fields.texts(.variants, &context),
      remarks: fields.string(.remarks, &context),
      spot: name.spot
    ),
    type: type ?? .county,
    parent: parent,
    counties: counties,
    code: code?.value ?? "",
    areas: fields.items(.areas, &context).compactMap { readArea($0, in: &context) }
  )
}

/// Six digits, the first not 0 (GB/T 2260).
private func isDivisionCode(_ text: String) -> Bool {
  text.utf8.count == 6 && Int(text).map { $0 >= 100_000 } ?? false
}

private func readArea(_ node: YAMLNode, in context: inout ReadingContext) -> AreaRecord? {
  let fields = FieldValues<AreaField>(node, in: &context)
  if fields[.area] == nil { fields.reportMissing(.area, &context) }
  let text = fields.string(.area, &context)
  let county = fields.text(.county, &context)
  let announcement = fields.text(.announcement, &context)
  let quote = fields.quote(.quote, line: .line, &context)
  guard let area = fields.parsed(.area, .unreadableArea, &context, Area.init(parsing:)) else {
    context.loosePlaces += county.map { [$0] } ?? []
    return nil
  }
  return AreaRecord(
    text: text,
    area: area.value,
    county: county,
    announcement: announcement,
    quote: quote
  )
}

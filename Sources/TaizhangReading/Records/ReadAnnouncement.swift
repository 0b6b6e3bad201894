import TaizhangModel

/// A Markdown file with front matter as an announcement; its name is its id unless it says one.
func parseAnnouncement(
  _ source: SourceFile,
  in context: inout ReadingContext
) -> AnnouncementRecord? {
  guard let (node, body) = parseHead(source, in: &context) else { return nil }
  let fields = FieldValues<AnnouncementField>(node, in: &context)
  let id = fields.idOrStem(.id, source, &context)
  let title = fields.required(.title, &context)
  let date = fields.parsed(
    .date,
    .unreadableDate,
    of: Day.yearsOfPapers,
    &context,
    DeadlineExpression.init(parsing:)
  )
  if fields[.date] == nil { fields.reportMissing(.date, &context) }
  return AnnouncementRecord(
    id: id,
    title: title?.value ?? "",
    issuer: fields.string(.issuer, &context),
    date: date,
    dateRemarks: fields.string(.dateRemarks, &context),
    type: fields.string(.type, &context),
    place: fields.text(.place, &context),
    isExcerpt: fields.flag(.isExcerpt, &context),
    treatments: fields.sentences(.treatments, &context),
    claims: fields.items(.claims, &context).compactMap { readClaim($0, in: &context) },
    errata: fields.items(.errata, &context).compactMap { readErratum($0, in: &context) },
    remarks: fields.string(.remarks, &context),
    body: body,
    spot: title?.spot ?? context.spot(fields.range)
  )
}

/// A file's name without folders and ending, which may stand in for an id.
func stem(of source: SourceFile) -> String {
  let name = source.path.split(separator: "/").last ?? ""
  return String(name.split(separator: ".").first ?? "")
}

/// The front matter as a tree and the text below it.
func parseHead(
  _ source: SourceFile,
  in context: inout ReadingContext
) -> (head: YAMLNode, body: SourceRange)? {
  guard let matter = splitFrontMatter(source.bytes) else {
    let start = startOfText(source.bytes)
    context.report(.missingFrontMatter, at: SourceRange(start, start))
    return nil
  }
  let head = source.bytes[matter.head]
  guard let node = parseYAML(head, base: matter.head.lowerBound, in: &context) else { return nil }
  return (node, SourceRange(matter.body.lowerBound, matter.body.upperBound))
}

extension FieldValues {
  /// The id a file gives itself, or the file's name without folders and ending.
  func idOrStem(
    _ field: Field,
    _ source: SourceFile,
    _ context: inout ReadingContext
  ) -> Located<String> {
    if self[field] != nil, let id = slug(field, &context) { return id }
    let stem = stem(of: source)
    if !isSlug(stem) { context.reportSlug(stem, at: range) }
    return Located(stem, at: context.spot(range))
  }

  /// A list of sentences, which commas must not cut.
  func sentences(_ field: Field, _ context: inout ReadingContext) -> [String] {
    guard case .scalar(let scalar)? = self[field] else {
      return texts(field, &context).map(\.value)
    }
    return [scalar.text]
  }
}

private func readErratum(_ node: YAMLNode, in context: inout ReadingContext) -> ErratumRecord? {
  let fields = FieldValues<ErratumField>(node, in: &context)
  if fields[.quote] == nil { fields.reportMissing(.quote, &context) }
  let reading = fields.required(.reading, &context)
  let reason = fields.required(.reason, &context)
  guard let quote = fields.quote(.quote, line: .line, &context), let reading, let reason else {
    return nil
  }
  return ErratumRecord(quote: quote, reading: reading.value, reason: reason.value)
}

private func readClaim(_ node: YAMLNode, in context: inout ReadingContext) -> ClaimRecord? {
  let fields = FieldValues<ClaimField>(node, in: &context)
  let id = fields.slug(.id, &context)
  let what = fields.required(.what, &context)
  if fields[.quote] == nil { fields.reportMissing(.quote, &context) }
  let quote = fields.quote(.quote, line: .line, &context)
  let count = fields.parsed(
    .count,
    .unreadableNumber,
    example: "17个、近百家",
    &context,
    Tally.init(parsing:)
  )
  let amount = fields.amount(.amount, &context)
  if fields[.count] == nil, fields[.amount] == nil { fields.reportMissing(.count, &context) }
  let scope = fields[.scope].map { readScope($0, in: &context) }
  guard let id, let what, let quote else {
    context.loosePlaces += scope?.places ?? []
    fields.leaveOut(&context)
    return nil
  }
  return ClaimRecord(
    id: id,
    what: what.value,
    quote: quote,
    count: count,
    amount: amount,
    amountLabel: fields.text(.amountLabel, &context),
    scope: scope,
    parts: fields.texts(.parts, &context),
    whole: fields.text(.whole, &context),
    share: fields.parsed(
      .share,
      .unreadableNumber,
      example: "36.5%、百分之三十",
      &context,
      Share.init(parsing:)
    ),
    counted: fields.choice(.counted, countedWords, &context) ?? .projects,
    openList: fields.flag(.openList, &context),
    remarks: fields.string(.remarks, &context),
    spot: id.spot
  )
}

private let countedWords = KeyValuePairs(
  dictionaryLiteral: ("项目", Counted.projects),
  ("属地", Counted.places),
  ("责任县市", Counted.responsible)
)

private func readScope(_ node: YAMLNode, in context: inout ReadingContext) -> ScopeRecord {
  let fields = FieldValues<ScopeField>(node, in: &context)
  return ScopeRecord(
    announcements: fields.texts(.announcements, &context),
    batches: fields.texts(.batches, &context),
    kinds: fields.texts(.kinds, &context),
    sectors: fields.texts(.sectors, &context),
    places: fields.texts(.places, &context),
    records: fields.texts(.records, &context)
  )
}

func readIndicator(_ node: YAMLNode, in context: inout ReadingContext) -> IndicatorRecord? {
  let fields = FieldValues<IndicatorField>(node, in: &context)
  let name = fields.required(.name, &context)
  let announcement = fields.required(.announcement, &context)
  if fields[.quote] == nil { fields.reportMissing(.quote, &context) }
  let quote = fields.quote(.quote, line: .line, &context)
  if fields[.value] == nil, fields[.growth] == nil { fields.reportMissing(.value, &context) }
  let place = fields.text(.place, &context)
  guard let name, let announcement, let quote else {
    context.loosePlaces += place.map { [$0] } ?? []
    return nil
  }
  return IndicatorRecord(
    name: name.value,
    place: place,
    period: fields.string(.period, &context),
    value: fields.text(.value, &context),
    growth: fields.text(.growth, &context),
    announcement: announcement,
    quote: quote,
    remarks: fields.string(.remarks, &context),
    spot: name.spot
  )
}

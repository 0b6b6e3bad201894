import TaizhangModel

func resolveAnnouncements(
  _ records: [AnnouncementRecord],
  _ names: Names,
  _ citations: CitationResolver,
  _ diagnostics: inout [Diagnostic]
) -> [Announcement] {
  records.enumerated().map { index, record in
    Announcement(
      id: record.id.value,
      title: record.title,
      issuer: record.issuer,
      dateText: record.date?.value.text ?? "",
      date: announcementDay(record, &diagnostics) ?? Day(number: 0),
      dateRemarks: record.dateRemarks,
      type: record.type,
      place: record.place.flatMap { names.places.resolve($0, .unknownPlace, &diagnostics) },
      isExcerpt: record.isExcerpt,
      treatments: record.treatments,
      errata: record.errata.compactMap { erratum in
        citations.resolve(erratum.quote, in: Ref(index), &diagnostics)
          .map { Erratum(citation: $0, reading: erratum.reading, reason: erratum.reason) }
      },
      remarks: record.remarks,
      file: record.spot.file,
      body: record.body,
      spot: record.spot
    )
  }
}

/// The last day an announcement's date allows; it must name its year.
private func announcementDay(
  _ record: AnnouncementRecord,
  _ diagnostics: inout [Diagnostic]
) -> Day? {
  guard let date = record.date else { return nil }
  guard let day = date.value.resolved(from: nil)?.due else {
    diagnostics.append(Diagnostic(.deadlineNeedsBase, at: date.spot, date.value.text))
    return nil
  }
  return day
}

func resolveClaims(
  _ records: [AnnouncementRecord],
  _ names: Names,
  _ citations: CitationResolver,
  _ diagnostics: inout [Diagnostic]
) -> [Claim] {
  var claims: [Claim] = []
  for (index, announcement) in records.enumerated() {
    for record in announcement.claims {
      // A claim whose quote is not found stays in the list, so that references to it hold.
      let cited = citations.resolve(record.quote, in: Ref(index), &diagnostics)
      let citation =
        cited ?? Citation(announcement: Ref(index), quote: "", passage: SourceRange(0, 0), line: 0)
      checkAmountDiffersFromQuote(
        record.amount,
        in: [record.quote],
        surroundings: cited.map { [citations.surrounded($0)] } ?? [],
        tabled: cited.map(citations.tableAmounts) ?? [],
        &diagnostics
      )
      // A part of 到位资金 may be named for where it comes from: 援疆资金7695万元.
      checkLabelDiffersFromQuote(
        record.amount,
        record.whole == nil ? record.amountLabel : nil,
        in: [record.quote],
        surroundings: cited.map { [citations.surrounded($0)] } ?? [],
        labels: names.amountLabels,
        subject: record.id.value,
        &diagnostics
      )
      checkCountDiffersFromQuote(
        record.count,
        in: record.quote,
        subject: record.id.value,
        &diagnostics
      )
      checkFigureDiffersFromQuote(
        record.share.map { Located($0.value.text, at: $0.spot) },
        in: record.quote,
        surroundings: cited.map(citations.surrounded),
        subject: record.id.value,
        &diagnostics
      )
      claims.append(
        Claim(
          id: record.id.value,
          what: record.what,
          citation: citation,
          count: record.count?.value,
          amount: record.amount?.value,
          amountLabel: record.amountLabel.flatMap {
            names.amountLabels.resolve($0, .unknownAmountLabel, &diagnostics)
          },
          scope: record.scope.map { resolveScope($0, Ref(index), names, &diagnostics) },
          parts: names.claims.resolve(record.parts, .unknownClaim, &diagnostics),
          whole: record.whole.flatMap { names.claims.resolve($0, .unknownClaim, &diagnostics) },
          share: record.share?.value,
          counted: record.counted,
          openList: record.openList,
          remarks: record.remarks,
          spot: record.spot
        )
      )
    }
  }
  return claims
}

/// A scope that names neither announcement, batch nor record speaks of its own announcement.
private func resolveScope(
  _ record: ScopeRecord,
  _ announcement: Ref<Announcement>,
  _ names: Names,
  _ diagnostics: inout [Diagnostic]
) -> ClaimScope {
  let isOpen = record.announcements.isEmpty && record.batches.isEmpty && record.records.isEmpty
  let named = names.announcements.resolve(
    record.announcements,
    .unknownAnnouncement,
    &diagnostics
  )
  return ClaimScope(
    announcements: isOpen ? [announcement] : named,
    batches: names.batches.resolve(record.batches, .unknownBatch, &diagnostics),
    kinds: names.kinds.resolve(record.kinds, .unknownKind, &diagnostics),
    sectors: names.sectors.resolve(record.sectors, .unknownSector, &diagnostics),
    places: names.places.resolve(record.places, .unknownPlace, &diagnostics),
    records: names.projects.resolve(record.records, .unknownRecord, &diagnostics)
  )
}

func resolveIndicators(
  _ records: [IndicatorRecord],
  _ names: Names,
  _ citations: CitationResolver,
  _ diagnostics: inout [Diagnostic]
) -> [Indicator] {
  let counts = Dictionary(records.map { ($0.name, 1) }, uniquingKeysWith: +)
  return records.compactMap { record in
    let place = record.place.flatMap { names.places.resolve($0, .unknownPlace, &diagnostics) }
    guard let citation = citations.resolve(record.quote, in: record.announcement, &diagnostics)
    else { return nil }
    // What is let stand of one must not hide what is found of another.
    let parts = [record.name, record.place?.value ?? "", record.period].filter { !$0.isEmpty }
    let subject = counts[record.name] == 1 ? record.name : parts.joined(separator: " ")
    checkIndicatorValue(record, citation, citations, subject: subject, &diagnostics)
    checkFigureDiffersFromQuote(
      record.growth,
      isGrowth: true,
      in: record.quote,
      surroundings: citations.surrounded(citation),
      subject: subject,
      &diagnostics
    )
    return Indicator(
      name: record.name,
      place: place,
      period: record.period,
      value: record.value?.value ?? "",
      growth: record.growth?.value ?? "",
      citation: citation,
      remarks: record.remarks,
      spot: record.spot
    )
  }
}

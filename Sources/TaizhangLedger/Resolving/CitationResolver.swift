import TaizhangModel

/// Finds quotes in the announcements they are from.
struct CitationResolver: Sendable {
  private let names: NameIndex<Announcement>
  private let texts: [AnnouncementText]
  private let sources: Sources
  /// By announcement; nil of one that is indexed each time it is quoted.
  private let indices: [QuoteIndex?]
  /// By announcement.
  private let tables: [Late<TableUnits>]

  /// Indexes the announcements of which `isQuoted` holds: all that are quoted more than once should
  /// be among them.
  init(
    _ texts: [AnnouncementText],
    _ names: Names,
    _ sources: Sources,
    indexing isQuoted: @escaping @Sendable (Int) -> Bool = { _ in true },
    jobs: Int
  ) async {
    self.names = names.announcements
    self.texts = texts
    self.sources = sources
    tables = texts.map { _ in Late() }
    indices = await concurrentMap(count: texts.count, jobs: jobs) { index in
      isQuoted(index) ? QuoteIndex(sources[texts[index].file], body: texts[index].body) : nil
    }
  }

  /// The passage a quote stands for; nil and a finding where there is none or more than one.
  func resolve(
    _ quote: QuoteRecord,
    in announcement: Ref<Announcement>,
    _ diagnostics: inout [Diagnostic]
  ) -> Citation? {
    let text = texts[Int(announcement.index)]
    let index =
      indices[Int(announcement.index)] ?? QuoteIndex(sources[text.file], body: text.body)
    let matches = index.matches(of: quote.text.value, startingOnLine: quote.line)
    guard let match = matches.first else {
      diagnostics.append(Diagnostic(.quoteNotFound, at: quote.text.spot, text.id))
      return nil
    }
    guard matches.count == 1 else {
      let lines = matches.map { String($0.line) }.joined(separator: ", ")
      diagnostics.append(Diagnostic(.ambiguousQuote, at: quote.text.spot, text.id, lines))
      return nil
    }
    return Citation(
      announcement: announcement,
      quote: quote.text.value,
      passage: match.range,
      line: match.line
    )
  }

  /// A quote with what the announcement says right before and behind it, eight characters or more.
  ///
  /// A character cut in two by the end becomes U+FFFD, which is part of no amount.
  func surrounded(_ citation: Citation) -> String {
    let text = texts[Int(citation.announcement.index)]
    let body = sources[text.file].bytes[text.body.bounds]
    let passage = citation.passage.bounds
    let before = String(decoding: body[..<passage.lowerBound].suffix(24), as: UTF8.self)
    let behind = String(decoding: body[passage.upperBound...].prefix(24), as: UTF8.self)
    return before + citation.quote + behind
  }

  /// The amounts that a passage states by where it stands in tables.
  func tableAmounts(in citation: Citation) -> [Amount] {
    let text = texts[Int(citation.announcement.index)]
    let body = sources[text.file].bytes[text.body.bounds]
    let units = tables[Int(citation.announcement.index)].value { TableUnits(body) }
    return units.amounts(in: body, passage: citation.passage.bounds)
  }

  /// A quote and its announcement, both of which may be absent; a quote alone is a finding.
  func resolve(
    _ quote: QuoteRecord?,
    in announcement: Located<String>?,
    _ diagnostics: inout [Diagnostic]
  ) -> Citation? {
    guard let announcement else {
      if let quote { diagnostics.append(Diagnostic(.quoteWithoutSource, at: quote.text.spot)) }
      return nil
    }
    guard let ref = names.resolve(announcement, .unknownAnnouncement, &diagnostics), let quote
    else { return nil }
    return resolve(quote, in: ref, &diagnostics)
  }
}

/// Where the text of an announcement stands.
struct AnnouncementText: Sendable {
  var id: String
  var file: FileID
  var body: SourceRange

  init(_ record: AnnouncementRecord) {
    (id, file, body) = (record.id.value, record.spot.file, record.body)
  }

  init(_ announcement: Announcement) {
    (id, file, body) = (announcement.id, announcement.file, announcement.body)
  }
}

import TaizhangModel

/// Finds quotes in the announcements they are from.
struct CitationResolver: Sendable {
  private let names: NameIndex<Announcement>
  private let ids: [String]
  private let indices: [QuoteIndex]
  /// The text of each announcement.
  private let bodies: [ArraySlice<UInt8>]

  init(
    _ announcements: [AnnouncementRecord],
    _ names: Names,
    _ sources: Sources,
    jobs: Int
  ) async {
    self.names = names.announcements
    ids = announcements.map(\.id.value)
    bodies = announcements.map { sources[$0.spot.file].bytes[$0.body.bounds] }
    indices = await concurrentMap(count: announcements.count, jobs: jobs) { index in
      QuoteIndex(sources[announcements[index].spot.file], body: announcements[index].body)
    }
  }

  /// The passage a quote stands for; nil and a finding where there is none or more than one.
  func resolve(
    _ quote: QuoteRecord,
    in announcement: Ref<Announcement>,
    _ diagnostics: inout [Diagnostic]
  ) -> Citation? {
    let id = ids[Int(announcement.index)]
    let matches = indices[Int(announcement.index)]
      .matches(of: quote.text.value, startingOnLine: quote.line)
    guard let match = matches.first else {
      diagnostics.append(Diagnostic(.quoteNotFound, at: quote.text.spot, id))
      return nil
    }
    guard matches.count == 1 else {
      let lines = matches.map { String($0.line) }.joined(separator: ", ")
      diagnostics.append(Diagnostic(.ambiguousQuote, at: quote.text.spot, id, lines))
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
    let body = bodies[Int(citation.announcement.index)]
    let passage = citation.passage.bounds
    let before = String(decoding: body[..<passage.lowerBound].suffix(24), as: UTF8.self)
    let behind = String(decoding: body[passage.upperBound...].prefix(24), as: UTF8.self)
    return before + citation.quote + behind
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

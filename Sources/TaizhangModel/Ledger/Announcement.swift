/// An announcement as the office received it, and what is known about it.
package struct Announcement: Hashable, Sendable {
  /// ASCII, lower case: the page's file name and the key records cite.
  package var id: String
  package var title: String
  package var issuer: String
  /// The date as written, such as 2016年4月, and the last day it allows.
  package var dateText: String
  package var date: Day
  /// How the date is known where the text does not say it.
  package var dateRemarks: String
  package var type: String
  package var place: Ref<Place>?
  /// Only cited passages are kept, with […] between.
  package var isExcerpt: Bool
  /// What was done to the received text, for example conversion to simplified characters.
  package var treatments: [String]
  package var errata: [Erratum]
  package var remarks: String
  package var file: FileID
  /// The text below the front matter, in bytes of the file.
  package var body: SourceRange
  package var spot: SourceSpot

  package init(
    id: String,
    title: String,
    issuer: String,
    dateText: String,
    date: Day,
    dateRemarks: String,
    type: String,
    place: Ref<Place>?,
    isExcerpt: Bool,
    treatments: [String],
    errata: [Erratum],
    remarks: String,
    file: FileID,
    body: SourceRange,
    spot: SourceSpot
  ) {
    self.id = id
    self.title = title
    self.issuer = issuer
    self.dateText = dateText
    self.date = date
    self.dateRemarks = dateRemarks
    self.type = type
    self.place = place
    self.isExcerpt = isExcerpt
    self.treatments = treatments
    self.errata = errata
    self.remarks = remarks
    self.file = file
    self.body = body
    self.spot = spot
  }
}

/// 勘误: damaged or doubtful source text.
///
/// The text itself is never changed.
package struct Erratum: Hashable, Sendable {
  package var citation: Citation
  /// What is read instead.
  package var reading: String
  package var reason: String

  package init(citation: Citation, reading: String, reason: String) {
    self.citation = citation
    self.reading = reading
    self.reason = reason
  }
}

/// Everything read from Content, before names are resolved.
///
/// Names are text with the spot they stand at; figures and dates are already values.
package struct Records: Sendable {
  package var site: SiteRecord
  package var rules: RulesRecord
  package var places: [PlaceRecord]
  package var sectors: [TableRecord]
  package var units: [UnitRecord]
  package var batches: [TableRecord]
  /// In file order, then in the order of the file; likewise below.
  package var announcements: [AnnouncementRecord]
  package var projects: [ProjectRecord]
  package var indicators: [IndicatorRecord]
  package var acceptances: [AcceptanceRecord] = []
  /// By file, each by itself, since there are hundreds of thousands; files of a month follow each
  /// other.
  package var reports: [[ReportRecord]] = []
  /// What months' sheets say of the records themselves, in the order of the files.
  package var statements: [RecordStatement] = []
  /// What tables of the ledger tell of progress, which is not read there.
  package var progress: [TabledProgress] = []
  /// Of tables by themselves: those that stand in a record are there.
  package var changes: [TabledChange] = []
  package var bulletinNotes: [BulletinNote] = []
  /// By path of a file: the names of what stands there, or should, and could not be read.
  ///
  /// Each of these files has an error.
  package var unread: [String: UnreadNames] = [:]
  /// Places named where no record names them: shared by a file whose records have their own, or in a
  /// record that lacks something else.
  package var loosePlaces: [Located<String>] = []
  /// The texts made of files that are none: workbooks, and tables in GB 18030.
  ///
  /// Spots in such a file point into its text.
  package var texts: [FileID: SourceFile] = [:]

  package init(
    site: SiteRecord,
    rules: RulesRecord,
    places: [PlaceRecord],
    sectors: [TableRecord],
    units: [UnitRecord],
    batches: [TableRecord],
    announcements: [AnnouncementRecord],
    projects: [ProjectRecord],
    indicators: [IndicatorRecord]
  ) {
    self.site = site
    self.rules = rules
    self.places = places
    self.sectors = sectors
    self.units = units
    self.batches = batches
    self.announcements = announcements
    self.projects = projects
    self.indicators = indicators
  }
}

/// `site.yaml`.
package struct SiteRecord: Sendable {
  package var title: String
  package var editor: String
  package var asOf: Located<Day>?
  package var moneyUnit: MoneyUnit
  package var introduction: String

  package init(
    title: String,
    editor: String,
    asOf: Located<Day>?,
    moneyUnit: MoneyUnit,
    introduction: String
  ) {
    self.title = title
    self.editor = editor
    self.asOf = asOf
    self.moneyUnit = moneyUnit
    self.introduction = introduction
  }
}

/// The unit tables print money in.
package enum MoneyUnit: String, Sendable, CaseIterable {
  case hundredMillionYuan = "亿元"
  case tenThousandYuan = "万元"
}

/// `rules.yaml`.
package struct RulesRecord: Sendable {
  package var kinds: [KindRecord]
  package var stages: [VocabularyRecord]
  package var amountLabels: [VocabularyRecord]
  package var nearDays: Int
  package var progress = ProgressRulesRecord()

  package init(
    kinds: [KindRecord],
    stages: [VocabularyRecord],
    amountLabels: [VocabularyRecord],
    nearDays: Int
  ) {
    self.kinds = kinds
    self.stages = stages
    self.amountLabels = amountLabels
    self.nearDays = nearDays
  }
}

/// A word of the office's vocabulary: a stage or an amount label.
package struct VocabularyRecord: Sendable {
  package var name: Located<String>
  package var aliases: [Located<String>]
  package var remarks: String

  package init(name: Located<String>, aliases: [Located<String>], remarks: String) {
    self.name = name
    self.aliases = aliases
    self.remarks = remarks
  }
}

/// A kind of record.
package struct KindRecord: Sendable {
  package var word: VocabularyRecord
  package var group: Located<String>?
  package var stage: Located<String>?
  package var isNoProject: Bool

  package init(
    word: VocabularyRecord,
    group: Located<String>?,
    stage: Located<String>?,
    isNoProject: Bool = false
  ) {
    self.word = word
    self.group = group
    self.stage = stage
    self.isNoProject = isNoProject
  }
}

/// A line of `sectors.yaml` or `batches.yaml`.
package struct TableRecord: Sendable {
  package var name: Located<String>
  package var slug: Located<String>
  package var aliases: [Located<String>]
  /// Names that resolve like aliases and are not right: 误写.
  package var variants: [Located<String>]
  package var remarks: String
  package var spot: SourceSpot

  /// Every other name a record may use.
  package var otherNames: [Located<String>] { aliases + variants }

  package init(
    name: Located<String>,
    slug: Located<String>,
    aliases: [Located<String>],
    variants: [Located<String>],
    remarks: String,
    spot: SourceSpot
  ) {
    self.name = name
    self.slug = slug
    self.aliases = aliases
    self.variants = variants
    self.remarks = remarks
    self.spot = spot
  }
}

/// A line of `units.yaml`.
package struct UnitRecord: Sendable {
  package var line: TableRecord
  package var type: UnitType
  package var place: Located<String>?

  package init(line: TableRecord, type: UnitType, place: Located<String>?) {
    self.line = line
    self.type = type
    self.place = place
  }
}

/// A line of `places.yaml`.
package struct PlaceRecord: Sendable {
  package var line: TableRecord
  package var type: PlaceType
  package var parent: Located<String>?
  package var counties: [Located<String>]
  package var code: String
  package var areas: [AreaRecord]

  package init(
    line: TableRecord,
    type: PlaceType,
    parent: Located<String>?,
    counties: [Located<String>],
    code: String,
    areas: [AreaRecord]
  ) {
    self.line = line
    self.type = type
    self.parent = parent
    self.counties = counties
    self.code = code
    self.areas = areas
  }
}

/// A stated area, whole or of the part in one county.
package struct AreaRecord: Sendable {
  package var text: String
  package var area: Area
  package var county: Located<String>?
  package var announcement: Located<String>?
  package var quote: QuoteRecord?

  package init(
    text: String,
    area: Area,
    county: Located<String>?,
    announcement: Located<String>?,
    quote: QuoteRecord?
  ) {
    self.text = text
    self.area = area
    self.county = county
    self.announcement = announcement
    self.quote = quote
  }
}

package import TaizhangModel

/// The office's records with every name resolved, as known on one day.
package struct Ledger: Sendable {
  package var settings: Settings
  package var rules: Rules
  package var places: [Place]
  package var sectors: [Sector]
  package var units: [Unit]
  package var batches: [Batch]
  /// In file order.
  package var announcements: [Announcement]
  /// In the order of their announcements, then of the front matter.
  package var claims: [Claim]
  /// In file order, then in the order of the file.
  package var projects: [Project]
  package var indicators: [Indicator]
  /// What the sources hold that was announced after the as-of date.
  package var later: Later
  /// By project, then by the day they were known on; what they amount to is in `progress`.
  package var reports: [Report] = []
  package var progress = ProgressBook()
  package var bulletinNotes: [BulletinNote] = []

  /// `site.yaml`, the as-of date settled.
  package struct Settings: Sendable {
    package var title: String
    package var editor: String
    /// Every state is as of the end of this day.
    package var asOf: Day
    package var moneyUnit: MoneyUnit
    package var introduction: String
  }

  /// Counts of what is left out because it is later than the as-of date.
  package struct Later: Sendable, Hashable {
    package var announcements = 0
    package var records = 0
    package var reports = 0
    /// Of records that are known by then.
    package var changes = 0
  }
}

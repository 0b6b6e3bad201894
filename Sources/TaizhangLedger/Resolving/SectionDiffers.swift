import TaizhangModel

/// A title of a section that names a place or a sector should be right for every row below it.
///
/// Titles are not read, so a row that leaves its column empty belongs nowhere.
///
/// A place and those it lies in do not differ. The finding is the same for all rows of a section.
func checkSectionDiffers(
  _ record: ProjectRecord,
  _ project: Project,
  _ names: Names,
  _ places: [Place],
  _ found: inout [Diagnostic]
) {
  for title in record.titles {
    // A name that is not known is an error of its own.
    if let place = title.first(in: names.places), record.places.isEmpty || !project.places.isEmpty,
      !project.places.contains(where: { places.isAbout($0, place) })
    {
      found.append(.sectionDiffers(title, "places"))
    }
    if let sector = title.first(in: names.sectors), sector != project.sector,
      record.sector == nil || project.sector != nil
    {
      found.append(.sectionDiffers(title, "sector"))
    }
  }
}

extension SectionTitle {
  fileprivate func first<Item>(in index: NameIndex<Item>) -> Ref<Item>? {
    names.lazy.compactMap { index[$0] }.first
  }
}

extension [Place] {
  /// Whether two places are one, or one lies in the other.
  fileprivate func isAbout(_ one: Ref<Place>, _ other: Ref<Place>) -> Bool {
    one == other || around(one).contains(other) || around(other).contains(one)
  }
}

extension Diagnostic {
  /// `column` is the id of the field that the title names a value of.
  fileprivate static func sectionDiffers(_ title: SectionTitle, _ column: String) -> Diagnostic {
    Diagnostic(
      .sectionDiffers,
      at: title.words.spot,
      title.words.value,
      "",
      column,
      subject: title.subject
    )
  }
}

import TaizhangModel
import TaizhangReading

/// A group of a notice as a file of records.
struct GroupDraft {
  /// `1-2`: part and group, as far as the notice has them; empty for its only list.
  var number: String
  var heading: HeadingWords?
  var headingParagraph: Int?
  var kind: String?
  var sector: String?
  /// Where the heading is the name of one.
  var place: String?
  var records: [RecordDraft]

  /// Fields that all records share, those of the head of the file.
  var assignment: NoticeOutline.Assignment?
}

/// A record to be, with the paragraph it stands in.
struct RecordDraft {
  var id: String
  var words: ItemWords
  var paragraph: Int
  /// Paragraphs below it that say more of it.
  var details: [Int] = []
  /// Where the group's heading stands for a list that is not at hand.
  var isListMissing = false
  /// Its words deny the kind of its group: 尚未签约.
  var isKindDenied = false
  /// Of this record alone, where the group has several.
  var assignment: NoticeOutline.Assignment?
}

extension NoticeOutline.Part {
  /// A list that stands right below a part's heading has that one.
  func heading(of group: NoticeOutline.Group) -> NoticeOutline.Heading? {
    group.heading ?? (groups.count == 1 ? heading : nil)
  }

  /// Whether a group's numbered paragraphs are projects, and not sentences on what is to be done: its
  /// heading says how many they are, or most of them look like one.
  ///
  /// `words` are those of the items, by paragraph.
  func listsProjects(_ group: NoticeOutline.Group, _ words: [Int: ItemWords]) -> Bool {
    if heading(of: group).flatMap({ HeadingWords($0.words).count }) != nil { return true }
    let alike = group.items.count { words[$0.paragraph]?.looksLikeProject ?? false }
    return alike * 2 > group.items.count
  }
}

extension YAMLValue {
  /// A mapping of fields by their labels, in order; fields without a value are left out.
  static func fields<Field: RecordField>(_ fields: [(Field, YAMLValue?)]) -> YAMLValue {
    .mapping(
      fields.compactMap { field, value in
        value.map { (key: Field.table[field].label, value: $0) }
      }
    )
  }

  /// Nil of no text.
  static func optional(_ text: String?) -> YAMLValue? {
    text.flatMap { $0.isEmpty ? nil : .text($0) }
  }
}

extension ItemWords {
  /// Place, amount and count as fields of a record; `shared` is the label of all amounts of its file.
  func fields(_ shared: String?) -> [(ProjectField, YAMLValue?)] {
    [
      (.places, places.isEmpty ? nil : .texts(places)),
      (.amount, .optional(amount)),
      (.amountLabel, shared == nil && amount != nil ? .optional(amountLabel) : nil),
      (.count, count.map { .text(String($0)) }),
    ]
  }
}

/// A quote, with the line it stands on where it fits twice.
func quoteValue(_ words: String, line: Int?) -> YAMLValue {
  guard let line else { return .text(words) }
  return .fields([(QuoteField.text, .text(words)), (.line, .text(String(line)))])
}

/// The label of all amounts of some records, where they have one.
func sharedAmountLabel(_ records: some Sequence<ItemWords>) -> String? {
  let labels = Set(records.lazy.filter { $0.amount != nil }.map(\.amountLabel))
  return labels.count == 1 ? labels.first.flatMap { $0 } : nil
}

extension GroupDraft {
  /// The file's text; lines of quotes are those of the announcement's file.
  func yaml(
    _ batch: String?,
    announcement: String,
    _ page: NoticePage,
    firstLine: Int,
    _ names: KnownNames
  ) -> String {
    func quote(_ words: String, _ paragraph: Int) -> YAMLValue {
      quoteValue(words, line: page.line(of: words, in: paragraph).map { $0 + firstLine - 1 })
    }
    func quotes(_ record: RecordDraft) -> YAMLValue {
      let own = ([record.paragraph] + record.details).map { quote(page.paragraphs[$0], $0) }
      return own.count == 1 ? own[0] : .list(own)
    }
    func assigned(_ assignment: NoticeOutline.Assignment?) -> [(ProjectField, YAMLValue?)] {
      guard let assignment else { return [] }
      let words = assignment.paragraphs.map { page.paragraphs[$0] }.joined(separator: "\n")
      let units = assignment.fields[.responsible].map { unitNames($0, names) } ?? []
      return [
        (.lead, .optional(assignment.fields[.lead].map { names.units[$0] ?? String($0) })),
        (.responsible, units.isEmpty ? nil : .texts(units)),
        (.deadline, .optional(assignment.fields[.deadline].map(String.init))),
        (.target, .optional(assignment.fields[.target].map(String.init))),
        (.assignment, quote(words, assignment.paragraphs.lowerBound)),
      ]
    }
    let shared = sharedAmountLabel(records.lazy.map(\.words))
    let items = records.map { record -> YAMLValue in
      let words = record.words
      return .fields(
        [
          (ProjectField.id, .text(record.id)),
          (.name, .text(words.name)),
          (.kind, record.isKindDenied && kind != nil ? .nothing : nil),
        ] + words.fields(shared) + [
          (.listMissing, record.isListMissing ? .text("是") : nil),
          (.investors, words.investors.isEmpty ? nil : .texts(words.investors)),
          (.content, .optional(words.content)),
          (.quotes, quotes(record)),
        ] + assigned(record.assignment)
      )
    }
    let head: [(ProjectField, YAMLValue?)] =
      [
        (.batch, .optional(batch)), (.kind, .optional(kind)), (.sector, .optional(sector)),
        (.amountLabel, .optional(shared)),
      ] + assigned(assignment) + [(.announcement, .text(announcement))]
    return YAMLValue.fields(head + [(.projects, .list(items))]).yaml
  }
}

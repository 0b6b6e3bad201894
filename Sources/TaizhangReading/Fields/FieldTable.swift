/// What a field holds and how it is written.
package enum FieldType: String, Sendable, CaseIterable {
  case text
  case texts
  case slug
  case number
  case flag
  case amount
  case tally
  case date
  case deadline
  case area
  case choice
  case name
  case names
  case quote
  case quotes
  case records
  case mapping
}

/// One field: the English id, the Chinese label, other accepted labels, type and meaning.
///
/// The field reference, the schema for editors and the readers all come from these rows.
package struct FieldRow: Sendable {
  package var id: String
  package var label: String
  package var aliases: [String]
  package var type: FieldType
  package var isRequired: Bool
  /// May stand at the head of a batch file, for all its records.
  package var isShared: Bool
  /// For clerks, in Chinese.
  package var meaning: String

  init(
    _ id: String,
    _ label: String,
    _ aliases: [String] = [],
    _ type: FieldType,
    required: Bool = false,
    shared: Bool = false,
    _ meaning: String
  ) {
    self.id = id
    self.label = label
    self.aliases = aliases
    self.type = type
    self.isRequired = required
    self.isShared = shared
    self.meaning = meaning
  }
}

/// The fields one kind of mapping may have.
package protocol RecordField: CaseIterable, Hashable, Sendable, RawRepresentable<Int> {
  static var table: FieldTable<Self> { get }
}

/// The rows of a kind of mapping, and the way from a key to its field.
package struct FieldTable<Field: RecordField>: Sendable {
  /// What the mapping is, for example `project`.
  package let record: String
  /// In the order of `Field.allCases`.
  package let rows: [FieldRow]
  private let fields: KeyIndex<Field>

  init(_ record: String, _ rows: KeyValuePairs<Field, FieldRow>) {
    self.record = record
    let ordered = rows.sorted { $0.key.rawValue < $1.key.rawValue }
    precondition(
      ordered.map(\.key.rawValue) == Array(0..<Field.allCases.count),
      "every field of \(record) has exactly one row"
    )
    self.rows = ordered.map(\.value)
    let keys = ordered.flatMap { field, row in
      ([row.id, row.label] + row.aliases).map { (field: field, key: $0) }
    }
    var fields = KeyIndex<Field>(capacity: keys.count)
    for (field, key) in keys {
      precondition(fields.insert(key, field), "\(key) names two fields")
    }
    self.fields = fields
  }

  package subscript(field: Field) -> FieldRow { rows[field.rawValue] }

  package func field(forKey key: String) -> Field? { fields[key] }

  /// The same of a key that was read.
  func field(of entry: YAMLEntry) -> Field? { fields[entry.key.text, entry.hash] }

  /// Every key an author may write, labels first.
  var knownKeys: [String] {
    rows.map(\.label) + rows.flatMap(\.aliases) + rows.map(\.id)
  }
}

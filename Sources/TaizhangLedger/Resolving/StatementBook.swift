import TaizhangModel

/// What months' sheets say of records themselves, by record.
///
/// Of a ledger that was read of pieces, what is said of a record is read where somebody asks for it: only
/// a record that is revised is held against it again.
struct StatementBook: Sendable {
  /// A column of a month's sheet.
  struct Column: Hashable, Sendable {
    /// As in the head.
    var name: Located<String>
    /// How an acceptance names it.
    var subject: String

    /// That it is not read.
    var finding: Diagnostic { .unreadColumn(ofRecord: name, subject: subject) }
  }

  /// In the order in which they first say something.
  private(set) var columns: [Column] = []
  /// By record; nothing of records that were read of pieces.
  private(set) var known: [Int32: [StatedMatter]] = [:]
  private var places: [SourceSpot: Int32] = [:]
  /// What it was read of.
  private(set) var pieces: StatedPieces?

  init() {}

  /// What was stored as some pieces.
  init(columns: [Column], pieces: StatedPieces) {
    self.columns = columns
    self.pieces = pieces
  }

  /// Whether nothing is said of any record.
  var isEmpty: Bool { columns.isEmpty }

  /// Adds what a sheet says; sheets come in the order of their months.
  mutating func add(_ statement: RecordStatement, of project: Ref<Project>) {
    let spot = statement.column.spot
    let column = places[spot] ?? Int32(columns.count)
    if places[spot] == nil {
      places[spot] = column
      columns.append(Column(name: statement.column, subject: statement.columnSubject))
    }
    let run = StatedMatter.Run(
      text: statement.text,
      names: statement.names,
      columns: [column],
      isOfForms: statement.isOfForm
    )
    known[project.index, default: []].add(run, of: statement.matter)
  }

  /// What is said of a record, its matters in the order in which they were first spoken of.
  func matters(ofProjectAt index: Int) throws(StoreError) -> [StatedMatter] {
    guard let pieces else { return known[Int32(index)] ?? [] }
    return try pieces.matters(ofProjectAt: index)
  }
}

/// One matter of a record, as months' sheets tell it.
struct StatedMatter: Hashable, Sendable {
  /// What one sheet says, or several in a row in the same words.
  struct Run: Hashable, Sendable {
    /// As first written; a sum with the unit of its column.
    var text: Located<String>
    /// The names in it, where it is a list.
    var names: [String]
    /// The columns that say so, a sheet each, as indices into those of the book.
    var columns: [Int32]
    /// Whether all sheets are forms, in which the ledger's own words were filled in beforehand.
    var isOfForms: Bool
  }

  var matter: RecordStatement.Matter
  /// In the order of the sheets.
  var runs: [Run]
}

extension [StatedMatter] {
  /// Adds what the next sheet says.
  fileprivate mutating func add(_ run: StatedMatter.Run, of matter: RecordStatement.Matter) {
    guard let place = firstIndex(where: { $0.matter == matter }) else {
      append(StatedMatter(matter: matter, runs: [run]))
      return
    }
    let last = self[place].runs.count - 1
    guard self[place].runs[last].text.value == run.text.value else {
      self[place].runs.append(run)
      return
    }
    self[place].runs[last].columns += run.columns
    self[place].runs[last].isOfForms = self[place].runs[last].isOfForms && run.isOfForms
  }
}

/// One line of a list: usually one project, sometimes several with one joint amount.
package struct Project: Hashable, Sendable {
  package var batch: Ref<Batch>
  package var kind: Ref<Kind>
  package var sector: Ref<Sector>?
  package var amountLabel: Ref<AmountLabel>?
  /// How many projects the line stands for, ≥ 1.
  ///
  /// The amount is theirs together.
  package var count: Int
  /// The list this line stands for was announced but is not at hand.
  package var listMissing: Bool
  package var lead: Ref<Unit>?
  /// What the deadline is the deadline of.
  package var target: Ref<Stage>?
  package var stage: Ref<Stage>?
  package var announcement: Ref<Announcement>?
  package var signedOn: Day?
  /// The first day the words of `signedOn` allow.
  package var signedFrom: Day?
  /// The last day of `deadline`, which is asked for on the last day of every month.
  package internal(set) var due: Day?
  /// Whether the words of `deadline` name several days.
  package internal(set) var hasDueSteps: Bool
  /// Whether its deadline was another on an earlier day.
  package internal(set) var hasEarlierDeadlines = false
  /// Whether its scope changed.
  package internal(set) var hasHistory = false
  /// How many changes of its scope are later than the as-of date, and so not in `history`.
  package var laterChanges = 0
  /// Markdown below the front matter, in bytes of the record's file; empty for YAML records.
  package var prose: SourceRange
  package var spot: SourceSpot
  /// The 1-based line of its file that it begins on; in a workbook, the row.
  package var line = 1
  /// Of all that it says and of its line or cell, its text left out; set by `setMark`.
  package internal(set) var mark = Fingerprint()
  /// Of what rules about names read of it: its id, names, place and amount, batch and kind; set by
  /// `setMark`.
  package internal(set) var nameMark = Fingerprint()
  /// All that is text or a list.
  var words: Apart<ProjectWords>

  package init(
    id: String,
    name: String,
    batch: Ref<Batch>,
    kind: Ref<Kind>,
    sector: Ref<Sector>?,
    places: [Ref<Place>],
    amountLabel: Ref<AmountLabel>?,
    amount: Amount?,
    count: Int,
    listMissing: Bool,
    lead: Ref<Unit>?,
    responsible: [Ref<Unit>],
    deadline: Deadline?,
    target: Ref<Stage>?,
    stage: Ref<Stage>?,
    milestones: [Milestone],
    investors: [String],
    content: String,
    announcement: Ref<Announcement>?,
    citations: [Citation],
    assignment: Citation?,
    signedOn: Day?,
    related: [Ref<Project>],
    remarks: String,
    prose: SourceRange,
    spot: SourceSpot
  ) {
    self.batch = batch
    self.kind = kind
    self.sector = sector
    self.amountLabel = amountLabel
    self.count = count
    self.listMissing = listMissing
    self.lead = lead
    self.target = target
    self.stage = stage
    self.announcement = announcement
    self.signedOn = signedOn
    due = deadline?.due
    hasDueSteps = deadline?.steps.isEmpty == false
    self.prose = prose
    self.spot = spot
    words = Apart(
      ProjectWords(
        id: id,
        name: name,
        places: places,
        amount: amount,
        responsible: responsible,
        deadline: deadline,
        milestones: milestones,
        investors: investors,
        content: content,
        citations: citations,
        assignment: assignment,
        related: related,
        remarks: remarks
      )
    )
  }

  /// ASCII, lower case, unique in the ledger, stable from build to build.
  package var id: String { words.content.id }

  package var name: String { words.content.name }

  /// The first is the one it counts for; the others only list it.
  ///
  /// Empty where none is stated.
  package var places: [Ref<Place>] { words.content.places }

  package var amount: Amount? {
    get { words.content.amount }
    set { words.content.amount = newValue }
  }

  package var responsible: [Ref<Unit>] { words.content.responsible }

  package var deadline: Deadline? {
    get { words.content.deadline }
    set {
      words.content.deadline = newValue
      due = newValue?.due
      hasDueSteps = newValue?.steps.isEmpty == false
    }
  }

  /// The deadlines that its words came to from day to day, earliest first; the last is `deadline`.
  ///
  /// Empty where it was the same all the time, as of most records it is.
  package var deadlineHistory: [DeadlineVersion] {
    get { words.content.deadlineHistory }
    set {
      words.content.deadlineHistory = newValue
      hasEarlierDeadlines = !newValue.isEmpty
    }
  }

  package var milestones: [Milestone] {
    get { words.content.milestones }
    set { words.content.milestones = newValue }
  }

  /// The stages its own milestones tell it came to, earliest first; empty where it was at `stage`
  /// from the start.
  package var stageHistory: [StageVersion] {
    get { words.content.stageHistory }
    set { words.content.stageHistory = newValue }
  }

  /// How its scope came to be what it is, earliest first; empty where it never changed.
  ///
  /// `kind`, `amount`, `amountLabel`, `count` and `content` are those of the last one.
  package var history: [ScopeVersion] {
    get { words.content.history }
    set {
      words.content.history = newValue
      hasHistory = !newValue.isEmpty
    }
  }

  package var investors: [String] { words.content.investors }

  package var content: String {
    get { words.content.content }
    set { words.content.content = newValue }
  }

  /// The first is the passage that names the project.
  package var citations: [Citation] {
    get { words.content.citations }
    set { words.content.citations = newValue }
  }

  /// The passage that names lead unit, responsible units and deadline, often for a whole group.
  package var assignment: Citation? {
    get { words.content.assignment }
    set { words.content.assignment = newValue }
  }

  /// Calls a closure with everything it cites: of the record, of its scopes, of its responsibility and
  /// of its milestones, in this order.
  package func forEachCitation(_ body: (borrowing Citation) -> Void) {
    // Looked at where they lie: to take the words out copies every text and list among them.
    let (citations, milestones) = (citations, milestones)
    for index in citations.indices { body(citations[index]) }
    if hasHistory {
      for version in history {
        if let citation = version.citation { body(citation) }
      }
    }
    if let citation = assignment { body(citation) }
    for index in milestones.indices {
      if let citation = milestones[index].citation { body(citation) }
    }
  }

  package var related: [Ref<Project>] {
    get { words.content.related }
    set { words.content.related = newValue }
  }

  package var remarks: String { words.content.remarks }
}

extension Project {
  /// Gives it the marks of what it now says: records with one mark are shown alike.
  ///
  /// `cell` is the name of the cell it begins in; empty where it is in no workbook.
  package mutating func setMark(cell: String) {
    nameMark = Fingerprint()
    nameMark.add(id)
    nameMark.add(name)
    for investor in investors { nameMark.add(investor) }
    nameMark.add(investors.count)
    nameMark.add(Int(places.first?.index ?? -1))
    nameMark.add(amount?.text ?? "")
    nameMark.add(Int(batch.index))
    nameMark.add(Int(kind.index))
    var copy = self
    copy.prose = SourceRange(0, 0)
    copy.spot = SourceSpot(FileID(0), SourceRange(0, 0))
    copy.mark = Fingerprint()
    var writer = StoreWriter(capacity: 1024)
    writer.store(copy)
    writer.store(cell)
    mark = Fingerprint(writer.bytes)
  }
}

/// What is recorded of a project in words and lists.
struct ProjectWords: Hashable, Sendable {
  var id: String
  var name: String
  var places: [Ref<Place>]
  var amount: Amount?
  var responsible: [Ref<Unit>]
  var deadline: Deadline?
  var deadlineHistory: [DeadlineVersion] = []
  var milestones: [Milestone]
  var stageHistory: [StageVersion] = []
  var history: [ScopeVersion] = []
  var investors: [String]
  var content: String
  var citations: [Citation]
  var assignment: Citation?
  var related: [Ref<Project>]
  var remarks: String
}

/// Where the row of a table of changes stands.
package struct ChangeRow: Hashable, Sendable {
  package var spot: SourceSpot
  /// The 1-based line of its file; in a workbook, the row.
  package var line = 1

  package init(_ spot: SourceSpot) { self.spot = spot }
}

/// The scope of a project from one day on.
package struct ScopeVersion: Hashable, Sendable {
  /// Nil for the scope it was first announced with, where no day is known.
  package var day: Day?
  /// From whose end on it is known: `day`, or that of the announcement that tells it where that is
  /// later.
  package var knownOn: Day?
  package var kind: Ref<Kind>
  package var amount: Amount?
  package var amountLabel: Ref<AmountLabel>?
  package var count: Int
  package var content: String
  package var remarks: String
  /// What it rests on where that is no announcement: 会议纪要, 批文.
  package var evidence = ""
  package var citation: Citation?
  /// The row of a table of changes that tells it; nil of one that the record tells itself.
  package var row: ChangeRow?
  /// Whether the version itself tells the kind; otherwise it is that of the version before.
  package var tellsKind = true
  package var tellsAmount = true
  package var tellsLabel = true
  package var tellsCount = true

  package init(
    day: Day?,
    kind: Ref<Kind>,
    amount: Amount?,
    amountLabel: Ref<AmountLabel>?,
    count: Int,
    content: String,
    remarks: String,
    citation: Citation?
  ) {
    self.day = day
    knownOn = day
    self.kind = kind
    self.amount = amount
    self.amountLabel = amountLabel
    self.count = count
    self.content = content
    self.remarks = remarks
    self.citation = citation
  }
}

extension Project {
  /// The versions by which it became of another kind, each with the day from whose end on that was
  /// known, earliest first.
  ///
  /// One that tells the kind it was of already is none: a contract is not signed anew when its sum is
  /// raised. Where it is learnt later that it became of its kind on an earlier day, that one is told, too.
  package var conversions: [ScopeVersion] { turns { $0 } }

  /// The versions by which what its kind stands for became another, as `conversions`: where both kinds
  /// stand for the same, there is none.
  package func turns<Meaning: Equatable>(of meaning: (Ref<Kind>) -> Meaning) -> [ScopeVersion] {
    let telling = history.indices.dropFirst().compactMap { index in
      history[index].tellsKind ? history[index].knownOn.map { (known: $0, index: index) } : nil
    }
    .sorted { ($0.known, $0.index) < ($1.known, $1.index) }
    var turns: [ScopeVersion] = []
    // What is known so far, by the days it tells of, and where what the last of them stands for begins.
    var told = [history.startIndex]
    var (start, last) = (history.startIndex, history.startIndex)
    for (number, next) in telling.enumerated() {
      // Mostly each tells of a later day than all before.
      var place = told.count
      while told[place - 1] > next.index { place -= 1 }
      told.insert(next.index, at: place)
      if place < told.count - 1 {
        let now = meaning(history[told[told.count - 1]].kind)
        start = told.reversed().prefix { meaning(history[$0].kind) == now }.last ?? start
      } else if meaning(history[next.index].kind) != meaning(history[told[place - 1]].kind) {
        start = next.index
      }
      let isLastOfDay = number + 1 == telling.count || telling[number + 1].known != next.known
      guard isLastOfDay, start != last else { continue }
      last = start
      var version = history[start]
      version.knownOn = next.known
      turns.append(version)
    }
    return turns
  }

  /// The project with the scope it had at the end of a day.
  ///
  /// Before its first scope's day it has that one; without changes it is what it is.
  package func withScope(of day: Day) -> Project {
    guard hasHistory, let first = history.first else { return self }
    let version = history.last { $0.day.map { $0 <= day } ?? true } ?? first
    var result = self
    result.take(version)
    return result
  }

  /// Takes the scope of a version in place of its own.
  package mutating func take(_ version: ScopeVersion) {
    (kind, amount, amountLabel) = (version.kind, version.amount, version.amountLabel)
    (count, content) = (version.count, version.content)
  }
}

/// 节点: something that happened or is planned, with the day as far as it is stated.
package struct Milestone: Hashable, Sendable {
  package var event: String
  package var stage: Ref<Stage>?
  package var dateText: String
  /// The last day the words allow; nil where they set none.
  package var day: Day?
  /// The first day the words allow: that of the month for 2024年2月; `day` where they name it.
  package var firstDay: Day?
  package var isPlanned: Bool
  package var citation: Citation?

  package init(
    event: String,
    stage: Ref<Stage>?,
    dateText: String,
    day: Day?,
    firstDay: Day?,
    isPlanned: Bool,
    citation: Citation?
  ) {
    self.event = event
    self.stage = stage
    self.dateText = dateText
    self.day = day
    self.firstDay = firstDay
    self.isPlanned = isPlanned
    self.citation = citation
  }
}

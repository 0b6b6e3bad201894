import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// The lists of a bulletin, made once for all the pages and papers they are laid over.
struct BulletinLists: Sendable {
  typealias Entry = (project: Ref<Project>, problem: OpenProblem)

  /// The problems of one type.
  struct Problems: Sendable {
    var type: String
    var anchor: String
    /// Where its problems are among those of all types.
    var range: Range<Int>
  }

  /// Records in which more changed than the sums that grow each month.
  var moved: [(project: Ref<Project>, changes: [Change])]
  /// What changed in each of them, in words.
  var movedWords: [[String]]
  var overdue: [Ref<Project>]
  /// By place, by sector, by lead unit; whole.
  var tables: [BulletinTable]
  /// The places with records, of which a sentence each tells, and those that share the last one.
  var counties: [BulletinGroupRow]
  var emptyCounties: [(link: Link, listed: Int)]
  /// By type, in the order of `rules.yaml`, those of no type last.
  var problems: [Problems] = []
  /// The problems of all types, in the order of `problems`.
  var entries: [Entry] = []
  /// The projects that the records of a list stood for, by the id of its section.
  private(set) var projects: [String: Int]
  /// The ids of the sections before the problems, in the order of the page, and their rows.
  private var sections: [(anchor: String, rows: Int)]
  /// The section behind the problems: nearly every record is in it.
  private var reported: (anchor: String, rows: Int)

  init(_ bulletin: Bulletin, _ context: SiteContext) {
    moved = bulletin.changes
    movedWords = moved.map { entry in
      entry.changes.map { changeWords($0, context.ledger, in: .chinese) }
    }
    overdue = bulletin.newlyOverdue
    tables = bulletinTables(bulletin, context)
    func projects(_ refs: [Ref<Project>]) -> Int {
      context.ledger.projects(of: refs, on: bulletin.day)
    }
    self.projects = [
      "changes": projects(moved.map(\.project)), "overdue": projects(overdue),
      "due": projects(bulletin.dueNext), "unreported": bulletin.all.unreported,
      "reported": projects(bulletin.figured),
    ]
    reported = ("reported", bulletin.figured.count)
    let types = context.ledger.rules.progress.problemTypes
    let refs = types.indices.map { Optional(Ref<ProblemType>($0)) } + [nil]
    for (index, type) in refs.enumerated() {
      let first = entries.count
      entries += bulletin.problems.filter { $0.problem.problem.type == type }
      guard first < entries.count else { continue }
      let name = type.map { types[$0].name } ?? unstatedWord
      problems.append(
        Problems(type: name, anchor: "t\(index + 1)", range: first..<entries.count)
      )
    }
    counties = tables[0].rows.filter { $0.projects > 0 }
    emptyCounties = tables[0].rows.filter { $0.projects == 0 }.map {
      (Link(text: $0.name, href: $0.href), $0.listed)
    }
    sections =
      [("county", counties.count + (emptyCounties.isEmpty ? 0 : 1))]
      + tables.map { ($0.anchor, $0.count) }
    sections += [
      ("changes", moved.count), ("overdue", overdue.count), ("due", bulletin.dueNext.count),
      ("lights", bulletin.lights.count), ("unreported", bulletin.unreported.count),
    ]
  }

  private var all: [(anchor: String, rows: Int)] {
    sections + problems.map { ($0.anchor, $0.range.count) } + [reported]
  }

  /// The rows of all lists.
  var rows: Int { all.reduce(0) { $0 + $1.rows } }

  /// What a page shows of each list, by the id of its section; `problems` is those of all types.
  ///
  /// The first page names every list, the others those they show rows of.
  func excerpts(on part: Part) -> [String: Excerpt] {
    var found: [String: Excerpt] = [:]
    for lists in [sections + [("problems", entries.count), reported], all] {
      for (list, excerpt) in zip(lists, part.excerpts(of: lists))
      where part.isFirst || !excerpt.shown.isEmpty {
        found[list.anchor] = excerpt
      }
    }
    return found
  }
}

/// What one page shows of a list of a bulletin.
struct BulletinList<Row: Viewable>: Viewable {
  var excerpt: Excerpt
  /// The projects its records stood for; of other lists the rows.
  var projects: Int
  var rows: Rows<Row>

  static var fields: [Field<BulletinList>] {
    [
      .text("count") { String($0.excerpt.count) },
      .text("projects") { String($0.projects) },
      .flag("standsForMore") { $0.projects != $0.excerpt.count },
      .view("excerpt") { $0.excerpt.isWhole ? nil : $0.excerpt },
      .flag("isContinued") { $0.excerpt.isContinued },
      .flag("isEmpty") { $0.excerpt.count == 0 },
      .flag("hasRows") { !$0.rows.isEmpty },
      .list("rows") { $0.rows },
    ]
  }

  /// Nil where the page does not show the list; `row` makes one of its rows.
  init?(
    _ excerpt: Excerpt?,
    of projects: Int? = nil,
    _ row: @escaping @Sendable (Int) -> Row
  ) {
    guard let excerpt else { return nil }
    self.excerpt = excerpt
    self.projects = projects ?? excerpt.count
    rows = Rows(excerpt.shown, row)
  }
}

/// The problems of one type.
struct ProblemSection: Viewable {
  var type: String
  var anchor: String
  var list: BulletinList<ProblemRow>

  static let fields: [Field<ProblemSection>] =
    [.text("type") { $0.type }, .text("anchor") { $0.anchor }, .view("list") { $0.list }]
}

/// A problem and the project it is of.
struct ProblemRow: Viewable {
  var project: Link
  var problem: ProblemView
  /// Its day has passed and it is not solved.
  var isLate: Bool

  static let fields: [Field<ProblemRow>] = [
    .view("project") { $0.project },
    .view("problem") { $0.problem },
    .flag("isLate") { $0.isLate },
  ]

  /// As it stood at the end of a day.
  init(_ entry: BulletinLists.Entry, on day: Day, _ context: SiteContext) {
    let problem = entry.problem.problem
    project = context.link(entry.project)
    self.problem = ProblemView(problem, raisedOn: entry.problem.raisedOn, context)
    isLate = problem.solvedOn == nil && (problem.due.map { $0 < day } ?? false)
  }
}

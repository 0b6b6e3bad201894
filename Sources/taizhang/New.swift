internal import ArgumentParser
internal import Glibc
internal import TaizhangModel
internal import TaizhangSite
internal import TaizhangWording

struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract:
      "Begin a ledger, an announcement, a record or a table of changes: files to be filled in.",
    discussion: """
      Every field stands below what it means; what must be filled in comes first. Nothing that \
      exists is written to.
      """,
    subcommands: [NewLedger.self, NewAnnouncement.self, NewRecord.self, NewChanges.self]
  )
}

struct NewLedger: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "A folder for another office, with the rules and templates of this one."
  )

  @Argument(help: ArgumentHelp("The folder to be made.", valueName: "folder"))
  var folder: String

  @Option(help: ArgumentHelp("The title of its site.", valueName: "title"))
  var title: String

  @Option(help: ArgumentHelp("The office, as every page names it.", valueName: "office"))
  var editor: String

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Its first as-of date; default: today.", valueName: "YYYY-MM-DD"),
    transform: parseDay
  )
  var asOf: Day?

  @OptionGroup var place: NewPlace

  // Found later, it would be called an error of the ledger that the new one is made from.
  func validate() throws {
    for (option, text) in [("--title", title), ("--editor", editor)] {
      guard text.contains(where: { !$0.isWhitespace }) else {
        throw ValidationError("\(option) must not be empty")
      }
    }
  }

  func run() async throws {
    try await place.make(
      .ledger(folder: folder, title: title, editor: editor, asOf: asOf ?? today())
    )
  }

  private func today() -> Day {
    var now = time(nil)
    var local = tm()
    unsafe localtime_r(&now, &local)
    return Day(
      year: Int(local.tm_year) + 1900,
      month: Int(local.tm_mon) + 1,
      day: Int(local.tm_mday)
    ) ?? Day(number: 0)
  }
}

struct NewAnnouncement: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "announcement",
    abstract: "Content/announcements/<id>.md, for a notice whose text is at hand."
  )

  @Argument(help: ArgumentHelp("What records will call the announcement.", valueName: "id"))
  var id: String

  @OptionGroup var place: NewPlace

  func run() async throws { try await place.make(.announcement(id: id)) }
}

struct NewRecord: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Content/projects/<folder>/<id>.yaml; the folder is mostly an announcement's id."
  )

  @Argument(help: ArgumentHelp("The folder, mostly an announcement's id.", valueName: "folder"))
  var folder: String

  @Argument(help: ArgumentHelp("What reports will call the project.", valueName: "id"))
  var id: String

  @OptionGroup var place: NewPlace

  func run() async throws { try await place.make(.record(folder: folder, id: id)) }
}

struct NewChanges: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Content/changes/<name>.xlsx, a table of what changed in records."
  )

  @Argument(help: ArgumentHelp("The file's name, such as a year.", valueName: "name"))
  var name: String

  @OptionGroup var place: NewPlace

  func run() async throws { try await place.make(.changes(name: name)) }
}

/// Where a new file belongs, and how its making is told.
struct NewPlace: ParsableArguments {
  @Option(help: ArgumentHelp("The folder with Content/ and Templates/.", valueName: "folder"))
  var source = "."

  @Option(help: ArgumentHelp("zh or en; default from the locale.", valueName: "language"))
  var lang: Language?

  private var console: Console { Console(format: .text, language: lang) }

  func validate() throws { try console.require(source) }

  func make(_ request: NewRequest) async throws {
    let status = await newCommand(request, source: source, console)
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

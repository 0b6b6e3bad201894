internal import ArgumentParser
internal import TaizhangSite
internal import TaizhangWording

struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Draft an announcement and its records from a notice as received.",
    discussion: """
      Writes Content/announcements/<id>.md and Content/projects/<id>/. Numbered items become \
      records with amount, place, units, deadline and the notice's words; counts that headings \
      state become figures to be checked. What is not plain is left out and told. Nothing that \
      exists is written to.
      """
  )

  @Argument(
    help: ArgumentHelp("The notice: .docx, or text in UTF-8 or GB 18030.", valueName: "file")
  )
  var file: String

  @Option(help: ArgumentHelp("What records will call the announcement.", valueName: "slug"))
  var id: String

  @Option(help: ArgumentHelp("The activity; default: the one the title names.", valueName: "name"))
  var batch: String?

  @Option(help: ArgumentHelp("The folder with Content/ and Templates/.", valueName: "folder"))
  var source = "."

  @Option(help: ArgumentHelp("zh or en; default from the locale.", valueName: "language"))
  var lang: Language?

  func validate() throws { try Console(format: .text, language: lang).require(source) }

  func run() async throws {
    let status = await importCommand(
      ImportRequest(source: source, file: file, id: id, batch: batch, jobs: processorCount),
      Console(format: .text, language: lang)
    )
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

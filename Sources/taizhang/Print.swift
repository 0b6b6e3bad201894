internal import ArgumentParser
internal import Glibc
internal import TaizhangModel
internal import TaizhangSite
internal import TaizhangWording

struct Print: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Print the bulletins and the meeting's papers of a built site as PDFs.",
    discussion: """
      Each page below the site's print/ becomes a PDF, 2023-04/body.pdf and so on: text in \
      portrait and annexes in landscape, as GB/T 9704-2012 sets them, numbered on from the text \
      through its annexes. It takes an installed Chromium, Chrome or Edge; page numbers take \
      version 131 or later. What has not changed is not printed again; files of others stay.
      """
  )

  @Option(help: ArgumentHelp("The folder the site was written to.", valueName: "folder"))
  var output = "Output"

  @Option(help: ArgumentHelp("The folder the PDFs go to.", valueName: "folder"))
  var to = "Print"

  @Option(help: ArgumentHelp("Only this one: 2023-04, or pack.", valueName: "document"))
  var only: String?

  @Option(
    help: ArgumentHelp("The browser; default: the first found on PATH.", valueName: "name or path")
  )
  var browser: String?

  @Option(help: ArgumentHelp("Seconds a page may take.", valueName: "n"))
  var timeout = 120

  @Option(help: ArgumentHelp("Pages at a time; default: all cores.", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("zh or en; default from the locale.", valueName: "language"))
  var lang: Language?

  func validate() throws {
    guard (1...3600).contains(timeout) else {
      throw ValidationError("--timeout must be 1 to 3600")
    }
    guard (1...64).contains(jobs ?? 1) else { throw ValidationError("--jobs must be 1 to 64") }
  }

  func run() async throws {
    let status = await printCommand(
      PrintRequest(
        site: output,
        destination: to,
        document: only,
        browser: browser,
        timeLimit: timeout,
        jobs: jobs ?? min(processorCount, 8),
        searchPath: getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
      ),
      Console(format: .text, language: lang)
    )
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

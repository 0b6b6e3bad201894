internal import ArgumentParser
internal import TaizhangSite
internal import TaizhangWording

struct Publish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Make a built site what readers see, from one moment to the next.",
    discussion: """
      The folder to publish to must exist. The site is copied into a new folder below its \
      releases/, read back, and then shown through the link "current", which is what the web \
      server should serve. Whatever happens on the way, readers see a whole site. A \
      folder of another machine, user@host:/folder, is reached by rsync over ssh.
      """
  )

  @Argument(help: ArgumentHelp("The folder to publish to.", valueName: "dest"))
  var destination: String

  @Option(help: ArgumentHelp("The folder the site was written to.", valueName: "folder"))
  var output = "Output"

  @Option(help: ArgumentHelp("How another machine is reached.", valueName: "command"))
  var ssh = "ssh"

  @Option(help: ArgumentHelp("Releases that are kept.", valueName: "n"))
  var keep = 5

  @Flag(help: "Show the release before the current one again.")
  var rollback = false

  @Option(help: ArgumentHelp("Show this release again, such as 000012.", valueName: "name"))
  var release: String?

  @Option(help: ArgumentHelp("zh or en; default from the locale.", valueName: "language"))
  var lang: Language?

  func validate() throws {
    guard keep >= 1 else { throw ValidationError("--keep must be at least 1") }
    guard !rollback || release == nil else {
      throw ValidationError("--rollback and --release each name a release; give one of them")
    }
    guard ssh.contains(where: { $0 != " " }) else {
      throw ValidationError("--ssh must be a command")
    }
  }

  /// The release to show again; nil for the built site.
  private var choice: ReleaseChoice? { release.map { .named($0) } ?? (rollback ? .before : nil) }

  func run() async throws {
    let status = await publishCommand(
      site: output,
      to: destination,
      ssh: ssh,
      keep: keep,
      again: choice,
      jobs: processorCount,
      Console(format: .text, language: lang)
    )
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

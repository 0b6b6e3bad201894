internal import ArgumentParser
internal import Glibc
internal import TaizhangModel
internal import TaizhangSite
internal import TaizhangWording

/// The command line: options and exit status, nothing else.
@main
struct Taizhang: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "taizhang",
    abstract: "Turns a project ledger and its announcements into a static report site. 台账成站。",
    discussion: """
      Reads Content/ and Templates/ below the source folder. The site is a function of these and \
      the as-of date: the same input gives the same bytes.

      EXAMPLES
        taizhang build
        taizhang build --as-of 2023-05-31 --output /tmp/site
        taizhang check --strict
        taizhang serve
        taizhang publish /srv/www/taizhang
        taizhang print --only 2023-04
        taizhang diff --from 2023-03-31 --to 2023-04-30
        taizhang forms --month 2023-05
        taizhang export ledger.xlsx
        taizhang check --format json
        taizhang import notice.txt --id qingshan-2025
        taizhang new record qingshan-2025 hetao-jiagong
        taizhang schema projects

      EXIT STATUS
        0   done
        1   the content has errors, or what was to be written is there already, and nothing was \
      written; or the browser failed to print
        64  the command line is not right, or names a folder without Content/
        69  what was asked for cannot be had: a port, a browser that prints, a program to publish with
        74  a file or folder is not there, the disk did not do what it was asked, or the site was \
      not published
      """,
    // Each tells its name: the parser would otherwise ask its type for it, of all of them in every start.
    subcommands: [
      Build.self, Check.self, Serve.self, Diff.self, Forms.self, Export.self, Print.self,
      Publish.self,
      Import.self, New.self, Schema.self,
    ]
  )

  static func main() async {
    useLargePages()
    requireArguments()
    await main(nil)
  }
}

/// The options of the commands that read the content and apply its rules.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder with Content/ and Templates/.", valueName: "folder"))
  var source = "."

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Everything as known on this day.", valueName: "YYYY-MM-DD"),
    transform: parseDay
  )
  var asOf: Day?

  @Flag(help: "Doubts stop the build as errors do.")
  var strict = false

  @Option(help: ArgumentHelp("text or json (one finding a line).", valueName: "format"))
  var format = Console.Format.text

  @Option(help: ArgumentHelp("zh or en; default from the locale.", valueName: "language"))
  var lang: Language?

  @Option(help: ArgumentHelp("Tasks at a time; default: all cores.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    guard jobs ?? 1 >= 1, jobs ?? 1 <= 1024 else {
      throw ValidationError("--jobs must be 1 to 1024")
    }
    try console.require(source)
  }

  var request: BuildRequest {
    BuildRequest(source: source, asOf: asOf, isStrict: strict, jobs: jobs ?? processorCount)
  }

  var console: Console { Console(format: format, language: lang) }
}

/// The cores at work, ≥ 1.
var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

extension Console {
  /// A console of this process; nil takes the locale's language.
  init(format: Format, language: Language?) {
    var environment: [String: String] = [:]
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    self.init(
      format: format,
      language: language ?? Language(environment: environment),
      environment: environment
    )
  }
}

extension Console {
  /// Ends the command where a folder has no content to read.
  func require(_ source: String) throws {
    guard !holdsContent(source) else { return }
    complain(
      chinese: "\(source) 里没有 Content 文件夹；用 --source 指明有 Content/ 和 Templates/ 的文件夹。",
      english: "There is no folder Content in \(source); "
        + "--source names the folder with Content/ and Templates/."
    )
    throw ExitCode(ExitStatus.usage.rawValue)
  }
}

/// The years that days and months on the command line may be of.
let yearsOfPapers = "from \(Day.yearsOfPapers.lowerBound) to \(Day.yearsOfPapers.upperBound)"

@Sendable
func parseDay(_ text: String) throws -> Day {
  guard let day = Day(iso: text), Day.yearsOfPapers.contains(day.civil.year) else {
    throw ValidationError(
      "'\(text)' is no day \(yearsOfPapers); write YYYY-MM-DD, such as 2024-10-31"
    )
  }
  return day
}

extension Console.Format: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write the site; with errors in the content, write nothing."
  )

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("The folder the site is written to.", valueName: "folder"))
  var output = "Output"

  @Flag(help: "Tell how long each step took.")
  var timings = false

  func run() async throws {
    let status = await buildCommand(
      common.request,
      output: output,
      showsTimings: timings,
      common.console
    )
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tell everything that is wrong or doubtful in the content; write nothing."
  )

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let status = await checkCommand(common.request, common.console)
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what changed from one day to another; write nothing."
  )

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp("Changes after the end of this day.", valueName: "YYYY-MM-DD"),
    transform: parseDay
  )
  var from: Day

  @Option(
    help: ArgumentHelp(
      "Changes up to the end of this day; default: the as-of date.",
      valueName: "YYYY-MM-DD"
    ),
    transform: parseDay
  )
  var to: Day?

  func validate() throws {
    guard to == nil || common.asOf == nil else {
      throw ValidationError("--to and --as-of are one date; give one of them")
    }
  }

  func run() async throws {
    var request = common.request
    request.asOf = to ?? request.asOf
    let status = await diffCommand(request, from: from, common.console)
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

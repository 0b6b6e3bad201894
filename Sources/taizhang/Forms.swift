internal import ArgumentParser
internal import TaizhangModel
internal import TaizhangSite

struct Forms: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms",
    abstract: "Write a workbook for each place to fill in with a month's reports.",
    discussion: """
      Each has a row for every record that owes a report for the month and has none yet, with what \
      was reported last, and goes to <folder>/<month>/. Filled in, it goes as it is to \
      Content/reports/<month>/. A folder that exists is not written to.
      """
  )

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      "The month; default: that of the day after the as-of date.",
      valueName: "YYYY-MM"
    ),
    transform: parseMonth
  )
  var month: Month?

  @Option(help: ArgumentHelp("Where the folder of the month goes.", valueName: "folder"))
  var to = "Forms"

  func validate() throws {
    guard !to.isEmpty else { throw ValidationError("--to must name a folder") }
  }

  func run() async throws {
    let status = await formsCommand(common.request, month: month, to: to, common.console)
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

@Sendable
private func parseMonth(_ text: String) throws -> Month {
  guard let month = Month(iso: text) else {
    throw ValidationError("'\(text)' is no month \(yearsOfPapers); write YYYY-MM, such as 2024-10")
  }
  return month
}

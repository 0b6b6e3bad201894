internal import ArgumentParser
internal import TaizhangSite

struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the ledger as a workbook for spreadsheet programs.",
    discussion: """
      One sheet has the records with amounts, units, deadlines, stages and lights as the site shows \
      them, another the stated figures and what they were held against. It is for reading and \
      sorting; the records stay in Content/. A file that exists is not written over.
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The workbook to write, such as ledger.xlsx.", valueName: "file"))
  var file: String

  func run() async throws {
    let status = await exportCommand(common.request, to: file, common.console)
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

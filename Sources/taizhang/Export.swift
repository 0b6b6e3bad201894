internal import ArgumentParser
internal import TaizhangSite

struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the ledger as a workbook, or as JSON for other programs.",
    discussion: """
      A workbook (.xlsx) has a sheet of the records with amounts, units, deadlines, stages and lights \
      as the site shows them, and one of the stated figures and what they were held against. JSON \
      (.json) has all of that, every report, and the tables of places and units. Both are for reading; \
      the records stay in Content/. A file that exists is not written over, and its \
      folder must exist.
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("What to write: ledger.xlsx or ledger.json.", valueName: "file"))
  var file: String

  func run() async throws {
    let status = await exportCommand(common.request, to: file, common.console)
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

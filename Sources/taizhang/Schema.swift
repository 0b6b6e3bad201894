internal import ArgumentParser
internal import TaizhangSite

struct Schema: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a JSON Schema that tells an editor what a content file may say.",
    discussion: """
      With it an editor offers fields and names while somebody writes, shows what they mean, and \
      underlines what does not exist. Names are those of the content. Without a kind, the kinds are \
      listed, with the files they are for.
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      "One of: \(ContentKind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "kind"
    )
  )
  var kind: ContentKind?

  func run() async throws {
    let request = common.request
    let status = await schemaCommand(
      kind,
      source: request.source,
      jobs: request.jobs,
      common.console
    )
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

extension ContentKind: ExpressibleByArgument {}

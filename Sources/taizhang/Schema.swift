internal import ArgumentParser
internal import TaizhangSite

struct Schema: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a JSON Schema that tells an editor what a content file may say.",
    discussion: """
      With it an editor offers fields and names while somebody writes, shows what they mean, and \
      underlines what does not exist. Names are those of the content. Without a kind, the kinds are \
      listed, with the files they are for.
      """
  )

  @Argument(help: ArgumentHelp("What the file holds.", valueName: "kind"))
  var kind: ContentKind?

  @Option(help: ArgumentHelp("The folder with Content/.", valueName: "folder"))
  var source = "."

  private var console: Console { Console(format: .text, language: nil) }

  func validate() throws {
    // The kinds are the same for any content.
    if kind != nil { try console.require(source) }
  }

  func run() async throws {
    let status = await schemaCommand(kind, source: source, jobs: processorCount, console)
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

extension ContentKind: ExpressibleByArgument {}

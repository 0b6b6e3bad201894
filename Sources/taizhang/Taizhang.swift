import ArgumentParser

/// The command line: options and exit status, nothing else.
@main
struct Taizhang: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "taizhang")
}

internal import ArgumentParser
internal import Glibc
internal import TaizhangServing
internal import TaizhangSite

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser on this machine, anew after every change.",
    discussion: """
      Nothing is written: pages are made when they are looked at. With errors in the content the \
      last site without them stays, and the errors stand above it.
      """
  )

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("The port on 127.0.0.1; 0 takes one that is free.", valueName: "port"))
  var port = 8787

  @Flag(help: "Look for changes again and again, as on shares of the network.")
  var poll = false

  func validate() throws {
    guard UInt16(exactly: port) != nil else { throw ValidationError("--port must be 0 to 65535") }
  }

  func run() async throws {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    let status = await serveCommand(
      common.request,
      port: UInt16(clamping: port),
      polls: poll,
      start: UInt64(now.tv_sec) * 1_000_000_000 + UInt64(now.tv_nsec),
      common.console
    )
    if status != .done { throw ExitCode(status.rawValue) }
  }
}

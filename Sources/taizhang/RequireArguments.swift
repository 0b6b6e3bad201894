internal import Glibc
internal import TaizhangSite

/// Ends the program where the command line is not to be had as it was given.
///
/// Swift's texts of the arguments have U+FFFD for what is no UTF-8, so that another folder would be
/// written to than the one that was named, such as one in GBK; and without `/proc` there are none, and no
/// command is known from no command.
func requireArguments() {
  let console = Console(format: .text, language: nil)
  guard CommandLine.argc > 0 else {
    console.complain(
      chinese: "读不到命令行：/proc 没有挂载；什么都没有做。",
      english: "the command line cannot be read, since /proc is not mounted; nothing was done"
    )
    exit(ExitStatus.unavailable.rawValue)
  }
  for index in (0..<Int(CommandLine.argc)).dropFirst() {
    guard let argument = unsafe CommandLine.unsafeArgv[index],
      unsafe String(validatingCString: argument) == nil
    else { continue }
    let text = unsafe String(cString: argument)
    console.complain(
      chinese: "命令行第 \(index) 个参数（\(text)）不是 UTF-8，多半是 GBK 编码的名字；请改名，或换成 UTF-8 的终端。",
      english:
        "argument \(index) (\(text)) is not UTF-8, but may be a name in GBK; rename it, or use a "
        + "terminal in UTF-8"
    )
    exit(ExitStatus.usage.rawValue)
  }
}

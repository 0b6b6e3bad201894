package import TaizhangSite
import TaizhangWording

/// `taizhang serve`: the site at an address of this machine, anew after every change.
///
/// Goes on until the process is ended; returns at once where the port cannot be had.
package func serveCommand(
  _ request: BuildRequest,
  port: UInt16,
  polls: Bool,
  start: UInt64,
  _ console: Console
) async -> ExitStatus {
  let preview = Preview(request, language: console.language, start: start)
  // Watched before it is read: a change while it is read is not lost.
  let changes = FolderWatch(root: request.source, polls: polls).changes()
  guard let server = PreviewServer(preview, port: port) else {
    console.complain(
      chinese: "端口 \(port) 用不了，可能已被占用；用 --port 换一个。",
      english: "Port \(port) cannot be had, it may be in use; give another one with --port."
    )
    return .unavailable
  }
  tell(await preview.rebuild(), console)
  server.start()
  console.say(
    chinese: "预览：http://127.0.0.1:\(server.port)/ ，改动后自动刷新；按 Ctrl-C 结束。",
    english: "Preview: http://127.0.0.1:\(server.port)/ , anew after every change; Ctrl-C ends it."
  )
  for await _ in changes {
    tell(await preview.rebuild(), console)
  }
  return .done
}

private func tell(_ site: BuiltSite, _ console: Console) {
  showErrorsAndDoubts(site, console)
  summarize(site, console)
}

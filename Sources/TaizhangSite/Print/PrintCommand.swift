internal import TaizhangModel
internal import TaizhangWording

/// `taizhang print`: the documents of a built site as PDFs.
package func printCommand(_ request: PrintRequest, _ console: Console) async -> ExitStatus {
  do throws(PrintError) {
    let browser = try findBrowser(request)
    if let version = browser.version, !browser.printsPageNumbers {
      console.complain(
        chinese: "\(browser.path) 是 \(version) 版，排不出页码；要用 \(Browser.firstWithPageNumbers) 版以后的。",
        english: "\(browser.path) is version \(version) and prints no page numbers; "
          + "that takes version \(Browser.firstWithPageNumbers) or later"
      )
    }
    let summary = try await printSite(request, with: browser) { done, all in
      console.progress(
        console.language == .chinese ? "打印 \(done)/\(all)" : "printing \(done)/\(all)"
      )
    }
    console.endProgress()
    console.say(
      chinese: "\(request.destination)：打印 \(summary.printed) 个 PDF，\(summary.kept) 个没有变，"
        + "删去 \(summary.removed) 个。",
      english: "\(request.destination): printed \(summary.printed) PDFs, \(summary.kept) are as "
        + "they were, removed \(summary.removed)."
    )
    return .done
  } catch {
    console.endProgress()
    let (chinese, english) = error.words
    console.complain(chinese: chinese, english: english)
    return error.status
  }
}

/// The browser to print with, once it has told its version.
private func findBrowser(_ request: PrintRequest) throws(PrintError) -> Browser {
  guard let path = Browser.find(request.browser, path: request.searchPath) else {
    throw .noBrowser(named: request.browser)
  }
  do throws(PosixError) {
    let folder = try FileSystem.createTemporaryFolder()
    defer { try? FileSystem.removeTree(folder) }
    let end = try runProcess(path, ["--version"], in: folder, timeLimit: request.timeLimit)
    return Browser(path: path, version: end.isSuccess ? Browser.version(in: end.output) : nil)
  } catch {
    throw .posix(error)
  }
}

extension PrintError {
  fileprivate var status: ExitStatus {
    switch self {
    case .noBrowser: .unavailable
    case .failed, .noPDF: .failed
    case .noDocument: .usage
    case .posix, .noSite, .foreignFiles: .disk
    }
  }

  fileprivate var words: (chinese: String, english: String) {
    switch self {
    case .posix(let error):
      ("打印不了：\(error.description)", "cannot print: \(error.description)")
    case .noSite(let folder):
      (
        "\(folder) 里没有生成完的网站，请先运行 taizhang build",
        "\(folder) holds no completed site; run taizhang build first"
      )
    case .noDocument(let name, let known):
      (
        "没有 \(name) 这份材料；有的是：\(known.joined(separator: "、"))",
        "there is no document \(name); there are: \(known.joined(separator: ", "))"
      )
    case .foreignFiles(let folder, let example):
      (
        "\(folder) 里有别的文件（例如 \(example)），请换一个空文件夹",
        "\(folder) holds files that are not of this program (such as \(example)); "
          + "give an empty folder"
      )
    case .noBrowser(let named):
      (
        "\(named.map { "没有找到 \($0)" } ?? "这台机器上没有 Chromium、Chrome 或 Edge")，"
          + "不能生成 PDF；可以用 --browser 指明，或者在浏览器里打开 print/index.html 打印",
        "\(named.map { "cannot find \($0)" } ?? "there is no Chromium, Chrome or Edge here"), "
          + "so there are no PDFs; name one with --browser, or print from print/index.html"
      )
    case .failed(let page, let end):
      (
        "打印 \(page) 时浏览器\(end.words.chinese)；\(end.said.chinese)",
        "printing \(page), the browser \(end.words.english); \(end.said.english)"
      )
    case .noPDF(let page, let end):
      (
        "打印 \(page) 时浏览器没有写出完整的 PDF；\(end.said.chinese)",
        "printing \(page), the browser wrote no whole PDF; \(end.said.english)"
      )
    }
  }
}

extension ProcessEnd {
  fileprivate var words: (chinese: String, english: String) {
    switch cause {
    case .exit(let status): ("以状态 \(status) 退出", "ended with status \(status)")
    case .signal(let number): ("被信号 \(number) 终止", "was stopped by signal \(number)")
    case .timeLimit: ("超过了时间（--timeout）", "took longer than --timeout allows")
    }
  }

  fileprivate var said: (chinese: String, english: String) {
    errors.isEmpty
      ? ("它什么也没有说", "it said nothing") : ("它说：\n\(errors)", "it said:\n\(errors)")
  }
}

import Foundation
import Glibc
import TaizhangTestSupport
import Testing

@testable import TaizhangRendering
@testable import TaizhangSite

/// `taizhang print`, with a browser that is a script: what it is asked, and what becomes of its end.
@Suite(.tags(.program), .scratchFolder)
struct PrintTests {
  /// A PDF of two sheets; its second line is what was asked.
  ///
  /// A page that goes on from another is a copy that tells of which, and is noted with its styles.
  private static let prints = """
    for word; do
      case "$word" in --print-to-pdf=*) to=${word#*=} ;; file:*) page=$word ;; esac
    done
    case "$page" in
      */page.html)
        copy=${page#file://}
        page="$(sed -n 's/.*<base href="\\([^"]*\\)">.*/\\1/p' "$copy")"
        page="$page $(sed -n 's/.*page \\([0-9]*\\) !important.*/\\1/p' "$copy")"
        page="$page $(sed -n 's/.*<html.*data-first-sheet="\\([a-z]*\\)".*/\\1/p' "$copy")" ;;
    esac
    echo "$page" >>asked
    printf '%%PDF-1.4\\n%s\\n<</Type /Pages\\n/Count 2>>\\n%%%%EOF\\n' "$*" >"$to"
    """

  @Test func printsEachPageAndOnlyWhatChanged() async throws {
    try await build()
    try browser(PrintTests.prints)
    let first = try await print()
    #expect(first.status == 0)
    let site = try FileTree(readingFrom: "\(ScratchFolder.path)/Output").below("print")
    let expected = site.files.keys.filter { $0 != "index.html" }.map {
      $0.replacing(".html", with: ".pdf")
    }
    #expect(expected.count > 40)
    #expect(try pdfs() == expected.sorted())
    #expect(first.output.contains("打印 \(expected.count) 个 PDF，0 个没有变"))
    let again = try await print()
    #expect(again.output.contains("打印 0 个 PDF，\(expected.count) 个没有变"))

    // A name that one month's bulletin and the papers of the day print, and earlier ones do not.
    try edit("Content/reports/2023-06/shiqiao.yaml", "约500万元", "约600万元")
    try await build()
    try Data().write(to: file("asked"))
    #expect(try await print().status == 0)
    let asked = try String(contentsOf: file("asked"), encoding: .utf8)
    #expect(asked.contains("/print/2023-06/body.html"))
    #expect(!asked.contains("/print/2023-05/"))
    #expect(!asked.contains("page.html"))
  }

  /// GB/T 9704-2012, 7.5: annexes bound with the body are numbered on, and a sheet with an even number
  /// is a left one.
  @Test func numbersTheSheetsOfADocumentOn() async throws {
    try await build()
    try browser(PrintTests.prints)
    #expect(try await print("--only", "pack", "--jobs", "2").status == 0)
    let folder = URL(fileURLWithPath: ScratchFolder.path).resolvingSymlinksInPath().path
    let asked = try String(contentsOf: file("asked"), encoding: .utf8).split(separator: "\n").map {
      $0.replacing("file://\(folder)/Output/print/pack/", with: "")
    }
    #expect(asked.count > 5)
    #expect(asked.first == "body.html")
    for (index, words) in asked.enumerated().dropFirst() {
      #expect(words.hasPrefix("annex-\(index)-"))
      // Two sheets before it for each page; the counter goes on from the last.
      #expect(words.hasSuffix(".html \(2 * index) odd"))
    }

    // A body that grows by a sheet moves all that follow it, and only that.
    try browser(PrintTests.prints.replacing("/Count 2", with: "/Count 3"))
    try Data().write(to: file("asked"))
    let body = file("Print/pack/body.pdf")
    try Data("cut off".utf8).write(to: body)
    #expect(try await print("--only", "pack").output.contains("\(asked.count) 个 PDF，0 个没有变"))
    let moved = try String(contentsOf: file("asked"), encoding: .utf8).split(separator: "\n")
    #expect(moved.count == asked.count)
    #expect(moved[1].hasSuffix(" 3 even") && moved[2].hasSuffix(" 6 odd"))
  }

  @Test func asksForOneFileAndNothingElse() async throws {
    try await build()
    try browser(PrintTests.prints)
    #expect(try await print("--only", "2023-06").status == 0)
    #expect(try pdfs().allSatisfy { $0.hasPrefix("2023-06/") })
    let said = String(decoding: try Data(contentsOf: file("Print/2023-06/body.pdf")), as: UTF8.self)
    let words = said.split(separator: "\n")[1].split(separator: " ")
    let root = URL(fileURLWithPath: ScratchFolder.path).resolvingSymlinksInPath().path
    #expect(words.last == "file://\(root)/Output/print/2023-06/body.html")
    #expect(words.contains("--no-sandbox") == (geteuid() == 0))
    #expect(said.contains("--host-resolver-rules=MAP * ~NOTFOUND"))
    let profile = try #require(words.first { $0.hasPrefix("--user-data-dir=") })
    #expect(!FileManager.default.fileExists(atPath: String(profile.dropFirst(16))))
  }

  @Test func removesWhatIsNoMoreAndKeepsWhatIsNotOurs() async throws {
    try await build()
    try browser(PrintTests.prints)
    #expect(try await print().status == 0)
    try Data("a note".utf8).write(to: file("Print/2023-06/notes.txt"))
    try Data("mine".utf8).write(to: file("Print/mine.pdf"))
    try await build("--as-of", "2023-05-31")
    let run = try await print()
    #expect(run.status == 0)
    let left = try pdfs()
    #expect(!left.contains { $0.hasPrefix("2023-06/") })
    #expect(left.contains("2023-05/body.pdf") && left.contains("mine.pdf"))
    #expect(FileManager.default.fileExists(atPath: file("Print/2023-06/notes.txt").path))
  }

  @Test(arguments: [
    ("zh", "这台机器上没有 Chromium、Chrome 或 Edge，不能生成 PDF"),
    ("en", "there is no Chromium, Chrome or Edge here, so there are no PDFs"),
  ])
  func saysWhereThereIsNoBrowser(language: String, words: String) async throws {
    try await build()
    let run = try await runProgram(
      ["print", "--lang", language],
      in: ScratchFolder.path,
      environment: ["PATH": "/nowhere"]
    )
    #expect(run.status == 69)
    #expect(run.errors.hasPrefix(words))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(!FileManager.default.fileExists(atPath: file("Print").path))
    let named = try await print("--browser", "./no-such")
    #expect(named.status == 69)
    #expect(named.errors.hasPrefix("没有找到 ./no-such，不能生成 PDF"))
  }

  /// The script, what is told of it, and that nothing is left behind.
  @Test(arguments: [
    ("echo no display >&2; exit 3", "浏览器以状态 3 退出；它说：\nno display\n"),
    ("exit 0", "浏览器没有写出完整的 PDF；它什么也没有说\n"),
    (prints.replacing("%%PDF", with: "PDF"), "浏览器没有写出完整的 PDF；它什么也没有说\n"),
    (prints.replacing("/Count 2", with: ""), "浏览器没有写出完整的 PDF；它什么也没有说\n"),
    ("kill -9 $$", "浏览器被信号 9 终止；它什么也没有说\n"),
  ])
  func tellsHowTheBrowserFailed(script: String, words: String) async throws {
    try await build()
    try browser(script)
    let run = try await print()
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("打印 print/2023-01/body.html 时\(words)"))
    // Nothing but an empty list, by which the next run knows its folder.
    let left = try FileTree(readingFrom: file("Print").path).files
    #expect(left.keys.sorted() == [".taizhang-printed"])
    try browser(PrintTests.prints)
    #expect(try await print().status == 0)
  }

  /// At the limit the browser is killed, and so is what it had started.
  @Test func killsABrowserThatHangs() async throws {
    try await build()
    try browser("sleep 600 & echo $! >child; wait")
    let run = try await print("--timeout", "1", "--jobs", "1")
    #expect(run.status == 1)
    #expect(run.errors.contains("浏览器超过了时间（--timeout）"))
    let child = try String(contentsOf: file("child"), encoding: .utf8)
    let process = try #require(Int32(child.trimmingCharacters(in: .whitespacesAndNewlines)))
    // Gone, or waiting for its new parent to notice.
    let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    #expect(status.map { $0.contains(") Z ") } ?? true)
  }

  @Test func warnsOfABrowserThatPrintsNoPageNumbers() async throws {
    try await build()
    try browser(PrintTests.prints, version: "Chromium 109.0.5414.74 built on Debian")
    let run = try await print("--only", "pack")
    #expect(run.status == 0)
    #expect(run.errors.contains("是 109 版，排不出页码；要用 131 版以后的。"))
    #expect(try pdfs().contains("pack/body.pdf"))
  }

  @Test(arguments: [
    ("%PDF-1.4\n<</Type /Pages\n/Count 3\n/Kids []>>\n%%EOF\n", 3),
    // A tree of several nodes: the root has all.
    ("%PDF-1.4\n<</Type /Pages\n/Count 8>><</Type /Pages\n/Parent 1 0 R\n/Count 11>>%%EOF", 11),
    ("%PDF-1.4\n<</Type /Pages>>\n<</Type /Outlines\n/Count 3>>\n%%EOF\n", nil),
    ("%PDF-1.4\n<</Type /Pages\n/Count 0>>\n%%EOF\n", nil),
    ("%PDF-1.4\n<</Type /Pages\n/Count 99999999999999999999>>\n%%EOF\n", nil),
    ("%PDF-1.4\n<</Type /Pages\n/Count 3>>\n", nil), ("%PDF-", nil), ("", nil),
  ])
  func countsSheets(pdf: String, count: Int?) {
    #expect(sheetCount(ofPDF: Array(pdf.utf8)) == count)
  }

  /// Its start stands before a root of the page's own, or makes it one.
  @Test(arguments: [
    ("<!DOCTYPE html>", "\n<html lang=\"zh-CN\">\n<head>"), ("<!doctype html>", "\n<title>表"),
    ("", "<p>表"), ("", ""), ("<!DOCTYPE html", ""),
  ])
  func copiesAPageThatGoesOn(doctype: String, rest: String) {
    let copy = goingOn(Array((doctype + rest).utf8), from: 4, at: "file:///a%20b/x.html")
    let start = """
      <html data-first-sheet="even"><head><meta charset="utf-8">
      <base href="file:///a%20b/x.html">
      <style>html { counter-reset: page 3 !important; }</style>

      """
    #expect(String(decoding: copy, as: UTF8.self) == doctype + start + rest)
  }

  @Test func refusesWhatItCannotPrint() async throws {
    try browser(PrintTests.prints)
    let none = try await print()
    #expect(none.status == 74 && none.errors.contains("请先运行 taizhang build"))
    try await build()
    let unknown = try await print("--only", "2023-09")
    #expect(unknown.status == 64 && unknown.errors.contains("没有 2023-09 这份材料；有的是：2023-01、"))
    for arguments in [["--timeout", "0"], ["--jobs", "65"], ["more"]] {
      #expect(try await runProgram(["print"] + arguments, in: ScratchFolder.path).status == 64)
    }
    try FileTree(["thesis.doc": Data("mine".utf8)]).write(to: file("Print").path)
    let foreign = try await print()
    #expect(foreign.status == 74 && foreign.errors.contains("例如 thesis.doc"))
    #expect(try FileTree(readingFrom: file("Print").path).files.keys.sorted() == ["thesis.doc"])
  }

  @Test(arguments: [
    (1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (100, "一百"), (103, "一百零三"),
    (110, "一百一十"), (999, "九百九十九"), (0, "0"), (1000, "1000"),
  ])
  func countsInCharacters(number: Int, words: String) {
    #expect(chineseNumeral(number) == words)
  }

  @Test(arguments: [
    ("项目 3 个，6.4 亿元", "项目3个，6.4亿元"), ("落地 → 开工", "落地→开工"), ("张 三", "张 三"),
    ("ABC 公司 5 号", "ABC 公司5号"), ("3 4", "3 4"), (" 甲 ", " 甲 "), ("", ""),
  ])
  func setsFiguresCloseOnPaper(screen: String, paper: String) {
    #expect(paperText(screen) == paper)
  }

  // MARK: - The site, the browser, the command

  private func build(_ options: String...) async throws {
    if !FileManager.default.fileExists(atPath: file("Content").path) {
      let sites = "\(ProjectFolder.path)/Tests/GoldenTests/Sites"
      try FileTree(readingFrom: "\(sites)/months/Content").placed(in: "Content")
        .overlaid(with: FileTree(readingFrom: "\(sites)/small/Templates").placed(in: "Templates"))
        .write(to: ScratchFolder.path)
    }
    let run = try await runProgram(["build"] + options, in: ScratchFolder.path)
    try #require(run.status == 0, "\(run.errors)")
  }

  /// A program `chromium` that tells its version and, asked for more, runs the script.
  private func browser(_ script: String, version: String = "Chromium 140.0.7259.2") throws {
    let text = """
      #!/bin/sh
      if [ "$1" = --version ]; then echo "\(version)"; exit; fi
      \(script)
      """
    try FileTree(["bin/chromium": Data(text.utf8)]).write(to: ScratchFolder.path)
    chmod(file("bin/chromium").path, 0o755)
  }

  private func print(_ options: String...) async throws -> ProgramRun {
    try await runProgram(
      ["print", "--lang", "zh"] + options,
      in: ScratchFolder.path,
      environment: ["PATH": "\(ScratchFolder.path)/bin:/usr/bin:/bin"]
    )
  }

  private func pdfs() throws -> [String] {
    try FileTree(readingFrom: file("Print").path).files.keys.filter { $0.hasSuffix(".pdf") }
      .sorted()
  }

  private func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOf: file(path), encoding: .utf8)
    try #require(text.contains(old))
    try Data(text.replacing(old, with: new).utf8).write(to: file(path))
  }

  private func file(_ path: String) -> URL {
    URL(fileURLWithPath: "\(ScratchFolder.path)/\(path)")
  }
}

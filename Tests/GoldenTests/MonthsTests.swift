import Foundation
import TaizhangTestSupport
import Testing

/// The example of six months, held against itself from month to month.
@Suite(.tags(.golden, .program), .scratchFolder)
struct MonthsTests {
  private static let months = ["01", "02", "03", "04", "05", "06"].map { "2023-\($0)" }

  /// What was expected of the site at the end of a month; golden tests hold the program to it.
  private func site(_ month: String) throws -> FileTree {
    let name = month == "2023-06" ? "months" : "months-\(month)"
    return try FileTree(readingFrom: "\(GoldenSite(name: name).folder)/Expected")
  }

  private func matter(_ page: Data) throws -> String {
    String(try matter(String(decoding: page, as: UTF8.self)))
  }

  private func matter(_ page: String) throws -> Substring {
    let start = try #require(page.range(of: "<main>"))
    let end = try #require(page.range(of: "</main>"))
    return page[start.upperBound..<end.lowerBound]
  }

  /// A bulletin stays what it was when it came out, corrections and all.
  @Test func neverRewritesABulletin() throws {
    for (index, month) in MonthsTests.months.enumerated() {
      let issued = try #require(try site(month).text("bulletins/\(month).html"))
      for later in MonthsTests.months[(index + 1)...] {
        let kept = try #require(try site(later).text("bulletins/\(month).html"))
        #expect(try matter(kept) == matter(issued), "\(month) in \(later)")
        let papers = try site(month).below("print/\(month)").files
        #expect(papers.count > 4)
        let laterPapers = try site(later).below("print/\(month)").files
        for (path, page) in papers {
          #expect(
            try matter(try #require(laterPapers[path])) == matter(page),
            "\(path) in \(later)"
          )
        }
      }
    }
  }

  @Test func hasABulletinForEachMonthThatIsOver() throws {
    for (index, month) in MonthsTests.months.enumerated() {
      let found = try site(month).below("bulletins").files.keys.sorted()
      let expected = MonthsTests.months[...index].map { "\($0).html" } + ["index.html"]
      #expect(found == expected)
    }
  }

  /// The sentence on the front is the sum of the sentences on the places.
  @Test(arguments: months)
  func addsUpOverThePlaces(month: String) throws {
    let page = String(try matter(try #require(try site(month).text("bulletins/\(month).html"))))
    func numbers(_ pattern: Regex<(Substring, Substring)>) -> [Int] {
      page.matches(of: pattern).compactMap { Int($0.1) }
    }
    let all = numbers(/台账共有 (\d+) 个项目<\/a>/)
    let places = numbers(/：项目 (\d+) 个，本月报送/)
    #expect(all.count == 1)
    #expect(places.count == 3)
    #expect(all.first == places.reduce(0, +))
  }

  /// Every link of the bulletins leads to a page of the site, or to a place on the page.
  @Test(arguments: months)
  func leadsSomewhere(month: String) throws {
    let site = try site(month)
    let page = try #require(site.text("bulletins/\(month).html"))
    let hrefs = page.matches(of: /href="([^"]*)"/).map { String($0.1) }
    #expect(hrefs.count > 20)
    for href in hrefs {
      if href.hasPrefix("#") {
        #expect(page.contains("id=\"\(href.dropFirst())\""), "\(href)")
      } else {
        let path = String(href.split(separator: "#")[0].dropFirst(3))
        #expect(site.files[path] != nil, "\(href)")
      }
    }
  }

  /// RFC 5545: lines of at most 75 bytes end in CRLF, and a continued line begins with a space.
  @Test(arguments: months)
  func writesCalendarsThatCanBeRead(month: String) throws {
    let calendars = try site(month).below("calendar").files
    #expect(calendars["all.ics"] != nil)
    for (path, data) in calendars.sorted(by: { $0.key < $1.key }) {
      let text = String(decoding: data, as: UTF8.self)
      #expect(text.hasSuffix("END:VCALENDAR\r\n"))
      let lines = text.components(separatedBy: "\r\n").dropLast()
      #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") }, "\(path)")
      let unfolded = text.replacingOccurrences(of: "\r\n ", with: "")
      let events = unfolded.components(separatedBy: "BEGIN:VEVENT").count - 1
      #expect(events > 0, "\(path)")
      #expect(unfolded.components(separatedBy: "UID:").count - 1 == events)
      #expect(Set(unfolded.matches(of: /UID:(.*?)\r\n/).map(\.1)).count == events)
    }
  }

  @Test(arguments: [("zh", "diff.zh.txt"), ("en", "diff.en.txt")])
  func tellsWhatChanged(language: String, expected: String) async throws {
    try GoldenSite(name: "months").project.write(to: ScratchFolder.path)
    let days = ["--from", "2023-03-31", "--to", "2023-04-30"]
    let run = try await runProgram(["diff", "--lang", language] + days, in: ScratchFolder.path)
    #expect(run.status == 0)
    try expectText(
      run.console,
      inFile: "\(ProjectFolder.path)/Tests/GoldenTests/Sites/months/\(expected)"
    )
  }

  @Test func tellsOfNoChangeWithinADay() async throws {
    try GoldenSite(name: "months").project.write(to: ScratchFolder.path)
    let days = ["--from", "2023-04-30", "--to", "2023-04-30"]
    let run = try await runProgram(["diff", "--lang", "en"] + days, in: ScratchFolder.path)
    #expect(run.console == "2023-04-30 to 2023-04-30: records that changed: 0.\n")
  }

  @Test(arguments: [
    ["--from", "2023-05-01", "--to", "2023-04-30"], ["--to", "2023-04-30"],
    ["--from", "2023-4-1"],
    ["--from", "2023-04-01", "--to", "2023-04-30", "--as-of", "2023-05-31"],
  ])
  func refusesDaysThatAreNone(arguments: [String]) async throws {
    try GoldenSite(name: "months").project.write(to: ScratchFolder.path)
    let run = try await runProgram(["diff"] + arguments, in: ScratchFolder.path)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }
}

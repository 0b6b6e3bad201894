import TaizhangModel
import Testing

@testable import TaizhangLedger

/// Records whose scope has changed (变更).
struct HistoryTests {
  /// Signed for 2亿元 on 22 October 2022; 3亿元 and a second line from 31 March 2023, and less again.
  private static let content = Content {
    $0.announce("a", body: "甲项目，签约额2亿元。")
    $0.announce("b", on: "2023-04-15", body: "甲项目增资到3亿元。")
    $0.add(
      "r",
      "甲项目",
      "来源: a\n金额: 2亿元\n金额名目: 签约额\n建设内容: 一条线\n原文: 甲项目，签约额2亿元",
      """
      变更:
        - 日期: 2024-06-30
          金额: 2.5亿元
          说明: 核减
        - 日期: 2023年3月
          金额: 3亿元
          项目数: 2
          建设内容: 两条线
          说明: 增资
          来源: b
          原文: 甲项目增资到3亿元
      """
    )
  }

  private static func ledger(asOf: String) async throws -> Ledger {
    let outcome = await content.checked(asOf: asOf)
    #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
    return outcome.value
  }

  /// 4.5亿元 is 45000万元: who fills in every column of a row changes nothing by it.
  @Test(arguments: [("20000万元", []), ("约2亿元", ["amount"]), ("2.1亿元", ["amount"])])
  func tellsNoChangeOfWords(amount: String, changed: [String]) async throws {
    let content = Content {
      $0.add(
        "r",
        "甲",
        "签约时间: 2022-10-22\n金额: 2亿元\n金额名目: 签约额",
        "变更:\n  - 日期: 2023-03-10\n    金额: \(amount)\n    金额名目: 签约额"
      )
    }
    let ledger = await content.ledger(asOf: "2024-01-01").value
    let days = try ["2023-02-28", "2023-03-31"].map { try #require(Day(iso: $0)) }
    let changes = ledger.changes(of: Ref(0), from: days[0], to: days[1])
    #expect(changes.map(\.keyword) == changed)
  }

  /// A year that was left out is the announcement's, unless what it tells were still to come then.
  @Test(arguments: [("12月20日", true), ("2024年12月20日", false), ("1月5日", false), ("1月", false)])
  func doubtsADayAfterItsAnnouncement(date: String, isDoubted: Bool) async {
    var content = Content()
    content.announce("a", on: "2024-01-05", body: "甲项目增资到3亿元。")
    content.add(
      "r",
      "甲",
      "签约时间: 2022-10-22\n金额: 2亿元\n金额名目: 签约额",
      "变更:\n  - 日期: \(date)\n    金额: 3亿元\n    来源: a\n    原文: 增资到3亿元"
    )
    let found = await content.ledger(asOf: "2025-01-01").diagnostics
    #expect(found.map(\.id) == (isDoubted ? [.dateAfterSource] : []))
    #expect(
      found.allSatisfy { $0.subject == "r" && $0.arguments[1...] == ["2024-12-20", "2024-01-05"] }
    )
  }

  /// Before the record nothing changed: a guessed year, or a slip in one, would have it never have had the
  /// value it was announced with.
  @Test(arguments: [
    ("5月20日", Diagnostic.ID.deadlineBeforeBase), ("12月20日", nil), ("2023年5月20日", nil),
    ("2022-10-21", .changeBeforeRecord), ("2022-10-22", nil), ("2022年9月", .changeBeforeRecord),
  ])
  func doubtsADayBeforeTheRecord(date: String, doubt: Diagnostic.ID?) async {
    let content = Content {
      $0.add(
        "r",
        "甲",
        "签约时间: 2022-10-22\n金额: 2亿元\n金额名目: 签约额",
        "变更:\n  - 日期: \(date)\n    金额: 3亿元"
      )
    }
    let found = await content.ledger(asOf: "2024-01-01").diagnostics
      .filter { [.deadlineBeforeBase, .changeBeforeRecord].contains($0.id) }
    #expect(found.map(\.id) == (doubt.map { [$0] } ?? []))
    #expect(found.allSatisfy { $0.subject == "r" && $0.severity == .doubt })
  }

  /// What is not taken in yet is counted, so that a slip in the year does not go unseen.
  @Test(arguments: [("2023-05-19", 2), ("2023-05-20", 1), ("2033-05-20", 0)])
  func countsChangesThatAreLater(asOf: String, later: Int) async {
    let content = Content {
      $0.add(
        "r",
        "甲",
        "金额: 2亿元\n金额名目: 签约额",
        "变更:\n  - 日期: 2023-05-20\n    金额: 3亿元\n  - 日期: 2033-05-20\n    项目数: 2"
      )
      $0.add("s", "乙")
    }
    #expect(await content.ledger(asOf: asOf).value.later.changes == later)
  }

  /// The value on a day is that of the last change which had happened and been announced by then.
  @Test(arguments: [
    ("2022-10-22", "2亿元", 1, "一条线", 0), ("2023-03-30", "2亿元", 1, "一条线", 0),
    ("2023-04-14", "2亿元", 1, "一条线", 0), ("2023-04-15", "3亿元", 2, "两条线", 2),
    ("2024-06-29", "3亿元", 2, "两条线", 2), ("2024-06-30", "2.5亿元", 2, "两条线", 3),
  ])
  func hasTheValueOfTheDay(
    asOf: String,
    amount: String,
    count: Int,
    content: String,
    versions: Int
  ) async throws {
    let ledger = try await HistoryTests.ledger(asOf: asOf)
    let project = try #require(ledger.projects.first)
    #expect(project.amount?.text == amount)
    #expect(project.count == count)
    #expect(project.content == content)
    #expect(project.history.count == versions)
    let total = try #require(Groups(ledger).all.totals.first)
    #expect(total.amount == project.amount?.point)
    #expect(total.projects == count)
  }

  /// A day before the change was announced did not know it, in a later ledger either.
  @Test func tellsOfEachDayWhatWasKnownThen() async throws {
    let project = try #require(await HistoryTests.ledger(asOf: "2024-10-31").projects.first)
    let days = ["2023-03-31", "2023-04-14", "2023-04-15", "2024-06-30"].compactMap(Day.init(iso:))
    #expect(days.map { project.amount(on: $0)?.text } == ["2亿元", "2亿元", "3亿元", "2.5亿元"])
    #expect(days.map(project.count(on:)) == [1, 1, 2, 2])
  }

  /// A change of March that was announced in August is no part of what was known of another of April.
  @Test func leavesOutOfALaterChangeWhatWasAnnouncedAfterIt() async throws {
    let content = Content {
      $0.announce("a", body: "甲项目，签约额2亿元。")
      $0.announce("b", on: "2023-08-15", body: "甲项目分成三个，共4亿元。")
      $0.add(
        "r",
        "甲项目",
        "来源: a\n金额: 2亿元\n金额名目: 签约额\n原文: 甲项目，签约额2亿元",
        """
        变更:
          - 日期: 2023-03-31
            金额: 4亿元
            项目数: 3
            来源: b
            原文: 甲项目分成三个，共4亿元
          - 日期: 2023-04-30
            金额: 3亿元
        """
      )
    }
    let project = try #require(await content.checked(asOf: "2024-10-31").value.projects.first)
    let days = ["2023-03-31", "2023-04-30", "2023-08-14", "2023-08-15"].compactMap(Day.init(iso:))
    #expect(days.map { project.amount(on: $0)?.text } == ["2亿元", "3亿元", "3亿元", "3亿元"])
    #expect(days.map(project.count(on:)) == [1, 1, 1, 3])
    #expect((project.amount?.text, project.count) == ("3亿元", 3))
  }

  @Test func keepsEveryVersionInTheOrderOfTheirDays() async throws {
    let project = try #require(await HistoryTests.ledger(asOf: "2024-10-31").projects.first)
    let days = project.history.map { $0.day?.iso }
    #expect(days == ["2022-10-22", "2023-03-31", "2024-06-30"])
    #expect(project.history.map { $0.amount?.text } == ["2亿元", "3亿元", "2.5亿元"])
    #expect(project.history.map(\.count) == [1, 2, 2])
    #expect(project.history.map(\.content) == ["一条线", "两条线", "两条线"])
    #expect(project.history.map(\.remarks) == ["", "增资", "核减"])
    #expect(project.history.map { $0.citation?.quote } == ["甲项目，签约额2亿元", "甲项目增资到3亿元", nil])
  }

  /// Of two changes of one day the one written last holds.
  @Test func keepsTheOrderOfOneDay() async throws {
    let content = Content {
      $0.add(
        "r",
        "甲",
        "金额: 1亿元\n金额名目: 签约额\n变更:",
        "  - 日期: 2023-01-01\n    金额: 2亿元\n  - 日期: 2023-01-01\n    金额: 3亿元"
      )
    }
    let project = try #require(await content.checked().value.projects.first)
    #expect(project.history.map { $0.amount?.text } == ["1亿元", "2亿元", "3亿元"])
    #expect(project.amount?.text == "3亿元")
  }

  @Test func holdsAChangeToItsWords() async {
    var content = HistoryTests.content
    content.announce("b", on: "2023-04-15", body: "甲项目增资到3.5亿元。")
    #expect(await content.ledger().diagnostics.map(\.id) == [.quoteNotFound])
    content.files["projects/r.yaml"] = content.files["projects/r.yaml"]?
      .replacing("原文: 甲项目增资到3亿元", with: "原文: 甲项目增资到3.5亿元")
    let found = await content.ledger().diagnostics
    #expect(found.map(\.id) == [.amountDiffersFromQuote])
    #expect(found.first?.suggestion == "3.5亿元")
  }

  /// A figure without a label could not be added to any other.
  @Test func needsALabel() async {
    let content = Content {
      $0.add("r", "甲", "变更:\n  - 日期: 2023-01-01\n    金额: 2亿元")
    }
    let found = await content.ledger().diagnostics
    #expect(found.map(\.id) == [.amountWithoutLabel])
    #expect(found.compactMap(content.words) == ["2亿元"])
  }
}

import TaizhangModel
import Testing

/// Reports as values: what a correction leaves, what is the same, and texts that lie together.
@Suite struct ReportValueTests {
  @Test(arguments: [("", ""), ("已开工", ""), ("", "下月封顶"), ("é", "\u{301}e"), ("已开工，进展顺利，设备到场", "😀")])
  func keepsBothTexts(first: String, second: String) throws {
    let pair = TextPair(first, second)
    #expect(Array(pair.first.utf8) == Array(first.utf8))
    #expect(Array(pair.second.utf8) == Array(second.utf8))
    let bytes = pair.withBytes { [Array($0), Array($1)] }
    #expect(bytes == [Array(first.utf8), Array(second.utf8)])
    #expect(try TextPair(stored: pair.stored) == pair)
  }

  @Test func tellsPairsApart() {
    #expect(TextPair("已开工", "") != TextPair("", "已开工"))
    #expect(TextPair("已", "开工") != TextPair("已开", "工"))
  }

  @Test func knowsWhetherItSaysMore() {
    #expect(!report().facts.hasDetails)
    #expect(!report(details: ReportDetails()).facts.hasDetails)
    #expect(report(details: ReportDetails(evidence: "验资报告")).facts.hasDetails)
    let cited = report().citing(
      Citation(announcement: Ref(0), quote: "开", passage: SourceRange(0, 3), line: 1)
    )
    #expect(cited.facts.hasDetails)
    #expect(cited.citation?.quote == "开")
  }

  /// What the correction does not say stays; remarks are each entry's own.
  @Test func correctsWhatIsSaid() {
    let share = Portion(done: 1, whole: 3, unit: "条")
    let first = report(
      "已开工",
      "封顶",
      details: ReportDetails(portion: share, evidence: "照片", remarks: "初报")
    )
    let wordsOnly = first.corrected(by: report("", "验收"))
    #expect((wordsOnly.progress, wordsOnly.nextStep) == ("已开工", "验收"))
    #expect(wordsOnly.details == first.details)
    let correction = ReportDetails(evidence: "验资报告", remarks: "更正")
    let corrected = first.corrected(by: report(details: correction))
    #expect(corrected.portion == share)
    #expect(corrected.evidence == "验资报告")
    #expect(corrected.remarks == "初报")
    let bare = report("已开工").corrected(by: report(details: correction))
    #expect((bare.evidence, bare.remarks) == ("验资报告", ""))
    #expect(bare.facts.hasDetails)
  }

  @Test func replacesProblemsWhereItNamesSome() {
    let problems = ["缺地", "缺水"].map {
      Problem(words: $0, type: nil, unit: nil, due: nil, solvedOn: nil)
    }
    let first = report(details: ReportDetails(problems: [problems[0]]))
    let other = report(details: ReportDetails(problems: [problems[1]]))
    #expect(first.corrected(by: other).problems == [problems[1]])
    #expect(first.corrected(by: report("已开工")).problems == [problems[0]])
  }

  @Test func repeatsWordsOnlyWhereSomethingIsTold() {
    #expect(!report().repeatsWords(of: [report()]))
    #expect(report("已开工", "封顶").repeatsWords(of: [report("已开工", "封顶")]))
    #expect(!report("已开工", "封顶").repeatsWords(of: [report("已开工", "验收")]))
    #expect(!report("已开工").repeatsWords(of: [report("已封顶")]))
    #expect(report("已开工").repeatsWords(of: [report("已开工", "封顶")]))
    #expect(report("已开工", "封顶").repeatsWords(of: [report("已开工"), report("动工", "封顶")]))
    #expect(!report("已开工", "封顶").repeatsWords(of: [report("已开工"), report("已开工", "验收")]))
    #expect(!report("已开工", "封顶").repeatsWords(of: [report("已开工")]))
    let share = ReportDetails(portion: Portion(done: 1, whole: 3, unit: "条"))
    #expect(report(details: share).repeatsWords(of: [report()]))
  }

  private func report(
    _ progress: String = "",
    _ nextStep: String = "",
    details: ReportDetails? = nil
  ) -> Report {
    let day = Day(number: 19_500)
    let facts = ReportFacts(
      project: Ref(0),
      month: Month(of: day),
      day: day,
      knownOn: day,
      spot: SourceSpot(FileID(0), SourceRange(0, 1))
    )
    return Report(facts: facts, words: TextPair(progress, nextStep), details: details)
  }
}

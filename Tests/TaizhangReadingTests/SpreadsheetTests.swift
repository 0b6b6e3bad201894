import TaizhangModel
import TaizhangReading
import Testing

/// Ledgers as comma-separated values; workbooks are read by the same rules.
@Suite struct SpreadsheetTests {
  private static let path = "Content/projects/expo/a.csv"
  private static let head = "批次：亚博会　类别：签约\n"

  private func records(_ text: String) async -> [ProjectRecord] {
    await read(Self.path, text).value.projects
  }

  @Test func readsRowsBelowTheirHead() async throws {
    let text = """
      喀什地区签约项目台账,,,,
      单位：万元　　截至：2023年3月,,批次：亚博会,类别:,签约
      序号,项目编号,项目 名称,签约额,责任单位,完成时限
      1,KS-001,"莎车县""一期""
      项目",45000,"莎车县、叶城县
      ",2023年12月底
      ,,,,,
      2,ks-002,叶城项目,,,—
      """
    let outcome = await read(Self.path, text)
    #expect(outcome.diagnostics.isEmpty)
    let records = outcome.value.projects
    #expect(records.map(\.id.value) == ["ks-001", "ks-002"])
    #expect(records.map(\.name.value) == ["莎车县\"一期\"项目", "叶城项目"])
    #expect(records.map(\.batch?.value) == ["亚博会", "亚博会"])
    #expect(records.map(\.kind?.value) == ["签约", "签约"])
    #expect(records.map(\.amount?.value.text) == ["45000万元", nil])
    #expect(records.map(\.amountLabel?.value) == ["签约额", "签约额"])
    #expect(records.first?.responsible.map(\.value) == ["莎车县", "叶城县"])
    #expect(records.map(\.deadline?.value.text) == ["2023年12月底", nil])
  }

  /// What a column and the table say of units, and what the cell says itself.
  @Test(
    arguments: [
      ("签约额（万元）", "45000", "45000万元"), ("签约额(亿元)", "4.5", "4.5亿元"),
      ("签约额（单位：万元）", "45,000.50", "45000.50万元"), ("签约额万元", "１２００", "1200万元"),
      ("签约额（万元）", "约4500", "约4500万元"), ("签约额（万元）", "4500以上", "4500万元以上"),
      ("签约额（万元）", "4.5亿元", "4.5亿元"), ("签约额（万元）", "6000-7000", "6000-7000万元"),
      ("*签约额\u{3000}（万元）", "80", "80万元"), ("签约额（元）", "300", "300元"),
    ]
  )
  func readsFiguresInTheirUnit(column: String, cell: String, amount: String) async {
    let text = Self.head + "编号,名称,\(column)\na-1,甲,\"\(cell)\"\n"
    let outcome = await read(Self.path, text)
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.value.projects.map(\.amount?.value.text) == [amount])
    #expect(outcome.value.projects.map(\.amountLabel?.value) == ["签约额"])
  }

  /// Zero is no amount, words are none, and a figure without a unit is not guessed at.
  @Test(
    arguments: [
      ("签约额（万元）", "0"), ("签约额（万元）", "待定"), ("签约额", "45000"), ("签约额（万元）", "2,5"),
      ("签约额（万元）", "12,34"), ("签约额（万元）", "1,2,3"), ("签约额（万元）", "1234,567"),
    ]
  )
  func refusesWhatIsNoSum(column: String, cell: String) async {
    let outcome = await read(Self.path, Self.head + "编号,名称,\(column)\na-1,甲,\"\(cell)\"\n")
    #expect(outcome.diagnostics.map(\.id) == [.unreadableAmount])
  }

  @Test(arguments: ["-", "—", "——", "/", "－"])
  func takesADashForNothing(cell: String) async {
    let outcome = await read(Self.path, Self.head + "编号,名称,签约额（万元）,备注\na-1,甲,\(cell),\(cell)\n")
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.value.projects.map(\.amount?.value.text) == [nil])
    #expect(outcome.value.projects.map(\.remarks) == [""])
  }

  @Test func takesTheAmountThatIsNamedAboveTheTable() async {
    let table = "编号,名称,签约额（万元）,总投资（万元）\na-1,甲,100,200\n"
    let chosen = await records("批次：亚博会　类别：签约　金额名目：总投资\n" + table)
    #expect(chosen.map(\.amount?.value.text) == ["200万元"])
    #expect(chosen.map(\.amountLabel?.value) == ["总投资"])
    let left = await records("批次：亚博会　类别：签约　不读的列：总投资\n" + table)
    #expect(left.map(\.amount?.value.text) == ["100万元"])
  }

  /// What is spent in a year, a month or so far is not what a project costs.
  @Test(arguments: ["今年计划投资（万元）", "本月完成投资（万元）", "累计到位资金（万元）", "年度计划投资"])
  func takesNoFigureOfAPeriodForTheAmount(column: String) async {
    let outcome = await read(Self.path, Self.head + "编号,名称,\(column)\na-1,甲,100\n")
    #expect(outcome.value.projects.map(\.amount?.value.text) == [nil])
    #expect(outcome.diagnostics.allSatisfy { $0.id == .unreadColumn })
  }

  @Test func readsDatesOfThePlanAndOfWhatHappened() async {
    let text =
      Self.head
      + "编号,名称,计划开工时间,实际开工,预计投产日期\na-1,甲,2023年3月,2023/4/20,年底前\n"
    let milestones = await records(text).flatMap(\.milestones)
    #expect(milestones.map(\.event) == ["开工", "开工", "投产"])
    #expect(milestones.map(\.stage?.value) == ["开工", "开工", "投产"])
    #expect(milestones.map(\.isPlanned) == [true, false, true])
    #expect(milestones.map(\.date?.value.text) == ["2023年3月", "2023/4/20", "年底前"])
  }

  /// Sections, sums, notes and a head that is printed again are no records, and none is lost.
  @Test func tellsRecordsFromOtherRows() async {
    let text = """
      批次：亚博会　类别：签约
      序号,编号,名称,签约额（万元）
      一、光伏（2个）,,,
      1,a-1,甲,10
      2,a-2,乙,20
      小 计,,,30
      序号,编号,名称,签约额（万元）
      二、工业,,,
      3,a-3,丙,5
      小计,,,5
      合计（3个）,,,35
      注：金额以协议为准。,,,
      填报人：张三,,审核人：李四,
      单位：莎车县商务局（盖章）,,,日期：2023年4月1日
      """
    let outcome = await read(Self.path, text)
    #expect(outcome.value.projects.map(\.id.value) == ["a-1", "a-2", "a-3"])
    #expect(outcome.diagnostics.map(\.id) == [.rowsNotRead])
    #expect(outcome.diagnostics.first?.arguments == ["6", "3, 7, 8, 12, 13, 14"])
  }

  @Test(
    arguments: [
      ("10\n20\n合计,,30\n", 0), ("10\n20\n合计,,31\n", 1), ("10.4\n20.4\n合计,,31\n", 0),
      ("10\n\n合计,,10\n", 0), ("10以上\n20\n合计,,29\n", 1), ("10\n小计,,10\n20\n小计,,30\n", 1),
    ]
  )
  func holdsSumsAgainstTheirRows(rows: String, findings: Int) async {
    var number = 0
    let lines = rows.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
      number += 1
      return $0.contains("计") ? String($0) : "a-\(number),甲\(number),\($0)"
    }
    let text = Self.head + "编号,名称,签约额（万元）\n" + lines.joined(separator: "\n") + "\n"
    let found = await read(Self.path, text).diagnostics
    #expect(found.map(\.id) == Array(repeating: .totalRowDiffers, count: findings))
  }

  /// Rows that only look like totals, and totals that only look like rows.
  @Test(
    arguments: [
      ("a-1,甲,5\na-2,共计100兆瓦光伏项目,5\n", 2), ("总计,甲,5\n", 0), ("1,2,3\na-1,甲,5\n", 1),
      ("石桥县合计,,5\na-1,甲,5\n", 1), ("a-1,合计算力中心,5\n", 1), ("a-1,,\n", 0),
    ]
  )
  func countsRecords(rows: String, count: Int) async {
    let outcome = await read(Self.path, Self.head + "编号,名称,签约额（万元）\n" + rows)
    #expect(outcome.value.projects.count == count)
    #expect(count > 0 || !outcome.diagnostics.isEmpty)
  }

  /// A 小计 that stands above its rows, sections that each end in 合计, a 合计 above everything.
  @Test(
    arguments: [
      "小计,,20\na-1,甲,20\n小计,,8\na-2,乙,8\n",
      "a-1,甲,20\n合计,,20\na-2,乙,8\n合计,,8\n总计,,28\n", "合计,,28\na-1,甲,20\na-2,乙,8\n",
    ]
  )
  func knowsWhatASumIsOf(rows: String) async {
    for (text, count) in [(rows, 0), (rows.replacing(",8\n", with: ",9\n", maxReplacements: 1), 1)]
    {
      let found = await read(Self.path, Self.head + "编号,名称,签约额（万元）\n" + text).diagnostics
      #expect((found.isEmpty ? 0 : 1) == count, "\(text)")
      #expect(found.allSatisfy { $0.id == .totalRowDiffers })
    }
  }

  /// Two 小计 in a row: nothing tells what the second is of.
  @Test func doesNotGuessWhatASumIsOf() async {
    let text = Self.head + "编号,名称,签约额（万元）\na-1,甲,20\n小计,,20\n小计,,99\na-2,乙,8\n小计,,8\n"
    #expect(await read(Self.path, text).diagnostics.map(\.id) == [.totalNotChecked])
  }

  @Test(
    arguments: [
      "（单位：万元）", "单位：个、万元", "单位：万元 截至：2023年3月", "单位,万元", "（单位：人民币万元）",
    ]
  )
  func readsTheUnitAboveTheTable(line: String) async {
    let text = Self.head + line + "\n编号,名称,签约额\na-1,甲,5\n"
    #expect(await records(text).map(\.amount?.value.text) == ["5万元"])
  }

  @Test func readsTheUnitsBelowTheNames() async {
    let text = Self.head + "单位：万元\n编号,名称,签约额\n,,（亿元）\na-1,甲,2.5\n"
    #expect(await records(text).map(\.amount?.value.text) == ["2.5亿元"])
  }

  @Test(arguments: FindingCase.spreadsheets)
  func tellsWhatIsWrong(_ finding: FindingCase) async {
    let marked = MarkedText(finding.marked)
    let bytes = Array(marked.text.utf8)
    let outcome = await read(finding.path, bytes)
    let file = SourceFile(path: "", bytes: bytes)
    let expected = zip(finding.ids, marked.offsets).map { id, offset in
      let (line, column) = file.position(of: offset)
      return "\(id.rawValue) \(line):\(column)"
    }
    #expect(outcome.found(in: bytes) == expected)
  }

  /// "CSV" as it is saved in China, and "CSV UTF-8", hold the same.
  @Test func readsEitherEncoding() async throws {
    let table = "编号,名称,签约额（万元）\na-1,甲,10\n"
    let utf8 = await records("\u{FEFF}" + Self.head.replacing("\n", with: "\r\n") + table)
    // The same in GB 18030; 亚博会 and 签约 as a spreadsheet program writes them.
    let gbk: [UInt8] = [
      0xC5, 0xFA, 0xB4, 0xCE, 0xA3, 0xBA, 0xD1, 0xC7, 0xB2, 0xA9, 0xBB, 0xE1, 0xA1, 0xA1,
      0xC0, 0xE0, 0xB1, 0xF0, 0xA3, 0xBA, 0xC7, 0xA9, 0xD4, 0xBC, 0x0A,
      0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xC3, 0xFB, 0xB3, 0xC6, 0x0A,
      0x61, 0x2D, 0x31, 0x2C, 0xBC, 0xD7, 0x0A,
    ]
    let outcome = await read(Self.path, gbk)
    #expect(outcome.diagnostics.isEmpty)
    let record = try #require(outcome.value.projects.first)
    #expect(record.name.value == utf8.first?.name.value)
    #expect(record.batch?.value == utf8.first?.batch?.value)
    // Its spots point into the text that was made of it.
    let text = try #require(outcome.value.texts[record.name.spot.file])
    let words = text.bytes[record.name.spot.range.bounds]
    #expect(String(decoding: words, as: UTF8.self) == "甲")
  }

  @Test func refusesBytesOfNoEncoding() async {
    let outcome = await read(Self.path, Array(Self.head.utf8) + [0xFF, 0xFF, 0x0A])
    #expect(outcome.diagnostics.map(\.id) == [.badBytes])
  }
}

extension FindingCase {
  private static let table = "Content/projects/a.csv"
  private static let shared = "批次：亚博会　类别：签约\n"

  static let spreadsheets = [
    FindingCase("nothing", "‸", in: table, .missingHeader),
    FindingCase("no head", "‸甲,乙\n丙,丁\n", in: table, .missingHeader),
    FindingCase("one name of a column", "‸名称,甲\na-1,乙\n", in: table, .missingHeader),
    FindingCase("no id", shared + "‸名称,属地\n甲,莎车县\n", in: table, .missingColumn),
    FindingCase(
      "neither batch nor kind",
      "‸‸编号,名称\na-1,甲\n",
      in: table,
      .missingColumn,
      .missingColumn
    ),
    FindingCase(
      "two amounts",
      shared + "编号,名称,签约额（万元）,‸总投资（万元）\na-1,甲,1,2\n",
      in: table,
      .ambiguousColumn
    ),
    FindingCase(
      "a column twice",
      shared + "编号,名称,属地,‸项目属地\na-1,甲,莎车县,莎车县\n",
      in: table,
      .ambiguousColumn
    ),
    FindingCase(
      "a name that is not known",
      shared + "编号,名称,‸责任单为\na-1,甲,乙局\n",
      in: table,
      .unreadColumn
    ),
    FindingCase(
      "a part of the amount",
      shared + "编号,名称,‸签约额（其中外资）\na-1,甲,5\n",
      in: table,
      .unreadColumn
    ),
    FindingCase(
      "a cell under no name",
      shared + "编号,名称\na-1,甲,‸乙局\n",
      in: table,
      .unreadColumn
    ),
    FindingCase(
      "another head",
      shared + "编号,名称,签约额（万元）\na-1,甲,5\n‸编号,名称,签约额（亿元）\na-2,乙,5\n",
      in: table,
      .headBelow
    ),
    FindingCase(
      "another unit",
      shared + "编号,名称,签约额（万元）\na-1,甲,5\n二、其他,‸单位：亿元\na-2,乙,5\n",
      in: table,
      .headBelow
    ),
    FindingCase(
      "two units",
      shared + "单位：亿元\n单位：万元\n编号,名称,签约额\na-1,甲,‸5\n",
      in: table,
      .unreadableAmount
    ),
    FindingCase(
      "an amount by another name",
      shared + "金额名目：签约额\n‸编号,名称,总投资（万元）\na-1,甲,5\n",
      in: table,
      .missingColumn
    ),
    FindingCase("persons", shared + "序号,编号,名称,包联领导,联系电话\n1,a-1,甲,张三,1\n", in: table),
    FindingCase("a row without id", shared + "编号,名称\n,‸甲\n", in: table, .missingField),
    FindingCase(
      "a row without name",
      shared + "编号,名称,签约额（万元）\n‸a-1,,20\n",
      in: table,
      .missingField
    ),
    FindingCase(
      "a bad id",
      shared + "编号,名称\n‸莎车-1,甲\n",
      in: table,
      .invalidSlug
    ),
    FindingCase(
      "an open quotation mark",
      shared + "编号,名称\n‸a-1,‸\"甲\n",
      in: table,
      .missingField,
      .unreadableCell
    ),
    FindingCase(
      "text behind a quotation mark",
      shared + "编号,名称\na-1,\"甲\"‸乙\n",
      in: table,
      .unreadableCell
    ),
    FindingCase(
      "a date as a number",
      shared + "编号,名称,完成时限\na-1,甲,‸45291\n",
      in: table,
      .unreadableDeadline
    ),
    FindingCase(
      "no head of a month",
      "‸名称,甲\n",
      in: "Content/reports/2023-03/a.csv",
      .missingHeader
    ),
  ]
}

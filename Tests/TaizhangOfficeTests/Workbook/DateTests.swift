import Foundation
import TaizhangOffice
import TaizhangTestSupport
import Testing

struct DateTests {
  /// The day before serial 1, or serial 0, of each system, and what it asks for.
  @Test(arguments: [(false, -2_209_161_600), (true, -2_082_844_800)])
  func areThoseOfTheCalendar(_ is1904: Bool, _ start: Int) throws {
    var chance = SeededGenerator(seed: 7)
    let last = is1904 ? 2_957_003 : 2_958_465
    let serials =
      [61, 366, 367, 45291, last] + (0..<3000).map { _ in Int(chance.next() % 2_900_000) + 61 }
    let rows = serials.map { "<c s=\"1\"><v>\($0)</v></c>" }.joined()
    let draft = WorkbookDraft(
      rows: "<row>\(rows)</row>",
      formats: ["yyyy-mm-dd"],
      properties: is1904 ? "<workbookPr date1904=\"1\"/>" : ""
    )
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let contents = try draft.cells()
    for (serial, content) in zip(serials, contents) {
      let date = Date(timeIntervalSince1970: Double(start + serial * 86_400))
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let expected = CellContent.day(
        year: try #require(parts.year),
        month: try #require(parts.month),
        day: try #require(parts.day)
      )
      #expect(content == expected, "\(serial)")
    }
  }

  @Test(arguments: [
    ("1", CellContent.day(year: 1900, month: 1, day: 1)),
    ("59", .day(year: 1900, month: 2, day: 28)),
    ("60", .number("60")), ("60.5", .number("60.5")),
    ("61", .day(year: 1900, month: 3, day: 1)),
    ("0", .number("0")), ("0.75", .number("0.75")), ("-45291", .number("-45291")),
    ("2958465", .day(year: 9999, month: 12, day: 31)), ("2958466", .number("2958466")),
    ("9.1E+17", .number("910000000000000000")), ("4.5291E+4", .day(year: 2023, month: 12, day: 31)),
    ("1E7", .number("10000000")), ("1E+20", .number("100000000000000000000")),
    ("45291.000011574", .moment(year: 2023, month: 12, day: 31, secondOfDay: 1)),
    ("45291.000001", .day(year: 2023, month: 12, day: 31)),
    ("45291.999999", .day(year: 2024, month: 1, day: 1)),
    ("45290.999988425926", .moment(year: 2023, month: 12, day: 30, secondOfDay: 86_399)),
    ("1.00000000000001", .day(year: 1900, month: 1, day: 1)),
  ])
  func haveBounds(_ serial: String, _ content: CellContent) throws {
    let draft = WorkbookDraft(rows: "<row><c s=\"1\"><v>\(serial)</v></c></row>", formats: ["14"])
    #expect(try draft.cells() == [content])
  }

  @Test(arguments: [
    "14", "18", "22", "28", "31", "45", "47", "51", "58", "yyyy\"年\"m\"月\"d\"日\"", "yyyy/m/d;@",
    "[$-804]aaaa;@", "[$-F800]dddd\\,\\ mmmm\\ dd", "e/m/d", "[DBNum1][$-804]yyyy年m月d日",
    "h:mm AM/PM",
    "[Red]D-MMM", "上午/下午h\"时\"",
  ])
  func areTold(_ format: String) throws {
    let draft = WorkbookDraft(rows: "<row><c s=\"1\"><v>45291</v></c></row>", formats: [format])
    #expect(try draft.cells() == [.day(year: 2023, month: 12, day: 31)])
  }

  /// What a cell shows is what somebody meant: the day that is kept with it is the program's.
  @Test(arguments: [
    ("17", CellContent.month(year: 2023, month: 12)), ("27", .month(year: 2023, month: 12)),
    ("57", .month(year: 2023, month: 12)), ("yyyy\"年\"m\"月\"", .month(year: 2023, month: 12)),
    ("yyyy\\-mm;@", .month(year: 2023, month: 12)), ("mmm-yy", .month(year: 2023, month: 12)),
    ("yyyy\"年\"", .year(2023)), ("m\"月\"", .monthOfYear(12)), ("mmmm", .monthOfYear(12)),
  ])
  func areAsPreciseAsTheirFormat(_ format: String, _ content: CellContent) throws {
    let draft = WorkbookDraft(rows: "<row><c s=\"1\"><v>45261</v></c></row>", formats: [format])
    #expect(try draft.cells() == [content])
  }

  @Test(arguments: [
    "0", "1", "4", "11", "13", "37", "44", "46", "48", "49", "59", "General", "GENERAL", "@",
    "G/通用格式", "#,##0.00", "[Red]0.0", "[$-804]0", "0_d", "0*d", "0*亩", "0.00E+00", "0.0e-0",
    "[h]:mm:ss", "[mm]:ss", "[open", "0\\", "", "[DBNum2][$-804]General", "# ?/?", "# ##0 ",
    "+0;-0", "0_);[Red](0)", "[>=100]0;0", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
    "@",
  ])
  func areNotNumbers(_ format: String) throws {
    let draft = WorkbookDraft(rows: "<row><c s=\"1\"><v>45291</v></c></row>", formats: [format])
    #expect(try draft.cells() == [.number("45291")])
  }

  /// What a cell shows is what people read: units, currencies, words, and zeros in front.
  @Test(arguments: [
    ("0.00\"亿元\"", "45291亿元"), ("0.00\"亿\"", "45291亿"), ("#,##0\"万元\"", "45291万元"),
    ("#,##0.00\"元\"", "45291元"), ("#,##0\"万美元\"", "45291万美元"), ("$#,##0", "$45291"),
    ("[$USD] #,##0", "USD45291"), ("\"US$\"#,##0", "US$45291"), ("[$€-2] #,##0", "€45291"),
    ("\"美元\"#,##0", "美元45291"), ("#,##0.00 [$EUR]", "45291EUR"), ("\"约\"0\"万元\"", "约45291万元"),
    ("0\"亿以上\"", "45291亿以上"), ("0\"万元/年\"", "45291万元/年"), ("0\"%\"", "45291%"), ("0\\%", "45291%"),
    ("0.0\"千\"", "45291千"), ("_ ¥* #,##0.00_ ", "¥45291"), ("[$¥-804]#,##0.00", "¥45291"),
    ("0年", "45291年"), ("0\"days\"", "45291days"), ("0\\d", "45291d"), ("0!亩", "45291亩"),
    ("0000000_ ", "0045291"), ("\"KS-\"000000", "KS-045291"), ("G/通用格式\"万元\"", "45291万元"),
    ("@\"万元\"", "45291万元"), ("General\\套", "45291套"),
  ])
  func whatIsShownIsTold(_ format: String, _ shown: String) throws {
    let draft = WorkbookDraft(rows: "<row><c s=\"1\"><v>45291</v></c></row>", formats: [format])
    #expect(try draft.cells() == [.framed("45291", shown: shown)])
  }

  /// A thousandth, text between the digits, no digits at all, or not always the same.
  @Test(arguments: [
    "0!.0,\"万\"", "0,", "0,.0", "#,##0,,", "0\"亿\"0000\"万\"", "0!.0000", "\"合格\"", "\"open", ";;;",
    "0.0%\"以上\"",
    "[>=100]0;d", "[>=10000]0\"元\";0\"万元\"",
  ])
  func anotherNumberIsTold(_ format: String) throws {
    let draft = WorkbookDraft(rows: "<row><c s=\"1\"><v>45291</v></c></row>", formats: [format])
    #expect(try draft.cells() == [.scaledNumber("45291")])
  }

  @Test(arguments: ["9", "10", "0%", "0.00%;[Red]-0.00%", "[Green]0.0%"])
  func percentagesAreTold(_ format: String) throws {
    let draft = WorkbookDraft(rows: "<row><c s=\"1\"><v>0.5</v></c></row>", formats: [format])
    #expect(try draft.cells() == [.percent("50")])
  }

  /// A quoted percentage shows the number as it is.
  @Test(arguments: [("0\"%\"", CellContent.framed("0.5", shown: "0.5%")), ("0;0%", .number("0.5"))])
  func quotedPercentagesAreNumbers(_ format: String, _ content: CellContent) throws {
    let draft = WorkbookDraft(rows: "<row><c s=\"1\"><v>0.5</v></c></row>", formats: [format])
    #expect(try draft.cells() == [content])
  }

  /// Some programs write what others have built in, and not always the same.
  @Test func ownFormatsGoBeforeBuiltInOnes() throws {
    var draft = WorkbookDraft(rows: "<row><c s=\"1\"><v>45291</v></c></row>")
    draft["xl/styles.xml"] = """
      <styleSheet xmlns="\(mainNamespace)"><numFmts><numFmt numFmtId="14" formatCode="0.0"/></numFmts>\
      <cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>
      """
    #expect(try draft.cells() == [.number("45291")])
  }
}

import TaizhangOffice

/// The text is a file; or a sheet, shared texts, formats and a list of sheets with a zero byte behind
/// each, which are put into an archive whose checksums are right.
///
/// Any bytes are refused, or are sheets whose rows, cells and ranges lie in order within bounds and
/// whose contents are written as they are promised to be.
func workbookFault(_ bytes: [UInt8]) -> String? {
  let file = bytes.starts(with: Array("PK".utf8)) ? bytes : archive(of: bytes)
  guard let workbook = try? readWorkbook(file, limits: .fuzzing) else { return nil }
  for sheet in workbook.sheets {
    let numbers = sheet.rows.map(\.number)
    guard isAscending(numbers, from: 1, to: 1_048_576) else { return "rows \(numbers)" }
    for row in sheet.rows {
      let columns = row.cells.map(\.column)
      guard !columns.isEmpty, isAscending(columns, from: 0, to: 16_383) else {
        return "columns \(columns)"
      }
      if let fault = row.cells.lazy.compactMap({ contentFault($0.content) }).first { return fault }
    }
    for range in sheet.merges {
      guard range.rows.lowerBound >= 1, range.rows.upperBound <= 1_048_576,
        range.columns.lowerBound >= 0, range.columns.upperBound <= 16_383
      else { return "a range out of bounds" }
    }
  }
  return nil
}

extension OfficeLimits {
  fileprivate static let fuzzing = OfficeLimits(
    fileBytes: 1 << 20,
    inflatedBytes: 8 << 20,
    items: 10_000,
    sheets: 16,
    textBytes: 1 << 20
  )
}

private func archive(of bytes: [UInt8]) -> [UInt8] {
  let texts = bytes.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
  func part(_ index: Int, _ name: String, else other: String) -> ZipWriter.Entry {
    index < texts.count
      ? ZipWriter.Entry(name, texts[index]) : ZipWriter.Entry(name, other)
  }
  let package = ZipWriter([
    part(0, "s.xml", else: "<worksheet/>"),
    part(1, "t.xml", else: "<sst/>"),
    part(2, "f.xml", else: "<styleSheet/>"),
    part(3, "w.xml", else: list),
    ZipWriter.Entry(
      "_rels/.rels",
      relations("<Relationship Id=\"w\" Type=\"officeDocument\" Target=\"w.xml\"/>")
    ),
    ZipWriter.Entry(
      "_rels/w.xml.rels",
      relations(
        """
        <Relationship Id="s" Type="worksheet" Target="s.xml"/>\
        <Relationship Id="t" Type="sharedStrings" Target="t.xml"/>\
        <Relationship Id="f" Type="styles" Target="f.xml"/>
        """
      )
    ),
  ])
  return package.written()
}

private let list = """
  <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
  <sheets><sheet name="a" r:id="s"/></sheets></workbook>
  """

private func relations(_ lines: String) -> String { "<Relationships>\(lines)</Relationships>" }

private func isAscending(_ numbers: [Int], from low: Int, to high: Int) -> Bool {
  zip(numbers, numbers.dropFirst()).allSatisfy(<)
    && numbers.allSatisfy { (low...high).contains($0) }
}

private func contentFault(_ content: CellContent) -> String? {
  switch content {
  case .text(let text), .error(let text):
    text.isEmpty ? "an empty text" : nil
  case .number(let text), .percent(let text), .scaledNumber(let text):
    isNumber(text) ? nil : "number \(text)"
  case .framed(let text, let shown):
    isNumber(text) && shown.count > text.count ? nil : "number \(text) shown as \(shown)"
  case .day(let year, let month, let day):
    isDay(year, month, day) ? nil : "day \(year)-\(month)-\(day)"
  case .month(let year, let month):
    isDay(year, month, 1) ? nil : "month \(year)-\(month)"
  case .monthOfYear(let month):
    isDay(2000, month, 1) ? nil : "month \(month)"
  case .year(let year):
    isDay(year, 1, 1) ? nil : "year \(year)"
  case .moment(let year, let month, let day, let second):
    isDay(year, month, day) && (1..<86_400).contains(second)
      ? nil : "moment \(year)-\(month)-\(day) \(second)"
  case .boolean, .formulaWithoutValue:
    nil
  }
}

private func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
  (1...9999).contains(year) && (1...12).contains(month) && (1...31).contains(day)
}

/// A sign, digits without needless zeros, at most 15 of them significant.
private func isNumber(_ text: String) -> Bool {
  let bare = text.hasPrefix("-") ? text.dropFirst() : text[...]
  let halves = bare.split(separator: ".", omittingEmptySubsequences: false)
  guard (1...2).contains(halves.count), text != "-0",
    halves.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
    halves[0] == "0" || halves[0].first != "0", halves.count == 1 || halves[1].last != "0"
  else { return false }
  let digits = bare.filter { $0 != "." }.drop { $0 == "0" }
  return digits.reversed().drop { $0 == "0" }.count <= 15
}

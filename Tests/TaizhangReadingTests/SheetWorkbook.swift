import TaizhangFuzzing

/// A workbook of one sheet, row by row from the first.
///
/// A cell is a text; `#5.5` is a number, `#5.5@0` one in the first of the formats, and nothing is no cell.
/// In a text, `~` begins and ends a run that is struck through. `struck` are the rows whose cells are struck through;
/// `hiddenColumns` count from 1.
func workbook(
  _ rows: [[String]],
  merges: [String] = [],
  formats: [String] = [],
  struck: Set<Int> = [],
  hiddenColumns: ClosedRange<Int>? = nil,
  sheet: String = "台账"
) -> [UInt8] {
  var lines = ""
  for (index, row) in rows.enumerated() {
    let cells = row.enumerated().filter { !$0.element.isEmpty }.map { column, text in
      cell("\(letters(column))\(index + 1)", text, formats.count, struck.contains(index + 1))
    }
    lines += "<row r=\"\(index + 1)\">\(cells.joined())</row>"
  }
  let merged = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
  let columns = hiddenColumns.map {
    "<cols><col min=\"1\" max=\"\($0.lowerBound - 1)\" width=\"9\"/>"
      + "<col min=\"\($0.lowerBound)\" max=\"\($0.upperBound)\" width=\"0\" hidden=\"1\"/></cols>"
  }
  return ZipWriter([
    .init("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
    .init(
      "xl/workbook.xml",
      """
      <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets>\
      <sheet name="\(sheet)" sheetId="1" r:id="r1"/></sheets></workbook>
      """
    ),
    .init(
      "xl/_rels/workbook.xml.rels",
      relations([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])
    ),
    .init("xl/styles.xml", styles(formats)),
    .init(
      "xl/worksheets/sheet1.xml",
      "<worksheet xmlns=\"\(main)\">\(columns ?? "")<sheetData>\(lines)</sheetData>"
        + "<mergeCells>\(merged)</mergeCells></worksheet>"
    ),
  ]).written()
}

private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let package = "http://schemas.openxmlformats.org/package/2006/relationships"

private func cell(_ place: String, _ text: String, _ formats: Int, _ isStruck: Bool) -> String {
  let struck = isStruck ? formats + 1 : 0
  guard text.first == "#" else {
    return "<c r=\"\(place)\" s=\"\(struck)\" t=\"inlineStr\"><is>\(runs(text))</is></c>"
  }
  let parts = text.dropFirst().split(separator: "@")
  let format = parts.count > 1 ? (Int(parts[1]) ?? 0) + 1 : struck
  return "<c r=\"\(place)\" s=\"\(format)\"><v>\(parts[0])</v></c>"
}

/// Every second run is struck through; one text where there is one run.
private func runs(_ text: String) -> String {
  let runs = text.split(separator: "~", omittingEmptySubsequences: false)
  guard runs.count > 1 else { return "<t>\(escaped(text))</t>" }
  return runs.enumerated().filter { !$0.element.isEmpty }.map { index, run in
    let strike = index.isMultiple(of: 2) ? "" : "<strike/>"
    return
      "<r><rPr>\(strike)<sz val=\"11\"/></rPr><t xml:space=\"preserve\">\(escaped(String(run)))</t></r>"
  }.joined()
}

/// General, the formats, and General struck through.
private func styles(_ formats: [String]) -> String {
  let own = formats.enumerated().map { index, code in
    "<numFmt numFmtId=\"\(index + 164)\" formatCode=\"\(escaped(code))\"/>"
  }
  let used = formats.indices.map { "<xf numFmtId=\"\($0 + 164)\" fontId=\"0\"/>" }
  return """
    <styleSheet xmlns="\(main)"><numFmts>\(own.joined())</numFmts>\
    <fonts><font><sz val="11"/></font><font><strike/></font></fonts>\
    <cellXfs><xf numFmtId="0" fontId="0"/>\(used.joined())<xf numFmtId="0" fontId="1"/></cellXfs>\
    </styleSheet>
    """
}

private func relations(_ targets: [(kind: String, target: String)]) -> String {
  let lines = targets.enumerated().map { index, target in
    "<Relationship Id=\"r\(index + 1)\" Type=\"\(office)/\(target.kind)\" "
      + "Target=\"\(target.target)\"/>"
  }
  return "<Relationships xmlns=\"\(package)\">\(lines.joined())</Relationships>"
}

private func letters(_ column: Int) -> String { String(UnicodeScalar(UInt8(0x41 + column))) }

private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
}

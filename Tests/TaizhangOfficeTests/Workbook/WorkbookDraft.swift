import TaizhangFuzzing
import TaizhangOffice

let mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
let officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"

/// A workbook of one sheet, as the texts of its parts, any of which a test replaces.
struct WorkbookDraft {
  var parts: [(name: String, text: String)]

  /// A sheet with these rows, and what stands behind them.
  init(
    rows: String = "",
    behindRows: String = "",
    sharedTexts: String = "",
    formats: [String] = [],
    properties: String = ""
  ) {
    parts = [
      ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        """
        <workbook xmlns="\(mainNamespace)" xmlns:r="\(officeRelations)">\(properties)<sheets>\
        <sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relations([
          ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
          ("styles", "styles.xml"),
        ])
      ),
      ("xl/sharedStrings.xml", "<sst xmlns=\"\(mainNamespace)\">\(sharedTexts)</sst>"),
      ("xl/styles.xml", styles(formats)),
      (
        "xl/worksheets/sheet1.xml",
        """
        <worksheet xmlns="\(mainNamespace)"><sheetData>\(rows)</sheetData>\(behindRows)</worksheet>
        """
      ),
    ]
  }

  subscript(_ name: String) -> String {
    get { parts.first { $0.name == name }?.text ?? "" }
    set {
      parts.removeAll { $0.name == name }
      parts.append((name, newValue))
    }
  }

  var zip: ZipWriter { ZipWriter(parts.map { ZipWriter.Entry($0.name, $0.text) }) }

  /// What its only row holds.
  func cells() throws(OfficeFault) -> [CellContent] {
    try read().sheets.flatMap(\.rows).flatMap(\.cells).map(\.content)
  }

  func read(limits: OfficeLimits = .standard) throws(OfficeFault) -> Workbook {
    try readWorkbook(zip.written(), limits: limits)
  }
}

/// A part of relations `r1`, `r2` and so on.
func relations(_ targets: [(kind: String, target: String)]) -> String {
  let lines = targets.enumerated().map { index, target in
    """
    <Relationship Id="r\(index + 1)" Type="\(officeRelations)/\(target.kind)" \
    Target="\(target.target)"/>
    """
  }
  return "<Relationships xmlns=\"\(packageRelations)\">\(lines.joined())</Relationships>"
}

/// A part of formats: 0 is General, and those that follow have these codes; an id stands for itself.
private func styles(_ formats: [String]) -> String {
  var (own, used) = ("", "<xf numFmtId=\"0\"/>")
  for (index, code) in formats.enumerated() {
    let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      .replacing("<", with: "&lt;")
    if Int(code) == nil { own += "<numFmt numFmtId=\"\(index + 164)\" formatCode=\"\(escaped)\"/>" }
    used += "<xf numFmtId=\"\(Int(code) ?? index + 164)\"/>"
  }
  return """
    <styleSheet xmlns="\(mainNamespace)"><numFmts>\(own)</numFmts>\
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>\(used)</cellXfs></styleSheet>
    """
}

/// The fault that a read ends with; nil where it ends with what was asked for.
func fault<Value>(_ read: () throws(OfficeFault) -> Value) -> OfficeFault? {
  do throws(OfficeFault) {
    _ = try read()
    return nil
  } catch {
    return error
  }
}

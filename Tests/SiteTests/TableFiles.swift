import Foundation
import TaizhangFuzzing
import TaizhangTestSupport

/// A workbook of one sheet whose cells are texts.
func workbook(_ rows: [[String]]) -> Data {
  let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let package = "http://schemas.openxmlformats.org/package/2006/relationships"
  func relations(_ kind: String, _ target: String) -> String {
    "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r1\" Type=\"\(office)/\(kind)\" "
      + "Target=\"\(target)\"/></Relationships>"
  }
  let cells = rows.map { row in
    "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\(escapedHTML($0))</t></is></c>" }.joined()
      + "</row>"
  }
  let parts = [
    ("_rels/.rels", relations("officeDocument", "xl/workbook.xml")),
    (
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
        + "<sheet name=\"台账\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    ),
    ("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml")),
    (
      "xl/worksheets/sheet1.xml",
      "<worksheet xmlns=\"\(main)\"><sheetData>\(cells.joined())</sheetData></worksheet>"
    ),
  ]
  return Data(ZipWriter(parts.map { ZipWriter.Entry($0.0, $0.1) }).written())
}

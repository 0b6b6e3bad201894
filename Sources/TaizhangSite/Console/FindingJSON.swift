import TaizhangModel
internal import TaizhangRendering
internal import TaizhangWording

/// A finding as one line of JSON, for editors and scripts.
///
/// Keys: `file`, `line`, `column`, `endLine`, `endColumn` (1-based, columns in Unicode scalars; in a
/// workbook row and column; absent where the file is missing), `cell` (in a workbook: `签约!C7`),
/// `severity` (`error`, `doubt`, `note`), `id`, `message`, `suggestion` where there is one, `subject`
/// (what an acceptance names), `acceptedBy`, `acceptedOn` and `acceptedBecause` where somebody lets it
/// stand.
func findingJSON(
  _ diagnostic: Diagnostic,
  _ sources: Sources,
  _ positions: Positions,
  _ language: Language
) -> String {
  var fields: [(String, String)] = []
  switch diagnostic.place {
  case .path(let path):
    fields.append(("file", jsonText(path)))
  case .spot(let spot):
    let file = sources[spot.file]
    let (line, column) = positions.position(of: spot)
    let (endLine, endColumn) = positions.position(of: Int(spot.range.end), in: spot.file)
    fields.append(("file", jsonText(file.path)))
    fields.append(("line", String(line)))
    fields.append(("column", String(column)))
    fields.append(("endLine", String(endLine)))
    fields.append(("endColumn", String(endColumn)))
    if let cell = file.cellName(at: Int(spot.range.start)) {
      fields.append(("cell", jsonText(cell)))
    }
  }
  fields.append(("severity", jsonText(diagnostic.severity.rawValue)))
  fields.append(("id", jsonText(diagnostic.id.rawValue)))
  fields.append(("message", jsonText(diagnostic.summary(in: language))))
  if let suggestion = diagnostic.suggestion {
    fields.append(("suggestion", jsonText(suggestion)))
  }
  if !diagnostic.subject.isEmpty { fields.append(("subject", jsonText(diagnostic.subject))) }
  if let acceptance = diagnostic.acceptance {
    fields.append(("acceptedBy", jsonText(acceptance.who)))
    fields.append(("acceptedOn", jsonText(acceptance.day.iso)))
    fields.append(("acceptedBecause", jsonText(acceptance.reason)))
  }
  return "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}\n"
}

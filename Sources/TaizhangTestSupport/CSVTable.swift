package import Foundation

/// A CSV file as it was written: a byte order mark, CRLF, quoted cells where they need it.
package struct CSVTable: Sendable {
  package var header: [String]
  /// By column; as many cells as the header has.
  package var rows: [[String: String]]
  /// Every cell as it stands, quotation marks taken off.
  package var cells: [[String]]

  /// Nil where a row has another number of cells than the header, or the file is no such CSV.
  package init?(_ bytes: Data?) {
    guard let bytes, bytes.starts(with: [0xEF, 0xBB, 0xBF]),
      let text = String(bytes: bytes.dropFirst(3), encoding: .utf8),
      let cells = parse(Array(text.unicodeScalars)), let header = cells.first,
      cells.allSatisfy({ $0.count == header.count })
    else { return nil }
    self.header = header
    self.cells = Array(cells.dropFirst())
    rows = self.cells.map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }
}

private func parse(_ scalars: [Unicode.Scalar]) -> [[String]]? {
  var rows: [[String]] = []
  var row: [String] = []
  var cell = String.UnicodeScalarView()
  var isQuoted = false
  var index = 0
  while index < scalars.count {
    let scalar = scalars[index]
    index += 1
    switch scalar {
    case "\"" where isQuoted && index < scalars.count && scalars[index] == "\"":
      cell.append("\"")
      index += 1
    case "\"": isQuoted.toggle()
    case "," where !isQuoted:
      row.append(String(cell))
      cell.removeAll()
    case "\r" where !isQuoted:
      guard index < scalars.count, scalars[index] == "\n" else { return nil }
      index += 1
      rows.append(row + [String(cell)])
      row = []
      cell.removeAll()
    default: cell.append(scalar)
    }
  }
  return row.isEmpty && cell.isEmpty && !isQuoted ? rows : nil
}

import TaizhangModel
import TaizhangReading

/// A text with marks `‸`: the text without them, and the UTF-8 offset each stood at.
struct MarkedText {
  var text = ""
  var offsets: [Int] = []

  init(_ marked: String) {
    for scalar in marked.unicodeScalars {
      if scalar == "‸" {
        offsets.append(text.utf8.count)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

/// The files that must be there, each as short as it may be.
let tables = [
  "site": "标题: 台账\n编制单位: 办公室\n截至: 2024-10-31\n",
  "rules": "类别:\n  - 名称: 签约\n阶段:\n  - 名称: 签约\n金额名目:\n  - 名称: 签约额\n",
  "places": "- 名称: 莎车县\n  拼写: shache\n  类型: 县市\n",
  "sectors": "- 名称: 工业\n  拼写: gongye\n",
  "units": "- 名称: 地区发改委\n  拼写: fagai\n  类型: 部门\n",
  "batches": "- 名称: 亚博会\n  拼写: expo\n",
]

/// The records of a file beside the tables, and what was found in that file.
func read(_ path: String, _ bytes: [UInt8], jobs: Int = 1) async -> Outcome<Records> {
  var files = [SourceFile(path: path, bytes: bytes)]
  for (name, text) in tables where path != "Content/\(name).yaml" {
    files.append(SourceFile(path: "Content/\(name).yaml", bytes: Array(text.utf8)))
  }
  return await parseRecords(Sources(files), jobs: jobs)
}

func read(_ path: String, _ text: String) async -> Outcome<Records> {
  await read(path, Array(text.utf8))
}

let projectPath = "Content/projects/expo/a.yaml"

/// A record with everything it must have.
let wholeRecord = "编号: a-1\n名称: 甲\n批次: 亚博会\n类别: 签约\n"

extension Outcome {
  /// Each finding as its id and the line and column it begins at, in their order.
  func found(in bytes: [UInt8]) -> [String] {
    let file = SourceFile(path: "", bytes: bytes)
    return Set(diagnostics).sorted().map { diagnostic in
      guard case .spot(let spot) = diagnostic.place else { return diagnostic.id.rawValue }
      let (line, column) = file.position(of: Int(spot.range.start))
      return "\(diagnostic.id.rawValue) \(line):\(column)"
    }
  }
}

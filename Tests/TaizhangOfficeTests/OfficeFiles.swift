import Foundation
import TaizhangFuzzing
import TaizhangTestSupport

/// A file that a program wrote, from `Files/`.
func officeFile(_ name: String) throws -> [UInt8] {
  let path = "\(ProjectFolder.path)/Tests/TaizhangOfficeTests/Files/\(name)"
  return [UInt8](try Data(contentsOf: URL(filePath: path)))
}

/// With one to three bytes turned inside the parts, where no checksum stands in the way.
func withTurnedBytes(_ zip: ZipWriter, _ chance: inout SeededGenerator) -> ZipWriter {
  var zip = zip
  for _ in 0...chance.next() % 3 {
    let part = Int(chance.next() % UInt64(zip.entries.count))
    let place = Int(chance.next() % UInt64(zip.entries[part].bytes.count))
    zip.entries[part].bytes[place] = UInt8(truncatingIfNeeded: chance.next())
  }
  return zip
}

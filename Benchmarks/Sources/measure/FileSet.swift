import Dispatch
import Foundation
import Glibc

/// The files below a folder, in memory.
struct FileSet: Sendable {
  var files: [(path: String, bytes: [UInt8])] = []

  init(below folder: String) throws {
    guard let paths = FileManager.default.enumerator(atPath: folder) else {
      throw MeasureError("cannot list \(folder)")
    }
    for case let path as String in paths {
      var isFolder: ObjCBool = false
      let whole = "\(folder)/\(path)"
      guard FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files.append((path, [UInt8](try Data(contentsOf: URL(filePath: whole)))))
    }
  }

  /// Writes the files into a new folder, on all cores, with nothing but open, write and close:
  /// what any program needs that writes them.
  func write(to folder: String) throws -> Cost {
    var before = rusage()
    getrusage(RUSAGE_SELF.rawValue, &before)
    let start = ContinuousClock.now
    let folders = Set(
      files.map { URL(filePath: "\(folder)/\($0.path)").deletingLastPathComponent() }
    )
    for folder in folders {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    let jobs = ProcessInfo.processInfo.activeProcessorCount
    DispatchQueue.concurrentPerform(iterations: jobs) { job in
      for index in stride(from: job, to: files.count, by: jobs) {
        let descriptor = open("\(folder)/\(files[index].path)", O_WRONLY | O_CREAT | O_EXCL, 0o644)
        let wrote = Glibc.write(descriptor, files[index].bytes, files[index].bytes.count)
        precondition(wrote == files[index].bytes.count && close(descriptor) == 0)
      }
    }
    let wall = milliseconds(ContinuousClock.now - start)
    var after = rusage()
    getrusage(RUSAGE_SELF.rawValue, &after)
    var cost = Cost(wall: wall, usage: after)
    cost.cpu -= Cost(wall: 0, usage: before).cpu
    return cost
  }
}

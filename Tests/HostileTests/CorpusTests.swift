import Foundation
import TaizhangFuzzing
import TaizhangTestSupport
import Testing

/// Every text that fuzzing began with or found holds what must hold of any text.
struct CorpusTests {
  @Test(arguments: FuzzSurface.allCases)
  func everyTextHolds(_ surface: FuzzSurface) async throws {
    let folder = "\(ProjectFolder.path)/Tests/Fuzzing/Corpus/\(surface.rawValue)"
    let corpus = try FileTree(readingFrom: folder).files
    #expect(!corpus.isEmpty)
    for (name, bytes) in corpus.sorted(by: { $0.key < $1.key }) {
      await expectNoFault(surface, Array(bytes), "\(name)")
      // Cut and joined, they are texts that nobody would think of.
      for cut in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 40)) {
        await expectNoFault(surface, Array(bytes.prefix(cut)), "\(name), \(cut) bytes")
        let turned = Array(bytes.dropFirst(cut) + bytes.prefix(cut))
        await expectNoFault(surface, turned, "\(name), turned by \(cut)")
      }
    }
  }

  private func expectNoFault(_ surface: FuzzSurface, _ bytes: [UInt8], _ name: String) async {
    if let fault = await surface.fault(of: bytes) { Issue.record("\(name): \(fault)") }
  }
}

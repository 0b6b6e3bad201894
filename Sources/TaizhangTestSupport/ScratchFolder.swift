import Foundation
package import Testing

/// An empty folder of its own for a test, removed when the test has ended.
package enum ScratchFolder {
  @TaskLocal fileprivate static var current = ""

  /// The folder of the running test, without a slash at its end.
  package static var path: String {
    precondition(!current.isEmpty, "A test that uses a scratch folder has the trait .scratchFolder")
    return current
  }
}

/// Gives every test, and every case of a parameterised test, a scratch folder.
package struct ScratchFolderTrait: SuiteTrait, TestTrait, TestScoping {
  package var isRecursive: Bool { true }

  @concurrent
  package func provideScope(
    for test: Test,
    testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    guard testCase != nil else { return try await function() }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("taizhang-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await ScratchFolder.$current.withValue(folder.path) { try await function() }
  }
}

extension Trait where Self == ScratchFolderTrait {
  /// A scratch folder for each test.
  package static var scratchFolder: Self { Self() }
}

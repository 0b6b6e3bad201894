import Foundation
import Synchronization
import TaizhangServing
import TaizhangTestSupport
import Testing

/// What is told of changes, by the kernel and by looking again.
@Suite(.scratchFolder)
struct FolderWatchTests {
  /// Long on a busy machine; a change that is told ends the wait at once.
  private let patience = Duration.seconds(600)

  enum Edit: CaseIterable {
    case write, append, renameOver, create, remove, newFolder, fileInNewFolder, inLinkedFolder
    case linkedFile, renameOverLinkedFile
  }

  @Test(arguments: [false, true], Edit.allCases)
  func everyChangeIsTold(polls: Bool, edit: Edit) async throws {
    let folder = ScratchFolder.path
    let content = "\(folder)/Content"
    try FileManager.default.createDirectory(atPath: content, withIntermediateDirectories: true)
    try Data("a".utf8).write(to: URL(fileURLWithPath: "\(content)/a.yaml"))
    // A watch that polls sees files, not folders.
    guard !polls || edit != .newFolder else { return }
    if edit == .fileInNewFolder {
      try FileManager.default.createDirectory(
        atPath: "\(content)/new",
        withIntermediateDirectories: true
      )
    }
    let shared = "\(folder)/shared"
    try FileManager.default.createDirectory(atPath: shared, withIntermediateDirectories: true)
    for (link, target) in [("linked", "../shared"), ("b.yaml", "../b.yaml"), ("circle", ".")] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(content)/\(link)",
        withDestinationPath: target
      )
    }
    for name in ["shared/a.yaml", "b.yaml"] {
      try Data("a".utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    let count = Atomic(0)
    let changes = FolderWatch(root: folder, polls: polls).changes()
    async let told: Void? = changes.first { _ in true }
    let deadline = ContinuousClock.now + patience
    let timer = Task {
      try await Task.sleep(until: deadline)
      count.store(1, ordering: .relaxed)
      // Nothing was told: this write ends the wait, and the count says so.
      try? Data("end".utf8).write(to: URL(fileURLWithPath: "\(content)/end.yaml"))
    }
    try make(edit, in: content)
    _ = await told
    timer.cancel()
    #expect(count.load(ordering: .relaxed) == 0, "the change was not told")
  }

  /// What stands beside the sources is none of them, such as a log of the preview's own words.
  @Test(arguments: [false, true])
  func whatStandsBesideThemIsNotTold(polls: Bool) async throws {
    let folder = ScratchFolder.path
    let content = "\(folder)/Content"
    try FileManager.default.createDirectory(atPath: content, withIntermediateDirectories: true)
    try Data("a".utf8).write(to: URL(fileURLWithPath: "\(content)/a.yaml"))
    let isTold = Atomic(false)
    let changes = FolderWatch(root: folder, polls: polls).changes()
    async let told: Void = {
      for await _ in changes { return isTold.store(true, ordering: .relaxed) }
    }()
    for name in ["serve.log", "Contents", "Content.bak"] {
      try Data("words".utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    try await Task.sleep(for: .seconds(1))
    let wasTold = isTold.load(ordering: .relaxed)
    #expect(!wasTold)
    // The folder itself is one of theirs.
    try FileManager.default.moveItem(atPath: content, toPath: "\(folder)/old")
    await told
  }

  /// The project is checked out anew, or put back by a program that makes copies.
  @Test(arguments: [false, true], [false, true])
  func theProjectsFolderIsWatchedAnew(polls: Bool, isMoved: Bool) async throws {
    let folder = "\(ScratchFolder.path)/project"
    let project = FileTree([
      "Content/a.yaml": Data("a".utf8), "Content/b/c/d.yaml": Data(), "Templates/a": Data(),
    ])
    try project.write(to: folder)
    let count = Count()
    let changes = FolderWatch(root: folder, polls: polls).changes()
    let counting = Task { for await _ in changes { count.value.add(1, ordering: .relaxed) } }
    defer { counting.cancel() }
    func isTold(_ edit: () throws -> Void) async throws -> Bool {
      let before = count.value.load(ordering: .relaxed)
      try edit()
      let deadline = ContinuousClock.now + patience
      while count.value.load(ordering: .relaxed) == before, ContinuousClock.now < deadline {
        try await Task.sleep(for: .milliseconds(20))
      }
      // Until nothing more is told of this edit.
      var (now, last) = (0, -1)
      while now != last {
        last = now
        try await Task.sleep(for: .seconds(1))
        now = count.value.load(ordering: .relaxed)
      }
      return now != before
    }
    let manager = FileManager.default
    let isGone = try await isTold {
      if isMoved {
        try manager.moveItem(atPath: folder, toPath: folder + ".old")
      } else {
        try manager.removeItem(atPath: folder)
      }
    }
    let isBack = try await isTold { try project.write(to: folder) }
    #expect(isGone && isBack)
    for path in ["Content/a.yaml", "Content/b/c/d.yaml"] {
      let file = URL(fileURLWithPath: "\(folder)/\(path)")
      #expect(try await isTold { try Data("edited".utf8).write(to: file) }, "\(path)")
    }
  }

  private func make(_ edit: Edit, in content: String) throws {
    let file = URL(fileURLWithPath: "\(content)/a.yaml")
    switch edit {
    case .write: try Data("other".utf8).write(to: file)
    case .append:
      let handle = try FileHandle(forWritingTo: file)
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("more".utf8))
      try handle.close()
    case .renameOver: try Data("renamed".utf8).write(to: file, options: .atomic)
    case .create: try Data().write(to: URL(fileURLWithPath: "\(content)/c.yaml"))
    case .remove: try FileManager.default.removeItem(at: file)
    case .newFolder:
      try FileManager.default.createDirectory(
        atPath: "\(content)/c",
        withIntermediateDirectories: true
      )
    case .fileInNewFolder:
      try Data("c".utf8).write(to: URL(fileURLWithPath: "\(content)/new/c.yaml"))
    case .inLinkedFolder:
      try Data("other".utf8).write(to: URL(fileURLWithPath: "\(content)/../shared/a.yaml"))
    case .linkedFile: try Data("other".utf8).write(to: URL(fileURLWithPath: "\(content)/../b.yaml"))
    case .renameOverLinkedFile:
      let other = URL(fileURLWithPath: "\(content)/../b.yaml")
      try Data("renamed".utf8).write(to: other, options: .atomic)
    }
  }
}

/// How often something was told.
private final class Count: Sendable {
  let value = Atomic(0)
}

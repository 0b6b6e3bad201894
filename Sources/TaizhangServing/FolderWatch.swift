import Dispatch
import Glibc
import Synchronization
import TaizhangSite

/// Tells when something below a project's `Content/` or `Templates/` may have changed.
///
/// The kernel is asked (inotify), and where it does not hear of changes, as on a share of the
/// network, the files' sizes and times are looked at again and again.
package struct FolderWatch: Sendable {
  private let root: String
  private let polls: Bool

  /// `polls` looks again and again even where the kernel would tell.
  package init(root: String, polls: Bool) {
    self.root = root
    self.polls = polls || SourceFolders.areRemote(in: root)
  }

  /// One element for each burst of changes; earlier ones that nobody took are one with it.
  package func changes() -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { stream in
      if !polls, let descriptor = watchedFolders() {
        let ending = Ending()
        stream.onTermination = { _ in ending.isOver.store(true, ordering: .relaxed) }
        // A thread that sleeps in the kernel, not one of those that tasks run on.
        DispatchQueue(label: "taizhang.watch").async {
          listen(descriptor, until: ending, to: stream)
        }
      } else {
        // Looked at before anybody is told to go on: what changes from here on is seen.
        let known = SourceFolders.stamps(in: root)
        let task = Task { await poll(from: known, to: stream) }
        stream.onTermination = { _ in task.cancel() }
      }
    }
  }

  /// How long between two looks.
  private static let pollingInterval = Duration.milliseconds(400)
  /// How many milliseconds without a change end a burst of them.
  private static let calm: Int32 = 10
  /// After so many changes the first of them are told, however many follow.
  private static let mostSteps = 50

  private func poll(
    from first: [String: SourceStamp],
    to stream: AsyncStream<Void>.Continuation
  ) async {
    var known = first
    while !Task.isCancelled {
      try? await Task.sleep(for: FolderWatch.pollingInterval)
      let now = SourceFolders.stamps(in: root)
      if now != known {
        known = now
        stream.yield()
      }
    }
  }

  /// Where the kernel tells of changes; nil where it has no watches left.
  private func watchedFolders() -> Int32? {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    var newest: Int32 = 0
    guard watchFolders(descriptor, &newest) != nil else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  private func listen(
    _ descriptor: Int32,
    until ending: Ending,
    to stream: AsyncStream<Void>.Continuation
  ) {
    defer { close(descriptor) }
    var newest: Int32 = 0
    var project = watchFolders(descriptor, &newest)
    while !ending.isOver.load(ordering: .relaxed) {
      var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let isTold = unsafe Glibc.poll(&asked, 1, 500) > 0
      if isTold {
        // Editors write a file in steps; a moment later it is whole.
        var isAboutSources = false
        for _ in 0..<FolderWatch.mostSteps {
          if takeEvents(descriptor, project: project) { isAboutSources = true }
          guard unsafe Glibc.poll(&asked, 1, FolderWatch.calm) > 0 else { break }
        }
        guard isAboutSources else { continue }
      } else if project != FolderWatch.gone {
        continue
      }
      // A folder that is new, or was moved here, has to be watched as well; and the project's own, which
      // nobody tells of, where it was not there.
      project = watchFolders(descriptor, &newest)
      if isTold || project != FolderWatch.gone { stream.yield() }
    }
  }

  /// In place of the number of a watch over the project's folder, where that is not there.
  private static let gone: Int32 = -1

  /// Watches every folder; one that is watched already stays so.
  ///
  /// The number of the watch over the project's own folder, or `gone`; nil where the kernel has no
  /// watches left. `newest` is the largest number so far: the kernel counts up.
  private func watchFolders(_ descriptor: Int32, _ newest: inout Int32) -> Int32? {
    let events = UInt32(
      IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
        | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB
    )
    for _ in 0..<FolderWatch.mostSteps {
      let before = newest
      for folder in SourceFolders.paths(in: root) {
        let watch = inotify_add_watch(descriptor, folder, events)
        guard watch >= 0 || errno != ENOSPC else { return nil }
        newest = max(newest, watch)
      }
      // What was made in a folder before it was watched is found by looking again.
      if newest == before { break }
    }
    return inotify_add_watch(descriptor, root, events)
  }
}

/// Whether somebody still wants to be told.
private final class Ending: Sendable {
  let isOver = Atomic(false)
}

/// Takes what the kernel has told; whether any of it may be about sources.
///
/// In the project's own folder there may be anything beside them, such as a file that our own words
/// go to; and that folder may itself go.
private func takeEvents(_ descriptor: Int32, project: Int32?) -> Bool {
  unsafe withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 8) { buffer in
    var isAboutSources = false
    while true {
      let count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
      guard count > 0 else { return isAboutSources }
      var start = 0
      // Four numbers of four bytes, the watch's, the kind of event, one of no use here, and the length
      // of the name behind them.
      while start + 16 <= count {
        let watch = unsafe buffer.loadUnaligned(fromByteOffset: start, as: Int32.self)
        let kind = unsafe buffer.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)
        let length = unsafe buffer.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self)
        let end = start + 16 + Int(length)
        let name = unsafe buffer[(start + 16)..<end].prefix { $0 != 0 }
        let isGone = kind & UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT) != 0
        if unsafe watch != project || isGone || SourceFolders.areNamed(name) {
          isAboutSources = true
        }
        start = end
      }
    }
  }
}

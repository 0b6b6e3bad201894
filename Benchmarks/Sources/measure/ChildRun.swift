import Foundation
import Glibc

/// What one program took, from its start to its end.
struct ChildRun {
  var status: Int32
  var cost: Cost
  /// Everything it printed, standard output and standard error.
  var printed: String

  init(_ command: [String]) throws {
    let log = FileManager.default.temporaryDirectory.appending(path: "measure-\(getpid()).log")
    defer { try? FileManager.default.removeItem(at: log) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log.path, flags, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    // What earlier runs have written reaches the disk before, and not at this one's cost.
    sync()
    let start = ContinuousClock.now
    guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0 else {
      throw MeasureError("cannot start \(command[0])")
    }
    var usage = rusage()
    var ended: Int32 = 0
    while wait4(process, &ended, 0, &usage) < 0 && errno == EINTR {}
    cost = Cost(wall: milliseconds(ContinuousClock.now - start), usage: usage)
    status = ended
    printed = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
  }
}

/// Time in milliseconds, memory in MB.
struct Cost {
  var wall: Double
  /// User and system time of all threads.
  var cpu: Double
  var peak: Double

  init(wall: Double, usage: rusage) {
    self.wall = wall
    cpu = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
    peak = Double(usage.ru_maxrss) / 1024
  }

  /// As `print` wrote it.
  init(printed: String) throws {
    let figures = printed.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard figures.count == 3 else { throw MeasureError("no cost: \(printed)") }
    (wall, cpu, peak) = (figures[0], figures[1], figures[2])
  }

  func print() { Swift.print(wall, cpu, peak) }
}

func milliseconds(_ duration: Duration) -> Double { duration / .milliseconds(1) }

private func milliseconds(_ time: timeval) -> Double {
  Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
}

struct MeasureError: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}

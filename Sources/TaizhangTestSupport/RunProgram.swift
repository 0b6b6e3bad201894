import Foundation
import Glibc
import Synchronization

/// What a run of the program left behind.
package struct ProgramRun: Sendable {
  package var status: Int32
  package var output: String
  package var errors: String

  /// What a person sees who has both on one screen: findings, then the rest.
  package var console: String { errors + output }
}

/// What a run may use.
package struct ProgramLimits: Sendable {
  /// Bytes of address space.
  package var memory: Int
  /// Of the processor's time, which does not depend on what else the machine does.
  package var seconds: Int

  package init(memory: Int, seconds: Int) {
    self.memory = memory
    self.seconds = seconds
  }
}

/// Runs the built program in a folder and waits for its end.
///
/// `environment` is all it sees besides `PATH`: no locale and no colour of the machine's. With
/// `killedAfter`, in milliseconds, it is killed then (SIGKILL), unless it has ended. With `limits`,
/// it is killed where it would need more. `preparation` is a line that a shell reads first, such as
/// `umask 077`.
package func runProgram(
  _ arguments: [String],
  in folder: String,
  environment: [String: String] = [:],
  killedAfter: Int? = nil,
  limits: ProgramLimits? = nil,
  after preparation: String? = nil
) async throws -> ProgramRun {
  let scratch = FileManager.default.temporaryDirectory
    .appendingPathComponent("taizhang-run-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: scratch) }
  let outputFile = scratch.appendingPathComponent("output")
  let errorFile = scratch.appendingPathComponent("errors")
  // Files, since a pipe that nobody empties would stop the program.
  for file in [outputFile, errorFile] { try Data().write(to: file) }
  let process = Process()
  process.executableURL = programFile
  process.arguments = arguments
  let limit = limits.map { "ulimit -v \($0.memory >> 10) && ulimit -t \($0.seconds)" }
  if let first = preparation ?? limit {
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", first + " && exec \"$0\" \"$@\"", programFile.path] + arguments
  }
  process.currentDirectoryURL = URL(fileURLWithPath: folder)
  let path = ProcessInfo.processInfo.environment["PATH", default: "/usr/bin:/bin"]
  process.environment = environment.merging(["PATH": path]) { own, _ in own }
  process.standardInput = FileHandle.nullDevice
  // Closed here: Foundation keeps an ended process, and with it what it was given. A run of all
  // tests then held two thousand open files, which `Process.run()` does not survive: it reads past
  // the end of a list of descriptors that fills its buffer.
  let output = try FileHandle(forWritingTo: outputFile)
  defer { try? output.close() }
  let errors = try FileHandle(forWritingTo: errorFile)
  defer { try? errors.close() }
  process.standardOutput = output
  process.standardError = errors
  let status = try await end(of: process, killedAfter: killedAfter)
  return ProgramRun(
    status: status,
    output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
    errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self)
  )
}

/// The program beside the tests, which `swift build --build-tests` builds too.
private let programFile = URL(fileURLWithPath: CommandLine.arguments[0])
  .resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("taizhang")

private func end(of process: Process, killedAfter: Int?) async throws -> Int32 {
  let killer = Mutex<Task<Void, any Error>?>(nil)
  return try await withCheckedThrowingContinuation { continuation in
    process.terminationHandler = {
      killer.withLock { $0?.cancel() }
      continuation.resume(returning: $0.terminationStatus)
    }
    do { try process.run() } catch { return continuation.resume(throwing: error) }
    guard let killedAfter else { return }
    let process = process.processIdentifier
    killer.withLock {
      $0 = Task {
        try await Task.sleep(for: .milliseconds(killedAfter))
        kill(process, SIGKILL)
      }
    }
  }
}

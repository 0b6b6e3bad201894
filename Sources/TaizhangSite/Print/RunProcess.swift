import Glibc

/// How a child process ended.
struct ProcessEnd: Sendable {
  enum Cause: Hashable, Sendable {
    case exit(Int32)
    case signal(Int32)
    /// It was killed, with all it had started.
    case timeLimit
  }

  var cause: Cause
  /// At most the last 2000 bytes of each.
  var output: String
  var errors: String

  var isSuccess: Bool { cause == .exit(0) }
}

/// Runs a program, without a shell, in a process group of its own, and waits for its end.
///
/// It reads nothing; what it says goes to files in `folder`. At the time limit, in seconds, and when
/// it has ended, whatever is left of its group is killed. Throws where it cannot be started.
func runProcess(
  _ program: String,
  _ arguments: [String],
  in folder: String,
  timeLimit: Int
) throws(PosixError) -> ProcessEnd {
  let process = try start(program, arguments, in: folder)
  let cause = wait(for: process, timeLimit: timeLimit)
  _ = kill(-process, SIGKILL)
  return ProcessEnd(
    cause: cause,
    output: try lastWords("\(folder)/stdout"),
    errors: try lastWords("\(folder)/stderr")
  )
}

private func start(
  _ program: String,
  _ arguments: [String],
  in folder: String
) throws(PosixError) -> pid_t {
  var actions = posix_spawn_file_actions_t()
  var attributes = posix_spawnattr_t()
  unsafe posix_spawn_file_actions_init(&actions)
  unsafe posix_spawnattr_init(&attributes)
  defer {
    unsafe posix_spawn_file_actions_destroy(&actions)
    unsafe posix_spawnattr_destroy(&attributes)
  }
  let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW
  unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
  unsafe posix_spawn_file_actions_addopen(
    &actions,
    STDOUT_FILENO,
    "\(folder)/stdout",
    flags,
    0o600
  )
  unsafe posix_spawn_file_actions_addopen(
    &actions,
    STDERR_FILENO,
    "\(folder)/stderr",
    flags,
    0o600
  )
  unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
  unsafe posix_spawnattr_setpgroup(&attributes, 0)
  var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
  defer { for word in unsafe words { unsafe free(word) } }
  var process: pid_t = 0
  let failure = unsafe posix_spawn(&process, program, &actions, &attributes, &words, environ)
  guard failure == 0 else { throw PosixError(action: "start", path: program, code: failure) }
  return process
}

/// Looks every 10 ms, since there is no wait with a limit.
private func wait(for process: pid_t, timeLimit: Int) -> ProcessEnd.Cause {
  var status: Int32 = 0
  let end = ContinuousClock.now + .seconds(timeLimit)
  while true {
    let found = unsafe waitpid(process, &status, WNOHANG)
    if found == process {
      let signal = status & 0x7F
      return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
    }
    if found < 0, errno != EINTR { return .signal(0) }
    if ContinuousClock.now >= end {
      _ = kill(-process, SIGKILL)
      while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
      return .timeLimit
    }
    usleep(10_000)
  }
}

private func lastWords(_ path: String) throws(PosixError) -> String {
  String(decoding: try FileSystem.read(path).suffix(2000), as: UTF8.self)
}

import Glibc

/// A shell on another machine, through `ssh`, which runs one script after the other.
///
/// It is `sh` reading from us, so no word of ours passes through the login shell; and it ends with
/// the connection, so what it holds, such as a lock, is given back then.
final class RemoteShell {
  private let process: pid_t
  private let input: Int32
  private let output: Int32
  private var buffer: [UInt8] = []

  /// Starts `ssh`, which is its command's words, such as `ssh -p 2222`.
  init(ssh: [String], host: String) throws(PublishError) {
    var toShell: [Int32] = [0, 0]
    var fromShell: [Int32] = [0, 0]
    guard unsafe pipe(&toShell) == 0, unsafe pipe(&fromShell) == 0 else {
      throw .posix(.last("open", "pipe"))
    }
    for end in toShell + fromShell { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // What is written to a shell that is gone is an error, and not the end of this program.
    signal(SIGPIPE, SIG_IGN)
    do throws(PublishError) {
      let words = ssh + ["--", host, "sh"]
      process = try startProgram(words, input: toShell[0], output: fromShell[1])
    } catch {
      for end in toShell + fromShell { close(end) }
      throw error
    }
    close(toShell[0])
    close(fromShell[1])
    input = toShell[1]
    output = fromShell[0]
  }

  deinit {
    close(input)
    close(output)
    _ = waitForEnd(of: process)
  }

  /// Runs a script in the shell's own process and gives the lines it writes to its output.
  ///
  /// Throws `connectionLost` where the shell is gone before it says that the script has ended.
  func run(_ script: String) throws(PublishError) -> [String] {
    let whole = "{\n\(script)\n} </dev/null\nprintf '\\n\(mark)\\n'\n"
    var bytes = Array(whole.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes { unsafe write(input, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .connectionLost }
      bytes = bytes.dropFirst(count)
    }
    var lines: [String] = []
    while let line = readLine() {
      if line == mark { return lines.filter { !$0.isEmpty } }
      lines.append(line)
    }
    throw .connectionLost
  }

  /// Nil at the end.
  private func readLine() -> String? {
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: buffer[..<end], as: UTF8.self)
        buffer.removeFirst(end + 1)
        return line
      }
      var piece = [UInt8](repeating: 0, count: 4096)
      let count = unsafe read(output, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      buffer += piece[..<count]
    }
  }
}

/// The line that says that a script has ended.
private let mark = "taizhang: done"

/// Starts a program found along `PATH`, without a shell; what it complains of goes where ours does.
func startProgram(
  _ words: [String],
  input: Int32,
  output: Int32
) throws(PublishError) -> pid_t {
  var actions = posix_spawn_file_actions_t()
  var attributes = posix_spawnattr_t()
  unsafe posix_spawn_file_actions_init(&actions)
  unsafe posix_spawnattr_init(&attributes)
  defer {
    unsafe posix_spawn_file_actions_destroy(&actions)
    unsafe posix_spawnattr_destroy(&attributes)
  }
  unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
  unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
  var signals = sigset_t()
  unsafe sigemptyset(&signals)
  unsafe sigaddset(&signals, SIGPIPE)
  unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
  unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
  var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
  defer { for word in unsafe arguments { unsafe free(word) } }
  var process: pid_t = 0
  let failure = unsafe posix_spawnp(&process, words[0], &actions, &attributes, &arguments, environ)
  if failure == ENOENT { throw .noTool(words[0]) }
  guard failure == 0 else {
    throw .posix(PosixError(action: "start", path: words[0], code: failure))
  }
  return process
}

/// The exit status; 128 and the signal's number where it was killed.
func waitForEnd(of process: pid_t) -> Int32 {
  var status: Int32 = 0
  while unsafe waitpid(process, &status, 0) < 0 {
    if errno != EINTR { return -1 }
  }
  let signal = status & 0x7F
  return signal == 0 ? status >> 8 & 0xFF : 128 + signal
}

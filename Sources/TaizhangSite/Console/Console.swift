import Glibc
internal import Synchronization
package import TaizhangModel
package import TaizhangWording

/// Where findings and messages go, and how they look there.
package struct Console: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case text
    case json
  }

  package var format: Format
  package var language: Language
  /// Colour and progress: a terminal, and `NO_COLOR` is not set.
  private let isTerminal: Bool
  private let usesColour: Bool
  private let losses = Losses()

  /// Why what was asked for did not arrive; a message that did not is no reason to fail.
  private final class Losses: Sendable {
    let first = Mutex<PosixError?>(nil)
  }

  package init(format: Format, language: Language, environment: [String: String]) {
    self.format = format
    self.language = language
    isTerminal = isatty(STDERR_FILENO) == 1
    usesColour = isTerminal && environment["NO_COLOR", default: ""].isEmpty
  }

  /// Findings: text to standard error, JSON lines to standard output.
  package func show(_ diagnostics: [Diagnostic], _ sources: Sources) {
    switch format {
    case .json:
      var lines = ""
      let positions = Positions(sources)
      for diagnostic in diagnostics {
        lines += findingJSON(diagnostic, sources, positions, language)
        if lines.utf8.count > Console.chunk {
          give(lines)
          lines.removeAll(keepingCapacity: true)
        }
      }
      give(lines)
    case .text:
      let text = FindingText(sources: sources, language: language, usesColour: usesColour)
      var lines = ""
      for diagnostic in diagnostics {
        lines += text.lines(diagnostic)
        if lines.utf8.count > Console.chunk {
          write(lines, to: STDERR_FILENO)
          lines.removeAll(keepingCapacity: true)
        }
      }
      write(lines, to: STDERR_FILENO)
    }
  }

  /// Bytes that are gathered before they are written: there may be many findings.
  private static let chunk = 1 << 16

  /// A line for people; in JSON format standard output stays free of it.
  package func say(chinese: String, english: String) {
    let line = language == .chinese ? chinese : english
    write(line + "\n", to: format == .json ? STDERR_FILENO : STDOUT_FILENO)
  }

  /// A line of what was asked for, to standard output.
  package func print(_ line: String) {
    give(line + "\n")
  }

  /// How a command ended whose answer goes to standard output: with the disk's status where that
  /// did not take all of it.
  package func ended(_ status: ExitStatus) -> ExitStatus {
    guard let loss = losses.first.withLock({ $0 }) else { return status }
    complain(loss)
    return .disk
  }

  /// What was asked for, to standard output.
  private func give(_ text: String) {
    guard let loss = write(text, to: STDOUT_FILENO) else { return }
    losses.first.withLock { $0 = $0 ?? loss }
  }

  package func complain(chinese: String, english: String) {
    write((language == .chinese ? chinese : english) + "\n", to: STDERR_FILENO)
  }

  /// A passing line about long work, only where somebody is looking.
  package func progress(_ line: String) {
    guard isTerminal, format == .text else { return }
    write("\r\u{1B}[K" + line, to: STDERR_FILENO)
  }

  package func endProgress() {
    progress("")
  }

  /// Whole text, whatever the pipe takes at a time; a closed pipe ends the program quietly.
  @discardableResult
  private func write(_ text: String, to descriptor: Int32) -> PosixError? {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let wrote = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else { return .last("write", "standard output") }
      bytes = bytes.dropFirst(wrote)
    }
    return nil
  }
}

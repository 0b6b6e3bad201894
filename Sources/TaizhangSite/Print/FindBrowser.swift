import Glibc

/// A Chromium, or one of its kin, that can print pages.
struct Browser: Sendable {
  var path: String
  /// 131 of `Chromium 131.0.6778.85`; nil where it does not tell.
  var version: Int?

  /// From this version on page numbers are printed: the margin boxes of `@page`.
  static let firstWithPageNumbers = 131
  /// One that does not tell its version is taken for a new one.
  var printsPageNumbers: Bool { version.map { $0 >= Browser.firstWithPageNumbers } ?? true }
  /// What is looked for on `PATH`, the first that is there.
  static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
    "microsoft-edge-stable",
  ]

  /// The program at a path, or of a name on `PATH`; nil where there is none that can be run.
  static func find(_ named: String?, path: String) -> String? {
    if let named, named.contains("/") { return isProgram(named) ? named : nil }
    for name in named.map({ [$0] }) ?? names {
      for folder in path.split(separator: ":") where folder.hasPrefix("/") {
        let candidate = "\(folder)/\(name)"
        if isProgram(candidate) { return candidate }
      }
    }
    return nil
  }

  private static func isProgram(_ path: String) -> Bool {
    FileSystem.kind(path) == .file && access(path, X_OK) == 0
  }

  /// The first number of a version line.
  static func version(in line: String) -> Int? {
    for word in line.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let number = word.prefix { $0 != "." }
      if number.count < word.count, let version = Int(number) { return version }
    }
    return nil
  }
}

/// A folder on another machine, written as `user@host:/path`.
struct RemoteFolder: Hashable, Sendable {
  /// As `ssh` takes it, without brackets.
  var host: String
  /// Absolute.
  var path: String

  /// Nil where the text names a folder here: it has no colon, or a slash before it.
  ///
  /// A name of a machine is letters, digits, `.`, `-`, `_`, one `@` and, in brackets, an IPv6
  /// address; it does not begin with `-`, which would be an option. Throws where the text is meant
  /// for another machine and is not that, or its path is not absolute or has control characters.
  init?(parsing text: String) throws(PublishError) {
    let isBracketed = text.contains("[") && text.contains("]:")
    let colon = isBracketed ? text.firstRange(of: "]:")?.upperBound : nil
    guard let end = colon.map({ text.index(before: $0) }) ?? text.firstIndex(of: ":"),
      !text[..<end].contains("/")
    else { return nil }
    let name = text[..<end].filter { $0 != "[" && $0 != "]" }
    path = String(text[text.index(after: end)...])
    host = String(name)
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "._-@:%".unicodeScalars.contains(scalar))
    }
    let isAddress = name.contains(":") == isBracketed
    guard isPlain, isAddress, !name.isEmpty, !name.hasPrefix("-"), !name.hasPrefix("@"),
      !name.hasSuffix("@"), name.count(where: { $0 == "@" }) <= 1, !name.contains("@-"),
      path.hasPrefix("/"), path.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    else { throw .noRemoteFolder(text) }
  }

  /// A folder below it, as rsync takes it: an address has brackets.
  func rsyncPath(_ name: String) -> String {
    var machine = host
    if host.contains(":") {
      let user = host.split(separator: "@").dropLast().map { "\($0)@" }.joined()
      machine = "\(user)[\(host.split(separator: "@").last ?? "")]"
    }
    return "\(machine):\(path)/\(name)/"
  }
}

/// A text as one word of a POSIX shell.
func shellWord(_ text: String) -> String {
  "'" + text.replacing("'", with: "'\\''") + "'"
}

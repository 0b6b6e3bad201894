/// The names that things may have which are there and could not be read.
///
/// Nobody can tell whether a reference to one of them is wrong. Why they could not be read is an error
/// of its own, and the build behind its mending tells of every reference.
package struct UnreadNames: Hashable, Sendable {
  /// Whether it may be any name, since nothing of a file says which.
  private var isOpen = false
  private var names: Set<String> = []

  package init() {}

  /// Those of a file of which nothing is known.
  package static var any: UnreadNames {
    var names = UnreadNames()
    names.isOpen = true
    return names
  }

  package func contains(_ name: String) -> Bool { isOpen || names.contains(name) }

  package mutating func formUnion(_ other: UnreadNames) {
    isOpen = isOpen || other.isOpen
    names.formUnion(other.names)
  }

  /// A text that may be a name, and the id that a spreadsheet makes of it.
  package mutating func insert(_ text: String) {
    guard !text.isEmpty else { return }
    names.insert(text)
    guard text.utf8.contains(where: isCapital) else { return }
    let bytes = text.utf8.map { isCapital($0) ? $0 | 0x20 : $0 }
    names.insert(String(decoding: bytes, as: UTF8.self))
  }

  /// Every text between the marks of a file that is neither YAML nor a table as it should be:
  /// `编号: a-1`, `{编号：a-1, 名称: …}` and `a-1,…` hold a-1.
  ///
  /// ASCII is found in whatever encoding.
  package mutating func insert(textsOf bytes: some Collection<UInt8>) {
    for piece in bytes.split(whereSeparator: marks.contains) {
      let text = String(decoding: piece.filter { $0 != 0 }, as: UTF8.self)
      for part in text.unicodeScalars.split(separator: "：") {
        insert(String(Substring(part).trimmed()))
      }
    }
  }
}

/// What stands around texts in YAML and in tables.
private let marks = Set("\n\r\t:,;\"'{}[]#".utf8)

private func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

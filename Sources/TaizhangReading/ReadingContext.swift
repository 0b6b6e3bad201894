import TaizhangModel

/// Findings of a file that are told; thousands are one mistake made thousands of times.
package let mostFindings = 100

/// The file being read and what was found in it so far.
struct ReadingContext {
  let file: FileID
  /// The whole file; findings point into it.
  let bytes: [UInt8]
  /// Whether it holds U+FFFD, which is left of characters that a program could not read.
  let isDamaged: Bool
  private(set) var diagnostics: [Diagnostic] = []
  /// Places named where no record that was kept names them.
  ///
  /// What a record lacks stops the build; that its place is wrong as well is told by the same run.
  var loosePlaces: [Located<String>] = []
  /// What those things may be called that an error leaves out.
  private(set) var unread = UnreadNames()

  /// Fields of a row whose cells cannot be read, by the row's first cell.
  private var unreadable: [SourceRange: Set<String>] = [:]

  init(file: FileID, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    isDamaged = bytes[...].firstOccurrence(of: replacementBytes) != nil
  }

  func spot(_ range: SourceRange) -> SourceSpot {
    SourceSpot(file, range)
  }

  /// Whether a finding reported now is told; what only serves to word one can be left out if not.
  var tellsFindings: Bool { diagnostics.count < mostFindings }

  mutating func report(_ diagnostic: Diagnostic) {
    guard diagnostics.count <= mostFindings else { return }
    guard diagnostics.count == mostFindings else {
      diagnostics.append(diagnostic)
      return
    }
    var last = Diagnostic(.tooManyFindings, at: diagnostic.place)
    last.arguments = [String(mostFindings)]
    diagnostics.append(last)
  }

  /// Takes a finding back that another one is about to say better.
  mutating func withdraw(_ id: Diagnostic.ID, at range: SourceRange) {
    let place = Diagnostic.Place.spot(spot(range))
    diagnostics.removeAll { $0.id == id && $0.place == place }
  }

  /// Notes every text that may be the name of something that an error leaves out.
  mutating func leaveOut(_ node: YAMLNode) {
    switch node {
    case .scalar(let scalar):
      unread.insert(scalar.text)
      unread.insert(textsOf: scalar.text.utf8)
    case .sequence(let items, _): for item in items { leaveOut(item) }
    case .mapping(let entries, _): for entry in entries { leaveOut(entry.value) }
    }
  }

  /// Notes the name of something that an error leaves out, or that it may be meant to have.
  mutating func leaveOut(named name: String) { unread.insert(name) }

  /// The same of a file that could not be read.
  mutating func leaveOut(_ source: SourceFile) {
    unread.insert(stem(of: source))
    unread.insert(textsOf: bytes)
  }

  /// The same of bytes that could not be read.
  mutating func leaveOut(_ range: SourceRange) { unread.insert(textsOf: bytes[range.bounds]) }

  /// The same of cells.
  mutating func leaveOut(_ lines: some Sequence<SheetLine>) {
    for line in lines { for cell in line.cells { unread.insert(cell.text) } }
  }

  /// Notes that a row has a cell for a field, which has been told not to be readable.
  mutating func noteUnreadable(_ label: String, of row: SourceRange) {
    unreadable[row, default: []].insert(label)
  }

  /// Whether it is told already why a row is without a field.
  func isUnreadable(_ label: String, of row: SourceRange) -> Bool {
    unreadable[row]?.contains(label) == true
  }

  /// What is left out may have any name.
  mutating func leaveOutAny() { unread = .any }

  /// A finding about a file whose bytes are not worth showing.
  mutating func report(_ id: Diagnostic.ID, atPath path: String, _ arguments: String...) {
    var diagnostic = Diagnostic(id, at: .path(path))
    diagnostic.arguments = arguments
    report(diagnostic)
  }

  mutating func report(
    _ id: Diagnostic.ID,
    at range: SourceRange,
    _ arguments: String...,
    suggestion: String? = nil,
    related: SourceRange? = nil
  ) {
    var diagnostic = Diagnostic(id, at: spot(range), suggestion: suggestion)
    diagnostic.arguments = arguments
    diagnostic.related = related.map { [spot($0)] } ?? []
    report(diagnostic)
  }
}

import TaizhangModel

/// The file being read and what was found in it so far.
struct ReadingContext {
  let file: FileID
  /// The whole file; findings point into it.
  let bytes: [UInt8]
  private(set) var diagnostics: [Diagnostic] = []

  init(file: FileID, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  func spot(_ range: SourceRange) -> SourceSpot {
    SourceSpot(file, range)
  }

  /// A finding about a file whose bytes are not worth showing.
  mutating func report(_ id: Diagnostic.ID, atPath path: String, _ arguments: String...) {
    var diagnostic = Diagnostic(id, at: .path(path))
    diagnostic.arguments = arguments
    diagnostics.append(diagnostic)
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
    diagnostics.append(diagnostic)
  }
}

/// A source file, as an index into the list of files sorted by path.
///
/// Comparing two ids therefore compares their paths.
package struct FileID: Hashable, Comparable, Sendable {
  package var index: Int32

  package init(_ index: Int) {
    self.index = Int32(index)
  }

  package static func < (left: FileID, right: FileID) -> Bool {
    left.index < right.index
  }
}

/// A half-open run of bytes: UTF-8 offsets from the file's start.
package struct SourceRange: Hashable, Sendable {
  package var start: Int32
  /// Exclusive.
  package var end: Int32

  package init(_ start: Int, _ end: Int) {
    self.start = Int32(start)
    self.end = Int32(end)
  }

  /// The bytes of the range, as indices into the file's bytes.
  package var bounds: Range<Int> { Int(start)..<Int(end) }
}

/// Where a value stands: a file and a run of its bytes.
@usableFromInline
package struct SourceSpot: Hashable, Sendable {
  package var file: FileID
  package var range: SourceRange

  package init(_ file: FileID, _ range: SourceRange) {
    self.file = file
    self.range = range
  }
}

extension SourceSpot: Comparable {
  /// By path, then by first byte, then by last.
  @usableFromInline
  package static func < (left: SourceSpot, right: SourceSpot) -> Bool {
    (left.file.index, left.range.start, left.range.end)
      < (right.file.index, right.range.start, right.range.end)
  }
}

/// A value and where it was read.
@frozen
@usableFromInline
package struct Located<Value> {
  @usableFromInline package var value: Value
  @usableFromInline package var spot: SourceSpot

  @inlinable
  package init(_ value: Value, at spot: SourceSpot) {
    self.value = value
    self.spot = spot
  }

  /// The same place, another value.
  @inlinable
  package func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: spot)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

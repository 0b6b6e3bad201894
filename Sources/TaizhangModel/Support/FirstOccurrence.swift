extension ArraySlice<UInt8> {
  /// The first place where these bytes stand; nil where they stand nowhere or are none.
  ///
  /// A plain search: the library's is made for any collection and costs thousands of steps to
  /// start, whatever the length.
  package func firstOccurrence(of bytes: [UInt8]) -> Range<Int>? {
    guard let first = bytes.first else { return nil }
    let count = bytes.count
    return withUnsafeBufferPointer { buffer in
      var index = 0
      while index + count <= buffer.count {
        if buffer[index] == first, buffer[index..<index + count].elementsEqual(bytes) {
          return startIndex + index..<startIndex + index + count
        }
        index += 1
      }
      return nil
    }
  }
}

extension String {
  /// Whether the bytes of another text stand in this one; both are taken as they are written.
  package func holds(_ other: String) -> Bool {
    Array(utf8)[...].firstOccurrence(of: Array(other.utf8)) != nil
  }
}

extension Substring {
  /// Without white space of any kind at either end.
  package func trimmed() -> Substring {
    var scalars = unicodeScalars
    while let first = scalars.first, first.isSpace { scalars.removeFirst() }
    while let last = scalars.last, last.isSpace { scalars.removeLast() }
    return Substring(scalars)
  }
}

extension String {
  /// Without white space of any kind at either end.
  package func trimmed() -> Substring { Substring(self).trimmed() }
}

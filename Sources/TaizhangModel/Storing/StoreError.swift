/// Why bytes are not those of a stored value.
@usableFromInline
package enum StoreError: Error, Hashable, CaseIterable {
  /// They end within the value.
  case truncated
  /// A number is not one that its type can hold.
  case number
  /// More items, or bytes of text, than there are bytes left.
  case count
  /// A text is not UTF-8.
  case text
  /// No case of an enum, or neither true nor false.
  case choice
  /// They go on behind the value.
  case surplus
}

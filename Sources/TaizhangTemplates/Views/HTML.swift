/// Markup that is already safe to stand in a page: it is written as it is, never escaped.
///
/// Whoever makes one answers for every byte of it.
@usableFromInline
package struct HTML: Hashable, Sendable {
  /// UTF-8.
  package let bytes: [UInt8]

  /// Markup whose every value has been escaped by the caller.
  package init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Markup whose every value has been escaped by the caller.
  package init(trusted markup: String) {
    bytes = Array(markup.utf8)
  }

  /// Plain text as markup: `&`, `<`, `>`, `"` and `'` become character references.
  package init(escaping text: String) {
    var bytes: [UInt8] = []
    appendEscaped(text, to: &bytes)
    self.bytes = bytes
  }
}

/// What a template wanted to do with a name: the third argument of a `templateWrongKind` finding.
///
/// The first is the name, the second the kind it has: `text`, `html`, `flag`, `list` or `view`.
package enum TemplateUse: String, CaseIterable, Sendable {
  /// `{{name}}`: only text and html can be written.
  case write
  /// `{{{name}}}` or `{{&name}}` on text: only html may go unescaped.
  case writeUnescaped = "write-unescaped"
  /// `{{name.other}}`: only a view has names of its own.
  case lookInside = "look-inside"
}

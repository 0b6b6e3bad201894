/// Why a `templateSyntax` finding was made: its first argument.
///
/// The second is the text of the tag, or of the part of it that is wrong.
package enum TemplateSyntaxReason: String, CaseIterable, Sendable {
  /// A section, block or parent is not closed before its surroundings end.
  case unclosedSection = "unclosed-section"
  /// A tag has no closing delimiter before the next tag or the end of the file.
  case unclosedTag = "unclosed-tag"
  /// A closing tag closes nothing, or another name than the one that is open.
  case unexpectedClose = "unexpected-close"
  /// A set-delimiters tag does not hold two delimiters between its equals signs.
  case badDelimiters = "bad-delimiters"
  /// A tag's name is empty, has white space or a brace in it, or an empty part between dots.
  case badName = "bad-name"
  /// Something other than a block, a comment or text stands directly inside a parent.
  case outsideBlock = "outside-block"
  /// A parent is given the same block twice.
  case duplicateBlock = "duplicate-block"
  /// A partial or parent includes itself, through others or directly.
  case recursivePartial = "recursive-partial"
  /// Sections, partials, parents and blocks are nested deeper than `TemplateLimits.depth`.
  case tooDeep = "too-deep"
  /// A template with all it includes has more parts or text than `TemplateLimits` allow.
  case tooLarge = "too-large"
  /// The file is not UTF-8 at this byte.
  case badBytes = "bad-bytes"
  /// Two files have the same template name.
  case duplicateTemplate = "duplicate-template"
}

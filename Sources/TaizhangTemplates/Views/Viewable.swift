/// A plain value that templates can read, by the names in its list of fields.
///
/// Give `fields` as a `static let`: it is read once for every view that is made.
/// ```
/// struct Row: Viewable {
///   var name: String
///   var isLate: Bool
///   static let fields: [Field<Row>] = [
///     .text("name") { $0.name },
///     .flag("late") { $0.isLate },
///   ]
/// }
/// ```
@usableFromInline
package protocol Viewable: Sendable {
  /// What templates may name. The order is of no consequence; names are unique.
  static var fields: [Field<Self>] { get }

  /// What findings call a value of this type, for example `ProjectRow`.
  static var viewName: String { get }

  /// A view that was made before, of the type whose fields `shared` puts first among these; nil where
  /// there are none.
  var sharedPart: View? { get }
}

extension Viewable {
  /// The type's own name.
  @usableFromInline package static var viewName: String { String(describing: Self.self) }

  @inlinable package var sharedPart: View? { nil }
}

/// Text is a view of itself: in a list of texts, `{{.}}` writes each.
extension String: Viewable {
  @usableFromInline package static let fields: [Field<String>] = [.text(".") { $0 }]
}

/// Markup is a view of itself: in a list of markup, `{{.}}` writes each, unescaped.
extension HTML: Viewable {
  @usableFromInline package static let fields: [Field<HTML>] = [.html(".") { $0 }]
}

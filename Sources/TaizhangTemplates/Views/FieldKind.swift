/// What a field holds, and so what a template may do with it.
@usableFromInline
enum FieldKind: Sendable {
  case text
  case html
  case flag
  case list(any Viewable.Type)
  case view(any Viewable.Type)

  /// The word for it in a finding's arguments.
  var keyword: String {
    switch self {
    case .text: "text"
    case .html: "html"
    case .flag: "flag"
    case .list: "list"
    case .view: "view"
    }
  }
}

import TaizhangTemplates

/// A computed sentence, in clauses; those with figures lead to the rows they count.
struct Sentence: Viewable {
  var pieces: [Piece] = []

  static let fields: [Field<Sentence>] = [.list("pieces") { $0.pieces }]

  /// A piece of text, and where it leads; nowhere where it is empty.
  struct Piece: Viewable {
    var text: String
    var href: String

    static let fields: [Field<Piece>] = [
      .text("text") { $0.text },
      .text("href") { $0.href },
      .flag("isLocal") { $0.href.hasPrefix("#") },
    ]
  }

  init() {}

  init(_ text: String, to href: String = "") {
    add(text, to: href)
  }

  /// The same sentence on another page: what led to a section leads to that section of `page`.
  func led(to page: String) -> Sentence {
    var sentence = self
    for index in pieces.indices where pieces[index].href.hasPrefix("#") {
      sentence.pieces[index].href = page + pieces[index].href
    }
    return sentence
  }

  mutating func add(_ text: String, to href: String = "") {
    pieces.append(Piece(text: text, href: href))
  }
}

import Mustache

@testable import TaizhangTemplates

/// The same page by swift-mustache, from the same view.
func renderByOracle<Owner: Viewable>(
  _ page: String,
  partials: [String: String],
  with value: Owner
) throws -> String? {
  var library = MustacheLibrary()
  for (name, text) in partials { try library.register(text, named: name) }
  try library.register(page, named: "page")
  return library.render(oracleObject(View(of: value), of: Owner.self), withTemplate: "page")
}

/// A view as the dictionaries, arrays and texts that the oracle understands.
private func oracleObject(_ view: View, at first: Int = 0, of type: any Viewable.Type) -> Any {
  let shape = Shape(of: type)
  var object: [String: Any] = [:]
  for (index, slot) in shape.slots.enumerated() {
    let translated = oracleValue(view.cells[first + index], slot.kind, in: view)
    if slot.name == "." { return translated }
    object[slot.name] = translated
  }
  return object
}

private func oracleValue(_ cell: Cell, _ kind: FieldKind, in view: View) -> Any {
  func objects(_ start: Int32, _ end: Int32, _ type: any Viewable.Type) -> [Any] {
    view.firstCells[Int(start)..<Int(end)].map { oracleObject(view, at: Int($0), of: type) }
  }
  switch (cell, kind) {
  case (.bytes(let start, let end), .text):
    return OracleText(renderText: unescaped(view.bytes[Int(start)..<Int(end)]))
  case (.bytes(let start, let end), _):
    let markup = view.bytes[Int(start)..<Int(end)]
    return OracleText(renderText: String(decoding: markup, as: UTF8.self))
  case (.flag(let flag), _): return flag
  case (.views(let start, let end), .list(let type)): return objects(start, end, type)
  case (.views(let start, let end), .view(let type)) where start < end:
    return objects(start, end, type)[0]
  default: return OracleText(renderText: "")
  }
}

/// The text that a view holds escaped, for the oracle to escape again.
private func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
  String(decoding: bytes, as: UTF8.self)
    .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
    .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
}

/// Text that counts as nothing when it is empty, as it does with us; a missing view is that too.
private struct OracleText: MustacheCustomRenderable {
  var renderText: String
  var isNull: Bool { renderText.isEmpty }
}

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
private func oracleObject(_ view: View, of type: any Viewable.Type) -> Any {
  let shape = Shape(of: type)
  var object: [String: Any] = [:]
  for (slot, value) in zip(shape.slots, view.slots) {
    let translated = oracleValue(value, slot.kind)
    if slot.name == "." { return translated }
    object[slot.name] = translated
  }
  return object
}

private func oracleValue(_ value: Value, _ kind: FieldKind) -> Any {
  switch (value, kind) {
  case (.text(let text), _): OracleText(renderText: text)
  case (.html(let html), _): OracleText(renderText: String(decoding: html.bytes, as: UTF8.self))
  case (.flag(let flag), _): flag
  case (.list(let views), .list(let type)): views.map { oracleObject($0, of: type) }
  case (.view(let view?), .view(let type)): oracleObject(view, of: type)
  default: OracleText(renderText: "")
  }
}

/// Text that counts as nothing when it is empty, as it does with us; a missing view is that too.
private struct OracleText: MustacheCustomRenderable {
  var renderText: String
  var isNull: Bool { renderText.isEmpty }
}

/// What a page is besides its words: its elements, their attributes, and all values of attributes
/// but those that hold words.
///
/// Reads HTML as strictly as this program writes it: anything else is a fault.
struct PageShape {
  /// One line for each tag.
  private(set) var tags: [String] = []
  /// The words between the tags, entities resolved.
  private(set) var words = ""
  /// What no page may hold; nil where there is nothing of it.
  private(set) var fault: String?

  init(_ bytes: some Collection<UInt8>) {
    var reader = TagReader(bytes: Array(bytes))
    while let piece = reader.next() {
      switch piece {
      case .text(let text):
        words += text
      case .tag(let tag):
        tags.append(tag.name + tag.attributes.map(PageShape.shown).joined())
        if fault == nil { fault = tag.fault }
        if tag.name == "script", tag.attributes.allSatisfy({ $0.name != "src" }) {
          fault = fault ?? "a script that stands in the page"
        }
      case .fault(let words):
        fault = fault ?? words
      }
    }
  }

  /// Attributes that hold words of the content; of all others the value counts.
  private static let wordy: Set = [
    "title", "alt", "content", "aria-label", "data-v", "data-label", "value", "label",
  ]

  private static func shown(_ attribute: Tag.Attribute) -> String {
    wordy.contains(attribute.name) ? " \(attribute.name)" : " \(attribute.name)=\(attribute.value)"
  }
}

/// A start or end tag.
struct Tag {
  struct Attribute {
    var name: String
    var value: String
  }

  /// With the slash of an end tag.
  var name: String
  var attributes: [Attribute]

  /// Why no page may hold this tag.
  var fault: String? {
    for attribute in attributes {
      if attribute.name.hasPrefix("on") || attribute.name == "style" {
        return "<\(name) \(attribute.name)>"
      }
      guard ["href", "src", "action", "formaction", "data", "srcset"].contains(attribute.name)
      else { continue }
      let scheme = attribute.value.prefix { $0 != ":" && $0 != "/" && $0 != "#" }
      let hasScheme = attribute.value.dropFirst(scheme.count).first == ":"
      let isOurs = attribute.value == "data:,"
      if (hasScheme && !isOurs) || attribute.value.hasPrefix("//") {
        return "<\(name) \(attribute.name)=\(attribute.value)>"
      }
    }
    return nil
  }
}

/// Cuts a page into tags and text.
private struct TagReader {
  enum Piece {
    case text(String)
    case tag(Tag)
    case fault(String)
  }

  let bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Piece? {
    guard index < bytes.count else { return nil }
    guard bytes[index] == UInt8(ascii: "<") else { return text() }
    let start = index
    guard let tag = tag() else {
      index = start + 1
      let near = String(decoding: bytes[start..<min(start + 60, bytes.count)], as: UTF8.self)
      return .fault("no tag of ours: \(near)")
    }
    return .tag(tag)
  }

  private mutating func text() -> Piece {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
      if bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: "\"") {
        index += 1
        return .fault("bare \(Unicode.Scalar(bytes[index - 1])) in text")
      }
      index += 1
    }
    return .text(unescaped(bytes[start..<index]))
  }

  /// `<name attribute="value" attribute>`, `</name>` or `<!DOCTYPE html>`.
  private mutating func tag() -> Tag? {
    index += 1
    var name = take { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "!") }
    name += take(while: isNameByte)
    guard name.contains(where: \.isLetter) else { return nil }
    var tag = Tag(name: name, attributes: [])
    while index < bytes.count {
      let blanks = take { [0x20, 0x0A, UInt8(ascii: "/")].contains($0) }
      guard index < bytes.count else { return nil }
      if bytes[index] == UInt8(ascii: ">") {
        index += 1
        return tag
      }
      let attribute = take(while: isNameByte)
      guard !blanks.isEmpty, !attribute.isEmpty else { return nil }
      tag.attributes.append(Tag.Attribute(name: attribute, value: ""))
      guard bytes[index...].starts(with: Array("=\"".utf8)) else { continue }
      index += 2
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
        if bytes[index] == UInt8(ascii: "<") { return nil }
        index += 1
      }
      tag.attributes[tag.attributes.count - 1].value = unescaped(bytes[start..<index])
      index += 1
    }
    return nil
  }

  private mutating func take(while condition: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, condition(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":")].contains(byte)
  }

  private func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}

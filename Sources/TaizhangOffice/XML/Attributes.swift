internal import CExpat

/// The attributes of an element, for as long as its reader looks at them.
@safe struct Attributes {
  /// Names and values in turns, ended by nil.
  private let pointers: UnsafeMutablePointer<UnsafePointer<XML_Char>?>

  init(_ pointers: UnsafeMutablePointer<UnsafePointer<XML_Char>?>) {
    unsafe self.pointers = pointers
  }

  /// The value of an attribute without namespace, as all but ``relation`` are.
  subscript(_ name: StaticString) -> String? {
    unsafe value { pointer in
      name.withUTF8Buffer { wanted in unsafe isName(pointer, wanted) }
    }
  }

  /// The value of `r:id`, whatever the prefix: the id of a relation.
  var relation: String? {
    unsafe value { pointer in
      let name = unsafe String(cString: pointer)
      return name.hasSuffix("/relationships\nid")
    }
  }

  /// The value of an attribute of text documents, which lie in the namespace of their elements.
  func word(_ name: String) -> String? {
    unsafe value { pointer in
      let full = unsafe String(cString: pointer)
      return full == name || full.hasSuffix("/main\n" + name)
    }
  }

  /// A whole number, of a text document; nil where there is none.
  func wordNumber(_ name: String = "val") -> Int? { word(name).flatMap { Int($0) } }

  /// Whether a property of a text document is on, which it is where it does not say.
  var isOn: Bool { !["0", "false", "off"].contains(word("val") ?? "1") }

  /// Whether an attribute says yes.
  func isTrue(_ name: StaticString) -> Bool { self[name] == "1" || self[name] == "true" }

  /// Visits the attributes whose names are one letter, which are those of cells.
  func forEachLetter(
    _ body: (_ name: UInt8, _ value: Span<UInt8>) throws(PartFault) -> Void
  ) throws(PartFault) {
    var index = 0
    while let name = unsafe pointers[index], let value = unsafe pointers[index + 1] {
      index += 2
      guard unsafe name[0] != 0, unsafe name[1] == 0 else { continue }
      var count = 0
      while unsafe value[count] != 0 { count += 1 }
      let bytes = unsafe UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
      let span = unsafe Span(_unsafeStart: bytes, count: count)
      try body(unsafe UInt8(bitPattern: name[0]), span)
    }
  }

  private func value(where isWanted: (UnsafePointer<XML_Char>) -> Bool) -> String? {
    var index = 0
    while let name = unsafe pointers[index], let value = unsafe pointers[index + 1] {
      if unsafe isWanted(name) { return unsafe String(cString: value) }
      index += 2
    }
    return nil
  }
}

/// Whether a text that ends with a zero is a name.
private func isName(
  _ text: UnsafePointer<XML_Char>,
  _ name: UnsafeBufferPointer<UInt8>
) -> Bool {
  for index in 0..<name.count {
    guard unsafe UInt8(bitPattern: text[index]) == name[index] else { return false }
  }
  return unsafe text[name.count] == 0
}

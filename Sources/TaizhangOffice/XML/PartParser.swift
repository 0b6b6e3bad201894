internal import CExpat

/// Runs expat over one part.
///
/// A document type is refused, so that there are no entities that could expand; without one expat
/// loads nothing from elsewhere. What it would keep of a part is bounded here: how deep elements
/// stand in each other, and how long a tag is, which it begins to read anew with every piece.
@safe class PartParser {
  private static let deepest = 64
  private static let longestTag = 1 << 20

  private let expat: XML_Parser
  private var fed = 0
  // expat calls one function at a time, a million times for a sheet: looking whether another one is
  // under way would take a quarter as long as expat itself.
  @exclusivity(unchecked) private var openElements: [Element] = []
  @exclusivity(unchecked) private var names = ElementNames()
  private var fault: PartFault?

  /// - Throws: `damaged` where expat gets no memory.
  fileprivate init() throws(PartFault) {
    let separator = XML_Char(ElementNames.separator)
    guard let expat = unsafe XML_ParserCreateNS(nil, separator) else { throw .damaged }
    unsafe self.expat = expat
    unsafe XML_SetUserData(expat, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(expat, openElement, closeElement)
    unsafe XML_SetCharacterDataHandler(expat, readText)
    unsafe XML_SetStartDoctypeDeclHandler(expat, refuseDocumentType)
  }

  deinit {
    unsafe XML_ParserFree(expat)
  }

  /// Parses a piece of the part.
  ///
  /// - Throws: What the reader throws, `damaged` where the text is no XML, `tooLarge`.
  final func feed(_ bytes: Span<UInt8>) throws(PartFault) {
    let status = unsafe bytes.withUnsafeBytes { buffer in
      unsafe XML_Parse(
        expat,
        buffer.baseAddress?.assumingMemoryBound(to: XML_Char.self),
        CInt(buffer.count),
        CInt(XML_FALSE)
      )
    }
    fed += bytes.count
    try check(status)
    let parsed = unsafe XML_GetCurrentByteIndex(expat)
    guard fed - parsed <= PartParser.longestTag else { throw .tooLarge }
  }

  /// Parses what is left behind the last piece.
  fileprivate final func finish() throws(PartFault) {
    try check(unsafe XML_Parse(expat, nil, 0, CInt(XML_TRUE)))
  }

  private func check(_ status: XML_Status) throws(PartFault) {
    if let fault { throw fault }
    guard status == XML_STATUS_OK else { throw .damaged }
  }

  fileprivate final func open(_ name: UnsafePointer<XML_Char>, _ attributes: Attributes) {
    let element = unsafe names.element(name)
    let depth = unsafe openElements.count
    unsafe openElements.append(element)
    do throws(PartFault) {
      guard depth < PartParser.deepest else { throw .tooLarge }
      try open(element, attributes, isRoot: depth == 0)
    } catch {
      stop(error)
    }
  }

  /// Closes the element that was opened last, as expat has made sure that it is.
  fileprivate final func close() {
    guard let element = unsafe openElements.popLast() else { return }
    do throws(PartFault) { try close(element) } catch { stop(error) }
  }

  fileprivate final func receive(_ bytes: Span<UInt8>) {
    do throws(PartFault) { try text(bytes) } catch { stop(error) }
  }

  /// Lets expat call nothing more.
  fileprivate final func stop(_ fault: PartFault) {
    if self.fault == nil { self.fault = fault }
    unsafe XML_StopParser(expat, XML_Bool(XML_FALSE))
  }

  fileprivate func open(
    _ element: Element,
    _ attributes: Attributes,
    isRoot: Bool
  ) throws(PartFault) {}
  fileprivate func text(_ bytes: Span<UInt8>) throws(PartFault) {}
  fileprivate func close(_ element: Element) throws(PartFault) {}
}

/// Tells a reader of its kind what expat finds.
final class TypedPartParser<Reader: PartReader>: PartParser {
  @exclusivity(unchecked) private var reader: Reader

  /// - Throws: `damaged` where expat gets no memory.
  init(_ reader: Reader) throws(PartFault) {
    unsafe self.reader = reader
    try super.init()
  }

  /// The reader, when it has been told the whole part.
  ///
  /// - Throws: As ``feed(_:)``.
  func finishedReader() throws(PartFault) -> Reader {
    try finish()
    return unsafe reader
  }

  fileprivate override func open(
    _ element: Element,
    _ attributes: Attributes,
    isRoot: Bool
  ) throws(PartFault) {
    guard !isRoot || Reader.takesAnyRoot || element == Reader.root else { throw .foreign }
    try unsafe reader.open(element, attributes)
  }

  fileprivate override func text(_ bytes: Span<UInt8>) throws(PartFault) {
    try unsafe reader.text(bytes)
  }

  fileprivate override func close(_ element: Element) throws(PartFault) {
    try unsafe reader.close(element)
  }
}

// The functions that expat calls. A parser gives itself to expat and outlives all calls. Behind
// XML_StopParser expat may still tell of the end of an empty element; what a reader throws then
// comes too late to matter.

private func withParser(_ user: UnsafeMutableRawPointer?, _ act: (PartParser) -> Void) {
  guard let user = unsafe user else { return }
  unsafe Unmanaged<PartParser>.fromOpaque(user)._withUnsafeGuaranteedRef { act($0) }
}

private func openElement(
  _ user: UnsafeMutableRawPointer?,
  _ name: UnsafePointer<XML_Char>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
) {
  guard let name = unsafe name, let attributes = unsafe attributes else { return }
  unsafe withParser(user) { unsafe $0.open(name, Attributes(attributes)) }
}

private func closeElement(_ user: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?) {
  unsafe withParser(user) { $0.close() }
}

private func readText(
  _ user: UnsafeMutableRawPointer?,
  _ start: UnsafePointer<XML_Char>?,
  _ count: CInt
) {
  guard let start = unsafe start else { return }
  let bytes = unsafe UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self)
  unsafe withParser(user) { $0.receive(unsafe Span(_unsafeStart: bytes, count: Int(count))) }
}

private func refuseDocumentType(
  _ user: UnsafeMutableRawPointer?,
  _ name: UnsafePointer<XML_Char>?,
  _ systemID: UnsafePointer<XML_Char>?,
  _ publicID: UnsafePointer<XML_Char>?,
  _ hasSubset: CInt
) {
  unsafe withParser(user) { $0.stop(.damaged) }
}

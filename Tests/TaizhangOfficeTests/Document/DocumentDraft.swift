import TaizhangFuzzing
import TaizhangOffice

private let wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
private let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
private let mathNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/math"
private let drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main"

/// A text document as the texts of its parts, any of which a test replaces.
struct DocumentDraft {
  var parts: [(name: String, text: String)]

  /// A document with this body, and with these styles and lists.
  init(_ body: String, styles: String = "", lists: String = "") {
    parts = [
      ("_rels/.rels", relations([("officeDocument", "word/document.xml")])),
      (
        "word/document.xml",
        """
        <w:document xmlns:w="\(wordNamespace)" xmlns:mc="\(compatibility)" \
        xmlns:m="\(mathNamespace)" xmlns:a="\(drawingNamespace)" xmlns:v="urn:v">\
        <w:body>\(body)</w:body></w:document>
        """
      ),
      (
        "word/_rels/document.xml.rels",
        relations([("styles", "styles.xml"), ("numbering", "numbering.xml")])
      ),
      ("word/styles.xml", "<w:styles xmlns:w=\"\(wordNamespace)\">\(styles)</w:styles>"),
      (
        "word/numbering.xml",
        """
        <w:numbering xmlns:w="\(wordNamespace)" xmlns:mc="\(compatibility)">\(lists)</w:numbering>
        """
      ),
    ]
  }

  subscript(_ name: String) -> String {
    get { parts.first { $0.name == name }?.text ?? "" }
    set {
      parts.removeAll { $0.name == name }
      parts.append((name, newValue))
    }
  }

  var zip: ZipWriter { ZipWriter(parts.map { ZipWriter.Entry($0.name, $0.text) }) }

  /// The same in the strict form of the format.
  var strict: DocumentDraft {
    var strict = self
    for index in strict.parts.indices {
      for (name, other) in [
        (wordNamespace, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
        (mathNamespace, "http://purl.oclc.org/ooxml/officeDocument/math"),
        (drawingNamespace, "http://purl.oclc.org/ooxml/drawingml/main"),
        (officeRelations, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
      ] {
        strict.parts[index].text.replace(name, with: other)
      }
    }
    return strict
  }

  func read(limits: OfficeLimits = .standard) throws(OfficeFault) -> Document {
    try readDocument(zip.written(), limits: limits)
  }

  /// What its paragraphs say, those outside of tables.
  func texts() throws(OfficeFault) -> [String] { try read().texts }

  /// What it does not tell, as kinds and counts.
  func omissions() throws(OfficeFault) -> [Omission.Kind: Int] {
    Dictionary(uniqueKeysWithValues: try read().omissions.map { ($0.kind, $0.count) })
  }
}

extension Document {
  /// What the paragraphs say, those outside of tables.
  var texts: [String] { blocks.compactMap(\.paragraph?.text) }

  var tables: [Table] {
    blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }
}

extension Block {
  var paragraph: Paragraph? {
    if case .paragraph(let paragraph) = self { paragraph } else { nil }
  }
}

/// A paragraph with a run of text, and with properties.
func paragraph(_ text: String, _ properties: String = "") -> String {
  let opening = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
  return "<w:p>\(opening)\(text.isEmpty ? "" : run(text))</w:p>"
}

/// A run of text, with properties.
func run(_ text: String, _ properties: String = "") -> String {
  let opening = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
  return "<w:r>\(opening)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

/// An item of a list.
func item(_ text: String, list: Int, level: Int = 0) -> String {
  paragraph(
    text,
    "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
  )
}

internal import CCMarkGFM

extension MarkdownKind {
  /// The kind of a node as far as its type alone tells.
  ///
  /// Numbers of footnotes, tightness of paragraphs and alignment of cells depend on where a
  /// node stands; `TreeBuilder` sets them.
  init(_ node: CMarkNode) {
    switch node.type {
    case CMARK_NODE_DOCUMENT: self = .document
    case CMARK_NODE_BLOCK_QUOTE: self = .blockQuote
    case CMARK_NODE_LIST: self = .list(start: node.listStart, isTight: node.isTightList)
    case CMARK_NODE_ITEM: self = .item
    case CMARK_NODE_CODE_BLOCK: self = .codeBlock
    case CMARK_NODE_HTML_BLOCK: self = .htmlBlock
    case CMARK_NODE_PARAGRAPH: self = .paragraph(isTight: false)
    case CMARK_NODE_HEADING: self = .heading(level: node.headingLevel)
    case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: self = .footnoteDefinition(number: 0)
    case CMARK_NODE_TEXT: self = .text
    case CMARK_NODE_SOFTBREAK: self = .softBreak
    case CMARK_NODE_LINEBREAK: self = .lineBreak
    case CMARK_NODE_CODE: self = .code
    case CMARK_NODE_HTML_INLINE: self = .html
    case CMARK_NODE_EMPH: self = .emphasis
    case CMARK_NODE_STRONG: self = .strong
    case CMARK_NODE_LINK: self = .link
    case CMARK_NODE_IMAGE: self = .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: self = .footnoteReference(number: 0)
    default: self = MarkdownKind(extensionNode: node)
    }
  }

  private init(extensionNode node: CMarkNode) {
    let type = node.type
    if type == ccmark_table() {
      self = .table
    } else if type == ccmark_table_row() {
      self = .tableRow(isHeader: node.isHeaderRow)
    } else if type == ccmark_table_cell() {
      self = .tableCell(.none)
    } else if type == ccmark_strikethrough() {
      self = .strikethrough
    } else {
      self = .unknown
    }
  }
}

internal import CCMarkGFM

/// A borrowed node of a tree that `parseMarkdown` holds; it never outlives that call.
@safe struct CMarkNode {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  var type: cmark_node_type { unsafe cmark_node_get_type(pointer) }
  var startLine: Int { unsafe Int(cmark_node_get_start_line(pointer)) }
  /// 1-based, in bytes; 0 where cmark does not know.
  var startColumn: Int { unsafe Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { unsafe Int(cmark_node_get_end_line(pointer)) }
  /// Inclusive, in bytes.
  var endColumn: Int { unsafe Int(cmark_node_get_end_column(pointer)) }
  var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }
  var isHeaderRow: Bool { unsafe cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }
  var next: CMarkNode? { unsafe cmark_node_next(pointer).map(CMarkNode.init) }

  /// Nil for bullets.
  var listStart: Int? {
    guard unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return nil }
    return unsafe Int(cmark_node_get_list_start(pointer))
  }

  var isTightList: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }

  /// Whether a fence, rather than indentation, makes the code block.
  var isFenced: Bool {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    return unsafe cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }

  /// A table's columns, from its delimiter row.
  var alignments: [ColumnAlignment] {
    let count = unsafe Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let first = unsafe cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return unsafe UnsafeBufferPointer(start: first, count: count).map { letter in
      switch letter {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  /// Replaces `bytes` by the node's literal; by nothing where it has none.
  func readLiteral(into bytes: inout [UInt8]) {
    unsafe read(cmark_node_get_literal(pointer), into: &bytes)
  }

  /// Appends the node's literal, if it has one.
  func appendLiteral(to bytes: inout [UInt8]) {
    unsafe append(cmark_node_get_literal(pointer), to: &bytes)
  }

  /// Replaces `bytes` by the text a block's inlines were parsed from; by nothing where it has none.
  ///
  /// A block without inlines, such as a cell that fills up a short row, may have a buffer that cmark
  /// never wrote to, without an end.
  func readContent(into bytes: inout [UInt8]) {
    guard unsafe cmark_node_first_child(pointer) != nil else {
      return bytes.removeAll(keepingCapacity: true)
    }
    unsafe read(cmark_node_get_string_content(pointer), into: &bytes)
  }

  /// Replaces `bytes` by a link's or image's address.
  func readURL(into bytes: inout [UInt8]) {
    unsafe read(cmark_node_get_url(pointer), into: &bytes)
  }

  /// Replaces `bytes` by a link's or image's title.
  func readTitle(into bytes: inout [UInt8]) {
    unsafe read(cmark_node_get_title(pointer), into: &bytes)
  }

  /// Replaces `bytes` by a fenced code block's info string.
  func readInfo(into bytes: inout [UInt8]) {
    unsafe read(cmark_node_get_fence_info(pointer), into: &bytes)
  }

  private func read(_ string: UnsafePointer<CChar>?, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    unsafe append(string, to: &bytes)
  }

  private func append(_ string: UnsafePointer<CChar>?, to bytes: inout [UInt8]) {
    guard let string = unsafe string else { return }
    var end = unsafe string
    while unsafe end.pointee != 0 { unsafe end += 1 }
    let buffer = unsafe UnsafeBufferPointer(start: string, count: end - string)
    unsafe buffer.withMemoryRebound(to: UInt8.self) { unsafe bytes.append(contentsOf: $0) }
  }
}

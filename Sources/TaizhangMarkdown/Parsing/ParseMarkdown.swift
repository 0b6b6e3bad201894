internal import CCMarkGFM
internal import Synchronization

/// Parses CommonMark with tables, `~~strikethrough~~` and footnotes.
///
/// Every text parses; none is refused. Pointers into C live no longer than this call, which
/// any number of threads may make at once.
///
/// - Parameters:
///   - text: UTF-8. Bad bytes are kept, NUL becomes U+FFFD.
///   - origin: Offset of the text's first byte, added to every position of the tree. For
///     offsets of the whole file give `text.startIndex`.
/// - Returns: The tree; at least the document node.
package func parseMarkdown(_ text: ArraySlice<UInt8>, origin: Int = 0) -> MarkdownTree {
  parse(prepareSource(text), origin: origin, isPlaced: true)
}

/// The same for HTML alone: ranges may be empty, and then no node is verbatim.
///
/// To place a text takes as long as to parse it; where nothing is marked, nobody asks. It is placed all
/// the same where only places tell an escape, an entity, a tag or an aid from what it
/// stands for.
package func parseUnplacedMarkdown(_ text: ArraySlice<UInt8>) -> MarkdownTree {
  let source = prepareSource(text)
  return parse(source, origin: 0, isPlaced: source.hidesWords || !source.edits.isEmpty)
}

/// Held while a text with a `~` is parsed.
///
/// For as long as a parser with the strikethrough extension reads inlines, cmark marks `~` as
/// special in a table that all threads share, and unmarks it afterwards. Two such parsers
/// at once lose each other's deletions. Texts without a `~` never look at that entry.
private let tildes = Mutex(())

private func parse(_ source: PreparedSource, origin: Int, isPlaced: Bool) -> MarkdownTree {
  registerExtensions
  let builder = TreeBuilder(source: source, origin: origin, isPlaced: isPlaced)
  guard source.hasTildes else {
    return parse(source, extensions: ["table"], builder)
  }
  return tildes.withLock { _ in
    parse(source, extensions: ["table", "strikethrough"], builder)
  }
}

private func parse(
  _ source: PreparedSource,
  extensions: [String],
  _ builder: consuming TreeBuilder
) -> MarkdownTree {
  guard let parser = unsafe cmark_parser_new(options) else { return builder.finish() }
  defer { unsafe cmark_parser_free(parser) }
  for name in extensions {
    guard let found = unsafe cmark_find_syntax_extension(name) else { continue }
    _ = unsafe cmark_parser_attach_syntax_extension(parser, found)
  }
  unsafe source.bytes.withUnsafeBytes { bytes in
    unsafe cmark_parser_feed(
      parser,
      bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
      bytes.count
    )
  }
  guard let document = unsafe cmark_parser_finish(parser) else { return builder.finish() }
  defer { unsafe cmark_node_free(document) }
  guard let iterator = unsafe cmark_iter_new(document) else { return builder.finish() }
  defer { unsafe cmark_iter_free(iterator) }
  while true {
    let event = unsafe cmark_iter_next(iterator)
    guard event == CMARK_EVENT_ENTER || event == CMARK_EVENT_EXIT else { break }
    guard let pointer = unsafe cmark_iter_get_node(iterator) else { break }
    let node = unsafe CMarkNode(pointer)
    if event == CMARK_EVENT_ENTER { builder.enter(node) } else { builder.exit(node) }
  }
  return builder.finish()
}

/// Single tildes stay text: `20~30万` and `50~60万` on one line are ranges, not deletions.
private let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

/// Registers the extensions on first use; registering is not thread-safe, this is.
private let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()

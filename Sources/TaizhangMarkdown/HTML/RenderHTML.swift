/// Writes a tree as HTML: well nested, and nothing but text where the source had text.
///
/// Raw HTML is shown as text. Addresses that are not plainly harmless are left off, and the
/// text of their links stays.
///
/// - Parameters:
///   - tree: From `parseMarkdown`.
///   - options: Headings' levels and ids, footnotes' words.
///   - marks: Stretches to set off, in any order; their positions count like the tree's.
///   - style: How marked text is written; without it, marks are not.
///   - output: Receives the HTML at its end.
/// - Returns: Indices of the marks that lie on no text of the page, ascending.
@discardableResult
package func renderHTML(
  _ tree: MarkdownTree,
  options: HTMLOptions = HTMLOptions(),
  marks: [Mark] = [],
  style: MarkStyle? = nil,
  into output: inout [UInt8]
) -> [Int] {
  var writer = HTMLWriter(tree: tree, options: options, marks: marks, style: style)
  swap(&writer.text.out, &output)
  writer.run()
  swap(&writer.text.out, &output)
  return marks.indices.filter { !writer.text.isShown[$0] }
}

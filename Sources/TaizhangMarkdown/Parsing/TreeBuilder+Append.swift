internal import TaizhangModel

extension TreeBuilder {
  /// Adds a node that will get children.
  mutating func openNode(_ kind: MarkdownKind, _ range: Range<Int>) {
    append(kind, range)
    open.append(tree.nodes.count - 1)
  }

  mutating func closeNode() {
    guard let index = open.popLast() else { return }
    tree.nodes[index].subtreeEnd = Int32(tree.nodes.count)
    widenParent(over: tree.nodes[index].range)
  }

  /// Keeps a node's range around its children's: cmark ends some blocks before their text.
  private mutating func widenParent(over range: SourceRange) {
    guard let parent = open.last else { return }
    tree.nodes[parent].range.start = min(tree.nodes[parent].range.start, range.start)
    tree.nodes[parent].range.end = max(tree.nodes[parent].range.end, range.end)
  }

  /// Adds a leaf.
  ///
  /// - Parameters:
  ///   - kind: Its kind.
  ///   - range: Offsets of the prepared source.
  ///   - literal: Its own bytes, if it has any.
  ///   - isVerbatim: Whether these are the source's bytes at `range`.
  mutating func append(
    _ kind: MarkdownKind,
    _ range: Range<Int>,
    literal: some Collection<UInt8> = EmptyCollection(),
    isVerbatim: Bool = false
  ) {
    append(kind, range, stored: store(literal), isVerbatim: isVerbatim)
  }

  /// The same with bytes that are in the arena already.
  mutating func append(
    _ kind: MarkdownKind,
    _ range: Range<Int>,
    stored literal: SourceRange,
    isVerbatim: Bool = false
  ) {
    var node = MarkdownNode(kind: kind, range: original(range))
    node.literal = literal
    node.isVerbatim = isVerbatim
    node.subtreeEnd = Int32(tree.nodes.count + 1)
    tree.nodes.append(node)
    widenParent(over: node.range)
  }

  /// Adds a leaf for each part of a stretch of the source that cmark was given unchanged.
  ///
  /// Aids are left out; a NUL's replacement stands alone.
  mutating func appendVerbatim(_ kind: MarkdownKind, _ range: Range<Int>) {
    var start = range.lowerBound
    if !source.edits.isEmpty {
      for edit in source.edits[source.firstEdit(endingAfter: start)...] {
        guard edit.prepared < range.upperBound else { break }
        appendBytes(kind, start..<max(edit.prepared, start))
        let isWhole = edit.prepared >= start && edit.preparedEnd <= range.upperBound
        if !edit.isInsertion, isWhole {
          let place = edit.prepared..<edit.preparedEnd
          append(kind, place, literal: source.bytes[place])
        }
        start = min(edit.preparedEnd, range.upperBound)
      }
    }
    appendBytes(kind, start..<range.upperBound)
  }

  private mutating func appendBytes(_ kind: MarkdownKind, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    append(kind, range, literal: source.bytes[range], isVerbatim: true)
  }

  /// Adds text that could not be placed more exactly than `range`.
  mutating func appendUnplaced(
    _ kind: MarkdownKind,
    _ range: Range<Int>,
    literal: some Collection<UInt8>
  ) {
    append(kind, range, literal: withoutAids(Array(literal)))
  }

  /// Puts bytes into the arena.
  mutating func store(_ bytes: some Collection<UInt8>) -> SourceRange {
    let start = tree.arena.count
    tree.arena.append(contentsOf: bytes)
    return SourceRange(start, tree.arena.count)
  }

  /// Removes aids by their look, where their places are not known.
  func withoutAids(_ bytes: [UInt8]) -> [UInt8] {
    guard source.edits.contains(where: \.isInsertion) else { return bytes }
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: aid) {
        index += aid.count
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return kept
  }

  /// Offsets as the caller counts them, from offsets of the prepared source.
  func original(_ range: Range<Int>) -> SourceRange {
    let start = source.original(range.lowerBound)
    // The end of a NUL's replacement is the end of the NUL; `original` maps it so.
    return SourceRange(origin + start, origin + max(source.original(range.upperBound), start))
  }
}

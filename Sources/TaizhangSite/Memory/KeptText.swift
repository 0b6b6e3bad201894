internal import Synchronization
internal import TaizhangModel

/// A text that was made of a spreadsheet, kept for the next build as a piece of the content: findings
/// and sources point into it, and to make it anew is to read the spreadsheet.
struct KeptText: Hashable, Sendable {
  var file: FileID
  /// Of the text.
  var fingerprint: Fingerprint
  /// In bytes.
  var size: Int
  var hasGrid: Bool
  /// Of what the text was stored as.
  var piece: Fingerprint
}

/// A text, and the bytes of its piece where they are not kept already.
struct StoredText: Sendable {
  var kept: KeptText
  var piece: (fingerprint: Fingerprint, bytes: [UInt8])?
}

extension KeptText {
  /// A text that is stored anew.
  static func storing(_ text: SourceFile, of file: FileID) -> StoredText {
    let bytes = FileContent(bytes: text.bytes, grid: text.grid).stored
    let kept = KeptText(
      file: file,
      fingerprint: text.fingerprint,
      size: text.size,
      hasGrid: text.hasGrid,
      piece: Fingerprint(bytes)
    )
    return StoredText(kept: kept, piece: (kept.piece, bytes))
  }

  /// The text, read when somebody asks for it; a piece that is not whole is a fault of the reader's.
  func text(at path: String, in folder: PieceFolder, _ reader: LateReader) -> SourceFile {
    SourceFile(
      path: path,
      fingerprint: fingerprint,
      size: size,
      hasGrid: hasGrid,
      in: LateText(piece, in: folder, reader)
    )
  }
}

/// One text, of which most builds after a small change need nothing.
private final class LateText: LateFiles {
  private let piece: Fingerprint
  private let folder: PieceFolder
  private let reader: LateReader
  private let known = Mutex<FileContent?>(nil)

  init(_ piece: Fingerprint, in folder: PieceFolder, _ reader: LateReader) {
    (self.piece, self.folder, self.reader) = (piece, folder, reader)
  }

  func content(at path: String, _ fingerprint: Fingerprint, size: Int) -> FileContent {
    known.withLock { known in
      if let known { return known }
      let stored = folder.read(piece).flatMap { try? FileContent(stored: $0) }
      if stored == nil { reader.fail() }
      let content = stored ?? FileContent(blanks: size)
      known = content
      return content
    }
  }
}

extension KeptText: Storable {
  func store(in writer: inout StoreWriter) {
    writer.store(file)
    writer.store(fingerprint)
    writer.store(size)
    writer.store(hasGrid)
    writer.store(piece)
  }

  init(from reader: inout StoreReader) throws(StoreError) {
    file = try reader.read()
    fingerprint = try reader.read()
    size = try reader.read()
    hasGrid = try reader.read()
    piece = try reader.read()
  }
}

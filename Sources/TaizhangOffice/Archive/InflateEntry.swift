internal import CZlib

/// Inflates an entry piece by piece, so that memory does not grow with it.
///
/// What was given to `consume` holds only if this returns: the checksum comes last.
///
/// - Throws: `damaged` where data, size and checksum do not belong together; what `consume` throws.
func inflateEntry(
  _ entry: ZipEntry,
  of archive: ZipArchive,
  consume: (Span<UInt8>) throws(PartFault) -> Void
) throws(PartFault) {
  let range = try archive.data(of: entry)
  var (sum, size) = (crc32(0, nil, 0), 0)
  func take(_ piece: UnsafeBufferPointer<UInt8>) throws(PartFault) {
    size += piece.count
    guard size <= entry.size else { throw .damaged }
    sum = unsafe crc32(sum, piece.baseAddress, uInt(piece.count))
    try consume(unsafe Span(_unsafeElements: piece))
  }
  try unsafe archive.bytes.withUnsafeBufferPointer { bytes throws(PartFault) in
    let data = unsafe UnsafeBufferPointer(rebasing: bytes[range])
    switch entry.method {
    case 0: try unsafe pass(data, to: take)
    case 8: try unsafe inflate(data, to: take)
    default: throw .damaged
    }
  }
  guard size == entry.size, sum == uLong(entry.checksum) else { throw .damaged }
}

/// Large enough that a call costs nothing, and small beside what is made of its contents.
private let pieceSize = 1 << 18

private func pass(
  _ data: UnsafeBufferPointer<UInt8>,
  to take: (UnsafeBufferPointer<UInt8>) throws(PartFault) -> Void
) throws(PartFault) {
  for start in stride(from: 0, to: data.count, by: pieceSize) {
    let end = min(start + pieceSize, data.count)
    try unsafe take(UnsafeBufferPointer(rebasing: data[start..<end]))
  }
}

private func inflate(
  _ data: UnsafeBufferPointer<UInt8>,
  to take: (UnsafeBufferPointer<UInt8>) throws(PartFault) -> Void
) throws(PartFault) {
  // zlib remembers where the stream lies, so it may not move.
  let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  unsafe stream.initialize(to: z_stream())
  let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: pieceSize)
  defer {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
    unsafe piece.deallocate()
  }
  unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: data.baseAddress)
  unsafe stream.pointee.avail_in = uInt(data.count)
  let streamSize = unsafe Int32(MemoryLayout<z_stream>.size)
  // Minus: without zlib's own head and checksum. 15: with the largest window.
  guard unsafe inflateInit2_(stream, -15, ZLIB_VERSION, streamSize) == Z_OK else { throw .damaged }
  var status = Z_OK
  while status != Z_STREAM_END {
    unsafe stream.pointee.next_out = piece.baseAddress
    unsafe stream.pointee.avail_out = uInt(pieceSize)
    status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
    guard status == Z_OK || status == Z_STREAM_END else { throw .damaged }
    let count = pieceSize - Int(unsafe stream.pointee.avail_out)
    try unsafe take(UnsafeBufferPointer(rebasing: piece[..<count]))
  }
  guard unsafe stream.pointee.avail_in == 0 else { throw .damaged }
}

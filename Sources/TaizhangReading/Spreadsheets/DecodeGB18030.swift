import Glibc

/// GB 18030-2005 (and with it GBK and GB 2312) as UTF-8, or the offset of the first byte that is
/// none.
///
/// Spreadsheet programs in China save "CSV" so. The C library's tables are used; where they are not
/// installed, nothing can be read.
func decodeGB18030(_ bytes: [UInt8]) -> Result<[UInt8], UndecodableByte> {
  guard let converter = unsafe iconv_open("UTF-8", "GB18030"),
    unsafe converter != iconv_t(bitPattern: -1)
  else { return .failure(UndecodableByte(offset: 0)) }
  defer { unsafe iconv_close(converter) }
  // No sequence grows by more than half: two bytes become three, one or four stay as long.
  var output = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
  var input = bytes
  let (left, written) = unsafe input.withUnsafeMutableBytes { source in
    unsafe output.withUnsafeMutableBytes { target in
      var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
      var (left, room) = (source.count, target.count)
      _ = unsafe iconv(converter, &from, &left, &to, &room)
      return (left, target.count - room)
    }
  }
  guard left == 0 else { return .failure(UndecodableByte(offset: bytes.count - left)) }
  return .success(Array(output.prefix(written)))
}

/// A byte that belongs to no character of the encoding.
struct UndecodableByte: Error, Equatable {
  /// 0-based.
  var offset: Int
}

/// Bytes as UTF-8 text, without a byte order mark: UTF-8 itself, or else GB 18030, as programs save
/// text in China.
///
/// Nil where they are neither.
package func decodeText(_ bytes: [UInt8]) -> String? {
  let utf8: [UInt8]
  if firstInvalidByte(bytes) == nil {
    utf8 = bytes
  } else if case .success(let decoded) = decodeGB18030(bytes) {
    utf8 = decoded
  } else {
    return nil
  }
  return String(decoding: utf8[startOfText(utf8)...], as: UTF8.self)
}

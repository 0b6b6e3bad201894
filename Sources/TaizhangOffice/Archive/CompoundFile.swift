/// What a compound file is; nil where the bytes are none.
///
/// It is the container of `.xls`, and of a workbook of today that is protected by a password: the
/// latter is a stream `EncryptedPackage`.
func compoundFileFault(_ bytes: [UInt8]) -> OfficeFault? {
  guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else { return nil }
  // An entry of the directory takes 128 bytes and a directory whole sectors, so an entry begins at
  // a multiple of 128: 64 bytes of name, the name's length with its zero, the kind (2: a stream).
  let name = "EncryptedPackage\0".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  let isEncrypted = stride(from: 512, through: bytes.count - 128, by: 128).contains { start in
    bytes[start + 64] == name.count && bytes[start + 66] == 2 && bytes[start...].starts(with: name)
  }
  return isEncrypted ? .encrypted : .legacyFormat
}

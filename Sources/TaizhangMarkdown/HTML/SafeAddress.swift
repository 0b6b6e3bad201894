/// What an address may be used for.
enum AddressUse {
  /// `http`, `https`, `mailto`, relative and fragment addresses.
  case link
  /// Relative addresses only: nothing is fetched from elsewhere.
  case image
}

/// An address ready for an `href` or `src`, or nil where it must not be one.
///
/// Refused are all other schemes, `//host`, backslashes (which browsers read as `/`), and
/// every control, blank or invisible character, by which a scheme could hide. Other
/// characters outside ASCII are percent-encoded.
///
/// - Parameters:
///   - address: As written, escapes and entities resolved.
///   - use: What for.
/// - Returns: ASCII bytes, not yet escaped for HTML.
func safeAddress(_ address: ArraySlice<UInt8>, for use: AddressUse) -> [UInt8]? {
  guard let first = address.first, let last = address.last, first != 0x20, last != 0x20,
    !hasTricks(address), !address.starts(with: "//".utf8), isAllowed(address, for: use)
  else { return nil }
  var safe: [UInt8] = []
  safe.reserveCapacity(address.count)
  for byte in address {
    if byte == 0x20 || byte >= 0x80 {
      safe.append(UInt8(ascii: "%"))
      safe.append(hexDigit(byte >> 4))
      safe.append(hexDigit(byte & 15))
    } else {
      safe.append(byte)
    }
  }
  return safe
}

private func isAllowed(_ address: ArraySlice<UInt8>, for use: AddressUse) -> Bool {
  let end = address.firstIndex { "/?#".utf8.contains($0) } ?? address.endIndex
  guard let colon = address[..<end].firstIndex(of: UInt8(ascii: ":")) else {
    return use == .link || address.first != UInt8(ascii: "#")
  }
  guard use == .link else { return false }
  let scheme = address[..<colon].map { $0 | 0x20 }
  let rest = address[(colon + 1)...]
  if scheme.elementsEqual("mailto".utf8) { return !rest.isEmpty }
  let isWeb = scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8)
  guard isWeb, rest.starts(with: "//".utf8) else { return false }
  return rest.dropFirst(2).first.map { $0 != UInt8(ascii: "/") } ?? false
}

private func hasTricks(_ address: ArraySlice<UInt8>) -> Bool {
  var index = address.startIndex
  while index < address.endIndex {
    let byte = address[index]
    if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") { return true }
    guard byte >= 0x80 else {
      index += 1
      continue
    }
    guard let scalar = scalar(in: address, at: index) else { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .surrogate:
      return true
    default: index += UTF8.width(scalar)
    }
  }
  return false
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

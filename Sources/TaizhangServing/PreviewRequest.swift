internal import TaizhangModel

/// What a browser asks of the preview: the head of an HTTP/1.x request (RFC 9112), as far as it
/// counts here.
package struct PreviewRequest: Hashable, Sendable {
  /// `GET`, in whatever case it came.
  package var method: String
  /// Without the slash in front, the query and the fragment; each `%XX` is the byte that it stands
  /// for.
  package var address: String
  /// What stands behind `?`, or empty.
  package var query: String
  /// Without its port; empty where none is told, as before HTTP/1.1.
  package var host: String
  /// Whether a page of another site asks for something to use it there, and not for a page to be
  /// shown: with this a script or a picture would tell that page what is in the ledger.
  package var isForAnotherSite: Bool

  /// The longest head that is read, in bytes.
  package static let longest = 16_384

  /// Nil where it is no request, its address is no text, or it tells not at all, or more than once,
  /// which host it is for.
  package init?(head: some Collection<UInt8>) {
    guard let (first, fields) = lines(of: head) else { return nil }
    let parts = first.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[1].hasPrefix("/"),
      parts[2].hasPrefix("HTTP/1.")
    else { return nil }
    method = String(parts[0])
    let target = parts[1].prefix { $0 != "#" }.split(
      separator: "?",
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    guard let address = percentDecoded(target[0].drop { $0 == "/" }) else { return nil }
    self.address = address
    query = target.count > 1 ? String(target[1]) : ""
    let hosts = fields.filter { $0.name == "host" }
    guard hosts.count == 1 || (hosts.isEmpty && parts[2] == "HTTP/1.0") else { return nil }
    host = String((hosts.first?.value ?? "").prefix { $0 != ":" })
    func value(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }
    let isPage = value("sec-fetch-mode") == "navigate" && value("sec-fetch-dest") == "document"
    isForAnotherSite = ["cross-site", "same-site"].contains(value("sec-fetch-site")) && !isPage
  }
}

/// A text with the byte that each `%XX` stands for in its place; nil where one is not whole, or the
/// bytes are no UTF-8.
private func percentDecoded(_ text: Substring) -> String? {
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    let digits = rest.prefix(2).compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == 2 else { return nil }
    bytes.append(UInt8(digits[0] * 16 + digits[1]))
    rest = rest.dropFirst(2)
  }
  return String(validating: bytes, as: UTF8.self)
}

/// The first line of a request's head and its fields, names in lower case; nil where it has
/// control characters.
///
/// What Unicode calls a line break is part of a value here: who takes it for one reads another head
/// than the browser has written.
private func lines(
  of head: some Collection<UInt8>
) -> (first: String, fields: [(name: String, value: String)])? {
  let (tab, carriageReturn) = (UInt8(ascii: "\t"), UInt8(ascii: "\r"))
  var lines: [String] = []
  for line in Array(head).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    let bytes = line.last == carriageReturn ? line.dropLast() : line
    guard bytes.allSatisfy({ ($0 >= 0x20 || $0 == tab) && $0 != 0x7F }) else { return nil }
    lines.append(String(decoding: bytes, as: UTF8.self))
  }
  let fields = lines.dropFirst().compactMap { line -> (String, String)? in
    let parts = line.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard parts.count == 2 else { return nil }
    return (String(Substring(parts[0])).lowercased(), String(Substring(parts[1]).trimmed()))
  }
  return lines.first.map { ($0, fields) }
}

/// What the preview sends back.
package struct PreviewResponse: Hashable, Sendable {
  package enum Status: String, Sendable {
    case found = "200 OK"
    case badRequest = "400 Bad Request"
    case forbidden = "403 Forbidden"
    case notFound = "404 Not Found"
    case methodNotAllowed = "405 Method Not Allowed"
  }

  package var status: Status
  package var type: String
  package var body: [UInt8]

  package init(_ status: Status, type: String = "text/plain; charset=utf-8", _ body: [UInt8]) {
    self.status = status
    self.type = type
    self.body = body
  }

  package init(_ status: Status, _ text: String) {
    self.init(status, Array(text.utf8))
  }

  /// Head and, but for `HEAD`, body; the connection ends behind it.
  package func bytes(withBody: Bool) -> [UInt8] {
    let head = """
      HTTP/1.1 \(status.rawValue)
      Content-Type: \(type)
      Content-Length: \(body.count)
      Cache-Control: no-store
      X-Content-Type-Options: nosniff
      Cross-Origin-Resource-Policy: same-origin
      Content-Security-Policy: default-src 'none'; img-src 'self' data:; style-src 'self'; \
      script-src 'self'; connect-src 'self'
      Connection: close


      """
    return Array(head.replacing("\n", with: "\r\n").utf8) + (withBody ? body : [])
  }
}

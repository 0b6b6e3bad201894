import Dispatch
import Glibc

/// The preview over HTTP, for this machine alone: 127.0.0.1, and no name but that and `localhost`.
///
/// A server of our own, because it has one reader, who is sitting here: the libraries at hand bring
/// Foundation's networking, or minutes of building, into a program that is one file without them.
package struct PreviewServer: Sendable {
  private let preview: Preview
  private let listener: Int32
  /// On 127.0.0.1.
  package let port: UInt16

  /// Listens at once; port 0 takes one that is free.
  ///
  /// Nil where the port cannot be had.
  package init?(_ preview: Preview, port: UInt16) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard listener >= 0 else { return nil }
    var yes: Int32 = 1
    unsafe setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(listener, $0, size) == 0 && listen(listener, 64) == 0
          && getsockname(listener, $0, &size) == 0
      }
    }
    guard isBound else {
      close(listener)
      return nil
    }
    self.preview = preview
    self.listener = listener
    self.port = UInt16(bigEndian: address.sin_port)
  }

  /// Answers as long as the process lives or `stop` is called; returns at once.
  ///
  /// Connections wait on threads of their own, not on those that tasks run on, nor on the few that global
  /// queues share: a browser opens some and sends nothing.
  package func start() {
    DispatchQueue(label: "taizhang.serve").async {
      while true {
        let connection = accept(listener, nil, nil)
        if connection >= 0 {
          DispatchQueue(label: "taizhang.serve.request").async { converse(connection) }
        } else if errno == EBADF || errno == EINVAL {
          return
        }
      }
    }
  }

  package func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private func converse(_ connection: Int32) {
    setTimeouts(connection)
    let head = readHead(connection)
    guard let request = PreviewRequest(head: head) else {
      return finish(connection, PreviewResponse(.badRequest, "not a request\n"), withBody: true)
    }
    Task {
      let response = await respond(to: request)
      DispatchQueue(label: "taizhang.serve.answer").async {
        finish(connection, response, withBody: request.method != "HEAD")
      }
    }
  }

  package func respond(to request: PreviewRequest) async -> PreviewResponse {
    // A page of another site could otherwise read this one through a name that leads here.
    guard request.host == "127.0.0.1" || request.host == "localhost" else {
      return PreviewResponse(.forbidden, "not this host\n")
    }
    guard !request.isForAnotherSite else {
      return PreviewResponse(.forbidden, "not for another site\n")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return PreviewResponse(.methodNotAllowed, "GET and HEAD only\n")
    }
    switch request.address {
    case PreviewAddress.version:
      let known = request.query.hasPrefix("known=") ? String(request.query.dropFirst(6)) : ""
      return PreviewResponse(.found, await preview.version(otherThan: known))
    case PreviewAddress.script:
      let type = "text/javascript; charset=utf-8"
      return PreviewResponse(.found, type: type, Array(previewScript.utf8))
    case PreviewAddress.style:
      return PreviewResponse(.found, type: "text/css; charset=utf-8", Array(previewStyle.utf8))
    default:
      return await preview.answer(request.address)
    }
  }
}

/// How long somebody may take over sending a request, byte by byte or not.
private let patience = Duration.seconds(5)

/// Nobody holds a thread for longer by sending or taking nothing.
private func setTimeouts(_ connection: Int32) {
  var limit = timeval(tv_sec: 5, tv_usec: 0)
  let size = socklen_t(MemoryLayout<timeval>.size)
  unsafe setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
  unsafe setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
}

/// What comes before the empty line; empty where that does not come in time or is too long.
private func readHead(_ connection: Int32) -> ArraySlice<UInt8> {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 4096)
  let end = ContinuousClock.now + patience
  while bytes.count < PreviewRequest.longest, ContinuousClock.now < end {
    let got = unsafe recv(connection, &buffer, buffer.count, 0)
    if got < 0, errno == EINTR { continue }
    guard got > 0 else { return [] }
    bytes += buffer[..<got]
    if let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) { return bytes[..<end.lowerBound] }
  }
  return []
}

private func finish(_ connection: Int32, _ response: PreviewResponse, withBody: Bool) {
  var rest = response.bytes(withBody: withBody)[...]
  while !rest.isEmpty {
    let sent = unsafe rest.withUnsafeBytes {
      unsafe send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    if sent < 0, errno == EINTR { continue }
    guard sent > 0 else { break }
    rest = rest.dropFirst(sent)
  }
  close(connection)
}

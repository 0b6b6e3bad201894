import Glibc
import TaizhangModel

/// One page, and the PDF it becomes.
struct PrintJob: Sendable {
  var page: String
  var pdf: String
  var fingerprint: Fingerprint

  /// Prints it and yields the bytes of the PDF; `folder` is for the browser's profile and what it
  /// says, and is removed.
  func run(_ request: PrintRequest, _ browser: Browser, folder: String) throws(PrintError) -> Int {
    let place = "\(request.destination)/\(pdf)"
    let draft = place + ".new"
    let parent = place[..<(place.lastIndex(of: "/") ?? place.startIndex)]
    defer {
      try? FileSystem.removeTree(folder)
      try? FileSystem.remove(draft)
    }
    let end: ProcessEnd
    do throws(PosixError) {
      try FileSystem.createFolders(folder)
      try FileSystem.createFolders(String(parent))
      try FileSystem.remove(draft)
      let arguments = printArguments(
        page: try absolute("\(request.site)/\(page)"),
        draft: try absolute(draft),
        profile: "\(folder)/profile"
      )
      end = try runProcess(browser.path, arguments, in: folder, timeLimit: request.timeLimit)
    } catch {
      throw .posix(error)
    }
    guard end.isSuccess else { throw .failed(page: page, end) }
    guard let bytes = try? FileSystem.read(draft), isWholePDF(bytes) else {
      throw .noPDF(page: page, end)
    }
    guard rename(draft, place) == 0 else { throw .posix(.last("rename", place)) }
    return bytes.count
  }
}

/// What Chromium is asked: to print one file, and to talk to nobody meanwhile.
func printArguments(page: String, draft: String, profile: String) -> [String] {
  var arguments = [
    "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--no-default-browser-check", "--disable-extensions", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-breakpad",
    "--no-pings", "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer",
    "--print-to-pdf-no-header", "--user-data-dir=\(profile)", "--print-to-pdf=\(draft)",
  ]
  // Its sandbox does not start for root; the pages are our own.
  if geteuid() == 0 { arguments.append("--no-sandbox") }
  return arguments + [fileAddress(page)]
}

/// `file:///…` of an absolute path; bytes that have a meaning in addresses are written as %XX.
private func fileAddress(_ path: String) -> String {
  let digits = Array("0123456789ABCDEF")
  var address = "file://"
  for byte in path.utf8 {
    let isPlain =
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "/-._~".utf8.contains(byte)
      }
    if isPlain {
      address.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      address += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
  }
  return address
}

/// The path from the root; its folder must exist.
private func absolute(_ path: String) throws(PosixError) -> String {
  let slash = path.lastIndex(of: "/") ?? path.startIndex
  guard let folder = FileSystem.realPath(String(path[..<slash])) else {
    throw .last("open folder", String(path[..<slash]))
  }
  return folder + path[slash...]
}

private func isWholePDF(_ bytes: [UInt8]) -> Bool {
  bytes.starts(with: Array("%PDF-".utf8))
    && String(decoding: bytes.suffix(32), as: UTF8.self).contains("%%EOF")
}

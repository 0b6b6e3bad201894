import Glibc
import TaizhangModel

/// One page, and the PDF it becomes.
struct PrintJob: Sendable {
  var page: String
  var pdf: String
  /// The number of its first sheet, ≥ 1.
  var firstSheet: Int
  /// Of the page, all it is set with, and the number.
  var fingerprint: Fingerprint

  /// Prints it and yields the bytes and sheets of the PDF; `folder` is for the browser's profile and
  /// what it says, and is removed.
  func run(
    _ request: PrintRequest,
    _ browser: Browser,
    folder: String
  ) throws(PrintError) -> (size: Int, sheets: Int) {
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
        page: try numberedPage(in: request.site, folder),
        draft: try absolute(draft),
        profile: "\(folder)/profile"
      )
      end = try runProcess(browser.path, arguments, in: folder, timeLimit: request.timeLimit)
    } catch {
      throw .posix(error)
    }
    guard end.isSuccess else { throw .failed(page: page, end) }
    guard let bytes = try? FileSystem.read(draft), let sheets = sheetCount(ofPDF: bytes) else {
      throw .noPDF(page: page, end)
    }
    guard rename(draft, place) == 0 else { throw .posix(.last("rename", place)) }
    return (bytes.count, sheets)
  }

  /// Where the page is printed from: a page that goes on from another is a copy that knows its number.
  private func numberedPage(in site: String, _ folder: String) throws(PosixError) -> String {
    let original = try absolute("\(site)/\(page)")
    guard firstSheet > 1 else { return original }
    let copy = "\(folder)/page.html"
    let text = goingOn(try FileSystem.read(original), from: firstSheet, at: fileAddress(original))
    try FileSystem.write(text, to: copy)
    return try absolute(copy)
  }
}

/// A page whose first sheet has a number, > 1; `address` is that of the page itself, which its links
/// are relative to.
///
/// The first sheet of a file is a right one to the browser, so styles are told where it has an even
/// number: by `data-first-sheet="even"` on the root. What is put in front is the beginning of the root;
/// the page's own, if it has one, adds to it (HTML, 13.2.6.4.7: a start tag `html` that comes later).
func goingOn(_ page: [UInt8], from number: Int, at address: String) -> [UInt8] {
  let start = """
    <html data-first-sheet="\(number.isMultiple(of: 2) ? "even" : "odd")"><head><meta charset="utf-8">
    <base href="\(address)">
    <style>html { counter-reset: page \(number - 1) !important; }</style>

    """
  let opening = page.prefix { $0 != UInt8(ascii: ">") }
  let hasDoctype = String(decoding: opening, as: UTF8.self).lowercased().hasPrefix("<!doctype ")
  let index = hasDoctype ? min(opening.count + 1, page.count) : 0
  return page[..<index] + Array(start.utf8) + page[index...]
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

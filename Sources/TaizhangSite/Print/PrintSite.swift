internal import TaizhangModel

/// What printing did.
struct PrintSummary: Hashable, Sendable {
  var printed = 0
  /// Files that are of the same page, printed by the same browser.
  var kept = 0
  var removed = 0
}

/// Why documents were not printed; those printed before stay.
enum PrintError: Error, Sendable {
  case posix(PosixError)
  /// The folder of the site holds none that a build completed.
  case noSite(folder: String)
  /// The site has nothing of that name; what it has.
  case noDocument(name: String, known: [String])
  /// The folder to print to holds other files and no list of ours.
  case foreignFiles(folder: String, example: String)
  case noBrowser(named: String?)
  case failed(page: String, ProcessEnd)
  /// The browser said it was done, and what it wrote is no PDF.
  case noPDF(page: String, ProcessEnd)
}

/// What is printed, with what, and where to.
package struct PrintRequest: Sendable {
  /// The folder a site was built into.
  package var site: String
  /// The folder the PDFs go to.
  package var destination: String
  /// `2023-04` or `pack`; nil for everything.
  package var document: String?
  /// A path, or a name on `PATH`.
  package var browser: String?
  /// Seconds a page may take, ≥ 1.
  package var timeLimit: Int
  package var jobs: Int
  /// The value of `PATH`.
  package var searchPath: String

  package init(
    site: String,
    destination: String,
    document: String?,
    browser: String?,
    timeLimit: Int,
    jobs: Int,
    searchPath: String
  ) {
    self.site = site
    self.destination = destination
    self.document = document
    self.browser = browser
    self.timeLimit = timeLimit
    self.jobs = jobs
    self.searchPath = searchPath
  }
}

private let listName = ".taizhang-printed"

/// Prints the pages below `print/` of a site, each into a PDF of the same path.
///
/// A PDF is written beside its place and renamed when it is whole. The list kept in the folder says
/// which files are ours and of which page: a page that has not changed is not printed again, and
/// where everything is printed, PDFs of pages that are no more are removed. Other files stay.
func printSite(
  _ request: PrintRequest,
  with browser: Browser,
  progress: (_ done: Int, _ all: Int) -> Void
) async throws(PrintError) -> PrintSummary {
  let pages = try pagesToPrint(request)
  var list = try earlierList(request.destination)
  let style = Fingerprint(of: pages.styles + [Fingerprint(Array("\(browser)".utf8))])
  let due = pages.files.compactMap { path, fingerprint -> PrintJob? in
    let pdf = pdfPath(path)
    let wanted = Fingerprint(of: [fingerprint, style])
    let size = FileSystem.fileStatus("\(request.destination)/\(pdf)")?.size
    if let entry = list[pdf], entry.fingerprint == wanted, entry.size == size { return nil }
    return PrintJob(page: path, pdf: pdf, fingerprint: wanted)
  }
  try await printPages(due, request, browser, into: &list, progress)
  var summary = PrintSummary(printed: due.count, kept: pages.files.count - due.count)
  if request.document == nil {
    let wanted = Set(pages.files.map { pdfPath($0.path) })
    summary.removed = try remove(notIn: wanted, from: &list, in: request.destination)
  }
  return summary
}

/// Prints a few at a time, so that a browser that fails is not started for every page.
private func printPages(
  _ due: [PrintJob],
  _ request: PrintRequest,
  _ browser: Browser,
  into list: inout [String: Manifest.Entry],
  _ progress: (_ done: Int, _ all: Int) -> Void
) async throws(PrintError) {
  let folder: String
  do throws(PosixError) {
    try FileSystem.createFolders(request.destination)
    folder = try FileSystem.createTemporaryFolder()
  } catch {
    throw .posix(error)
  }
  defer { try? FileSystem.removeTree(folder) }
  for start in stride(from: 0, to: due.count, by: request.jobs) {
    progress(start, due.count)
    let batch = Array(due[start..<min(start + request.jobs, due.count)])
    let results = await concurrentMap(count: batch.count, jobs: request.jobs) { index in
      Result { () throws(PrintError) in
        try batch[index].run(request, browser, folder: "\(folder)/\(start + index)")
      }
    }
    // What is done is noted first, whatever became of the others.
    for (job, result) in zip(batch, results) {
      guard let size = try? result.get() else { continue }
      list[job.pdf] = Manifest.Entry(fingerprint: job.fingerprint, size: size)
    }
    try write(list, to: request.destination)
    for result in results { _ = try result.get() }
  }
}

/// Removes PDFs of ours that are no longer wanted; yields how many.
private func remove(
  notIn wanted: Set<String>,
  from list: inout [String: Manifest.Entry],
  in folder: String
) throws(PrintError) -> Int {
  let old = list.keys.filter { !wanted.contains($0) && $0.hasSuffix(".pdf") }.sorted()
  guard !old.isEmpty else { return 0 }
  do throws(PosixError) {
    for pdf in old {
      try FileSystem.remove("\(folder)/\(pdf)")
      FileSystem.removeIfEmpty("\(folder)/\(pdf.prefix { $0 != "/" })")
      list[pdf] = nil
    }
  } catch {
    throw .posix(error)
  }
  try write(list, to: folder)
  return old.count
}

/// `print/2023-04/body.html` gives `2023-04/body.pdf`.
private func pdfPath(_ page: String) -> String {
  "\(page.dropFirst("print/".count).dropLast(".html".count)).pdf"
}

/// The pages for paper, by path, and the style sheets they may be set with.
private func pagesToPrint(
  _ request: PrintRequest
) throws(PrintError) -> (files: [(path: String, fingerprint: Fingerprint)], styles: [Fingerprint]) {
  guard SiteState.isComplete(request.site) else { throw .noSite(folder: request.site) }
  let manifest: Manifest
  do throws(PosixError) {
    manifest = Manifest(try FileSystem.read("\(request.site)/\(Manifest.name)"))
  } catch {
    throw .posix(error)
  }
  let files = manifest.lines
  let known = files.compactMap { path, entry -> (path: String, fingerprint: Fingerprint)? in
    let parts = path.split(separator: "/")
    guard parts.count == 3, parts[0] == "print", path.hasSuffix(".html") else { return nil }
    return entry.map { (path, $0.fingerprint) }
  }
  let styles = files.compactMap { path, entry in
    path.hasPrefix("assets/print-") ? entry?.fingerprint : nil
  }
  guard let name = request.document else { return (known, styles) }
  let chosen = known.filter { $0.path.hasPrefix("print/\(name)/") }
  guard !chosen.isEmpty else {
    let names = Set(known.map { String($0.path.split(separator: "/")[1]) })
    throw .noDocument(name: name, known: names.sorted())
  }
  return (chosen, styles)
}

/// The PDFs of earlier runs; a folder that holds other files only is refused.
private func earlierList(_ folder: String) throws(PrintError) -> [String: Manifest.Entry] {
  let names: [String]
  do throws(PosixError) {
    names = try FileSystem.names(folder) ?? []
    if names.contains(listName) {
      return Manifest(try FileSystem.read("\(folder)/\(listName)")).files.compactMapValues { $0 }
    }
  } catch {
    throw .posix(error)
  }
  if let foreign = names.sorted().first(where: { !$0.hasPrefix(".") }) {
    throw .foreignFiles(folder: folder, example: foreign)
  }
  return [:]
}

private func write(_ list: [String: Manifest.Entry], to folder: String) throws(PrintError) {
  do throws(PosixError) {
    try FileSystem.replace("\(folder)/\(listName)", with: Manifest(list).bytes)
  } catch {
    throw .posix(error)
  }
}

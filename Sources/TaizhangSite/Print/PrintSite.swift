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
/// which files are ours, of which page and from which number on: what has not changed is not printed
/// again, and where everything is printed, PDFs of pages that are no more are removed. Other files stay.
func printSite(
  _ request: PrintRequest,
  with browser: Browser,
  progress: (_ done: Int, _ all: Int) -> Void
) async throws(PrintError) -> PrintSummary {
  let pages = try pagesToPrint(request)
  var list = try earlierList(request.destination)
  let style = Fingerprint(of: pages.styles + [Fingerprint(Array("\(browser)".utf8))])
  // Where no numbers are printed, no page waits for another.
  var documents =
    browser.printsPageNumbers
    ? PrintSequence.documents(pages.files) : pages.files.map { PrintSequence([$0]) }
  var summary = PrintSummary()
  let folder: String
  do throws(PosixError) {
    try FileSystem.createFolders(request.destination)
    folder = try FileSystem.createTemporaryFolder()
  } catch {
    throw .posix(error)
  }
  defer { try? FileSystem.removeTree(folder) }
  while true {
    for index in documents.indices {
      while let job = documents[index].job(style), let sheets = job.sheets(by: list, request) {
        documents[index].advance(bySheets: sheets)
        summary.kept += 1
      }
    }
    // A few at a time, so that a browser that fails is not started for every page.
    let due = documents.indices.filter { documents[$0].next != nil }.prefix(request.jobs)
    guard !due.isEmpty else { break }
    progress(summary.printed + summary.kept, pages.files.count)
    let jobs = due.compactMap { documents[$0].job(style) }
    let results = await concurrentMap(count: jobs.count, jobs: request.jobs) { index in
      Result { () throws(PrintError) in
        try jobs[index].run(request, browser, folder: "\(folder)/\(index)")
      }
    }
    // What is done is noted first, whatever became of the others.
    for (index, (job, result)) in zip(due, zip(jobs, results)) {
      guard let printed = try? result.get() else { continue }
      list[job.pdf] = Manifest.Entry(fingerprint: job.fingerprint, size: printed.size)
      documents[index].advance(bySheets: printed.sheets)
      summary.printed += 1
    }
    try write(list, to: request.destination)
    for result in results { _ = try result.get() }
  }
  if request.document == nil {
    let wanted = Set(pages.files.map { pdfPath($0.path) })
    summary.removed = try remove(notIn: wanted, from: &list, in: request.destination)
  }
  return summary
}

extension PrintSequence {
  /// What printing its next page is; nil where all are done.
  fileprivate func job(_ style: Fingerprint) -> PrintJob? {
    next.map { path, fingerprint in
      let number = Fingerprint(Array("\(firstSheet)".utf8))
      return PrintJob(
        page: path,
        pdf: pdfPath(path),
        firstSheet: firstSheet,
        fingerprint: Fingerprint(of: [fingerprint, style, number])
      )
    }
  }
}

extension PrintJob {
  /// How many sheets its PDF has, where that was printed before and is what it was; else nil.
  fileprivate func sheets(by list: [String: Manifest.Entry], _ request: PrintRequest) -> Int? {
    let place = "\(request.destination)/\(pdf)"
    guard let entry = list[pdf], entry.fingerprint == fingerprint,
      entry.size == FileSystem.fileStatus(place)?.size, let bytes = try? FileSystem.read(place)
    else { return nil }
    return sheetCount(ofPDF: bytes)
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
      let list = Manifest(try FileSystem.read("\(folder)/\(listName)")).lines
      return Dictionary(list.compactMap { path, entry in entry.map { (path, $0) } }) { $1 }
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
    try FileSystem.replace("\(folder)/\(listName)", with: Manifest(list.map { ($0, $1) }).bytes)
  } catch {
    throw .posix(error)
  }
}

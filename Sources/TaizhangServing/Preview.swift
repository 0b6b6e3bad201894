import TaizhangModel
import TaizhangRendering
package import TaizhangSite
package import TaizhangWording

/// The site as it would be built now, in memory; each page is rendered when somebody looks at it.
///
/// Where the content has errors, the last site without them stays, with the errors above it.
package actor Preview {
  private let request: BuildRequest
  private let language: Language
  /// Unlike those of any earlier preview: a page of that one is to be loaded anew.
  private let start: UInt64
  private var builds = 0
  private var pages: SitePages?
  /// Nil where the clock that files are marked by is another machine's.
  private var memory: BuildMemory?
  /// The errors of the last build, as the console tells them; empty where there are none.
  private var errors = ""
  private var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
  private var nextWaiter = 0

  package init(_ request: BuildRequest, language: Language, start: UInt64) {
    self.request = request
    self.language = language
    self.start = start
    memory = SourceFolders.areRemote(in: request.source) ? nil : BuildMemory()
  }

  /// Reads, checks and takes the site anew; its findings are for the console.
  package func rebuild() async -> BuiltSite {
    let site = await build()
    if let pages = site.pages {
      let old = self.pages
      self.pages = pages
      // To take a large site apart takes a while, and nobody should wait for it.
      Task.detached(priority: .background) { withExtendedLifetime(old) {} }
    }
    errors = findingText(
      site.diagnostics.filter { $0.severity == .error },
      site.sources,
      language
    )
    builds += 1
    for waiter in waiters.values { waiter.resume() }
    waiters = [:]
    return site
  }

  private func build() async -> BuiltSite {
    guard var memory else { return await buildSite(request) }
    let site = await buildSite(request, recalling: &memory)
    self.memory = memory
    return site
  }

  /// Names the site that is shown; another one has another name.
  package var version: String { "\(start)-\(builds)" }

  /// The name of the site as soon as it is not this one; after a while, whatever it is.
  package func version(otherThan known: String) async -> String {
    guard known == version else { return version }
    let waiter = nextWaiter
    nextWaiter += 1
    await withCheckedContinuation { continuation in
      waiters[waiter] = continuation
      Task {
        try? await Task.sleep(for: .seconds(20))
        stopWaiting(waiter)
      }
    }
    return version
  }

  private func stopWaiting(_ waiter: Int) {
    waiters.removeValue(forKey: waiter)?.resume()
  }

  /// The file at an address of the site, without the slash in front; a folder's is its index.
  ///
  /// Only the site's own files have addresses: nothing on the disk can be reached.
  package func answer(_ address: String) -> PreviewResponse {
    let path = address.isEmpty || address.hasSuffix("/") ? address + "index.html" : address
    let bytes = pages?.page(at: path)
    let isPage = path.hasSuffix(".html") || bytes == nil
    guard isPage else {
      return PreviewResponse(.found, type: mediaType(path), bytes ?? [])
    }
    var page = bytes
    if page == nil { page = pages?.page(at: "404.html") }
    return PreviewResponse(
      bytes == nil ? .notFound : .found,
      type: mediaType("index.html"),
      withNotices(page, errors: errors, version: version, language)
    )
  }
}

/// By the ending, as the servers in Documentation/ tell it.
private func mediaType(_ path: String) -> String {
  let types = [
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8", ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png",
    ".pdf": "application/pdf",
  ]
  return types.first { path.hasSuffix($0.key) }?.value ?? "application/octet-stream"
}

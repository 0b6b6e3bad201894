import TaizhangServing
import TaizhangSite
import Testing

/// What the preview takes for a request.
struct PreviewRequestTests {
  private func request(_ head: String) -> PreviewRequest? {
    PreviewRequest(head: Array(head.replacing("\n", with: "\r\n").utf8))
  }

  @Test func readsAddressQueryAndHost() throws {
    let found = try #require(
      request("GET /places/shache.html?sort=2#top HTTP/1.1\nAccept: */*\nhOsT:  localhost:8787")
    )
    #expect(found.method == "GET")
    #expect(found.address == "places/shache.html")
    #expect(found.query == "sort=2")
    #expect(found.host == "localhost")
  }

  @Test func theRootHasAnEmptyAddress() throws {
    #expect(try #require(request("GET / HTTP/1.0")).address == "")
    #expect(try #require(request("GET // HTTP/1.0")).address == "")
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET  HTTP/1.1", "GET index.html HTTP/1.1", "GET / / HTTP/1.1",
    "GET / SPDY/3", "CONNECT a:1 HTTP/1.1", "\u{1}\u{2}",
  ])
  func whatIsNoRequestIsNone(head: String) {
    #expect(request(head) == nil)
  }

  @Test(arguments: [
    ("assets/%E6%A0%87%e5%bf%97.svg", "assets/标志.svg"), ("assets/标志.svg", "assets/标志.svg"),
    ("my%20logo.svg", "my logo.svg"), ("s%69te.css", "site.css"), ("%2541", "%41"),
    ("a%3Fb%23c?d", "a?b#c"), ("%2e%2e/Content/site.yaml", "../Content/site.yaml"),
    ("%2Fetc/passwd", "/etc/passwd"), ("a+b", "a+b"), ("%00", "\u{0}"),
  ])
  func decodesAnAddressOnce(written: String, address: String) throws {
    #expect(try #require(request("GET /\(written) HTTP/1.0")).address == address)
  }

  @Test(arguments: ["%", "%4", "%4g", "%+1", "a%", "%FF", "%C3%", "%E6%A0"])
  func anAddressThatIsNoTextIsNone(written: String) {
    #expect(request("GET /\(written) HTTP/1.0") == nil)
  }

  /// A head has the lines that the browser wrote, and not those that Unicode sees in it.
  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func noLineBreakOfUnicodeEndsALine(mark: String) throws {
    let head = "GET / HTTP/1.1\nHost: evil.example\nX-A: a\(mark)Host: localhost"
    #expect(try #require(request(head)).host == "evil.example")
  }

  @Test(arguments: [
    "Accept: */*", "Host: localhost\nHost: evil.example", "Host: localhost\nhost: localhost",
    "Host: localhost\nX-A: a\u{B}b", "Host: localhost\nX-A: a\u{C}b", "Host: localhost\n\u{0}",
    " Host: localhost", "Host : localhost",
  ])
  func aHeadThatTellsNoOneHostIsNone(fields: String) {
    #expect(request("GET / HTTP/1.1\n\(fields)") == nil)
  }

  @Test func linesMayEndWithoutACarriageReturn() throws {
    let head = Array("GET / HTTP/1.1\nA: b\nHost: \tlocalhost\t ".utf8)
    #expect(try #require(PreviewRequest(head: head)).host == "localhost")
    let lone = Array("GET / HTTP/1.1\r\nHost: a\rHost: localhost".utf8)
    #expect(PreviewRequest(head: lone) == nil)
  }

  /// Pages of other sites may lead somebody here, and use nothing of what is here.
  @Test(arguments: [
    ("none", "navigate", "document", false), ("same-origin", "no-cors", "script", false),
    ("cross-site", "navigate", "document", false), ("cross-site", "no-cors", "script", true),
    ("cross-site", "navigate", "iframe", true), ("cross-site", "cors", "empty", true),
    ("same-site", "no-cors", "image", true), ("cross-site", "cors", "document", true),
  ])
  func knowsWhatIsForAnotherSite(
    site: String,
    mode: String,
    destination: String,
    isForAnother: Bool
  ) throws {
    let head = """
      GET /search/1.js HTTP/1.1
      Host: localhost
      Sec-Fetch-Site: \(site)
      sec-fetch-mode: \(mode)
      Sec-Fetch-Dest: \(destination)
      """
    #expect(try #require(request(head)).isForAnotherSite == isForAnother)
  }

  /// Older browsers tell nothing of it.
  @Test func withoutAWordItIsForThisSite() throws {
    #expect(try !#require(request("GET / HTTP/1.1\nHost: localhost")).isForAnotherSite)
  }
}

/// Where the kernel does not tell of changes.
struct RemoteFolderTests {
  private let mounts = """
    22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
    30 22 0:40 / /srv/share rw,relatime shared:2 master:1 - nfs4 server:/share rw
    31 30 0:41 / /srv/share/local rw - ext4 /dev/vdb rw
    32 22 0:42 / /mnt/a\\040b rw - cifs //server/b rw
    33 22 0:43 / /mnt/ssh rw - fuse.sshfs a:/ rw
    broken
    """

  @Test(arguments: [
    ("/", false), ("/srv", false), ("/srv/share", true), ("/srv/share/ledger", true),
    ("/srv/shared", false), ("/srv/share/local/x", false), ("/mnt/a b/c", true), ("/mnt/ssh", true),
  ])
  func theInnermostMountCounts(path: String, isRemote: Bool) {
    #expect(SourceFolders.isRemote(path, mounts: mounts) == isRemote)
  }
}

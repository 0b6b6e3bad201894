import TaizhangTemplates
import TaizhangWording

/// Where the preview's own script and style are: `-` begins no address of a site.
enum PreviewAddress {
  static let script = "-/preview.js"
  static let style = "-/preview.css"
  static let version = "-/version"
}

/// A page with the errors above it, and the script that waits for the next site; nil where no site was
/// without errors yet.
func withNotices(
  _ sitePage: [UInt8]?,
  errors: String,
  version: String,
  _ language: Language
) -> [UInt8] {
  let scripts = """
    <script src="/\(PreviewAddress.script)" data-version="\(version)" defer></script>

    """
  let page = sitePage ?? emptyPage(language)
  var notice: [UInt8] = []
  if !errors.isEmpty {
    let heading =
      switch (language, sitePage == nil) {
      case (.chinese, false): "内容有错误，下面仍是改动以前的网页："
      case (.chinese, true): "内容有错误，改正以后才有网页："
      case (.english, false): "The content has errors; the page below is as it was before:"
      case (.english, true): "The content has errors; there are pages once they are put right:"
      }
    notice = Array(
      """

      <link rel="stylesheet" href="/\(PreviewAddress.style)">
      <section class="taizhang-errors" role="alert"><p>\(heading)</p><pre>
      """.utf8
    )
    appendEscaped(errors, to: &notice)
    notice += Array("</pre></section>".utf8)
  }
  var bytes: [UInt8] = []
  let body = Array("<body>".utf8)
  let end = Array("</body>".utf8)
  let start = page.firstRange(of: body)?.upperBound ?? page.startIndex
  let finish = page.lastRange(of: end)?.lowerBound ?? page.endIndex
  bytes += page[..<start]
  bytes += notice
  bytes += page[start..<max(start, finish)]
  bytes += Array(scripts.utf8)
  bytes += page[max(start, finish)...]
  return bytes
}

/// Shown until the content had no errors for the first time.
private func emptyPage(_ language: Language) -> [UInt8] {
  let title = language == .chinese ? "还没有网页" : "No site yet"
  return Array(
    """
    <!DOCTYPE html>
    <html lang="\(language == .chinese ? "zh-CN" : "en")">
    <head><meta charset="utf-8"><title>\(title)</title></head>
    <body><h1>\(title)</h1></body>
    </html>

    """.utf8
  )
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Where some bytes last stand.
  fileprivate func lastRange(of bytes: [UInt8]) -> Range<Int>? {
    guard count >= bytes.count else { return nil }
    for start in stride(from: endIndex - bytes.count, through: startIndex, by: -1)
    where self[start..<start + bytes.count].elementsEqual(bytes) {
      return start..<start + bytes.count
    }
    return nil
  }
}

/// The preview's style for errors.
let previewStyle = """
  .taizhang-errors { position: sticky; top: 0; z-index: 9; margin: 0 -1.5rem 1rem; padding: .5rem 1.5rem; max-height: 50vh; overflow: auto; color: #1b1b1b; background: #fdf3ee; border-bottom: 3px solid #a6290d; }
  .taizhang-errors p { margin: 0; font-weight: 700; color: #a6290d; }
  .taizhang-errors pre { margin: .5rem 0 0; white-space: pre-wrap; font-size: .875rem; line-height: 1.5; }

  """

/// Asks for the site's version and loads the page again when it is another; not while nobody looks.
let previewScript = """
  "use strict";
  (function () {
    var known = document.currentScript.getAttribute("data-version");
    var asking = false;
    function ask() {
      if (asking || document.hidden) return;
      asking = true;
      fetch("/\(PreviewAddress.version)?known=" + known, { cache: "no-store" }).then(function (answer) {
        return answer.ok ? answer.text() : Promise.reject();
      }).then(function (version) {
        asking = false;
        if (version === known) ask(); else location.reload();
      }).catch(function () {
        asking = false;
        setTimeout(ask, 1000);
      });
    }
    document.addEventListener("visibilitychange", ask);
    ask();
  })();

  """

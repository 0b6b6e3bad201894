import TaizhangLedger
import TaizhangMarkdown
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// `announcements/index.html`.
struct AnnouncementsPage: Viewable {
  var frame: Frame
  var excerpt: Excerpt
  var announcements: [AnnouncementLine]

  static let fields: [Field<AnnouncementsPage>] = [
    .view("frame") { $0.frame },
    .view("excerpt") { $0.excerpt.isWhole ? nil : $0.excerpt },
    .list("announcements") { $0.announcements },
    .flag("hasAnnouncements") { !$0.announcements.isEmpty },
  ]

  init(_ part: Part, _ context: SiteContext) {
    frame = context.frame("公告", .announcements, depth: 1, part: part)
    let lines = announcementLines(context)
    excerpt = part.excerpts(of: [("list", lines.count)])[0]
    announcements = Array(lines[excerpt.shown])
  }
}

/// One announcement in a list.
struct AnnouncementLine: Viewable {
  var link: Link
  var issuer: String
  var date: String
  /// What rows are sorted by: a count of days.
  var dateKey: String
  var place: Link?
  var records: Int
  var projects: Int
  var claims: Int
  var differing: Int

  static let fields: [Field<AnnouncementLine>] = [
    .text("title") { $0.link.text },
    .text("href") { $0.link.href },
    .text("issuer") { $0.issuer },
    .text("date") { $0.date },
    .text("dateKey") { $0.dateKey },
    .view("place") { $0.place },
    .text("records") { String($0.records) },
    .text("projects") { String($0.projects) },
    .text("claims") { String($0.claims) },
    .flag("hasClaims") { $0.claims > 0 },
    .flag("hasDiffering") { $0.differing > 0 },
    .text("differing") { String($0.differing) },
  ]
}

/// Every announcement, earliest first; one day keeps the file order.
func announcementLines(_ context: SiteContext) -> [AnnouncementLine] {
  let ledger = context.ledger
  var claims = [Int](repeating: 0, count: ledger.announcements.count)
  var differing = claims
  for result in context.reconciliations {
    let index = Int(ledger.claims[result.claim].citation.announcement.index)
    claims[index] += 1
    if result.verdict == .differs { differing[index] += 1 }
  }
  let order = ledger.announcements.indices.sorted {
    (ledger.announcements[$0].date, $0) < (ledger.announcements[$1].date, $1)
  }
  return order.map { index in
    let announcement = ledger.announcements[index]
    let group = context.groups.announcements[index]
    return AnnouncementLine(
      link: context.link(Ref<Announcement>(index)),
      issuer: announcement.issuer,
      date: announcement.dateText,
      dateKey: String(announcement.date.number),
      place: announcement.place.map(context.link),
      records: group.records,
      projects: group.projects,
      claims: claims[index],
      differing: differing[index]
    )
  }
}

/// `announcements/<id>.html`: the document, its cited passages marked, and what rests on them.
struct AnnouncementPage: Viewable {
  var frame: Frame
  var title: String
  var issuer: String
  var date: String
  var dateRemarks: String
  var type: String
  var place: Link?
  var isExcerpt: Bool
  var treatments: [String]
  var remarks: String
  var body: HTML
  var passages: [PassageView]
  /// The page that holds the text, from this one; empty where that is this one.
  var textPage: String
  var errata: [ErratumView]
  var claims: [ClaimRow]
  var tables: [ProjectTable]
  /// Its day, and the records that changed since, with what they were on that day; on the first page.
  var day: String
  var changed: [Link]
  var indicators: [IndicatorRow]
  /// Those of the passages that the page shows.
  var excerpt: Excerpt

  static let fields: [Field<AnnouncementPage>] = [
    .view("frame") { $0.frame },
    .text("title") { $0.title },
    .text("issuer") { $0.issuer },
    .text("date") { $0.date },
    .text("dateRemarks") { $0.dateRemarks },
    .text("type") { $0.type },
    .view("place") { $0.place },
    .flag("isExcerpt") { $0.isExcerpt },
    .list("treatments") { $0.treatments },
    .text("remarks") { $0.remarks },
    .html("body") { $0.body },
    .list("passages") { $0.passages },
    .text("textPage") { $0.textPage },
    .flag("hasPassages") { !$0.passages.isEmpty || $0.frame.pager?.number == 1 },
    .view("excerpt") { $0.excerpt.isWhole ? nil : $0.excerpt },
    .list("errata") { $0.errata },
    .flag("hasErrata") { !$0.errata.isEmpty },
    .list("claims") { $0.claims },
    .flag("hasClaims") { !$0.claims.isEmpty },
    .list("tables") { $0.tables },
    .text("day") { $0.day },
    .list("changed") { $0.changed },
    .flag("hasChanged") { !$0.changed.isEmpty },
    .list("indicators") { $0.indicators },
    .flag("hasIndicators") { !$0.indicators.isEmpty },
  ]

  init(_ ref: Ref<Announcement>, _ part: Part, _ context: SiteContext) {
    let ledger = context.ledger
    let announcement = ledger.announcements[ref]
    frame = context.frame(
      announcement.title,
      .announcements,
      depth: 1,
      crumbs: [Link(text: "公告", href: "announcements/index.html")],
      part: part
    )
    title = announcement.title
    issuer = announcement.issuer
    date = announcement.dateText
    dateRemarks = announcement.dateRemarks
    type = announcement.type
    place = announcement.place.map(context.link)
    isExcerpt = announcement.isExcerpt
    treatments = announcement.treatments
    remarks = announcement.remarks
    let all = context.passages[ref]
    let group = context.groups.announcements[Int(ref.index)]
    let lists = context.listsByKind(group, on: part.path)
    tables = context.tables(lists, on: part)
    day = announcement.date.chinese
    changed = part.isFirst ? context.changed(group.members, since: announcement.date) : []
    let isBehind = lists.map { ($0.anchor, $0.members.count) }
    let behind = part.excerpts(of: isBehind + [("passages", all.count)])
    excerpt = behind[lists.count]
    passages = excerpt.shown.map {
      PassageView($0 + 1, all.passage(at: $0, in: context), of: ref, context)
    }
    textPage = part.isFirst ? "" : "\(frame.root)\(part.path)"
    body =
      part.isFirst
      ? markedBody(announcement, all.ranges, context.sources) { number in
        let home = (group.members.count + number - 1) / Part.rows
        return "\(home == 0 ? "" : "../\(part.path(of: home))")#n\(number)"
      } : HTML(trusted: "")
    errata = announcement.errata.map { ErratumView($0, context) }
    claims = context.reconciliations
      .filter { ledger.claims[$0.claim].citation.announcement == ref }
      .map { context.claimRows[Int($0.claim.index)] }
    indicators = ledger.indicators.indices
      .filter { ledger.indicators[$0].citation.announcement == ref }
      .map { context.indicatorRows[$0] }
  }
}

/// The text with every cited passage in a `mark`; the first run of passage n has the id `yn`
/// and its number leads to the list of what rests on it, at `address`.
private func markedBody(
  _ announcement: Announcement,
  _ passages: some Sequence<SourceRange>,
  _ sources: Sources,
  address: @escaping @Sendable (Int) -> String
) -> HTML {
  let bounds = announcement.body.bounds
  let tree = parseMarkdown(sources[announcement.file].bytes[bounds], origin: bounds.lowerBound)
  let marks = passages.enumerated().map { Mark(id: $0 + 1, range: $1) }
  let style = MarkStyle(
    open: { run, output in
      for mark in run.marks where mark.isFirstRun {
        let number = String(mark.id)
        output.append("<a class=\"y\" id=\"y")
        output.append(text: number)
        output.append("\" href=\"")
        output.append(text: address(mark.id))
        output.append("\">")
        output.append(text: number)
        output.append("</a>")
      }
      output.append("<mark>")
    },
    close: { _, output in output.append("</mark>") }
  )
  var bytes: [UInt8] = []
  renderHTML(
    tree,
    options: HTMLOptions(headingShift: 1),
    marks: marks,
    style: style,
    into: &bytes
  )
  return HTML(trusted: bytes)
}

/// A cited passage in the list below the text.
struct PassageView: Viewable {
  var number: Int
  var quote: String
  var line: Int
  var citers: [CiterView]

  static let fields: [Field<PassageView>] = [
    .text("number") { String($0.number) },
    .text("quote") { $0.quote },
    .text("line") { String($0.line) },
    .list("citers") { $0.citers },
  ]

  init(
    _ number: Int,
    _ passage: Passage,
    of announcement: Ref<Announcement>,
    _ context: SiteContext
  ) {
    self.number = number
    quote = passage.quote
    line = passage.line
    citers = passage.citers.map { CiterView($0, of: announcement, context) }
  }
}

/// What rests on a passage: the role in a word, and where it is shown.
struct CiterView: Viewable {
  var role: String
  var link: Link

  static let fields: [Field<CiterView>] = [
    .text("role") { $0.role },
    .view("link") { $0.link },
  ]

  init(_ citer: Citer, of announcement: Ref<Announcement>, _ context: SiteContext) {
    switch citer {
    case .project(let ref):
      (role, link) = ("项目", context.link(ref))
    case .claim(let ref):
      (role, link) = ("公布数", context.link(ref))
    case .indicator(let index):
      let name = context.ledger.indicators[index].name
      (role, link) = ("指标", Link(text: name, href: IndicatorsPage.href(index)))
    case .area(let ref):
      (role, link) = ("面积", context.link(ref))
    case .erratum(let index):
      let reading = context.ledger.announcements[announcement].errata[index].reading
      let page = context.link(announcement).href
      (role, link) = ("勘误", Link(text: reading, href: "\(page)#errata"))
    }
  }
}

/// Damaged or doubtful text and how it is read.
struct ErratumView: Viewable {
  var quote: String
  var reading: String
  var reason: String
  var source: Link

  static let fields: [Field<ErratumView>] = [
    .text("quote") { $0.quote },
    .text("reading") { $0.reading },
    .text("reason") { $0.reason },
    .view("source") { $0.source },
  ]

  init(_ erratum: Erratum, _ context: SiteContext) {
    quote = erratum.citation.quote
    reading = erratum.reading
    reason = erratum.reason
    source = context.link(erratum.citation)
  }
}

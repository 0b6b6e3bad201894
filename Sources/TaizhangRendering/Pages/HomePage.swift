import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// `index.html`: what there is, what is late, and whether it adds up.
struct HomePage: Viewable {
  /// What is read at a glance, and keeps the page light.
  private static let mostAnnouncements = 20

  var frame: Frame
  var introduction: String
  var headlines: [Headline]
  var deadlines: [DeadlineCount]
  var verdicts: [VerdictCount]
  var stagePicture: StagePicture?
  var news: HomeNews?
  var batches: TotalsTable
  var sectors: TotalsTable
  var sectorPicture: MoneyPicture?
  var places: [PlaceCount]
  /// The latest, earliest first.
  var announcements: [AnnouncementLine]
  /// How many there are in all; empty where all are listed.
  var announcementCount: String

  static let fields: [Field<HomePage>] = [
    .view("frame") { $0.frame },
    .text("introduction") { $0.introduction },
    .flag("hasRecords") { !$0.headlines.isEmpty },
    .list("headlines") { $0.headlines },
    .list("deadlines") { $0.deadlines },
    .list("verdicts") { $0.verdicts },
    .flag("hasClaims") { $0.verdicts.contains { $0.count > 0 } },
    .view("stagePicture") { $0.stagePicture },
    .view("news") { $0.news },
    .view("batches") { $0.batches },
    .view("sectors") { $0.sectors },
    .view("sectorPicture") { $0.sectorPicture },
    .list("places") { $0.places },
    .text("announcementCount") { $0.announcementCount },
    .list("announcements") { $0.announcements },
    .flag("hasAnnouncements") { !$0.announcements.isEmpty },
  ]

  init(_ context: SiteContext) {
    let ledger = context.ledger
    frame = context.frame(ledger.settings.title, .home, depth: 0)
    introduction = ledger.settings.introduction
    headlines = Headline.all(context)
    deadlines = DeadlineCount.all(context)
    verdicts = VerdictCount.all(context)
    stagePicture = StagePicture(context)
    news = HomeNews(context)
    batches = TotalsTable(totals: batchTotals(context))
    sectors = TotalsTable(totals: sectorTotals(context))
    sectorPicture = TaizhangRendering.sectorPicture(context)
    places = PlaceCount.all(context)
    let announcements = announcementLines(context)
    self.announcements = announcements.suffix(HomePage.mostAnnouncements)
    let omitsAnnouncements = announcements.count > HomePage.mostAnnouncements
    announcementCount = omitsAnnouncements ? String(announcements.count) : ""
  }
}

/// How many projects count for one place, without those of the places below it.
struct PlaceCount: Viewable {
  var link: Link
  var projects: Int
  /// 采购意向 59 项, among them; or empty.
  var intents: String
  var overdue: Int
  /// The section with its records.
  var origin: String
  /// Where nothing counts for it: projects that its page lists and that count elsewhere.
  var listed = 0

  static let fields: [Field<PlaceCount>] = [
    .view("link") { $0.link },
    .text("projects") { String($0.projects) },
    .text("intents") { $0.intents },
    .text("overdue") { $0.overdue == 0 ? "" : String($0.overdue) },
    .text("origin") { $0.origin },
    .text("listed") { $0.listed == 0 ? "" : String($0.listed) },
  ]

  private init(_ link: Link, _ group: Group, _ context: SiteContext) {
    self.link = link
    projects = group.projects
    intents = context.ledger.rules.intentWords(group.intents(context.ledger.rules))
    overdue = context.pressing(group.members).overdue
    origin = "\(link.href)#records"
  }

  /// Every place with a line in tables, in the order of the notices; records of no place last.
  static func all(_ context: SiteContext) -> [PlaceCount] {
    let groups = context.groups
    var counts = context.placesInTables.map { ref in
      let group = groups.places[Int(ref.index)]
      var count = PlaceCount(context.link(ref), group, context)
      if group.members.isEmpty { count.listed = context.listedProjects(ref) }
      return count
    }
    if !groups.nowhere.members.isEmpty {
      counts.append(PlaceCount(unstatedPlaceLink, groups.nowhere, context))
    }
    return counts
  }
}

/// What the latest bulletin says, in short; of one that is not last month's, only its month: its
/// figures would stand beside those of today.
struct HomeNews: Viewable {
  var bulletin: Link
  var sentences: [Sentence]
  /// It is not of the last month that is over.
  var isOld: Bool

  static let fields: [Field<HomeNews>] = [
    .view("bulletin") { $0.bulletin },
    .list("sentences") { $0.sentences },
    .flag("isOld") { $0.isOld },
  ]

  /// Nil where no month has a bulletin.
  init?(_ context: SiteContext) {
    guard let latest = context.bulletins.last else { return nil }
    let page = "bulletins/\(latest.month.iso).html"
    bulletin = Link(text: "\(latest.day.chineseMonth)通报", href: page)
    isOld = latest.month < Month.last(completeOn: context.ledger.settings.asOf)
    sentences = isOld ? [] : newsSentences(latest, context).map { $0.led(to: page) }
  }
}

/// A kind of records in large type: how many, and how much under each label.
struct Headline: Viewable {
  var kind: String
  var projects: Int
  var measure: String
  /// Where its records are added up by batch.
  var origin: String
  var totals: [TotalView]
  /// Kinds counted under this one, with their counts: 其中采购意向 59 项.
  var included: [IncludedKind]
  /// Projects of its own known only from a list that is not at hand.
  var unlisted: Int

  static let fields: [Field<Headline>] = [
    .text("kind") { $0.kind },
    .text("projects") { String($0.projects) },
    .text("measure") { $0.measure },
    .text("origin") { $0.origin },
    .list("totals") { $0.totals },
    .list("included") { $0.included },
    // Then its amounts are of several kinds, and each line says of which.
    .flag("hasIncluded") { !$0.included.isEmpty },
    .flag("hasUnlisted") { $0.unlisted > 0 },
    .text("unlisted") { String($0.unlisted) },
  ]

  /// By the kinds' groups (归入), in the order of `rules.yaml`.
  static func all(_ context: SiteContext) -> [Headline] {
    let kinds = context.ledger.rules.kinds
    return kinds.indices.filter { kinds[$0].group == kinds[$0].name }.compactMap { index in
      let included = IncludedKind.all(under: Ref(index), context)
      var group = Group()
      for other in kinds.indices where kinds[other].group == kinds[index].name {
        group.add(totalsOf: context.groups.kinds[other])
      }
      guard group.records > 0 else { return nil }
      return Headline(
        kind: kinds[index].name,
        projects: group.projects,
        measure: measureWord(ofKind: kinds[index].name),
        origin: ProjectsPage.origin(Ref(index)),
        totals: context.totals(group, ProjectsPage.origin),
        included: included,
        unlisted: context.unlisted(Ref(index))
      )
    }
  }
}

/// A kind that is counted under another.
struct IncludedKind: Viewable {
  var name: String
  var projects: Int
  var measure: String
  var unlisted: Int
  /// Where its records are added up by batch.
  var origin: String

  static let fields: [Field<IncludedKind>] = [
    .flag("hasUnlisted") { $0.unlisted > 0 },
    .text("unlisted") { String($0.unlisted) },
    .text("name") { $0.name },
    .text("projects") { String($0.projects) },
    .text("measure") { $0.measure },
    .text("origin") { $0.origin },
  ]

  /// The other kinds of a kind's group that have records.
  static func all(under kind: Ref<Kind>, _ context: SiteContext) -> [IncludedKind] {
    let kinds = context.ledger.rules.kinds
    return kinds.indices.compactMap { index in
      let records = context.groups.kinds[index]
      guard kinds[index].group == kinds[kind].name, index != kind.index, !records.members.isEmpty
      else { return nil }
      return IncludedKind(
        name: kinds[index].name,
        projects: records.projects,
        measure: measureWord(ofKind: kinds[index].name),
        unlisted: context.unlisted(Ref(index)),
        origin: ProjectsPage.origin(Ref(index))
      )
    }
  }
}

extension SiteContext {
  /// The projects of a kind that are known only from a list that is not at hand.
  fileprivate func unlisted(_ kind: Ref<Kind>) -> Int {
    groups.kinds[Int(kind.index)].members.reduce(0) { sum, ref in
      sum + (ledger.projects[ref].listMissing ? ledger.projects[ref].count : 0)
    }
  }
}

/// How many projects have a deadline of one status.
struct DeadlineCount: Viewable {
  var status: StatusView
  var projects: Int
  /// 采购意向 59 项, among them; or empty.
  var intents: String
  var anchor: String

  static let fields: [Field<DeadlineCount>] = [
    .view("status") { $0.status },
    .text("projects") { String($0.projects) },
    .text("intents") { $0.intents },
    .flag("isZero") { $0.projects == 0 },
    .text("anchor") { $0.anchor },
  ]

  static func all(_ context: SiteContext) -> [DeadlineCount] {
    let kinds: [(DeadlineStatus, String)] = [
      (.overdue(days: 1), "overdue"), (.near(days: 1), "near"), (.onTime(days: 1), "on-time"),
      (.met, "met"), (.ended, "ended"), (.none, "none"),
    ]
    return kinds.compactMap { status, anchor in
      var projects = 0
      var intents = 0
      for (index, other) in context.statuses.enumerated() where other.isLike(status) {
        let count = context.ledger.projects[index].count
        projects += count
        let kind = context.ledger.projects[index].kind
        if context.ledger.rules.kinds[kind].isNoProject { intents += count }
      }
      // Most ledgers tell of no end.
      guard status != .ended || projects > 0 else { return nil }
      return DeadlineCount(
        status: StatusView(status, context.overdueHeading),
        projects: projects,
        intents: context.ledger.rules.intentWords(intents),
        anchor: anchor
      )
    }
  }
}

/// How many claims have one verdict.
struct VerdictCount: Viewable {
  var word: String
  var count: Int
  var verdictClass: String

  static let fields: [Field<VerdictCount>] = [
    .text("word") { $0.word },
    .text("count") { String($0.count) },
    .text("verdictClass") { $0.verdictClass },
  ]

  static func all(_ context: SiteContext) -> [VerdictCount] {
    Reconciliation.Verdict.allCases.map { verdict in
      VerdictCount(
        word: verdictWord(verdict),
        count: context.reconciliations.count { $0.verdict == verdict },
        verdictClass: verdict.rawValue.split(separator: " ").joined(separator: "-")
      )
    }
  }
}

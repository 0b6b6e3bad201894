import TaizhangLedger
import TaizhangModel
import TaizhangTemplates

/// `places/<slug>.html`: everything the ledger holds of one place.
struct PlacePage: Viewable {
  var frame: Frame
  var name: String
  var type: String
  var parent: Link?
  var code: String
  var counties: [Link]
  var aliases: String
  var area: String
  var areas: [AreaLine]
  var remarks: String
  var sentence: [KindSentence]
  var totals: [TotalView]
  /// The totals hold records of places below this one.
  var includesBelow: Bool
  /// The place's own records and the places below it; nil where there are none below.
  var below: TotalsTable?
  var definitions: Definitions?
  /// What of its own is due next, and how much is overdue; on the first page.
  var next: [NextDay]
  var overdue: Int
  var tables: [ProjectTable]
  var listed: ProjectTable?
  /// Those of its own records, on the first page.
  var problems: OpenProblems?
  var units: [PlaceUnit]
  var announcements: [PlaceSource]
  var indicators: [IndicatorRow]

  static let fields: [Field<PlacePage>] = [
    .view("frame") { $0.frame },
    .text("name") { $0.name },
    .text("type") { $0.type },
    .view("parent") { $0.parent },
    .text("code") { $0.code },
    .list("counties") { $0.counties },
    .flag("hasCounties") { !$0.counties.isEmpty },
    .text("aliases") { $0.aliases },
    .text("area") { $0.area },
    .list("areas") { $0.areas },
    .text("remarks") { $0.remarks },
    .list("sentence") { $0.sentence },
    .list("totals") { $0.totals },
    .flag("includesBelow") { $0.includesBelow },
    .view("below") { $0.below },
    .view("definitions") { $0.definitions },
    .list("next") { $0.next },
    .flag("hasNext") { !$0.next.isEmpty },
    .text("overdue") { $0.overdue == 0 ? "" : String($0.overdue) },
    .flag("hasDeadlines") { !$0.next.isEmpty || $0.overdue > 0 },
    .list("tables") { $0.tables },
    .view("listed") { $0.listed },
    .view("problems") { $0.problems },
    .list("units") { $0.units },
    .flag("hasUnits") { !$0.units.isEmpty },
    .list("announcements") { $0.announcements },
    .flag("hasAnnouncements") { !$0.announcements.isEmpty },
    .list("indicators") { $0.indicators },
    .flag("hasIndicators") { !$0.indicators.isEmpty },
  ]

  init(_ ref: Ref<Place>, _ part: Part, _ context: SiteContext) {
    let ledger = context.ledger
    let place = ledger.places[ref]
    let own = context.groups.places[Int(ref.index)]
    let sum = context.rolledUp[Int(ref.index)]
    frame = context.frame(
      place.name,
      .places,
      depth: 1,
      crumbs: [placesLink],
      part: part
    )
    name = place.name
    type = placeTypeWord(place.type)
    parent = place.parent.map(context.link)
    code = place.code
    counties = place.counties.map(context.link)
    aliases = place.aliases.joined(separator: "、")
    area = place.area?.squareKilometresText ?? ""
    areas = place.areas.map { AreaLine($0, context) }
    remarks = place.remarks
    totals = context.totals(sum) { context.kindOrigin($0, of: own, rolledUp: sum, on: part.path) }
    sentence = KindSentence.all(totals)
    definitions = Definitions(of: part.isFirst ? totals : [], ledger.rules)
    includesBelow = sum.records != own.records
    var lines = ledger.places.indices.filter { ledger.places[$0].parent == ref }.map {
      context.totalsView(Ref<Place>($0))
    }
    if !lines.isEmpty, !own.members.isEmpty {
      // With its own records the lines add up to the place's total.
      var line = context.totalsView(Link(text: "\(place.name)本级", href: part.path), own)
      line.href += "#records"
      lines.insert(line, at: 0)
    }
    below = lines.isEmpty ? nil : TotalsTable(totals: lines)
    next =
      part.isFirst ? NextDay.nearest(own.members, context).map { NextDay($0, $1, context) } : []
    overdue = part.isFirst ? context.pressing(own.members).overdue : 0
    let open = part.isFirst ? context.problemsToSolve(of: own.members) : []
    problems = OpenProblems(open, context)
    let elsewhere = context.groups.listed[Int(ref.index)]
    let lists = context.listsByKind(own, on: part.path)
    let listed = ProjectList(heading: place.name, anchor: "listed", members: elsewhere)
    tables = context.tables(elsewhere.isEmpty ? lists : lists + [listed], on: part)
    self.listed = tables.last?.anchor == "listed" ? tables.removeLast() : nil
    units = part.isFirst ? PlaceUnit.all(of: ref, context) : []
    announcements = part.isFirst ? PlaceSource.all(of: ref, own.members + elsewhere, context) : []
    indicators = ledger.indicators.indices.filter { ledger.indicators[$0].place == ref }
      .map { context.indicatorRows[$0] }
  }
}

/// One stated area.
struct AreaLine: Viewable {
  var text: String
  var county: Link?
  var source: Link?

  static let fields: [Field<AreaLine>] = [
    .text("text") { $0.text },
    .view("county") { $0.county },
    .view("source") { $0.source },
  ]

  init(_ area: StatedArea, _ context: SiteContext) {
    text = area.text
    county = area.county.map(context.link)
    source = area.citation.map(context.link)
  }
}

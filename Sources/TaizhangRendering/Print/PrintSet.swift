import TaizhangLedger
import TaizhangModel
import TaizhangWording

/// A document for paper: a body in portrait and its annexes in landscape, each a file below
/// `print/`, since a file has one `@page` in browsers that know no named pages.
struct PrintSet: Sendable {
  /// `2023-04` for the bulletin of a month, `pack` for the meeting's papers.
  var name: String
  /// 关于2023年4月项目推进情况的通报.
  var title: String
  /// 2023年4月通报.
  var shortTitle: String
  var day: Day
  /// The bulletin it prints; nil for the ledger as of its day.
  var bulletin: Int?
  var annexes: [Annex]

  var body: String { "print/\(name)/body.html" }

  /// One file: a table, or a part of one that would make too large a page.
  struct Annex: Sendable {
    var topic: AnnexTopic
    /// 1, 2, 3 …; the parts of a table share one.
    var number: Int
    var title: String
    var path: String
    var rows: Range<Int>
    /// 1, 2, 3 …; 0 where the table is in one file.
    var part: Int
  }

  /// The annex on a topic, its first part; nil where nothing is there to be listed.
  func annex(_ topic: AnnexTopic) -> Annex? {
    annexes.first { $0.topic == topic }
  }
}

/// What an annex lists.
enum AnnexTopic: Hashable, Sendable {
  case places
  case sectors
  case leads
  case changes
  case overdue
  case due
  case lights
  case unreported
  case problems
  /// The ledger's totals by place and by sector.
  case placeTotals
  case sectorTotals
  case deadlines
  case lit
  case claims
  /// The records of a place; nil for those that name none.
  case records(Ref<Place>?)
}

/// Rows of a table in one file: some 500 KB of names and amounts as long as offices write them.
let longestTable = 500

/// The meeting's papers, then the bulletins, latest first.
func printSets(_ context: SiteContext) -> [PrintSet] {
  guard !context.ledger.projects.isEmpty else { return [] }
  return [meetingSet(context)]
    + context.bulletins.indices.reversed().map { bulletinSet($0, context) }
}

private func bulletinSet(_ index: Int, _ context: SiteContext) -> PrintSet {
  let (bulletin, lists) = (context.bulletins[index], context.bulletinLists[index])
  let month = bulletin.day.chineseMonth
  return PrintSet(
    name: bulletin.month.iso,
    title: "关于\(month)项目推进情况的通报",
    shortTitle: "\(month)通报",
    day: bulletin.day,
    bulletin: index,
    annexes: annexes(
      of: bulletin.month.iso,
      [
        (.places, "places", "分县市园区情况表", lists.tables[0].count),
        (.sectors, "sectors", "分行业情况表", lists.tables[1].count),
        (.leads, "leads", "分牵头单位情况表", lists.tables[2].count),
        (.changes, "changes", "本月变化清单", lists.moved.count),
        (.overdue, "overdue", "本月起超过时限清单", lists.overdue.count),
        (.due, "due", "下月到期清单", bulletin.dueNext.count),
        (.lights, "lights", "红黄灯清单", bulletin.lights.count),
        (.unreported, "unreported", "应报未报清单", bulletin.unreported.count),
        (.problems, "problems", "问题清单", bulletin.problems.count),
      ]
    )
  )
}

private func meetingSet(_ context: SiteContext) -> PrintSet {
  let ledger = context.ledger
  let groups = context.groups
  let places = context.placesInTables.map { Int($0.index) }
  let hasNowhere = !groups.nowhere.members.isEmpty
  let sectors = (groups.sectors + [groups.unsorted]).count { !$0.members.isEmpty }
  var tables: [(AnnexTopic, String, String, Int)] = [
    (.placeTotals, "places", "分县市园区合计表", places.count + (hasNowhere ? 1 : 0)),
    (.sectorTotals, "sectors", "分行业合计表", sectors),
    (.deadlines, "deadlines", "完成时限表", context.annexOrders.byDay(context).count),
    (.lit, "lights", "红黄灯清单", context.annexOrders.lit(context).count),
    (.problems, "problems", "问题清单", context.annexOrders.problems(context).count),
    (.claims, "claims", "公布数核对表", context.reconciliations.count),
  ]
  // Those of places without records have no rows, and are no annexes.
  tables += places.map { index in
    let name = context.ownPlaceLinks[index].text
    let count = groups.places[index].members.count
    return (.records(Ref(index)), "list-\(ledger.places[index].slug)", "\(name)项目清单", count)
  }
  if hasNowhere {
    tables.append(
      (.records(nil), "list-unstated", "\(unstatedWord)属地的项目清单", groups.nowhere.members.count)
    )
  }
  return PrintSet(
    name: "pack",
    title: "关于项目推进情况的通报",
    shortTitle: "会议材料",
    day: ledger.settings.asOf,
    bulletin: nil,
    annexes: annexes(of: "pack", tables)
  )
}

/// Numbers the tables that have rows, and parts those that are long.
private func annexes(
  of folder: String,
  _ tables: [(topic: AnnexTopic, slug: String, title: String, rows: Int)]
) -> [PrintSet.Annex] {
  tables.filter { $0.rows > 0 }.enumerated().flatMap { index, table in
    let starts = Array(stride(from: 0, to: table.rows, by: longestTable))
    return starts.enumerated().map { part, start in
      let suffix = starts.count > 1 ? "-\(part + 1)" : ""
      return PrintSet.Annex(
        topic: table.topic,
        number: index + 1,
        title: table.title,
        path: "print/\(folder)/annex-\(index + 1)-\(table.slug)\(suffix).html",
        rows: start..<min(start + longestTable, table.rows),
        part: starts.count > 1 ? part + 1 : 0
      )
    }
  }
}

/// Places by their own records alone, so that the lines add up, and what names no place.
func ownPlaceTotals(_ context: SiteContext) -> [TotalsView] {
  var rows = context.placesInTables.map { ref in
    let index = Int(ref.index)
    var row = context.totalsView(context.ownPlaceLinks[index], context.groups.places[index])
    row.listed = context.listedProjects(ref)
    return row
  }
  if !context.groups.nowhere.members.isEmpty {
    rows.append(context.totalsView(unstatedPlaceLink, context.groups.nowhere))
  }
  return rows
}

/// Sectors that have records.
func filledSectorTotals(_ context: SiteContext) -> [TotalsView] {
  sectorTotals(context).filter { !$0.isEmpty }
}

/// The ledger's records in the orders in which annexes list them, each made once for all its parts.
struct AnnexOrders: Sendable {
  private let byDay = Late<[Ref<Project>]>()
  private let lit = Late<[LitRecord]>()
  private let problems = Late<[BulletinLists.Entry]>()

  /// Records that have a last day, earliest first.
  func byDay(_ context: SiteContext) -> [Ref<Project>] {
    byDay.value { context.groups.deadlines.flatMap { $0.day == nil ? [] : $0.group.members } }
  }

  /// What waits to be solved, the earliest day set for it first.
  func problems(_ context: SiteContext) -> [BulletinLists.Entry] {
    problems.value {
      context.problemsToSolve(of: context.ledger.projects.indices.lazy.map { Ref($0) })
    }
  }

  /// The lights that are on and not green, gravest first, and of one colour by the earliest last day; a
  /// record with two of them is there twice.
  func lit(_ context: SiteContext) -> [LitRecord] {
    lit.value {
      let lit = context.lights.enumerated().flatMap { index, lights in
        let due = context.dueSteps[index]?.due.number ?? .max
        return [lights.project, lights.reporting].compactMap { light in
          light.flatMap { $0.color == .green ? nil : (index: index, light: $0, due: due) }
        }
      }
      return lit.enumerated().sorted { one, other in
        (-one.element.light.color.gravity, one.element.due, one.offset)
          < (-other.element.light.color.gravity, other.element.due, other.offset)
      }
      .map { (Ref($0.element.index), $0.element.light) }
    }
  }
}

/// A record and one of its lights.
typealias LitRecord = (project: Ref<Project>, light: Light)

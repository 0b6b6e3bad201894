import TaizhangLedger
import TaizhangModel
import TaizhangTemplates
import TaizhangWording

/// What was last reported of a project up to a month's end: an addend of the bulletin's sums.
struct ReportedRow: Viewable {
  /// A `BulletinRecord`.
  var record: View
  /// 2023年4月, the last month reported.
  var month: String
  /// Of each measure that the table has a column for.
  var figures: [ReportedFigure]

  static let fields: [Field<ReportedRow>] =
    Field.shared(BulletinRecord.self) + [
      .text("month") { $0.month },
      .list("figures") { $0.figures },
    ]

  var sharedPart: View? { record }

  init(_ ref: Ref<Project>, in bulletin: Bulletin, _ context: SiteContext) {
    let state = context.ledger.state(of: ref, on: bulletin.day)
    record = context.bulletinRecords[Int(ref.index)]
    month = state.month?.lastDay.chineseMonth ?? ""
    figures = bulletin.measures.map { measure in
      ReportedFigure(sum: state.figure(measure, in: bulletin.month.year))
    }
  }
}

/// A reported sum in 万元, exact; nothing where none was reported, which is not zero.
struct ReportedFigure: Viewable {
  /// The unit of reports, whatever that of the ledger's amounts is.
  static let unit = MoneyUnit.tenThousandYuan

  var sum: ReportedSum?

  static let fields: [Field<ReportedFigure>] = [
    .text("figure") { $0.sum?.money.exactText(in: unit) ?? "" },
    .flag("isAbout") { $0.sum?.isAbout ?? false },
    .text("key") { $0.sum.map { String($0.money.fen) } ?? "" },
  ]
}

extension Bulletin {
  /// Those of which a sum was reported.
  var measures: [Measure] { Measure.allCases.filter { all.sum($0) != nil } }

  /// 累计到位资金合计约 1300 万元（4 个项目报数）: what the rows of each measure add up to.
  var reportedTotals: [String] {
    measures.compactMap { measure in
      all.sum(measure).map { total in
        let figure = total.sum.money.exactText(in: ReportedFigure.unit)
        let about = total.sum.isAbout ? "约 " : " "
        let unit = ReportedFigure.unit.rawValue
        return "\(measure.word)合计\(about)\(figure) \(unit)（\(total.projects) 个项目报数）"
      }
    }
  }
}

import TaizhangLedger
package import TaizhangModel
import TaizhangTemplates

/// How many projects came as far as each stage, and how many of them stand there: a funnel of
/// horizontal bars, first stage on top, with its table.
///
/// What is no project is not in it: it goes through no stages, and would make every share of those
/// behind it wrong.
struct StagePicture: Viewable {
  var bars: [StageBar]
  /// Projects whose stage nobody stated, which are not in the bars.
  var unstated: Int
  var unstatedHref: String
  /// 采购意向 59 项, which are not in the bars either; empty where there are none.
  var intents: String
  var intentsHref: String

  static let fields: [Field<StagePicture>] = [
    .text("height") { String($0.bars.count * MoneyPlot.rowHeight) },
    .list("bars") { $0.bars },
    .flag("hasUnstated") { $0.unstated > 0 },
    .text("unstated") { String($0.unstated) },
    .text("unstatedHref") { $0.unstatedHref },
    .text("intents") { $0.intents },
    .text("intentsHref") { $0.intentsHref },
  ]

  /// As of the ledger's day; nil where no project has a stage.
  init?(_ context: SiteContext) {
    let rules = context.ledger.rules
    let names = rules.stages.map(\.name)
    let counts = context.groups.stages.map { $0.projects - $0.intents(rules) }
    let plot = StagePlot(counts)
    guard plot.bars.first?.reached ?? 0 > 0 else { return nil }
    bars = plot.bars.enumerated().map { index, bar in
      StageBar(bar, name: names[index], row: index)
    }
    let stageless = context.groups.stageless
    unstated = stageless.projects - stageless.intents(rules)
    unstatedHref = "\(StageList.path)#\(stageAnchor(nil))"
    intents = rules.intentWords(context.groups.all.intents(rules))
    intentsHref = context.intentsOrigin
  }
}

extension SiteContext {
  /// Where the first kind that is no project is added up by batch; empty where there are no such
  /// records.
  var intentsOrigin: String {
    let kinds = ledger.rules.kinds
    let kind = kinds.indices.first { kinds[$0].isNoProject && !groups.kinds[$0].members.isEmpty }
    return kind.map { ProjectsPage.origin(Ref($0)) } ?? ""
  }
}

/// The id of the section with the records at a stage.
func stageAnchor(_ stage: Ref<Stage>?) -> String { "s\(stage.map { Int($0.index) + 1 } ?? 0)" }

/// The geometry of a funnel, in whole units of which a picture is 400 wide.
package struct StagePlot {
  package struct Bar: Hashable, Sendable {
    /// Projects at the stage or behind it.
    package var reached: Int
    /// Projects at the stage.
    package var present: Int
    /// Of those that reached the stage before; nil for the first stage and where none did.
    package var share: Ratio?
    /// Where nothing is, 0; else at least 1, at most `longest`.
    package var length: Int
    /// The part of the length that is those at the stage, from its beginning.
    package var presentLength: Int
  }

  /// Leaves room for a figure of five digits and its share.
  package static let longest = 240

  package let bars: [Bar]

  /// Projects at each stage, in the order of the stages.
  package init(_ present: [Int]) {
    var reached = present.reduce(0, +)
    let all = UInt64(reached)
    var before: Int?
    bars = present.map { count in
      defer {
        before = reached
        reached -= count
      }
      let isEmpty = reached == 0
      return Bar(
        reached: reached,
        present: count,
        share: before.flatMap { before in
          before > 0 ? Ratio(numerator: Int64(reached), denominator: Int64(before)) : nil
        },
        length: isEmpty
          ? 0 : max(1, barLength(UInt64(reached), of: all, longest: StagePlot.longest)),
        presentLength: isEmpty
          ? 0 : barLength(UInt64(count), of: all, longest: StagePlot.longest)
      )
    }
  }
}

/// One stage of the funnel, in the picture's units.
struct StageBar: Viewable {
  var name: String
  var href: String
  var reached: Int
  var present: Int
  /// 64.71%, or empty.
  var share: String
  /// Of the row's upper edge.
  var y: Int
  var length: Int
  var presentLength: Int

  static let fields: [Field<StageBar>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("reached") { String($0.reached) },
    .text("present") { String($0.present) },
    .text("share") { $0.share },
    .text("y") { String($0.y) },
    .flag("hasPresent") { $0.presentLength > 0 },
    .text("presentLength") { String($0.presentLength) },
    .flag("hasPassed") { $0.length > $0.presentLength },
    .text("passedX") { String($0.presentLength) },
    .text("passedLength") { String($0.length - $0.presentLength) },
    .text("figureX") { String($0.length + MoneyPlot.gap) },
  ]

  init(_ bar: StagePlot.Bar, name: String, row: Int) {
    self.name = name
    href = "\(StageList.path)#\(stageAnchor(Ref(row)))"
    reached = bar.reached
    present = bar.present
    share = bar.share?.percent.map { $0 + "%" } ?? ""
    y = row * MoneyPlot.rowHeight
    length = bar.length
    presentLength = min(bar.presentLength, bar.length)
  }
}

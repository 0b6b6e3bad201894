import TaizhangLedger
import TaizhangModel
import TaizhangTemplates

/// A light as words: the colour, the rule, and what the rule saw; the class is for colour only.
struct LightView: Viewable {
  /// 红灯.
  var word: String
  /// `red`, `orange`, `yellow`, `blue` or `green`.
  var cssClass: String
  /// The name of the rule, or 调灯.
  var rule: String
  /// 时限已过 31 天; for 调灯, the reason and who signed.
  var reason: LightReason

  static let fields: [Field<LightView>] = [
    .text("word") { $0.word },
    .text("class") { $0.cssClass },
    .text("rule") { $0.rule },
    .text("reason", writing: { $0.reason.write(to: &$1) }),
    // 未到期：还有 31 天到期; a rule that is called what it saw is said once.
    .text(
      "words",
      writing: { owner, view in
        view.write(text: owner.rule)
        if case .words(owner.rule) = owner.reason { return }
        view.write(text: "：")
        owner.reason.write(to: &view)
      }
    ),
  ]

  /// A light that is on at the end of a day.
  init(_ light: Light, on day: Day, _ context: SiteContext) {
    word = light.color.lightWord
    cssClass = light.color.rawValue
    switch light.reason {
    case .rule(let ref, let number, let isSinceAnnounced):
      // In place: lists of lights have hundreds of thousands of rows.
      rule = context.ledger.rules.progress.lights[ref].name
      reason = LightReason(ref, number, isSinceAnnounced, on: day, context)
    case .override(let override):
      rule = "调灯"
      reason = .words("\(override.reason)（签批：\(override.signer)）")
    }
  }
}

extension SiteContext {
  /// A light that is on on the ledger's day.
  func view(of light: Light) -> LightView { LightView(light, on: ledger.settings.asOf, self) }
}

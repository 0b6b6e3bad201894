import TaizhangLedger
import TaizhangModel
import TaizhangWording

extension SitePages {
  /// The whole ledger as known on its day, for other programs.
  ///
  /// What is not stated is null, never zero. Sums are in yuan, or in units of the currency they name,
  /// with at most two decimals; days are `YYYY-MM-DD`, months `YYYY-MM`; `page` is relative to the
  /// site's folder. Names of the office's own tables (kinds, stages, labels, lights) are those of
  /// `rules.yaml`; `relation` and `verdict` are words of this program.
  package func ledgerJSON() -> JSON {
    let ledger = context.ledger
    return .object([
      .init("title", .text(ledger.settings.title)),
      .init("editor", .stated(ledger.settings.editor)),
      .init("asOf", .text(ledger.settings.asOf.iso)),
      .init("projects", .list(ledger.projects.indices.map { context.json(Ref($0)) })),
      .init("claims", .list(context.reconciliations.map { context.json($0) })),
      .init("indicators", .list(ledger.indicators.map { context.json($0) })),
      .init("announcements", .list(ledger.announcements.map { context.json($0) })),
      .init("places", .list(ledger.places.map { context.json($0) })),
      .init("sectors", .list(ledger.sectors.map { named($0.slug, $0.name) })),
      .init("units", .list(ledger.units.map { context.json($0) })),
      .init("batches", .list(ledger.batches.map { named($0.slug, $0.name) })),
    ])
  }
}

/// What stands for something of a table wherever it is spoken of.
private func named(_ id: String, _ name: String) -> JSON {
  .object([.init("id", .text(id)), .init("name", .text(name))])
}

private func stated(_ day: Day?) -> JSON { .stated(day?.iso) }

extension SiteContext {
  fileprivate func json(_ ref: Ref<Project>) -> JSON {
    let project = ledger.projects[ref]
    return .object(identity(project) + standing(ref) + origin(ref, project))
  }

  private func identity(_ project: Project) -> [JSON.Member] {
    [
      .init("id", .text(project.id)),
      .init("name", .text(project.name)),
      .init("batch", reference(project.batch)),
      .init("kind", .text(ledger.rules.kinds[project.kind].name)),
      .init("sector", project.sector.map { reference($0) } ?? .null),
      // The first is the one it counts for.
      .init("places", .list(project.places.map { reference($0) })),
      .init("count", .number(project.count)),
      .init("listMissing", .flag(project.listMissing)),
      .init("amount", amount(project.amount, project.amountLabel)),
      .init("lead", project.lead.map { reference($0) } ?? .null),
      .init("responsible", .list(project.responsible.map { reference($0) })),
      .init("investors", .texts(project.investors)),
      .init("content", .stated(project.content)),
      .init("signedOn", stated(project.signedOn)),
    ]
  }

  /// Where it stands on the ledger's day.
  private func standing(_ ref: Ref<Project>) -> [JSON.Member] {
    let project = ledger.projects[ref]
    let state = states[Int(ref.index)]
    let step = dueSteps[Int(ref.index)]
    let lights = lights[Int(ref.index)]
    let year = ledger.settings.asOf.civil.year
    return [
      .init("deadline", .stated(project.deadline?.text)),
      // The step that is due next.
      .init("due", stated(step?.due)),
      .init("dueStep", .stated(step?.name)),
      .init("status", .text(statuses[Int(ref.index)].word)),
      .init("stage", .stated(state.stage.map { ledger.rules.stages[$0].name })),
      .init("stageSince", stated(state.stageSince)),
      .init("condition", json(state.condition)),
      .init("portion", json(state.portion)),
      .init("light", json(lights.project)),
      .init("reportingLight", json(lights.reporting)),
      .init("lastReport", .stated(state.month?.iso)),
      .init("figures", json { state.figure($0, in: year) }),
      .init(
        "openProblems",
        .list(ledger.problemsToSolve(state).map { json($0.problem, raisedOn: $0.raisedOn) })
      ),
    ]
  }

  private func origin(_ ref: Ref<Project>, _ project: Project) -> [JSON.Member] {
    let reports = ledger.progress.reports(of: ref).map { json(ledger.reports[$0]) }
    return [
      .init("milestones", .list(project.milestones.map { json($0) })),
      // How its scope came to be what it is; empty where it never changed.
      .init("history", .list(project.history.map { json($0) })),
      .init("related", .texts(project.related.map { ledger.projects[$0].id })),
      .init("announcement", .stated(project.announcement.map { ledger.announcements[$0].id })),
      .init("citations", .list(project.citations.map { json($0) })),
      .init("assignment", project.assignment.map { json($0) } ?? .null),
      .init("remarks", .stated(project.remarks)),
      .init("page", .text(href(ref))),
      // As they were written, corrections among them.
      .init("reports", .list(reports)),
    ]
  }

  private func json(_ milestone: Milestone) -> JSON {
    .object([
      .init("event", .text(milestone.event)),
      .init("stage", .stated(milestone.stage.map { ledger.rules.stages[$0].name })),
      .init("date", .stated(milestone.dateText)),
      .init("day", stated(milestone.day)),
      .init("isPlanned", .flag(milestone.isPlanned)),
      .init("citation", milestone.citation.map { json($0) } ?? .null),
    ])
  }

  private func json(_ version: ScopeVersion) -> JSON {
    .object([
      .init("day", stated(version.day)),
      .init("kind", .text(ledger.rules.kinds[version.kind].name)),
      .init("amount", amount(version.amount, version.amountLabel)),
      .init("count", .number(version.count)),
      .init("content", .stated(version.content)),
      .init("citation", version.citation.map { json($0) } ?? .null),
      .init("evidence", .stated(version.evidence)),
      .init("remarks", .stated(version.remarks)),
    ])
  }

  private func json(_ report: Report) -> JSON {
    let facts = report.facts
    return .object([
      .init("month", .text(facts.month.iso)),
      .init("day", .text(facts.day.iso)),
      .init("corrects", .stated(facts.corrects?.iso)),
      .init("stage", .stated(facts.stage.map { ledger.rules.stages[$0].name })),
      .init("condition", json(facts.condition)),
      .init("figures", json { facts.figures[$0] }),
      .init("portion", json(report.portion)),
      .init("progress", .stated(report.progress)),
      .init("problems", .list(report.problems.map { json($0, raisedOn: nil) })),
      .init("nextStep", .stated(report.nextStep)),
      .init("unit", facts.unit.map { reference($0) } ?? .null),
      .init("evidence", .stated(report.evidence)),
      .init("citation", report.citation.map { json($0) } ?? .null),
      .init("remarks", .stated(report.remarks)),
    ])
  }

  /// By the English ids of the report's fields; null where none is stated.
  private func json(_ figure: (Measure) -> ReportedSum?) -> JSON {
    .object(
      Measure.allCases.map { measure in
        guard let sum = figure(measure) else { return .init(measure.rawValue, .null) }
        return .init(
          measure.rawValue,
          .object([
            .init("yuan", .number(sum.money.yuanText)), .init("isAbout", .flag(sum.isAbout)),
          ])
        )
      }
    )
  }

  private func json(_ problem: Problem, raisedOn: Day?) -> JSON {
    var members: [JSON.Member] = [
      .init("words", .text(problem.words)),
      .init("type", .stated(problem.type.map { ledger.rules.progress.problemTypes[$0].name })),
      .init("unit", problem.unit.map { reference($0) } ?? .null),
      .init("due", stated(problem.due)),
      .init("dueText", .stated(problem.dueText)),
      .init("solvedOn", stated(problem.solvedOn)),
    ]
    if let raisedOn { members.append(.init("raisedOn", .text(raisedOn.iso))) }
    return .object(members)
  }

  private func json(_ condition: Ref<Condition>?) -> JSON {
    .stated(condition.map { ledger.rules.progress.conditions[$0].name })
  }

  private func json(_ portion: Portion?) -> JSON {
    guard let portion else { return .null }
    return .object([
      .init("done", .number(portion.done)), .init("of", .number(portion.whole)),
      .init("counted", .text(portion.unit)),
    ])
  }

  private func json(_ light: Light?) -> JSON {
    guard let light else { return .null }
    let view = view(of: light)
    return .object([
      .init("color", .text(light.color.rawValue)),
      .init("rule", .text(view.rule)),
      .init("reason", .text(view.reason.words)),
    ])
  }

  private func json(_ citation: Citation) -> JSON {
    .object([
      .init("announcement", .text(ledger.announcements[citation.announcement].id)),
      .init("line", .number(citation.line)),
      .init("quote", .text(citation.quote)),
    ])
  }
}

// What is stated, and what it is held against.
extension SiteContext {
  fileprivate func json(_ result: Reconciliation) -> JSON {
    let claim = ledger.claims[result.claim]
    let isChecked = result.verdict != .notCheckable
    return .object([
      .init("id", .text(claim.id)),
      .init("what", .text(claim.what)),
      .init("citation", json(claim.citation)),
      .init("count", json(claim.count)),
      .init("amount", amount(claim.amount, claim.amountLabel)),
      .init("share", .stated(claim.share?.text)),
      .init("records", .texts(result.records.map { ledger.projects[$0].id })),
      .init("parts", .texts(claim.parts.map { ledger.claims[$0].id })),
      .init(
        "recordedCount",
        isChecked && claim.count != nil ? result.recordedCount.map { .number($0) } ?? .null : .null
      ),
      .init(
        "recordedYuan",
        isChecked ? result.recordedAmount.map { .number($0.yuanText) } ?? .null : .null
      ),
      .init("verdict", .text(result.verdict.rawValue)),
      .init("reason", .stated(reasonWords(result, ledger))),
      .init("remarks", .stated(claim.remarks)),
      .init("page", .text(link(result.claim).href)),
    ])
  }

  fileprivate func json(_ indicator: Indicator) -> JSON {
    .object([
      .init("name", .text(indicator.name)),
      .init("place", indicator.place.map { reference($0) } ?? .null),
      .init("period", .stated(indicator.period)),
      .init("value", .text(indicator.value)),
      .init("growth", .stated(indicator.growth)),
      .init("citation", json(indicator.citation)),
      .init("remarks", .stated(indicator.remarks)),
    ])
  }

  fileprivate func json(_ announcement: Announcement) -> JSON {
    .object([
      .init("id", .text(announcement.id)),
      .init("title", .text(announcement.title)),
      .init("issuer", .stated(announcement.issuer)),
      .init("date", .text(announcement.date.iso)),
      .init("dateText", .stated(announcement.dateText)),
      .init("type", .stated(announcement.type)),
      .init("isExcerpt", .flag(announcement.isExcerpt)),
      .init("page", .text("announcements/\(announcement.id).html")),
    ])
  }

  fileprivate func json(_ place: Place) -> JSON {
    .object([
      .init("id", .text(place.slug)),
      .init("name", .text(place.name)),
      .init("type", .text(place.type.rawValue)),
      .init("parent", .stated(place.parent.map { ledger.places[$0].slug })),
      .init("counties", .texts(place.counties.map { ledger.places[$0].slug })),
      .init("code", .stated(place.code)),
      .init("areaKm2", place.area.map { .number($0.squareKilometresText) } ?? .null),
      .init("aliases", .texts(place.aliases)),
    ])
  }

  fileprivate func json(_ unit: Unit) -> JSON {
    .object([
      .init("id", .text(unit.slug)),
      .init("name", .text(unit.name)),
      .init("type", .text(unit.type.rawValue)),
      .init("place", .stated(unit.place.map { ledger.places[$0].slug })),
      .init("aliases", .texts(unit.aliases)),
    ])
  }

  fileprivate func reference(_ ref: Ref<Place>) -> JSON {
    named(ledger.places[ref].slug, ledger.places[ref].name)
  }

  fileprivate func reference(_ ref: Ref<Unit>) -> JSON {
    named(ledger.units[ref].slug, ledger.units[ref].name)
  }

  fileprivate func reference(_ ref: Ref<Sector>) -> JSON {
    named(ledger.sectors[ref].slug, ledger.sectors[ref].name)
  }

  fileprivate func reference(_ ref: Ref<Batch>) -> JSON {
    named(ledger.batches[ref].slug, ledger.batches[ref].name)
  }

  /// Null where no figure is stated.
  ///
  /// `value` is the figure or bound, in a range its lower end; only what `isAddable` may enter a sum,
  /// and only with others of its label.
  fileprivate func amount(_ amount: Amount?, _ label: Ref<AmountLabel>?) -> JSON {
    guard let amount else { return .null }
    let (relation, value, end) = amount.value.parts
    return .object([
      .init("text", .text(amount.text)),
      .init("label", .stated(label.map { ledger.rules.amountLabels[$0].name })),
      .init("currency", .text(amount.currency.rawValue)),
      .init("relation", .text(relation)),
      .init("value", .number(value.yuanText)),
      .init("upTo", end.map { .number($0.yuanText) } ?? .null),
      .init("isAddable", .flag(amount.point != nil)),
    ])
  }

  fileprivate func json(_ tally: Tally?) -> JSON {
    guard let tally else { return .null }
    let (relation, value) = tally.value.parts
    return .object([
      .init("text", .text(tally.text)), .init("relation", .text(relation)),
      .init("value", .number(value)),
    ])
  }
}

extension Amount.Value {
  /// The name of the relation, the figure, and the upper end of a range.
  fileprivate var parts: (relation: String, value: Money, end: Money?) {
    switch self {
    case .exactly(let money): ("exactly", money, nil)
    case .about(let money): ("about", money, nil)
    case .above(let money): ("above", money, nil)
    case .atLeast(let money): ("atLeast", money, nil)
    case .below(let money): ("below", money, nil)
    case .atMost(let money): ("atMost", money, nil)
    case .between(let low, let high): ("between", low, high)
    }
  }
}

extension Tally.Value {
  fileprivate var parts: (relation: String, value: Int) {
    switch self {
    case .exactly(let number): ("exactly", number)
    case .about(let number): ("about", number)
    case .above(let number): ("above", number)
    case .atLeast(let number): ("atLeast", number)
    case .below(let number): ("below", number)
    case .atMost(let number): ("atMost", number)
    }
  }
}

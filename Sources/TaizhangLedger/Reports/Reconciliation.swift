package import TaizhangModel

/// A stated figure beside what the records, or the figures it is the sum of, come to.
package struct Reconciliation: Sendable {
  package var claim: Ref<Claim>
  /// The records the claim speaks of; empty where it speaks of none.
  package var records: [Ref<Project>]
  /// What was counted: the projects of the records, or the sum of the parts' counts.
  package var recordedCount: Int?
  /// What was added up, in the claim's own label.
  package var recordedAmount: Money?
  /// Whether one of its figures is 约.
  package var isRecordedAbout = false
  /// Records in scope whose amount is not in `recordedAmount`.
  package var missing: Int
  package var verdict: Verdict
  package var reason: Reason

  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case agrees
    case differs
    case openList = "open list"
    case notCheckable = "not checkable"
  }

  /// Why, as facts; worded in `TaizhangWording`.
  package enum Reason: Hashable, Sendable {
    case equal
    /// Equal once the finer figure is rounded to the coarser one's last digit.
    case equalAfterRounding(difference: Money)
    /// The recorded figure lies within the stated bound or range.
    case withinBound
    /// It keeps to the bound, and is less than half of what it should come near or more than twice what
    /// it should exceed: 近270亿元 says nothing of 2亿元.
    case farFromBound
    /// Equal, but some of the records stand for a list that is not at hand.
    case equalButListMissing(projects: Int)
    case listMissing
    case countDiffers(by: Int)
    case amountDiffers(by: Money)
    case amountIncomplete(missing: Int)
    /// The list is known to be incomplete.
    case incompleteList
    /// The parts are known not to be all.
    case incompleteParts
    /// Neither records nor parts are named.
    case nothingToHoldAgainst
    /// The parts state bounds, or other currencies, or were not yet stated.
    case partsNotAddable
    /// Sums of another currency than the yuan are not added up.
    case foreignCurrency
    case severalLabels
    /// Records and parts disagree with each other or with the claim.
    case partsDiffer(count: Int?, amount: Money?)
  }
}

/// Holds every claim against records or parts; in the order of the ledger's claims.
package func reconcile(_ ledger: Ledger, jobs: Int) async -> [Reconciliation] {
  var byAnnouncement = [[Ref<Project>]](repeating: [], count: ledger.announcements.count)
  for index in ledger.projects.indices {
    guard let announcement = ledger.projects[index].announcement else { continue }
    byAnnouncement[Int(announcement.index)].append(Ref(index))
  }
  let known = byAnnouncement
  return await concurrentMap(count: ledger.claims.count, jobs: jobs) {
    reconcile(Ref($0), in: ledger, known)
  }
}

private func reconcile(
  _ ref: Ref<Claim>,
  in ledger: Ledger,
  _ byAnnouncement: [[Ref<Project>]]
) -> Reconciliation {
  let claim = ledger.claims[ref]
  var result = Reconciliation(
    claim: ref,
    records: [],
    missing: 0,
    verdict: .notCheckable,
    reason: .nothingToHoldAgainst
  )
  let parts = claim.parts.isEmpty ? nil : sum(of: claim.parts, in: ledger)
  if let scope = claim.scope {
    // Most claims speak of one announcement's records; only those are looked at.
    let candidates =
      scope.announcements.isEmpty
      ? ledger.projects.indices.map { Ref($0) }
      : Set(scope.announcements).flatMap { byAnnouncement[Int($0.index)] }.sorted()
    let day = ledger.announcements[claim.citation.announcement].date
    // What somebody names stands there whatever its day.
    let isNamed = !scope.announcements.isEmpty || !scope.records.isEmpty
    // Of the kind it then was: talks that became a contract later were talks.
    result.records = candidates.filter { ref in
      let isInScope =
        ledger.projects[ref].hasHistory
        ? scope.contains(ref, ledger.projects[ref].withScope(of: day))
        : scope.contains(ref, ledger.projects[ref])
      return isInScope && (isNamed || ledger.mayCount(ref, by: day))
    }
    let tally = tally(result.records, for: claim, in: ledger)
    result.recordedCount = tally.count
    // No figure at all is not a sum of zero.
    result.recordedAmount = claim.amount == nil || tally.figures == 0 ? nil : tally.amount
    result.isRecordedAbout = tally.isAbout
    result.missing = tally.missing
    (result.verdict, result.reason) = judge(claim, tally)
    if let parts { settle(&result, with: parts, claim) }
  } else if let parts {
    result.recordedCount = parts.count
    result.recordedAmount = claim.amount == nil ? nil : parts.amount
    result.isRecordedAbout = parts.isAbout
    (result.verdict, result.reason) = judge(claim, parts: parts)
  }
  return result
}

/// What the records of a scope come to.
private struct Tallied {
  var count = 0
  var amount: Money? = .zero
  /// Records whose figure is in `amount`.
  var figures = 0
  /// Whether one of them is 约.
  var isAbout = false
  /// Records without a figure that can be added.
  var missing = 0
  /// Projects of records whose list is not at hand.
  var unlisted = 0
  /// Figures of more than one label, and the claim names none.
  var mixesLabels = false
}

/// Records count with the scope they had when the claim was made: what changed later was not
/// wrong then.
private func tally(
  _ records: [Ref<Project>],
  for claim: Claim,
  in ledger: Ledger
) -> Tallied {
  var result = Tallied()
  var label = claim.amountLabel
  let day = ledger.announcements[claim.citation.announcement].date
  let projects = records.map { ledger.projects[$0].withScope(of: day) }
  result.count =
    switch claim.counted {
    case .projects: projects.reduce(0) { $0 + $1.count }
    case .places: ledger.primaryPlaces(of: records).count
    case .responsible: ledger.responsibleGovernments(of: records).count
    }
  for project in projects {
    if project.listMissing, claim.counted == .projects { result.unlisted += project.count }
    guard let point = project.amount?.point else {
      result.missing += 1
      continue
    }
    if label == nil { label = project.amountLabel }
    guard project.amountLabel == label else {
      if claim.amountLabel == nil { result.mixesLabels = true } else { result.missing += 1 }
      continue
    }
    result.figures += 1
    result.isAbout = result.isAbout || project.amount?.isAbout ?? false
    result.amount = result.amount?.adding(point)
  }
  return result
}

private typealias Judgement = (Reconciliation.Verdict, Reconciliation.Reason)

private func judge(_ claim: Claim, _ tally: Tallied) -> Judgement {
  var worst: Judgement = (.agrees, .equal)
  if let stated = claim.count {
    if tally.unlisted > 0, tally.unlisted == tally.count { return (.notCheckable, .listMissing) }
    if !stated.value.holds(tally.count) {
      return claim.openList && stated.value.mayGrow(from: tally.count)
        ? (.openList, .incompleteList)
        : (.differs, .countDiffers(by: tally.count - (stated.point ?? stated.value.bound)))
    }
    worst = countAgrees(stated, tally, claim)
  }
  guard let stated = claim.amount else { return worst }
  guard stated.currency == .renminbi else { return (.notCheckable, .foreignCurrency) }
  if tally.mixesLabels { return (.notCheckable, .severalLabels) }
  guard let recorded = tally.amount else { return (.notCheckable, .partsNotAddable) }
  let comparison = compare(stated, recorded, tolerance: stated.resolution.fen / 2)
  // What is missing may lead above a figure or an upper bound, never below a lower one.
  if tally.missing > 0, stated.value.hasUpperBound, comparison.isAgreement {
    return claim.openList
      ? (.openList, .incompleteList) : (.notCheckable, .amountIncomplete(missing: tally.missing))
  }
  if comparison.isAgreement, worst.0 != .agrees { return worst }
  switch comparison {
  case .equal: return worst
  case .rounded(let difference): return (.agrees, .equalAfterRounding(difference: difference))
  case .within where claim.openList: return (.openList, .incompleteList)
  case .within where stated.value.isFar(from: recorded): return (.notCheckable, .farFromBound)
  case .within: return (.agrees, .withinBound)
  case .less(let difference):
    if claim.openList { return (.openList, .incompleteList) }
    if tally.missing > 0 { return (.notCheckable, .amountIncomplete(missing: tally.missing)) }
    return (.differs, .amountDiffers(by: difference))
  case .more(let difference): return (.differs, .amountDiffers(by: difference))
  }
}

private func countAgrees(_ stated: Tally, _ tally: Tallied, _ claim: Claim) -> Judgement {
  if tally.unlisted > 0 { return (.agrees, .equalButListMissing(projects: tally.unlisted)) }
  if stated.value.isFar(from: tally.count) {
    return claim.openList ? (.openList, .incompleteList) : (.notCheckable, .farFromBound)
  }
  return (.agrees, stated.point == nil ? .withinBound : .equal)
}

/// What the claims a claim is the sum of come to.
private struct PartSum {
  /// Nil where a part states no exact count; likewise the amount.
  var count: Int?
  var amount: Money?
  /// Whether one of the amounts is 约.
  var isAbout = false
  /// Half a unit of the last digit of each part, together, in fen.
  var tolerance: Int64
}

private func sum(of parts: [Ref<Claim>], in ledger: Ledger) -> PartSum {
  var result = PartSum(count: 0, amount: .zero, tolerance: 0)
  for part in parts.map({ ledger.claims[$0] }) {
    result.count = result.count.flatMap { sum in part.count?.point.map { sum + $0 } }
    result.amount = result.amount.flatMap { sum in part.amount?.point.flatMap(sum.adding) }
    // An exact part adds nothing; 约1.54亿 may be off by half of its last digit.
    guard let amount = part.amount, amount.isAbout else { continue }
    result.isAbout = true
    result.tolerance += amount.resolution.fen
  }
  result.tolerance /= 2
  return result
}

private func judge(_ claim: Claim, parts: PartSum) -> Judgement {
  if let stated = claim.count, let count = parts.count, !stated.value.holds(count) {
    return claim.openList && stated.value.mayGrow(from: count)
      ? (.openList, .incompleteParts)
      : (.differs, .countDiffers(by: count - (stated.point ?? stated.value.bound)))
  }
  let canCount = claim.count == nil || parts.count != nil
  if let stated = claim.amount, stated.currency != .renminbi {
    return (.notCheckable, .foreignCurrency)
  }
  guard canCount, claim.amount == nil || parts.amount != nil else {
    return (.notCheckable, .partsNotAddable)
  }
  guard let stated = claim.amount, let amount = parts.amount else {
    return (.agrees, claim.count?.point == nil ? .withinBound : .equal)
  }
  switch compare(stated, amount, tolerance: stated.resolution.fen / 2 + parts.tolerance) {
  case .equal: return (.agrees, .equal)
  case .rounded(let difference): return (.agrees, .equalAfterRounding(difference: difference))
  case .within where stated.value.isFar(from: amount): return (.notCheckable, .farFromBound)
  case .within: return (.agrees, .withinBound)
  case .less(let difference):
    return claim.openList
      ? (.openList, .incompleteParts) : (.differs, .amountDiffers(by: difference))
  case .more(let difference): return (.differs, .amountDiffers(by: difference))
  }
}

/// Takes the parts into account of a claim that was held against records too.
///
/// Where the records cannot settle it, parts that agree do; parts that do not are a difference
/// whatever the records say.
private func settle(_ result: inout Reconciliation, with parts: PartSum, _ claim: Claim) {
  let (verdict, reason) = judge(claim, parts: parts)
  switch (result.verdict, verdict) {
  case (.agrees, .differs), (.openList, .differs), (.notCheckable, .differs):
    result.verdict = .differs
    result.reason = .partsDiffer(count: parts.count, amount: parts.amount)
  case (.openList, .agrees), (.notCheckable, .agrees):
    (result.verdict, result.reason) = (verdict, reason)
    result.recordedCount = parts.count
    result.recordedAmount = claim.amount == nil ? nil : parts.amount
    result.isRecordedAbout = parts.isAbout
  default:
    break
  }
}

private enum Comparison {
  case equal
  case rounded(Money)
  case within
  case less(Money)
  case more(Money)

  var isAgreement: Bool {
    switch self {
    case .equal, .rounded, .within: true
    case .less, .more: false
    }
  }
}

/// Holds a sum against a stated amount; `tolerance` in fen, inclusive, ≥ 0.
///
/// Differences are recorded minus stated. A bound is held exactly as worded: 超过 excludes its
/// bound, 以上 includes it.
private func compare(_ stated: Amount, _ recorded: Money, tolerance: Int64) -> Comparison {
  func difference(_ bound: Money) -> Money { Money(fen: recorded.fen &- bound.fen) }
  switch stated.value {
  case .exactly(let money), .about(let money):
    let off = difference(money)
    if off.fen == 0 { return .equal }
    if abs(off.fen) <= tolerance { return .rounded(off) }
    return off.fen < 0 ? .less(off) : .more(off)
  case .above(let bound): return recorded > bound ? .within : .less(difference(bound))
  case .atLeast(let bound): return recorded >= bound ? .within : .less(difference(bound))
  case .below(let bound): return recorded < bound ? .within : .more(difference(bound))
  case .atMost(let bound): return recorded <= bound ? .within : .more(difference(bound))
  case .between(let lower, let upper):
    if recorded < lower { return .less(difference(lower)) }
    return recorded > upper ? .more(difference(upper)) : .within
  }
}

/// Whether a figure that keeps to a bound is less than half of an upper or more than twice a lower one.
private func isFar(_ figure: Int64, _ bound: Int64, isUpper: Bool) -> Bool {
  isUpper ? figure < bound / 2 : figure / 2 > bound
}

extension Amount.Value {
  fileprivate func isFar(from money: Money) -> Bool {
    switch self {
    case .above(let bound), .atLeast(let bound):
      TaizhangLedger.isFar(money.fen, bound.fen, isUpper: false)
    case .below(let bound), .atMost(let bound):
      TaizhangLedger.isFar(money.fen, bound.fen, isUpper: true)
    case .exactly, .about, .between: false
    }
  }

  /// All but 超过 and 以上: more records may break what these say.
  fileprivate var hasUpperBound: Bool {
    switch self {
    case .exactly, .about, .below, .atMost, .between: true
    case .above, .atLeast: false
    }
  }
}

extension Tally.Value {
  fileprivate func isFar(from count: Int) -> Bool {
    switch self {
    case .above(let bound), .atLeast(let bound):
      TaizhangLedger.isFar(Int64(count), Int64(bound), isUpper: false)
    case .below(let bound), .atMost(let bound):
      TaizhangLedger.isFar(Int64(count), Int64(bound), isUpper: true)
    case .exactly, .about: false
    }
  }

  package var bound: Int {
    switch self {
    case .exactly(let number), .about(let number), .above(let number), .atLeast(let number),
      .below(let number), .atMost(let number):
      number
    }
  }

  /// Whether a count is what the words say; 约 is held like an exact number.
  fileprivate func holds(_ count: Int) -> Bool {
    switch self {
    case .exactly(let number), .about(let number): count == number
    case .above(let number): count > number
    case .atLeast(let number): count >= number
    case .below(let number): count < number
    case .atMost(let number): count <= number
    }
  }

  /// Whether more records could still make the count hold.
  fileprivate func mayGrow(from count: Int) -> Bool {
    switch self {
    case .exactly(let number), .about(let number): count < number
    case .above(let number): count <= number
    case .atLeast(let number): count < number
    case .below, .atMost: false
    }
  }
}

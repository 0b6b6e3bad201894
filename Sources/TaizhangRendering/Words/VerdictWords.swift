import TaizhangLedger
import TaizhangModel
import TaizhangWording

/// 相符, 不符, 名单不全, 无法核对.
func verdictWord(_ verdict: Reconciliation.Verdict) -> String {
  switch verdict {
  case .agrees: "相符"
  case .differs: "不符"
  case .openList: "名单不全"
  case .notCheckable: "无法核对"
  }
}

/// Why a claim has its verdict, in one sentence without a full stop; counts are in the claim's measure.
func reasonWords(_ result: Reconciliation, _ ledger: Ledger) -> String {
  let claim = ledger.claims[result.claim]
  let measure = measureWord(of: claim.count)
  let stated = claim.amount?.text ?? ""
  return switch result.reason {
  case .equal: "公布数与核对数相等"
  case .equalAfterRounding(let difference):
    "相差不超过公布数末位的一半，尾差 \(difference.words(beside: stated))"
  case .withinBound: "核对数在公布的界限之内"
  case .farFromBound: "核对数在公布的界限之内，但相差一倍以上，不能算相符"
  case .equalButListMissing(let projects): "个数相等，其中 \(projects) 项名单未附，无法逐项核对"
  case .listMissing: "名单未附，个数只见于公告本身"
  case .countDiffers(0), .amountDiffers(.zero): "核对数正好是公布的界限，而“超过”“近”等不含界限"
  case .countDiffers(let difference):
    difference > 0 ? "核对数多 \(difference) \(measure)" : "核对数少 \(-difference) \(measure)"
  case .amountDiffers(let difference):
    difference.fen > 0
      ? "核对数多 \(difference.words(beside: stated))"
      : "核对数少 \(Money(fen: -difference.fen).words(beside: stated))"
  case .amountIncomplete(let missing): "有 \(missing) 条记录没有可相加的金额，合计不完整"
  case .incompleteList: "公告只点名了一部分，名单不全"
  case .incompleteParts:
    "公告的分项写到 \(partWords(result, claim, measure))，其余没有说明"
  case .nothingToHoldAgainst: "没有可以核对的记录或分项"
  case .partsNotAddable: "分项不是确数，不能相加"
  case .foreignCurrency: "公布数是外币，外币不相加，要人工核对"
  case .severalLabels: "记录的金额名目不同，不能相加"
  case .partsDiffer(let count, let amount):
    "记录相符，分项之和不符：\(partWords(count, measure, amount, stated))"
  }
}

/// What the parts of a claim come to, in what it states.
private func partWords(_ result: Reconciliation, _ claim: Claim, _ measure: String) -> String {
  partWords(
    claim.count == nil ? nil : result.recordedCount,
    measure,
    claim.amount == nil ? nil : result.recordedAmount,
    claim.amount?.text ?? ""
  )
}

private func partWords(
  _ count: Int?,
  _ measure: String,
  _ amount: Money?,
  _ stated: String
) -> String {
  [count.map { "\($0) \(measure)" }, amount.map { $0.words(beside: stated) }]
    .compactMap { $0 }.joined(separator: "，")
}

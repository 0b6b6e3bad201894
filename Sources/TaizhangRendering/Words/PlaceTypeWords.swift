import TaizhangModel

/// 地州, 县市, 园区, 兵团单位: the words `places.yaml` uses.
func placeTypeWord(_ type: PlaceType) -> String {
  switch type {
  case .prefecture: "地州"
  case .county: "县市"
  case .zone: "园区"
  case .corps: "兵团单位"
  }
}

/// 部门, 政府, 园区, 企业: the words `units.yaml` uses.
func unitTypeWord(_ type: UnitType) -> String {
  switch type {
  case .department: "部门"
  case .government: "政府"
  case .zone: "园区"
  case .company: "企业"
  }
}

/// 约, 超过, 以上, 近, 以下, 区间; empty for an exact amount.
func qualifierWord(_ value: Amount.Value) -> String {
  switch value {
  case .exactly: ""
  case .about: "约"
  case .above: "超过"
  case .atLeast: "以上"
  case .below: "近"
  case .atMost: "以下"
  case .between: "区间"
  }
}

extension Area {
  /// Square kilometres, exact to the square metre, without trailing zeros: `28`, `1.533333`.
  var squareKilometresText: String {
    let squareMetres = squareCentimetres / 10_000
    let whole = squareMetres / 1_000_000
    var digits = String(squareMetres % 1_000_000)
    digits = String(repeating: "0", count: 6 - digits.utf8.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return digits.isEmpty ? String(whole) : "\(whole).\(digits)"
  }
}

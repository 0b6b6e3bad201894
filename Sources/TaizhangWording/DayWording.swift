package import TaizhangModel

extension Day {
  /// 2023年12月31日.
  package var chinese: String {
    let (year, month, day) = civil
    return "\(year)年\(month)月\(day)日"
  }

  /// 2023年12月.
  package var chineseMonth: String {
    let (year, month, _) = civil
    return "\(year)年\(month)月"
  }
}

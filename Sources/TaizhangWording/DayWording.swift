package import TaizhangModel

extension Day {
  /// 2023年12月31日.
  package var chinese: String { chineseText.text }

  /// The same, put together byte by byte.
  package var chineseText: ShortText {
    let (year, month, day) = civil
    var text = ShortText()
    text.append(year)
    text.append("年")
    text.append(month)
    text.append("月")
    text.append(day)
    text.append("日")
    return text
  }

  /// 2023年12月.
  package var chineseMonth: String {
    let (year, month, _) = civil
    var text = ShortText()
    text.append(year)
    text.append("年")
    text.append(month)
    text.append("月")
    return text.text
  }
}

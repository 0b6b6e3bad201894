import Testing

@testable import TaizhangModel

/// A mistyped name and the one that was meant; nil where none is near.
struct NearestNameCase: Sendable, CustomTestStringConvertible {
  var typed: String
  var meant: String?

  init(_ typed: String, _ meant: String?) {
    self.typed = typed
    self.meant = meant
  }

  var testDescription: String { typed }

  static let known = [
    "喀什经济开发区", "喀什市", "疏附县", "疏勒县", "伽师县", "岳普湖县", "麦盖提县", "莎车县", "叶城县",
    "塔什库尔干塔吉克自治县", "地区发改委", "地区文化广播和旅游局", "kashi-expo7-2022", "完成时限",
  ]

  static let all = [
    NearestNameCase("沙车县", "莎车县"), NearestNameCase("莎车", "莎车县"), NearestNameCase("莎县车", "莎车县"),
    NearestNameCase("岳普胡县", "岳普湖县"), NearestNameCase("麦盖堤县", "麦盖提县"),
    NearestNameCase("喀什经济技术开发区", "喀什经济开发区"), NearestNameCase("塔什库尔干自治县", "塔什库尔干塔吉克自治县"),
    NearestNameCase("地区发展改革委", "地区发改委"), NearestNameCase("地区发改局", "地区发改委"),
    NearestNameCase("地区文化广播旅游局", "地区文化广播和旅游局"),
    NearestNameCase("kashi-expo7-2020", "kashi-expo7-2022"), NearestNameCase("完成期限", "完成时限"),
    NearestNameCase("疏县", "疏附县"), NearestNameCase("乌鲁木齐市", nil), NearestNameCase("市", nil),
    NearestNameCase("", nil), NearestNameCase(String(repeating: "县", count: 65), nil),
  ]
}

@Suite struct NearestNameTests {
  @Test(arguments: NearestNameCase.all)
  func suggestsTheNameThatWasMeant(_ name: NearestNameCase) {
    #expect(nearestName(to: name.typed, among: NearestNameCase.known) == name.meant)
  }

  /// One character makes the opposite.
  @Test(arguments: [
    ("停工", "停建"), ("解约", nil), ("在建", "在建"), ("未开工", nil), ("不投产", nil), ("停键", "停建"),
    ("开功", "开工"), ("已解除合约", nil),
  ])
  func suggestsNoOpposite(typed: String, meant: String?) {
    let known = ["签约", "开工", "停建", "在建", "投产"]
    #expect(nearestName(to: typed, among: known) == meant)
  }

  /// A column of a month's funds that is called one of the year's would be a wrong sum.
  @Test(arguments: [
    ("本月到位资金", nil), ("当月到位资金", nil), ("本季到位资金", nil), ("上月累计到位资金", nil), ("去年完成投资", nil),
    ("计划到位资金", nil), ("拟投资", nil), ("累计到位率", nil), ("上月进展", nil), ("今年到位资金", "本年到位资金"),
    ("本年度到位资金", "本年到位资金"), ("累计到位资全", "累计到位资金"), ("本月进度", "本月进展"),
  ])
  func suggestsNoOtherSpan(typed: String, meant: String?) {
    let known = ["本年到位资金", "累计到位资金", "本年完成投资", "累计完成投资", "本月进展", "总投资"]
    #expect(nearestName(to: typed, among: known) == meant)
  }

  @Test func prefersTheEarlierOfEquallyNearNames() {
    #expect(nearestName(to: "疏县", among: ["疏勒县", "疏附县"]) == "疏勒县")
    #expect(nearestName(to: "疏县", among: ["疏附县", "疏勒县"]) == "疏附县")
  }

  /// Ids begin alike: what is not alike in them says which is meant.
  @Test(arguments: [
    ("kashi16-bingfeng", nil), ("kashi16-enke", nil), ("kashi16-sikee", "kashi16-sike"),
    ("kashi6-sike", "kashi16-sike"), ("kashi16-siek", "kashi16-sike"),
    ("kashi16sike", "kashi16-sike"),
    ("kashi24-jinzhen", "kashi24-jinzheng"), ("qingshan-7", nil),
    ("qingshan-heta-2", "qingshan-hetao"),
  ])
  func comparesThePartsOfIds(typed: String, meant: String?) {
    let known = [
      "kashi24-jinzheng", "kashi16-sike", "qingshan-1", "qingshan-2", "qingshan-hetao",
    ]
    #expect(nearestName(to: typed, among: known) == meant)
  }

  /// Another number is another thing.
  @Test func comparesNumerals() {
    #expect(nearestName(to: "第七届亚欧博览会", among: ["第八届亚欧博览会"]) == nil)
    #expect(nearestName(to: "第7届亚欧博览会", among: ["第8届亚欧博览会"]) == nil)
    #expect(nearestName(to: "第7届亚欧博览会", among: ["第八届亚欧博览会", "第七届亚欧博览会"]) == "第七届亚欧博览会")
    #expect(nearestName(to: "2024年青山推介会", among: ["2023年青山推介会"]) == nil)
    #expect(nearestName(to: "第八届亚殴博览会", among: ["第七届亚欧博览会", "第八届亚欧博览会"]) == "第八届亚欧博览会")
  }

  @Test func prefersTheNearerName() {
    #expect(nearestName(to: "岳普湖", among: ["岳普胡县区", "岳普湖县"]) == "岳普湖县")
  }
}

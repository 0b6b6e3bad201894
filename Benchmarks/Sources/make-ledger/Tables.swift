/// The tables every record draws its names from: 107 places, 12 sectors, 60 units.
struct Tables {
  /// Every twelfth is a prefecture, the parent of those behind it.
  let places: [String]
  let counties: [String]
  let sectors = [
    "新能源", "装备制造", "农副产品加工", "纺织服装", "矿产资源开发", "商贸物流", "节能环保", "文化旅游", "生物医药",
    "现代建材", "电子信息", "现代畜牧",
  ]
  let departments = [
    "发展改革局", "工业和信息化局", "商务局", "农业农村局", "自然资源局", "文化和旅游局", "生态环境局", "住房城乡建设局",
    "交通运输局", "水利局", "科学技术局", "林业和草原局",
  ]
  let batches: [String]

  init(records: Int) {
    var places: [String] = []
    for head in "东西南北上下新安长永平和" {
      for tail in "河山湖岭泉原滩川桥" where places.count < 107 {
        let ending = places.count % 12 == 0 ? "地区" : places.count % 12 == 11 ? "工业园区" : "县"
        places.append("\(head)\(tail)\(ending)")
      }
    }
    self.places = places
    counties = places.filter { $0.hasSuffix("县") }
    batches = (0..<max(3, records / 1000)).map { "\(2024 - $0 % 8)年第\($0 / 8 + 1)次招商推介会" }
  }

  /// All prefectures and the first counties have a government among the units.
  private var governed: [String] {
    places.filter { $0.hasSuffix("地区") } + counties.prefix(39)
  }

  /// The governments that answer for a place, the way clerks write several names in one field.
  func governments(of place: Int) -> String {
    let prefecture = places[place / 12 * 12]
    let answers = place % 12 != 0 && governed.contains(places[place])
    return answers ? "\(prefecture)、\(places[place])" : prefecture
  }

  /// A place that does not lie in this one, nor this one in it.
  func neighbour(of place: Int) -> String { places[(place + 24) % 96 / 12 * 12 + 1] }

  func slug(ofBatch index: Int) -> String { "batch-\(index + 1)" }

  var files: [(path: String, text: String)] {
    [
      ("Content/site.yaml", siteText), ("Content/rules.yaml", rulesText),
      ("Content/places.yaml", placesText), ("Content/sectors.yaml", sectorsText),
      ("Content/units.yaml", unitsText), ("Content/batches.yaml", batchesText),
    ]
  }

  /// The tables that are others where there are reports up to a day.
  func files(asOf day: String) -> [(path: String, text: String)] {
    [
      ("Content/site.yaml", siteText.replacing("2024-06-30", with: day)),
      ("Content/rules.yaml", rulesText + progressRulesText),
    ]
  }

  private var placesText: String {
    var text = ""
    var parent = ""
    for (index, place) in places.enumerated() {
      text += "- 名称: \(place)\n  拼写: place-\(index + 1)\n"
      switch index % 12 {
      case 0:
        parent = place
        text += "  类型: 地州\n  代码: \(650_000 + index)\n"
      case 11:
        text += "  类型: 园区\n  上级: \(parent)\n  所在县: \(places[index - 1])\n"
      default:
        text += "  类型: 县市\n  上级: \(parent)\n  代码: \(650_000 + index)\n"
      }
    }
    return text
  }

  private var sectorsText: String {
    sectors.enumerated().map { "- 名称: \($1)\n  拼写: sector-\($0 + 1)\n" }.joined()
  }

  private var unitsText: String {
    let named = departments.enumerated().map {
      "- 名称: \($1)\n  拼写: unit-\($0 + 1)\n  类型: 部门\n"
    }
    let governments = governed.enumerated().map { index, place in
      "- 名称: \(place)人民政府\n  拼写: gov-\(index + 1)\n  类型: 政府\n  属地: \(place)\n"
        + "  别名:\n    - \(place)\n"
    }
    return (named + governments).joined()
  }

  private var batchesText: String {
    batches.enumerated().map { "- 名称: \($1)\n  拼写: \(slug(ofBatch: $0))\n" }.joined()
  }
}

private let siteText = """
  标题: 一份很大的台账
  编制单位: 测算用，内容均为虚构
  截至: 2024-06-30
  金额单位: 亿元
  说明: 用来测算生成网站要多少时间，内容均为虚构。

  """

private let rulesText = """
  临期天数: 30
  类别:
    - 名称: 签约
      阶段: 签约
      说明: 已经签约的项目。
    - 名称: 洽谈
      阶段: 洽谈
      说明: 尚未签约的项目。
    - 名称: 采购意向
      归入: 洽谈
      阶段: 洽谈
      说明: 产品采购意向。
    - 名称: 在建
      阶段: 在建
      说明: 正在建设的项目。
    - 名称: 投产
      阶段: 投产
      说明: 已经投产的项目。
  阶段:
    - 名称: 洽谈
    - 名称: 签约
    - 名称: 落地
    - 名称: 开工
    - 名称: 在建
    - 名称: 竣工
    - 名称: 投产
    - 名称: 达产
  金额名目:
    - 名称: 签约额
      说明: 公告写作“签约额”的金额。
    - 名称: 意向投资
      说明: 洽谈项目写明的意向投资。
    - 名称: 总投资
      说明: 项目全部投资。

  """

/// One invented record: the sentence of its announcement and the file a clerk would write.
struct LedgerRecord {
  var id: String
  var kind: String
  var batch: Int
  /// As written; nil where none is stated.
  var amount: String?
  /// Exact figures only, in 万元.
  var figure = 0
  /// A paragraph of the announcement; the first quote is its beginning.
  var paragraph: String
  /// The whole file.
  var text: String

  /// `number` counts from 0 over all records, `ordinal` within the announcement.
  init(
    number: Int,
    ordinal: Int,
    announcement: String,
    tables: Tables,
    random: inout SeededGenerator
  ) {
    id = "r\(number + 1)"
    kind = random.pick(["签约", "签约", "签约", "洽谈", "采购意向", "在建", "投产"])
    batch = random.number(below: tables.batches.count)
    (amount, figure) = LedgerRecord.amount(&random)
    let brand = LedgerRecord.brand(number)
    let company = "\(brand)实业有限公司"
    let place = random.number(below: tables.places.count)
    let product = random.pick(products)
    let scale = random.number(below: 90) + 10
    let name = "\(tables.places[place])\(brand)年产\(scale)万吨\(product)加工项目"
    let label = LedgerRecord.label(ofKind: kind)
    let head = "\(company)\(name)" + (amount.map { "，\(label)\($0)" } ?? "")
    // The floor space is no other record’s, so that the quote fits once.
    let content =
      "新建标准化厂房\(10_000 + ordinal * 100 + scale)平方米，配套仓储、检测和污水处理设施，年产\(product)\(scale)万吨"
    let works = ordinal % 4 == 0 ? "\(company)厂房已于2024年3月中旬开工建设。" : ""
    let lead = random.pick(tables.departments)
    paragraph = "\(ordinal + 1).\(head)，\(content)。由\(lead)牵头，有关县市配合。\(works)"

    text = "---\n编号: \(id)\n名称: \(name)\n批次: \(tables.batches[batch])\n类别: \(kind)\n"
    text += "行业: \(random.pick(tables.sectors))\n属地:"
    text +=
      ordinal % 50 == 9
      ? "\n  - \(tables.places[place])\n  - \(tables.neighbour(of: place))\n"
      : " \(tables.places[place])\n"
    if let amount { text += "金额: \(amount)\n金额名目: \(label)\n" }
    if ordinal % 20 == 7 { text += "项目数: 3\n" }
    text += "牵头单位: \(lead)\n责任单位: \(tables.governments(of: place))\n"
    if ordinal % 6 != 5 { text += "完成时限: \(random.pick(deadlines))\n" }
    if ordinal % 20 != 0 { text += "目标阶段: 投产\n" }
    if ordinal % 4 == 0 {
      text += "节点:\n  - 事项: 厂房开工\n    阶段: 开工\n    时间: 2024年3月中旬\n"
      text += "    原文: \(works.dropLast())\n"
    }
    text += "投资方:\n  - \(company)\n建设内容: \(content)\n来源: \(announcement)\n"
    text += "原文:\n  - \(head)\n  - \(content)\n签约时间: 2024-01-\(10 + number % 20)\n"
    if number > 0, ordinal % 10 == 3 { text += "关联: r\(number)\n" }
    text += "备注: 公告未写明建设期。\n---\n\n## 进展\n\n"
    text += "企业已在当地注册，**用地、用水**手续由\(lead)协调办理，详见下表。\n\n"
    text += "| 时间 | 事项 | 完成投资 |\n|---|---|---:|\n"
    for month in 2...5 {
      text += "| 2024年\(month)月 | \(random.pick(steps)) | \(scale * month)万元 |\n"
    }
  }

  private static func label(ofKind kind: String) -> String {
    switch kind {
    case "签约": "签约额"
    case "洽谈", "采购意向": "意向投资"
    default: "总投资"
    }
  }

  /// Every wording of an amount; one in eight states none.
  private static func amount(_ random: inout SeededGenerator) -> (String?, Int) {
    let number = random.number(below: 80) + 10
    switch random.number(below: 24) {
    case 0, 1, 2: return (nil, 0)
    case 3: return ("\(number)亿元以上", 0)
    case 4: return ("超过\(number)亿元", 0)
    case 5: return ("\(number)到\(number + 5)亿元", 0)
    case 6: return ("\(number)00万美元", 0)
    case 7: return ("近\(number)亿元", 0)
    case 8, 9: return ("约\(number / 10).\(number % 10)亿元", number * 1000)
    case 10, 11, 12: return ("\(number)00万元", number * 100)
    case 13, 14: return ("\(number)亿元", number * 10_000)
    default: return ("\(number / 10).\(number % 10)亿元", number * 1000)
    }
  }

  /// Five characters that no other record has, so that each quote fits once and names differ.
  private static func brand(_ number: Int) -> String {
    let first = Array("宏瑞恒泰嘉华锦博鼎盛")
    let second = Array("达丰源信业成发隆通利")
    return [(first, 10), (second, 1), (first, 1000), (second, 100), (second, 10_000)]
      .map { String($0[number / $1 % 10]) }.joined()
  }
}

private let products = ["番茄酱", "棉纱", "核桃油", "红枣", "葡萄干", "辣椒", "饲料", "石材", "板材", "乳制品"]

private let deadlines = [
  "2024年12月底", "2024年6月30日前", "2024年7月中旬", "2025年上半年", "2024年第三季度", "长期坚持", "签约后6个月内",
  "2024-11-30", "2026年", "6月底前开工，12月底前投产", "2024年5月底",
]

private let steps = ["完成备案", "签订用地协议", "场地平整", "厂房主体施工", "设备招标", "道路和管网接入"]

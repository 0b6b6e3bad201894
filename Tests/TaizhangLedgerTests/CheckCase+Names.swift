import TaizhangModel

extension CheckCase {
  /// Rules that hold records against each other by their names.
  static let names = duplicates + similar + signings

  private static let duplicates = [
    CheckCase(
      .nearDuplicate,
      "one name with and without its place",
      finds: "r-2",
      in: Content {
        $0.add("r-1", "莎车县核桃加工项目", "属地: 莎车县")
        $0.add("r-2", "核桃加工生产线建设项目", "属地: 莎车县")
      }
    ),
    CheckCase(
      .nearDuplicate,
      "one name the end of the other",
      finds: "r-2",
      in: Content {
        $0.add("r-1", "莎车县粤水电80万千瓦光伏发电项目", "属地: 莎车县")
        $0.add("r-2", "莎车县光伏发电项目", "属地: 莎车县")
      }
    ),
    CheckCase(
      .nearDuplicate,
      "two counties, one name and amount",
      finds: "r-2",
      in: Content {
        $0.add("r-1", "莎车县年产10万吨生物肥项目", "属地: 莎车县", "金额: 2亿元", "金额名目: 签约额")
        $0.add("r-2", "叶城县年产10万吨生物肥项目", "属地: 叶城县", "金额: 2亿元", "金额名目: 签约额")
      }
    ),
    CheckCase(
      .nearDuplicate,
      "two counties, each with its own",
      in: Content {
        $0.add("r-1", "莎车县农产品加工项目", "属地: 莎车县", "金额: 2亿元", "金额名目: 签约额")
        $0.add("r-2", "叶城县农产品加工项目", "属地: 叶城县", "金额: 3亿元", "金额名目: 签约额")
        $0.add("r-3", "塔县农产品加工项目", "属地: 塔县")
      }
    ),
    CheckCase(
      .nearDuplicate,
      "two counties, one whole name",
      finds: "r-2",
      "r-4",
      in: Content {
        $0.add("r-1", "莎车县华宏铜箔项目", "属地: 莎车县", "金额: 7600万元", "金额名目: 签约额")
        $0.add("r-2", "莎车县 华宏铜箔项目", "属地: 叶城县", "金额: 8600万元", "金额名目: 签约额")
        $0.add("r-3", "莎车县冷库项目", "属地: 莎车县")
        $0.add("r-4", "莎车县冷库项目", "属地: 塔县")
        $0.add("r-5", "冷库项目", "属地: 叶城县")
      }
    ),
    CheckCase(
      .nearDuplicate,
      "two counties, one core and company",
      finds: "r-2",
      in: Content {
        $0.add("r-1", "莎车县华宏铜箔项目", "属地: 莎车县", "投资方: 博达实业有限公司")
        $0.add("r-2", "叶城县华宏铜箔生产线建设项目", "属地: 叶城县", "投资方: 博达实业公司")
        $0.add("r-3", "塔县华宏铜箔项目", "属地: 塔县", "投资方: 安达实业有限公司")
      }
    ),
    CheckCase(
      .nearDuplicate,
      "three counties, what such projects are called",
      in: Content {
        $0.add("r-1", "污水处理厂项目", "属地: 莎车县")
        $0.add("r-2", "污水处理厂项目", "属地: 叶城县")
        $0.add("r-3", "污水处理厂项目", "属地: 塔县")
        $0.add("r-4", "喀什地区高标准农田项目", "属地: 莎车县")
        $0.add("r-5", "喀什地区高标准农田项目", "属地: 叶城县")
        $0.add("r-6", "喀什地区高标准农田项目", "属地: 塔县")
      }
    ),
    CheckCase(
      .nearDuplicate,
      "one of the two names no place",
      finds: "r-2",
      in: Content {
        $0.add("r-1", "莎车县农产品加工项目", "属地: 莎车县")
        $0.add("r-2", "农产品加工项目")
      }
    ),
    CheckCase(
      .nearDuplicate,
      "one short name in one place",
      finds: "r-3",
      in: Content {
        $0.add("r-1", "莎车县冷库项目", "属地: 莎车县", "金额: 2亿元", "金额名目: 签约额")
        $0.add("r-2", "叶城县冷库项目", "属地: 叶城县", "金额: 2亿元", "金额名目: 签约额")
        $0.add("r-3", "冷库建设项目", "属地: 莎车县")
        $0.add("r-4", "莎车县大冷库项目", "属地: 莎车县")
      }
    ),
    CheckCase(
      .nearDuplicate,
      "one short name and no place",
      finds: "r-2",
      in: Content {
        $0.add("r-1", "轴承项目")
        $0.add("r-2", "轴承项目")
        $0.add("r-3", "莎车县轴承项目", "属地: 莎车县")
      }
    ),
    CheckCase(
      .nearDuplicate,
      "two phases",
      in: Content {
        $0.add("r-1", "莎车县光伏发电项目（一期）", "属地: 莎车县")
        $0.add("r-2", "莎车县光伏发电项目（二期）", "属地: 莎车县")
        $0.add("r-3", "莎车县光伏发电三期项目", "属地: 莎车县")
      }
    ),
    CheckCase(
      .nearDuplicate,
      "a project and its second phase",
      in: Content {
        $0.add("r-1", "莎车县光伏发电项目", "属地: 莎车县", "投资方: 粤水电公司")
        $0.add("r-2", "莎车县光伏发电项目（二期扩建）", "属地: 莎车县", "投资方: 粤水电公司")
      }
    ),
    CheckCase(
      .nearDuplicate,
      "one phase twice",
      finds: "r-2",
      in: Content {
        $0.add("r-1", "莎车县光伏发电项目（二期）", "属地: 莎车县")
        $0.add("r-2", "莎车县光伏发电项目（2期）", "属地: 莎车县")
      }
    ),
    CheckCase(
      .nearDuplicate,
      "two capacities",
      in: Content {
        $0.add("r-1", "年产10万吨生物肥项目", "属地: 莎车县")
        $0.add("r-2", "年产20万吨生物肥项目", "属地: 莎车县")
      }
    ),
    CheckCase(
      .nearDuplicate,
      "one company in one place",
      finds: "r-2",
      in: Content {
        $0.add("r-1", "20万锭纺纱", "属地: 莎车县", "投资方: 长盛纺织科技有限公司")
        $0.add("r-2", "棉纱生产", "属地: 莎车县", "投资方: 莎车县长盛纺织科技有限公司")
      }
    ),
    CheckCase(
      .nearDuplicate,
      "one company in two places",
      in: Content {
        $0.add("r-1", "20万锭纺纱", "属地: 莎车县", "投资方: 长盛纺织科技有限公司")
        $0.add("r-2", "棉纱生产", "属地: 叶城县", "投资方: 长盛纺织科技有限公司")
      }
    ),
    CheckCase(
      .nearDuplicate,
      "nothing left but common words",
      in: Content {
        $0.add("r-1", "莎车县产业园项目", "属地: 莎车县")
        $0.add("r-2", "莎车县产业园建设工程", "属地: 莎车县")
      }
    ),
    CheckCase(
      .nearDuplicate,
      "common words, letter by letter",
      finds: "r-2",
      in: Content {
        $0.add("r-1", "莎车县产业园项目", "属地: 莎车县")
        $0.add("r-2", "莎车县产业园项目", "属地: 莎车县")
      }
    ),
  ]

  private static let similar = [
    CheckCase(
      .similarName,
      "one character",
      finds: "r-2",
      in: Content {
        $0.add("r-1", "恩科电子", "属地: 莎车县")
        $0.add("r-2", "思科电子", "属地: 莎车县")
      }
    ),
    CheckCase(
      .similarName,
      "one phase and the next",
      in: Content {
        $0.add("r-1", "莎车县光伏一期项目", "属地: 莎车县")
        $0.add("r-2", "莎车县光伏二期项目", "属地: 莎车县")
      }
    ),
    CheckCase(
      .similarName,
      "one figure and another",
      in: Content {
        $0.add("r-1", "年产1万吨肥料项目", "属地: 莎车县")
        $0.add("r-2", "年产5万吨肥料项目", "属地: 莎车县")
      }
    ),
    CheckCase(
      .similarName,
      "east and west",
      in: Content {
        $0.add("r-1", "标准厂房东区", "属地: 莎车县")
        $0.add("r-2", "标准厂房西区", "属地: 莎车县")
      }
    ),
    CheckCase(
      .similarName,
      "workshop A and B",
      in: Content {
        $0.add("r-1", "标准厂房A区", "属地: 莎车县")
        $0.add("r-2", "标准厂房B区", "属地: 莎车县")
      }
    ),
    CheckCase(
      .similarName,
      "two characters",
      in: Content {
        $0.add("r-1", "核桃加工", "属地: 莎车县")
        $0.add("r-2", "红枣加工", "属地: 莎车县")
      }
    ),
    CheckCase(
      .similarName,
      "two counties",
      in: Content {
        $0.add("r-1", "莎车县羊肉加工项目", "属地: 莎车县")
        $0.add("r-2", "叶城县牛肉加工项目", "属地: 叶城县")
      }
    ),
    CheckCase(
      .similarName,
      "the same name is another finding",
      in: Content {
        $0.add("r-1", "恩科电子", "属地: 莎车县")
        $0.add("r-2", "恩科电子", "属地: 莎车县")
      }
    ),
  ]

  private static let signings = [
    CheckCase(
      .repeatedSigning,
      "one company in two batches",
      finds: "r-2",
      in: Content {
        $0.add("r-1", "甲", "投资方: 北原果业有限公司")
        $0.add("r-2", "乙", "批次: 商洽会", "投资方: 北原果业有限责任公司")
      }
    ),
    CheckCase(
      .repeatedSigning,
      "one company in one batch",
      in: Content {
        $0.add("r-1", "甲", "投资方: 北原果业有限公司")
        $0.add("r-2", "乙", "投资方: 北原果业有限公司")
      }
    ),
    CheckCase(
      .repeatedSigning,
      "talked about first, then signed",
      in: Content {
        $0.add("r-1", "甲", "类别: 洽谈", "投资方: 北原果业有限公司")
        $0.add("r-2", "乙", "批次: 商洽会", "投资方: 北原果业有限公司")
      }
    ),
    CheckCase(
      .repeatedSigning,
      "its second phase",
      in: Content {
        $0.add("r-1", "果汁项目（一期）", "投资方: 北原果业有限公司")
        $0.add("r-2", "果汁项目（二期）", "批次: 商洽会", "投资方: 北原果业有限公司")
      }
    ),
    CheckCase(
      .repeatedSigning,
      "two companies",
      in: Content {
        $0.add("r-1", "甲", "投资方: 北原果业有限公司")
        $0.add("r-2", "乙", "批次: 商洽会", "投资方: 南原果业有限公司")
      }
    ),
  ]
}

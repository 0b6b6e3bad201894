import TaizhangModel

extension CheckCase {
  /// Rules about what single records say.
  static let records = missing + places + milestones + labels + outliers

  private static let missing = [
    CheckCase(
      .missingAmount,
      "a label without a figure",
      finds: "r",
      in: Content {
        $0.add("r", "甲", "金额名目: 签约额")
      }
    ),
    CheckCase(
      .missingAmount,
      "no label: nothing was to be stated",
      in: Content {
        $0.add("r", "甲")
      }
    ),
    CheckCase(
      .missingAmount,
      "only a bound is stated",
      in: Content {
        $0.add("r", "甲", "金额: 百亿元以上", "金额名目: 签约额")
      }
    ),
    CheckCase(
      .missingAmount,
      "stated since",
      in: Content {
        $0.add("r", "甲", "金额名目: 签约额", "变更:\n  - 日期: 2024-01-31\n    金额: 2亿元")
      }
    ),
    CheckCase(
      .missingAmount,
      "stated only after the day",
      finds: "r",
      in: Content {
        $0.add("r", "甲", "金额名目: 签约额", "变更:\n  - 日期: 2024-11-01\n    金额: 2亿元")
      }
    ),
    CheckCase(
      .missingTarget,
      "one for each file",
      finds: "r-1",
      in: Content {
        $0.files["projects/batch.yaml"] = """
          批次: 亚博会
          类别: 签约
          完成时限: 2024年12月底
          项目:
            - 编号: r-1
              名称: 甲
            - 编号: r-2
              名称: 乙
          """
      }
    ),
    CheckCase(
      .missingTarget,
      "the stage is named",
      in: Content {
        $0.add("r", "甲", "完成时限: 2024年12月底", "目标阶段: 开工")
      }
    ),
    CheckCase(
      .missingTarget,
      "never due",
      in: Content {
        $0.add("r", "甲", "完成时限: 长期坚持")
      }
    ),
    CheckCase(.missingTarget, "no deadline", in: Content { $0.add("r", "甲") }),
    CheckCase(
      .listMissing,
      "the annex is not at hand",
      finds: "r",
      in: Content {
        $0.add("r", "产品采购意向", "项目数: 59", "名单未附: 是")
      }
    ),
    CheckCase(
      .listMissing,
      "one line of three",
      in: Content {
        $0.add("r", "织袜项目3个", "项目数: 3", "名单未附: 否")
      }
    ),
  ]

  private static let places = [
    CheckCase(
      .uncoveredPlace,
      "another county answers",
      finds: "r",
      in: Content {
        $0.add("r", "甲", "属地: 莎车县", "责任单位: 叶城县人民政府、地区发改委")
      }
    ),
    CheckCase(
      .uncoveredPlace,
      "the county answers among others",
      in: Content {
        $0.add("r", "甲", "属地: 莎车县", "责任单位: 叶城县人民政府、莎车县人民政府")
      }
    ),
    CheckCase(
      .uncoveredPlace,
      "the prefecture answers",
      in: Content {
        $0.add("r", "甲", "属地: 莎车县", "责任单位: 行署")
      }
    ),
    CheckCase(
      .uncoveredPlace,
      "only departments, which govern no place",
      in: Content {
        $0.add("r", "甲", "属地: 莎车县", "责任单位: 地区发改委")
      }
    ),
    CheckCase(
      .uncoveredPlace,
      "a zone, and a county it lies in",
      in: Content {
        $0.add("r", "甲", "属地: 喀什经济开发区", "责任单位: 莎车县人民政府")
      }
    ),
    CheckCase(
      .uncoveredPlace,
      "a zone, and a county it does not lie in",
      finds: "r",
      in: Content {
        $0.add("r", "甲", "属地: 喀什经济开发区", "责任单位: 叶城县人民政府")
      }
    ),
    CheckCase(
      .uncoveredPlace,
      "a county, and a zone in it",
      in: Content {
        $0.add("r", "甲", "属地: 叶城县", "责任单位: 园区管委会")
      }
    ),
    CheckCase(
      .uncoveredPlace,
      "a whole prefecture, and its counties",
      in: Content {
        $0.add("r", "甲", "属地: 喀什地区", "责任单位: 叶城县人民政府、莎车县人民政府")
      }
    ),
    CheckCase(
      .uncoveredPlace,
      "no place, no units",
      in: Content {
        $0.add("r-1", "甲", "责任单位: 叶城县人民政府")
        $0.add("r-2", "乙", "属地: 莎车县")
      }
    ),
    CheckCase(
      .twoPlaces,
      "two counties",
      finds: "r",
      in: Content {
        $0.add("r", "甲", "属地: 莎车县、叶城县")
      }
    ),
    CheckCase(
      .twoPlaces,
      "a zone and a county it does not lie in",
      finds: "r",
      in: Content {
        $0.add("r", "甲", "属地: 喀什经济开发区、叶城县")
      }
    ),
    CheckCase(
      .twoPlaces,
      "a zone and its county, in both orders",
      in: Content {
        $0.add("r-1", "甲", "属地: 喀什经济开发区、莎车县")
        $0.add("r-2", "乙", "属地: 莎车县、喀什经济开发区")
      }
    ),
    CheckCase(
      .twoPlaces,
      "a prefecture and its county, in both orders",
      in: Content {
        $0.add("r-1", "甲", "属地: 喀什地区、莎车县")
        $0.add("r-2", "乙", "属地: 叶城工业园、喀什地区")
      }
    ),
    CheckCase(.twoPlaces, "one place", in: Content { $0.add("r", "甲", "属地: 塔县") }),
  ]

  private static func milestones(_ events: (String, String, String)...) -> String {
    "节点:\n"
      + events.map { "  - 事项: \($0.0)\n    阶段: \($0.1)\n    时间: \($0.2)\n" }.joined()
  }

  private static let milestones = [
    CheckCase(
      .milestoneOrder,
      "produces before it is begun",
      finds: "r",
      in: Content {
        $0.add("r", "甲", milestones(("投产", "投产", "2024-03-01"), ("开工", "开工", "2024-04-01")))
      }
    ),
    CheckCase(
      .milestoneOrder,
      "one after the other, written the other way round",
      in: Content {
        $0.add("r", "甲", milestones(("投产", "投产", "2024-04-01"), ("开工", "开工", "2024-03-01")))
      }
    ),
    CheckCase(
      .milestoneOrder,
      "both on one day",
      in: Content {
        $0.add("r", "甲", milestones(("投产", "投产", "2024-03-01"), ("开工", "开工", "2024-03-01")))
      }
    ),
    CheckCase(
      .milestoneOrder,
      "a month, and a day in it",
      in: Content {
        $0.add("r", "甲", milestones(("签约", "签约", "2024年2月"), ("开工", "开工", "2024-02-27")))
      }
    ),
    CheckCase(
      .milestoneOrder,
      "a month, and ten days of it",
      in: Content {
        $0.add("r", "甲", milestones(("签约", "签约", "2024年3月"), ("开工", "开工", "2024年3月中旬")))
      }
    ),
    CheckCase(
      .milestoneOrder,
      "a month, and a day before it",
      finds: "r",
      in: Content {
        $0.add("r", "甲", milestones(("签约", "签约", "2024年2月"), ("开工", "开工", "2024-01-31")))
      }
    ),
    CheckCase(
      .milestoneOrder,
      "the second phase begins after the first produces",
      in: Content {
        $0.add("r", "甲", milestones(("一期投产", "投产", "2024-03-01"), ("二期开工", "开工", "2024-05-01")))
      }
    ),
    CheckCase(
      .milestoneOrder,
      "one phase produces before it begins",
      finds: "r",
      in: Content {
        $0.add("r", "甲", milestones(("二期投产", "投产", "2024-03-01"), ("二期开工", "开工", "2024-05-01")))
      }
    ),
    CheckCase(
      .milestoneOrder,
      "planned, so not yet wrong",
      in: Content {
        $0.add(
          "r",
          "甲",
          milestones(("开工", "开工", "2024-05-01"), ("投产", "投产", "2024-03-01")) + "    计划: 是"
        )
      }
    ),
    CheckCase(
      .milestoneOrder,
      "begun before it was signed",
      finds: "r",
      in: Content {
        $0.add("r", "甲", "签约时间: 2024-03-01", milestones(("开工", "开工", "2024-02-01")))
      }
    ),
    CheckCase(
      .milestoneOrder,
      "begun in the month of signing",
      in: Content {
        $0.add("r", "甲", "签约时间: 2024年3月", milestones(("开工", "开工", "2024-03-10")))
      }
    ),
    CheckCase(
      .milestoneOrder,
      "talks come before the signing",
      in: Content {
        $0.add("r", "甲", "签约时间: 2024-03-01", milestones(("考察", "洽谈", "2024-02-01")))
      }
    ),
  ]

  /// Five ordinary figures and one more.
  private static func figures(_ last: String, _ fields: String...) -> Content {
    Content { content in
      for (index, amount) in ["2亿元", "3亿元", "1亿元", "2亿元", "2.5亿元"].enumerated() {
        content.add("r-\(index)", "甲\(index)", "金额: \(amount)", "金额名目: 签约额")
      }
      let more = fields.contains { $0.hasPrefix("金额名目") } ? [] : ["金额名目: 签约额"]
      content.add("r-9", "乙", (["金额: \(last)"] + more + fields).joined(separator: "\n"))
    }
  }

  /// A table in which some rows are talks.
  private static let labels = [
    CheckCase(
      .labelBeforeSigning,
      "one for each kind of a file",
      finds: "r-2",
      "r-4",
      in: Content {
        $0.files["projects/batch.csv"] = """
          批次：亚博会,单位：万元
          项目编号,项目名称,类别,签约额
          r-1,甲,签约,500
          r-2,乙,洽谈,300
          r-3,丙,洽谈,200
          r-5,戊,洽谈,
          """
        $0.add("r-4", "丁", "类别: 洽谈", "金额: 2亿元", "金额名目: 签约额")
      }
    ),
    CheckCase(
      .labelBeforeSigning,
      "what talks are about",
      in: Content {
        $0.add("r", "甲", "类别: 洽谈", "金额: 2亿元", "金额名目: 意向投资")
      }
    ),
    CheckCase(
      .labelBeforeSigning,
      "signed since",
      in: Content {
        $0.add(
          "r",
          "甲",
          "类别: 洽谈",
          "金额: 2亿元",
          "金额名目: 意向投资",
          "变更:\n  - 日期: 2024-01-31\n    类别: 签约\n    金额名目: 签约额"
        )
      }
    ),
    CheckCase(
      .labelBeforeSigning,
      "not signed after all",
      finds: "r",
      in: Content {
        $0.add(
          "r",
          "甲",
          "类别: 签约",
          "金额: 2亿元",
          "金额名目: 签约额",
          "变更:\n  - 日期: 2024-01-31\n    类别: 洽谈"
        )
      }
    ),
    CheckCase(
      .labelBeforeSigning,
      "a kind without a stage, and one that is signed",
      in: Content {
        $0.add("r-1", "甲", "类别: 采购意向", "金额: 2亿元", "金额名目: 签约额")
        $0.add("r-2", "乙", "金额: 2亿元", "金额名目: 签约额")
      }
    ),
  ]

  private static let outliers = [
    CheckCase(.amountOutlier, "亿 written for 万", finds: "r-9", in: figures("2500亿元")),
    CheckCase(.amountOutlier, "万 written for 亿", finds: "r-9", in: figures("16万元")),
    CheckCase(.amountOutlier, "large, but not a thousand times", in: figures("160亿元")),
    CheckCase(.amountOutlier, "small, but not a thousandth", in: figures("1700万元")),
    CheckCase(
      .amountOutlier,
      "a thousand projects in one line",
      in: figures("2000亿元", "项目数: 1000")
    ),
    CheckCase(.amountOutlier, "another label", in: figures("2500亿元", "金额名目: 意向投资")),
    CheckCase(.amountOutlier, "a bound is no figure", in: figures("2500亿元以上")),
    CheckCase(
      .amountOutlier,
      "too few to compare",
      in: Content {
        $0.add("r-1", "甲", "金额: 2亿元", "金额名目: 签约额")
        $0.add("r-2", "乙", "金额: 2500亿元", "金额名目: 签约额")
      }
    ),
  ]
}

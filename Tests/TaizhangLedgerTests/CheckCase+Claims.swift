import TaizhangModel

extension CheckCase {
  /// Rules about stated figures.
  static let claims = differing + subsets + rates

  /// A claim of the records of announcement `a`, two of them, 5亿元 together.
  private static func stated(_ quote: String, _ lines: String...) -> Content {
    Content { content in
      content.claim(
        ["编号: c", "内容: 签约项目", "原文: \(quote)"] + lines,
        body: "\(quote)。甲，签约额2亿元。乙，签约额3亿元。"
      )
      for (id, name, amount) in [("r-1", "甲", "2亿元"), ("r-2", "乙", "3亿元")] {
        content.add(
          id,
          name,
          "来源: a\n金额: \(amount)\n金额名目: 签约额\n原文: \(name)，签约额\(amount)"
        )
      }
    }
  }

  private static let all = "范围:\n      类别: 签约"

  private static let differing = [
    CheckCase(.claimDiffers, "a count", finds: "c", in: stated("签约3个项目", "个数: 3个", all)),
    CheckCase(
      .claimDiffers,
      "an amount",
      finds: "c",
      in: stated("共6亿元", "金额: 6亿元", "金额名目: 签约额", all)
    ),
    CheckCase(.claimDiffers, "what is said", in: stated("签约2个项目", "个数: 2个", all)),
    CheckCase(
      .claimDiffers,
      "a list known to be open",
      in: stated("签约3个项目", "个数: 3个", "名单不全: 是", all)
    ),
    CheckCase(
      .claimDiffers,
      "an open list that is already longer",
      finds: "c",
      in: stated("签约1个项目", "个数: 1个", "名单不全: 是", all)
    ),
    CheckCase(
      .claimDiffers,
      "within its bound",
      in: stated("超过4.9亿元", "金额: 超过4.9亿元", "金额名目: 签约额", all)
    ),
    CheckCase(
      .claimDiffers,
      "at its bound, which 超过 excludes",
      finds: "c",
      in: stated("超过5亿元", "金额: 超过5亿元", "金额名目: 签约额", all)
    ),
    CheckCase(.claimDiffers, "nothing to hold it against", in: stated("签约3个项目", "个数: 3个")),
  ]

  /// Two claims: a part of the other.
  private static func part(_ part: [String], of whole: [String], _ body: String) -> Content {
    Content {
      $0.claim(
        ["编号: whole", "内容: 全部"] + whole,
        ["编号: part", "内容: 其中", "属于: whole"] + part,
        body: body
      )
    }
  }

  private static let subsets = [
    CheckCase(
      .subsetExceedsSet,
      "more than the whole",
      finds: "part",
      in: part(
        ["原文: 其中9.24亿元", "金额: 9.24亿元"],
        of: ["原文: 共6.02亿元", "金额: 6.02亿元"],
        "共6.02亿元，其中9.24亿元"
      )
    ),
    CheckCase(
      .subsetExceedsSet,
      "more in number",
      finds: "part",
      in: part(["原文: 其中4个", "个数: 4个"], of: ["原文: 共3个", "个数: 3个"], "共3个，其中4个")
    ),
    CheckCase(
      .subsetExceedsSet,
      "all of it",
      in: part(["原文: 其中3个", "个数: 3个"], of: ["原文: 共3个", "个数: 3个"], "共3个，其中3个")
    ),
    CheckCase(
      .subsetExceedsSet,
      "a whole that is rounded",
      in: part(
        ["原文: 其中3.82亿元", "金额: 3.82亿元"],
        of: ["原文: 约3.8亿元", "金额: 约3.8亿元"],
        "约3.8亿元，其中3.82亿元"
      )
    ),
    CheckCase(
      .subsetExceedsSet,
      "more than rounding",
      finds: "part",
      in: part(
        ["原文: 其中3.86亿元", "金额: 3.86亿元"],
        of: ["原文: 约3.8亿元", "金额: 约3.8亿元"],
        "约3.8亿元，其中3.86亿元"
      )
    ),
    CheckCase(
      .subsetExceedsSet,
      "two labels",
      in: part(
        ["原文: 其中9亿元", "金额: 9亿元", "金额名目: 意向投资"],
        of: ["原文: 共6亿元", "金额: 6亿元", "金额名目: 签约额"],
        "共6亿元，其中9亿元"
      )
    ),
    CheckCase(
      .subsetExceedsSet,
      "projects and the counties they lie in",
      in: part(
        ["原文: 涉及4个县", "个数: 4个", "计数: 属地"],
        of: ["原文: 共3个项目", "个数: 3个"],
        "共3个项目，涉及4个县"
      )
    ),
    CheckCase(
      .subsetExceedsSet,
      "a whole with only a lower bound",
      in: part(["原文: 其中9亿元", "金额: 9亿元"], of: ["原文: 超过6亿元", "金额: 超过6亿元"], "超过6亿元，其中9亿元")
    ),
  ]

  private static func share(_ share: String, _ part: String, of whole: String) -> Content {
    let field = part.hasSuffix("元") ? "金额" : "个数"
    return CheckCase.part(
      ["原文: 其中\(part)，占\(share)", "\(field): \(part)", "占比: \(share)"],
      of: ["原文: 共\(whole)", "\(field): \(whole)"],
      "共\(whole)。其中\(part)，占\(share)。"
    )
  }

  /// The figures of published bulletins.
  private static let rates = [
    CheckCase(.rateDiffers, "wrong", finds: "part", in: share("94.87%", "25.18亿元", of: "25.47亿元")),
    CheckCase(
      .rateDiffers,
      "one digit slipped",
      finds: "part",
      in: share("21.16%", "21.66亿元", of: "100.2亿元")
    ),
    CheckCase(
      .rateDiffers,
      "rounded the wrong way",
      finds: "part",
      in: share("68.9%", "22个", of: "32个")
    ),
    CheckCase(.rateDiffers, "rounded", in: share("68.8%", "22个", of: "32个")),
    CheckCase(.rateDiffers, "cut off", in: share("99.65%", "291个", of: "292个")),
    CheckCase(.rateDiffers, "exact to four digits", in: share("68.75%", "22个", of: "32个")),
    CheckCase(.rateDiffers, "as many digits as there are", in: share("12.5000%", "1个", of: "8个")),
    CheckCase(.rateDiffers, "whole percent", in: share("37%", "401个", of: "1093个")),
    CheckCase(
      .rateDiffers,
      "a small figure rounded itself",
      in: share("0.53%", "0.17亿元", of: "33.32亿元")
    ),
    CheckCase(
      .rateDiffers,
      "a small figure, too far off",
      finds: "part",
      in: share("0.63%", "0.17亿元", of: "33.32亿元")
    ),
    CheckCase(.rateDiffers, "only a bound is stated", in: share("30%", "20个", of: "近100个")),
    CheckCase(
      .rateDiffers,
      "the greatest amounts there are",
      finds: "part",
      in: share("12%", "92233.7万亿元", of: "92233.72万亿元")
    ),
    CheckCase(.rateDiffers, "no share at all", in: share("12%", "92233万亿元", of: "0.01元")),
  ]
}

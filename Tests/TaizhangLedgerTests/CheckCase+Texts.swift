import TaizhangModel

extension CheckCase {
  /// Rules about the words of announcements.
  static let texts = damaged + sound + variants

  private static func text(_ body: String, _ head: String = "") -> Content {
    Content { $0.announce("a", head, body: body) }
  }

  private static let damaged = [
    CheckCase(.textDamage, "a character that cannot be read", finds: "a", in: text("加快推\u{FFFD}。")),
    CheckCase(
      .textDamage,
      "a title, a name, a list and a report, each once",
      finds: "快报\u{FFFD}",
      "石桥\u{FFFD}厂\u{FFFD}",
      "甲\u{FFFD}司",
      "说明有\u{FFFD}。",
      "主体\u{FFFD}完工",
      in: Content {
        $0.announce("a", "备注: 快报\u{FFFD}\n", body: "签约额2亿元。")
        $0.add("b", "石桥\u{FFFD}厂\u{FFFD}", "投资方:", "  - 甲\u{FFFD}司")
        $0.files["reports/2023-03/x.yaml"] = "- 项目: b\n  本月进展: 主体\u{FFFD}完工\n"
        $0.files["projects/c.md"] = "---\n名称: 丙\n批次: 亚博会\n类别: 签约\n---\n说明有\u{FFFD}。\n"
      }
    ),
    CheckCase(.textDamage, "bytes out of step", finds: "a", in: text("2.8億元?！?0月18日")),
    CheckCase(.textDamage, "bytes out of step, half-width", finds: "a", in: text("2.8亿元?!0月18日")),
    CheckCase(.textDamage, "half a character", finds: "a", in: text("多作贡献?!苯K援伊")),
    CheckCase(.textDamage, "pinyin behind a lost character", finds: "a", in: text("当?shù)刭Y")),
    CheckCase(.textDamage, "pinyin in brackets", finds: "a", in: text("開(kāi)始")),
    CheckCase(.textDamage, "pinyin without its bracket", finds: "a", in: text("數shù)量")),
    CheckCase(.textDamage, "pinyin at the beginning", finds: "a", in: text("(shù)量")),
    CheckCase(.textDamage, "a figure torn apart", finds: "a", in: text("产值2 2.1亿元")),
    CheckCase(
      .textDamage,
      "a figure torn apart without a point",
      finds: "a",
      in: text("投资1 500万元")
    ),
    CheckCase(
      .textDamage,
      "figures torn by blanks of all kinds, points apart, full width",
      finds: "a",
      "a",
      "a",
      "a",
      "a",
      "a",
      "a",
      in: text(
        "签约额2　2.1亿元。\n\n签约额2  2.1亿元。\n\n签约额2\u{A0}2.1亿元。\n\n签约额２ ２．１亿元。\n\n"
          + "签约额2. 1亿元。\n\n签约额2 .1亿元。\n\n投资约2．　1亿元。"
      )
    ),
    CheckCase(
      .textDamage,
      "figures torn by the end of a line",
      finds: "a",
      "a",
      "a",
      in: text("甲项目，签约额2\n2.1亿元。\n\n乙项目，签约额3\r\n1.5亿元\n\n到位资金1  \n500万元，同比")
    ),
    CheckCase(.textDamage, "bread crumbs", finds: "a", in: text("您的当前位置：首页 > 情感")),
    CheckCase(.textDamage, "the next article", finds: "a", in: text("正文。\n\n下一篇：酒泉引资")),
    CheckCase(.textDamage, "a list of links", finds: "a", in: text("正文。\n\n## 相关阅读\n\n酒泉")),
    CheckCase(.textDamage, "each place", finds: "a", "a", in: text("開(kāi)始，數(shù)量")),
    CheckCase(
      .textDamage,
      "an erratum about another place",
      finds: "a",
      in: text(
        "產值2 2.1亿元，投资1 500万元",
        "勘误:\n  - 原文: 2 2.1亿元\n    读作: 22.1亿元\n    理由: 断开\n"
      )
    ),
  ]

  private static let sound = [
    CheckCase(.textDamage, "a question cried out", in: text("谁来牵头?!\n\n“还要等?!”大家说?! 是的。")),
    CheckCase(
      .textDamage,
      "read through an erratum",
      in: text(
        "產值2 2.1亿元",
        "勘误:\n  - 原文: 产值2 2.1亿元\n    读作: 22.1亿元\n    理由: 断开\n".replacing("产", with: "產")
      )
    ),
    CheckCase(.textDamage, "a question and a cry", in: text("怎么办？！")),
    CheckCase(.textDamage, "real brackets", in: text("喀什（江苏）产业园(一期)、雀巢(Nestlé)、(vin rosé)")),
    CheckCase(.textDamage, "a year and a count", in: text("2022 7个，2023 12家")),
    CheckCase(.textDamage, "a year and an amount", in: text("2022 7亿元")),
    CheckCase(.textDamage, "two figures of a table", in: text("58.8 58.32亿元")),
    CheckCase(
      .textDamage,
      "columns of a table that was pasted",
      in: text(
        "青山县　12　2.1亿元\n南河市  5  8000万元\n石桥电厂2    2.1亿元    在建\n| 3 | 2.1亿元 |\n"
          + "北原2\t5亿元\t开工\n\n华能电厂2\n2.1亿元\n南河砖厂\n8000万元\n\n12\n3亿元，"
      )
    ),
    CheckCase(
      .textDamage,
      "numbered items",
      in: text(
        "1. 2亿元以上项目\n2.  3亿元项目\n（3. 4亿元项目\n> 4. 5亿元\n　　5． 6亿元\n6 .7亿元\n\n"
          + "主要有：1. 2亿元项目；2. 3亿元项目。\n\n共签约12\n\n2.1亿元。\n\n签约12\n3. 2亿元项目"
      )
    ),
    CheckCase(.textDamage, "spaces around a figure", in: text("占地 28 平方公里，投资 5 亿元")),
    CheckCase(.textDamage, "a sentence about a chapter", in: text("谱写下一篇章，上一篇报道说过。")),
    CheckCase(.textDamage, "a sentence about reading", in: text("开展相关阅读活动和热门文章评选。")),
    CheckCase(.textDamage, "front matter is ours", in: text("正文", "备注: 数(shù)\n")),
  ]

  /// A place with a name that is not right, beside one that holds it.
  private static func variant(_ body: String) -> Content {
    Content {
      $0.files["places.yaml", default: ""] += """

        - 名称: 进出口贸易加工区
          拼写: maoyi
          类型: 园区
          误写:
            - 出口贸易加工区
            - 出口加工区
        """
      $0.announce("a", body: body)
    }
  }

  private static let variants = [
    CheckCase(.nameVariant, "written otherwise", finds: "a", in: variant("出口贸易加工区建成。")),
    CheckCase(.nameVariant, "the right name holds the other", in: variant("进出口贸易加工区建成。")),
    CheckCase(
      .nameVariant,
      "right first, then otherwise",
      finds: "a",
      in: variant("进出口贸易加工区，又称出口贸易加工区。")
    ),
    CheckCase(
      .nameVariant,
      "each name once",
      finds: "a",
      "a",
      in: variant("出口贸易加工区、出口加工区、出口加工区。")
    ),
  ]
}

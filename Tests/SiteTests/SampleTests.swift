import TaizhangTestSupport
import Testing

/// The sample's figures, counted by hand from the announcements.
struct SampleTests {
  private static let kashi = "第七届中国-亚欧博览会"

  @Test func adds29SignedProjectsTo438() async throws {
    let site = await sampleSite.value
    let batches = try site.table("data/totals.csv").figures(of: "batch")
    let signed = batches[FigureKey(key: SampleTests.kashi, kind: "签约", label: "签约额")]
    #expect(
      signed == Figures(records: 29, projects: 29, withAmount: 28, amount: 43_824_000_000_00)
    )
    let home = try site.page("index.html")
    #expect(home.contains("签约额 <strong>438.24</strong> 亿元（29 个，1 个未注明金额）"))
  }

  @Test func counts74TalksAndIntents() async throws {
    let totals = try await sampleSite.value.table("data/totals.csv")
    // One record stands for 59 projects whose list is not at hand.
    let pack = try await sampleSite.value.page("print/pack/body.html")
    #expect(pack.contains(">采购意向59项</a>，<a href=\"../../projects/index.html#k3\">59项未注明金额</a>"))
    let figures = try totals.figures(of: "batch")
      .filter { $0.key.key == SampleTests.kashi && $0.key.kind != "签约" }
    #expect(figures.values.reduce(0) { $0 + $1.projects } == 74)
    #expect(figures.values.reduce(0) { $0 + $1.amount } == 3_332_000_000_00)
  }

  /// By place: records and fen of the 29, as the notice's lines say.
  @Test(arguments: [
    ("喀什经济开发区", 5, 83_5000), ("喀什市", 2, 61_3300), ("疏勒县", 2, 4_0000), ("英吉沙县", 1, 1_2000),
    ("泽普县", 2, 2_3000), ("莎车县", 3, 47_6000), ("叶城县", 2, 162_0000), ("麦盖提县", 2, 3_0000),
    ("岳普湖县", 3, 4_5000), ("伽师县", 3, 4_2000), ("巴楚县", 3, 62_0000), ("塔什库尔干塔吉克自治县", 1, 2_6100),
  ])
  func addsThePlacesOfTheSigned(place: String, records: Int, tenThousandYuan: Int64) async throws {
    let totals = try await sampleSite.value.table("data/totals.csv")
    let found = try totals.figures(of: "place")[
      FigureKey(key: place, kind: "签约", label: "签约额")
    ]
    #expect(found?.records == records)
    #expect(found?.amount == tenThousandYuan * 1_000_000)
  }

  /// 口径, under every table of totals: what its kinds and labels mean, and no others.
  @Test(arguments: [
    "places/index.html", "places/kashi.html", "sectors/index.html", "sectors/guangfu.html",
    "projects/index.html", "projects/kashi-expo7/index.html",
  ])
  func saysWhatItsTotalsMean(path: String) async throws {
    let page = try await sampleSite.value.page(path)
    #expect(page.contains("<li>签约：公告写明已经签约的项目。</li>"))
    #expect(page.contains("<li>签约额：公告逐条写作“签约额”的金额。"))
    let planned = page.contains(">谋划<")
    #expect(page.contains("<li>谋划：") == planned)
  }

  @Test func writesTheSumOfASectorOutWithALinkForEachAddend() async throws {
    let site = await sampleSite.value
    let page = try site.page("sectors/guangfu.html")
    let sum = try #require(
      page.split(separator: "\n").first { $0.hasPrefix("<p class=\"equation\">") }
    )
    let addends = [(1, "45"), (2, "160"), (3, "47"), (4, "2.61")]
    let links = sum.split(separator: " + ")
    #expect(links.count == addends.count)
    for ((number, amount), link) in zip(addends, links) {
      let target = "projects/kashi-expo7/kashi22-s1-\(number).html"
      #expect(link.contains("<a href=\"../\(target)\""))
      #expect(link.contains(">\(amount)</a>"))
      #expect(try site.page(target).contains("签约额\(amount)亿元"))
    }
    #expect(sum.hasSuffix("#k1\">254.61</a></strong> 亿元</p>"))
  }

  /// What the announcements say of themselves, and whether the records agree.
  @Test(arguments: [
    ("签约项目合计", "29", "29", "agrees"), ("签约项目：光伏等新能源", "4", "4", "agrees"),
    ("签约项目：工业", "13", "13", "agrees"), ("签约项目：节能环保", "1", "1", "agrees"),
    ("洽谈意向合作内容合计（含采购意向）", "74", "74", "agrees"), ("洽谈意向：产品采购", "59", "", "not checkable"),
    ("洽谈意向：工业", "7", "7", "agrees"), ("麦盖提县织袜项目", "3", "3", "agrees"),
    ("参加洽谈的县（市）", "12", "11", "differs"), ("引进落地的锂电产业企业", "31", "31", "agrees"),
    ("标题所列签订招商引资项目数和总投资", "17", "4", "open list"),
  ])
  func holdsClaims(what: String, stated: String, recorded: String, verdict: String) async throws {
    let claims = try await sampleSite.value.table("data/claims.csv")
    let row = try #require(claims.rows.first { $0["what"] == what })
    #expect(row["stated_count"] == stated)
    #expect(row["recorded_count"] == recorded)
    #expect(row["verdict"] == verdict)
  }

  /// 百亿元以上 is stated, though no sum can take it; 59 intents state nothing.
  @Test(arguments: [
    ("place", "奇台县", "签约", "1", "0"), ("place", "喀什地区", "采购意向", "0", "59"),
    ("kind", "签约", "签约", "0", "1"),
  ])
  func tellsWhyAmountsAreNotInTheSum(
    group: String,
    key: String,
    kind: String,
    notAddable: String,
    unstated: String
  ) async throws {
    let totals = try await sampleSite.value.table("data/totals.csv")
    let rows = totals.rows.filter {
      $0["group"] == group && $0["key"] == key && $0["kind"] == kind && $0["missing"] != "0"
    }
    #expect(rows.first?["not_addable"] == notAddable)
    #expect(rows.first?["unstated"] == unstated)
  }

  /// What is only a bound has no figure, but its words.
  @Test func keepsTheWordsOfClaims() async throws {
    let claims = try await sampleSite.value.table("data/claims.csv")
    let bounds = claims.rows.filter { $0["stated_count"] == "" && $0["count_words"] != "" }
    #expect(bounds.contains { $0["count_words"] == "100余家" })
    let exceeding = claims.rows.filter { $0["amount_words"] == "超过1110亿元" }
    #expect(exceeding.map { $0["stated_yuan"] } == ["", ""])
  }

  /// 采购意向 59 项 go through no stages: with them, 39.72% of what was talked about would have been signed
  /// instead of 68.29%.
  @Test func countsProjectsByStageAndIntentsApart() async throws {
    let site = await sampleSite.value
    for path in ["index.html", "stages.html"] {
      let page = try site.page(path)
      #expect(page.contains("56 个，占上一阶段 68.29%"))
      #expect(page.contains("<a href=\"projects/index.html#k3\">采购意向 59 项</a>不在图内"))
    }
    #expect(try site.page("stages.html").contains("26 个，另有采购意向 59 项"))
    let bulletin = try site.page("bulletins/2024-10.html")
    #expect(bulletin.contains("台账共有 141 个，其中项目 82 个、采购意向 59 项"))
    #expect(bulletin.contains("：共 59 个（含采购意向 59 项），本月报送 0 个"))
    #expect(bulletin.contains("单位：个，项目一栏含采购意向 59 项　截至"))
    let pack = try site.page("print/pack/body.html")
    #expect(pack.contains("#k3\">（不含采购意向59项）</a>，"))
    #expect(pack.contains("时限已过106个（含采购意向59项）"))
    #expect(try site.page("places/index.html").contains("口径：不分类别的个数含采购意向，各阶段的个数不含；"))
  }

  @Test func leavesNoCellOfNumbersBlank() async throws {
    #expect(try await sampleSite.value.pagesWithBlankCells == [])
  }

  /// 疏附县 is named by records that count for the zone.
  @Test func tellsOfRecordsThatCountElsewhere() async throws {
    let page = try await sampleSite.value.page("places/index.html")
    #expect(page.contains("<a href=\"../places/shufu.html#listed\">另有 13 个涉及这里、计入别处</a>"))
  }

  /// 疏附县 has nothing of its own; a table by place names it all the same.
  @Test func namesACountyForWhichNothingCounts() async throws {
    let site = await sampleSite.value
    let home = try site.page("index.html")
    #expect(home.contains("places/shufu.html#records\">0 个</a>"))
    #expect(home.contains("places/shufu.html#listed\">另有 13 个涉及</a>"))
    let pack = try site.page("print/pack/body.html")
    #expect(pack.contains("places/shufu.html#listed\">另有13个涉及、计入别处</a>"))
    let annex = try site.page("print/pack/annex-1-places.html")
    #expect(annex.contains("places/shufu.html#listed\">另有13个涉及、计入别处</a>"))
    // Ten records, one of which stands for four projects.
    let page = try site.page("places/shufu.html")
    #expect(page.contains("<a class=\"count\" href=\"#listed\">13 个（10 条记录）</a>"))
  }

  /// 约为3.8亿元 is the only figure of one sum, and makes another 约.
  @Test func keepsAboutWithEverySum() async throws {
    let site = await sampleSite.value
    for path in ["places/kashi-jiagongqu.html", "sectors/yuanqu-jianshe.html"] {
      #expect(try site.page(path).contains(">约 3.8"), "\(path)")
    }
    #expect(try site.page("index.html").contains("总投资 <strong>约 6.3</strong> 亿元"))
    #expect(try site.page("print/pack/body.html").contains("总投资约6.3亿元"))
    let bulletin = try site.page("bulletins/2016-04.html")
    #expect(bulletin.contains("总投资约 3.8 亿元"))
    #expect(bulletin.contains("<span class=\"line\">在建 · 总投资 约 3.8</span>"))
    let totals = try site.table("data/totals.csv").rows.filter {
      $0["group"] == "kind" && $0["key"] == "在建" && $0["amount_label"] == "总投资"
    }
    #expect(totals.map { $0["about"] } == ["1"])
  }

  /// Damaged text that has an erratum is no finding, and is on the sheet all the same.
  @Test func tellsOfErrataOnTheSheet() async throws {
    let page = try await sampleSite.value.page("reconciliation.html")
    #expect(page.contains("<a class=\"count\" href=\"#errata\">9 处，存疑 4 处</a>"))
    #expect(page.contains("0 <a class=\"note\" href=\"#errata\">另有 9 处已写勘误</a>"))
    let errata = try #require(page.split(separator: "id=\"errata\"").last)
    let open = try #require(errata.firstRange(of: "预计年产值将高达2 2.1亿元"))
    let settled = try #require(errata.firstRange(of: "配套服务公司相续成立"))
    #expect(open.lowerBound < settled.lowerBound)
  }

  /// Of 100 lines 12 are producing and 4 are tested: the parts are known, and not all of them.
  @Test func saysHowFarPartsGo() async throws {
    let claims = try await sampleSite.value.table("data/claims.csv")
    let row = try #require(claims.rows.first { $0["what"] == "国容电子分两期建设的化成箔生产线" })
    #expect(row["recorded_count"] == "16")
    #expect(row["reason"]?.hasPrefix("公告的分项写到 16 条，其余没有说明") == true)
    #expect(row["reason"]?.contains("不与记录核对") == false)
  }

  /// A bulletin of years ago has its figures on a page of its own, and not beside those of today.
  @Test func showsNoOldFiguresOnTheFrontPage() async throws {
    let home = try await pages(of: ProjectFolder.path, asOf: "2023-07-01").page("index.html")
    #expect(home.contains("bulletins/2016-04.html\">2016年4月通报</a>"))
    #expect(!home.contains("时限已过的项目"))
  }

  @Test func tellsTheWordsOfABound() async throws {
    let pack = try await sampleSite.value.page("print/pack/body.html")
    #expect(pack.contains("1个不能相加、未计入（计划投资百亿元以上）"))
  }

  /// What is due next, what the county answers for, and where its records are from.
  @Test func tellsOfACountyWhatLookAsksFor() async throws {
    let page = try await sampleSite.value.page("places/shache.html")
    #expect(page.contains("时限已过的 <a class=\"figure late\" href=\"#records\">3 个</a>"))
    #expect(page.contains("负责的：签约 <a class=\"figure\" href=\"../units/"))
    #expect(page.contains(">3 条记录</a></li>"))
  }

  /// 7695万元 and 7700万元 are 1.5395亿元, announced as 约1.54亿元.
  @Test func roundsOnlyToCompare() async throws {
    let claims = try await sampleSite.value.table("data/claims.csv")
    let row = try #require(claims.rows.first { $0["what"] == "进出口贸易加工区建设到位资金" })
    #expect(row["stated_yuan"] == "154000000")
    #expect(row["qualifier"] == "约")
    #expect(row["recorded_yuan"] == "153950000")
    #expect(row["verdict"] == "agrees")
    #expect(row["reason"]?.hasPrefix("相差不超过公布数末位的一半") == true)
  }
}

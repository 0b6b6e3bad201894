import TaizhangReading
import Testing

@testable import TaizhangImport

struct ItemWordsTests {
  private let names: KnownNames

  init() async { names = await sampleNames() }

  private func read(_ text: String) -> ItemWords { ItemWords(text, names) }

  @Test func nameAmountLabelAndPlace() {
    let words = read("青山县20万千瓦（80万千瓦时）储能项目，签约额45亿元。")
    #expect(words.name == "青山县20万千瓦（80万千瓦时）储能项目")
    #expect(words.amount == "45亿元")
    #expect(words.amountLabel == "签约额")
    #expect(words.places == ["青山县"])
    #expect(words.count == nil && words.investors.isEmpty && words.unread.isEmpty)
  }

  /// An amount is kept as written, with the words that qualify it, and without those that do not.
  @Test(arguments: [
    ("约1.2亿元", "约1.2亿元"), ("合计2亿元", "2亿元"), ("共计超过3亿元", "超过3亿元"), ("6到7亿元", "6到7亿元"),
    ("百亿元以上", "百亿元以上"), ("1.2个亿", "1.2个亿"), ("5000万美元", "5000万美元"), ("：１０００万元", "１０００万元"),
    ("12,000万元", "12,000万元"),
  ])
  func amountsAreKept(_ written: String, _ kept: String) {
    let words = read("青山县甲项目，总投资\(written)。")
    #expect(words.amount == kept)
    #expect(words.amountLabel == "总投资")
    #expect(words.unread.isEmpty)
  }

  @Test func oneLineForSeveralProjects() {
    for text in ["青山县织袜项目3个，总投资合计2亿元", "青山县织袜项目（3个），总投资合计2亿元"] {
      let words = read(text)
      #expect(words.name == "青山县织袜项目")
      #expect(words.count == 3)
    }
    #expect(read("青山县织袜项目1个，总投资2亿元").count == nil)
    #expect(read("青山县孵化器3个，总投资2亿元").count == nil)
  }

  @Test func theWholeAndItsPart() {
    let words = read("青山县甲项目，总投资8亿元，其中固定资产投资6亿元，年产5万吨。")
    #expect(words.amount == "8亿元")
    #expect(words.unread == ["其中固定资产投资6亿元", "年产5万吨"])
    #expect(read("青山县甲项目，总投资8亿元，分两期，一期投资2亿元。").amount == "8亿元")
  }

  /// Of two amounts side by side none is the project's own.
  @Test func severalAmountsAreNoAmount() {
    let words = read("青山县甲项目，总投资8亿元，设备投资6亿元。")
    #expect(words.amount == nil)
    #expect(words.unclearAmounts == ["总投资8亿元", "设备投资6亿元"])
    #expect(words.name == "青山县甲项目")
  }

  @Test func noAmountIsNone() {
    let words = read("青山县15万锭纺纱机与10亿颗磁芯项目。")
    #expect(words.amount == nil && words.unclearAmounts.isEmpty)
    #expect(words.name == "青山县15万锭纺纱机与10亿颗磁芯项目")
  }

  /// What an amount is must be plain: a label of the office's right in front, nothing that changes
  /// it before or behind, and no other label whose figure cannot be read.
  @Test(arguments: [
    "青山县甲项目，资金规模5亿元", "青山县甲项目已完成投资3亿元", "青山县甲项目年度计划投资2亿元", "青山县甲项目固定资产投资4亿元",
    "青山县甲项目，未总投资1亿元", "青山县甲项目，每亩投资300万元", "青山县甲项目，拟签约额1亿元", "青山县甲项目3个各投资2亿元",
    "青山县甲项目，总投资5亿元（含）以上", "青山县甲项目，总投资5亿元的80%", "青山县甲项目，总投资5亿元多", "青山县甲项目，总投资1、5亿元",
    "青山县甲项目，总投资1，200万元", "青山县甲项目，总投资8.5亿，签约额1亿元", "青山县甲项目，总投资拾亿元，投资3亿元",
    "青山县甲项目，总投资由5亿元增至8亿元", "投资5亿元的青山县甲项目",
  ])
  func unclearAmountsAreLeftOut(_ text: String) {
    let words = read(text)
    #expect(words.amount == nil)
    #expect(!words.unclearAmounts.isEmpty)
  }

  @Test(arguments: [
    "青山县甲项目（总投资8亿元）", "青山县甲项目：总投资8亿元", "青山县甲项目，计划总投资8亿元", "项目名称：青山县甲项目，总投资8亿元",
    "青山县甲项目，项目总投资8亿元（含设备）",
  ])
  func theNameInFrontOfAnAmount(_ text: String) {
    let words = read(text)
    #expect(words.name == "青山县甲项目" && words.isNameClear)
    #expect(words.amount == "8亿元")
  }

  /// Another number of projects is never passed over.
  @Test(arguments: [
    "青山县A项目、B项目、C项目等3个项目，总投资合计9亿元", "青山县甲、乙、丙3个项目总投资5亿元", "青山县仓储项目共3个，总投资9亿元",
    "青山县仓储项目两个，总投资9亿元", "青山县仓储项目十二个，总投资9亿元", "青山县仓储项目10余个，总投资9亿元",
    "青山县光伏、风电项目各1个，总投资9亿元", "青山县冷链基地3个，总投资9亿元", "青山县红枣项目、白水县杏项目，总投资8亿元",
    "青山县甲项目，白水县乙项目，总投资5亿元", "2个项目，总投资5亿元",
  ])
  func otherNumbersOfProjectsAreTold(_ text: String) {
    #expect(!read(text).unclearCounts.isEmpty)
  }

  @Test(arguments: ["的青山县甲项目，总投资1亿元", "青山县甲（一期项目，总投资1亿元", "在青山县建设甲项目，总投资1亿元"])
  func brokenNamesAreTold(_ text: String) {
    #expect(!read(text).isNameClear)
  }

  @Test func theNameMayStandBehindTheFirm() {
    let words = read("由云帆装备制造有限公司投资建设，青山县风机项目，计划投资8亿元")
    #expect(words.name == "青山县风机项目")
    #expect(words.investors == ["云帆装备制造有限公司"])
    #expect(words.unread.isEmpty)
  }

  @Test func theNameAndAmountInOneClause() {
    let words = read("青山县风机项目总投资8亿元")
    #expect(words.name == "青山县风机项目")
    #expect(words.amount == "8亿元")
  }

  @Test(arguments: [
    ("青山县云帆纺织有限公司10万锭项目", "云帆纺织有限公司"),
    ("青山县云帆公司和海阔公司储能项目", nil),
    ("青山县3家公司项目", nil),
    ("云帆纺织有限公司项目", "云帆纺织有限公司"),
    ("青山县由深圳云帆有限公司投资项目", nil), ("青山县引进深圳云帆有限公司项目", nil), ("青山县光伏项目由云帆有限公司建设", nil),
  ])
  func theFirmBehindThePlace(_ text: String, _ firm: String?) {
    #expect(read(text).investors.first == firm)
  }

  /// Longest first; a region counts only where nothing in it is named.
  @Test(arguments: [
    ("云岭产业园青山县分园轴承项目", ["云岭产业园", "青山县"]),
    ("云岭市轴承项目", ["云岭市"]), ("云岭地区青山县轴承项目", ["青山县"]), ("云岭地区轴承项目", ["云岭地区"]),
    ("无名县轴承项目", []), ("云岭瓜深加工项目", []), ("云岭市场物流项目", []),
  ])
  func places(_ text: String, _ places: [String]) {
    #expect(read(text).places == places)
  }
}

struct UnitNamesTests {
  @Test(arguments: [
    ("青山县、白水县人民政府", ["青山县人民政府", "白水县人民政府"]),
    ("黑山县、云岭产业园管委会", ["黑山县", "云岭产业园管委会"]),
    ("黑山工业园、红石开发区管委会", ["黑山工业园管委会", "红石开发区管委会"]),
    ("黑山工业园、红石县人民政府", ["黑山工业园", "红石县人民政府"]),
    ("云岭产业园，青山县、白水县人民政府", ["云岭产业园管委会", "青山县人民政府", "白水县人民政府"]),
    ("地区工信局、黑石县、白水县人民政府", ["地区工信局", "黑石县人民政府", "白水县人民政府"]),
    ("黑山区、白水县人民政府、云岭产业园管委会", ["黑山区人民政府", "白水县人民政府", "云岭产业园管委会"]),
    ("黑山区、地区工信局、云岭产业园管委会", ["黑山区", "地区工信局", "云岭产业园管委会"]),
    ("地区供销社，黑石县", ["地区供销社", "黑石县"]),
    ("青山县、青山县人民政府", ["青山县人民政府"]),
    ("、，", []),
  ])
  func areSplit(_ text: String, _ units: [String]) async {
    #expect(unitNames(text[...], await sampleNames()) == units)
  }
}

struct AssignmentWordsTests {
  @Test func inOneLine() {
    let words = AssignmentWords(cutFrom: "牵头单位：地区工信局；责任单位: 青山县、白水县人民政府；完成时限：2025年12月底。")
    #expect(words.isAssignment)
    #expect(words.fields[.lead] == "地区工信局")
    #expect(words.fields[.responsible] == "青山县、白水县人民政府")
    #expect(words.fields[.deadline] == "2025年12月底")
    #expect(words.unread.isEmpty)
  }

  @Test func behindAnItem() {
    let words = AssignmentWords(cutFrom: "青山县甲项目，总投资8亿元（责任单位：青山县；时限：6月30日前）。")
    #expect(words.before == "青山县甲项目，总投资8亿元")
    #expect(words.fields == [.responsible: "青山县", .deadline: "6月30日前"])
  }

  @Test(arguments: ["责任单位：青山县，签约额5亿元", "牵头单位：（略）", "责任单位：青山县—5—"])
  func whatIsNoUnitIsTold(_ text: String) {
    let words = AssignmentWords(cutFrom: text[...])
    #expect(words.fields.isEmpty && words.unread.count == 1)
  }

  @Test func otherWordsAreTold() {
    let words = AssignmentWords(cutFrom: "责任单位：青山县；配合单位：财政局")
    #expect(words.fields == [.responsible: "青山县"])
    #expect(words.unread == ["配合单位：财政局"])
  }

  @Test(arguments: ["牵头单位要发挥好统筹作用", "各牵头单位：略", "", "责任单位"])
  func sentencesAreNone(_ text: String) {
    #expect(AssignmentWords(cutFrom: text[...]).fields.isEmpty)
  }
}

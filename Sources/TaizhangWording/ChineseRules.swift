package import TaizhangModel

/// Every finding as a rule in Chinese; `{0}` and so on are its arguments.
///
/// What stands in square brackets is left out where an argument in it is missing or empty.
package let chineseRules: [Diagnostic.ID: String] = [
  .missingFile: "这个文件（或文件夹）必须有",
  .unreadableFile: "文件必须读得出来：{0}",
  .unexpectedFile: "这里不能放这种文件；记录放 projects（.yaml、.md），公告放 announcements（.md），指标放 indicators（.yaml）",
  .badBytes: "文件必须是 UTF-8 编码；第 {1} 个字节 0x{0} 不是（常见于 GBK），请用编辑器另存为 UTF-8",
  .fileTooLarge: "文件不得超过 64 MB；这个有 {0} MB",

  .unreadableYAML: "YAML 写法有误：{0}",
  .yamlAnchor: "不能用 YAML 的锚点（&）、引用（*）和标签（!）；请把内容写全，或给文字加引号",
  .duplicateKey: "同一条里“{0}”只能写一次",
  .fullWidthColon: "字段名后面要用半角冒号加空格“: ”，不能用全角“：”",
  .missingFrontMatter: "文件开头必须有用 --- 两行括起来的字段",
  .wrongShape: "{0}要写成{1}",

  .unknownField: "{1}没有“{0}”这个字段",
  .missingField: "{1}必须有“{0}”，而且不能空着",
  .unreadableAmount: "金额“{0}”认不出来；照公告写，例如 45亿元、约3.8亿元、8000万元、百亿元以上",
  .unreadableDeadline: "时限“{0}”认不出来；照公告写，例如 2023年12月底、6月30日前、年底前、长期坚持",
  .unreadableDate: "日期“{0}”认不出来；例如 2022-10-22、2022年10月22日、2016年4月、3月中旬",
  .unreadableNumber: "“{0}”认不出是多少[；要写 {1} 到 {2} 的整数]",
  .unreadableArea: "面积“{0}”认不出来；例如 40平方公里、2300亩、5万平方米",
  .unknownChoice: "“{1}”只能是 {2}，不能是“{0}”",
  .invalidSlug: "“{0}”不能作网页文件名；只用小写字母、数字和中间的连字符",

  .duplicateID: "编号“{0}”已经用过；每个编号只能用一次",
  .duplicateName: "名称“{0}”已经属于另一行；一个名称只能指一样东西",
  .pageCollision: "网页“{0}”已经属于另一行；“拼写”不能相同",
  .unknownPlace: "places.yaml 里没有“{0}”这个地方",
  .unknownSector: "sectors.yaml 里没有“{0}”这个行业",
  .unknownUnit: "units.yaml 里没有“{0}”这个单位",
  .unknownBatch: "batches.yaml 里没有“{0}”这个批次",
  .unknownKind: "rules.yaml 里没有“{0}”这个类别",
  .unknownStage: "rules.yaml 里没有“{0}”这个阶段",
  .unknownAmountLabel: "rules.yaml 里没有“{0}”这个金额名目",
  .unknownAnnouncement: "announcements 里没有编号为“{0}”的公告",
  .unknownClaim: "没有编号为“{0}”的公布数",
  .unknownRecord: "没有编号为“{0}”的记录",
  .placeCycle: "“{0}”的上级绕回了它自己",

  .quoteNotFound: "原文在公告“{0}”里找不到；要一字不差（空白和全角半角不计）",
  .ambiguousQuote: "原文在公告“{0}”里出现不止一次（第 {1} 行）；请引长一些，或写明“行”",
  .quoteWithoutSource: "有“原文”就必须有“来源”",
  .sourceWithoutQuote: "有“来源”就必须有“原文”，记录“{0}”没有",
  .amountDiffersFromQuote: "金额“{0}”与原文不符；约、超过、以上等字也要一致",
  .amountNotRecorded: "原文里有金额，记录“{0}”没有填",
  .amountWithoutLabel: "金额“{0}”必须有“金额名目”；不同名目不相加",
  .sumTooLarge: "全部金额之和超出了能精确计算的范围，加到记录“{0}”时溢出；请检查金额的单位",
  .deadlineNeedsBase: "“{0}”没有写年份，又没有公告日期或签约时间可以推算",
  .deadlineBeforeBase: "“{0}”按公告的年份是 {1}，早于起算日 {2}；请写明年份",
  .vagueDeadline: "“{0}”没有说定哪一天[，暂按 {1} 计]；请与单位核实",
  .claimDiffers: "公布数应当与台账一致：“{0}”公布 {1}[，核对得 {2} 个][，核对得 {3}]",

  .templateMissing: "没有模板“{0}”",
  .templateSyntax: "模板写法有误：{0}",
  .templateUnknownName: "“{1}”里没有“{0}”这一项",
  .templateWrongKind: "“{0}”是{1}，{2}",
]

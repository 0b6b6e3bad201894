import TaizhangModel
import TaizhangReading

@testable import TaizhangImport

/// The tables of a small office.
func sampleNames() async -> KnownNames {
  KnownNames(await parseRecords(Sources(sampleTables()), jobs: 1).value)
}

/// A list of projects with a title, a day and a body, drafted.
func sampleDraft(_ body: String) async -> NoticeDraft {
  draftNotice(
    NoticeText("青山县2025年签约项目清单\n\n2025年3月10日\n\n" + body),
    as: "n",
    batch: "春季推介会",
    await sampleNames(),
    treatment: "照录。"
  )
}

/// The records of a draft, as a build reads them.
func sampleRecords(_ draft: NoticeDraft) async -> [ProjectRecord] {
  let files = draft.files.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) }
  return await parseRecords(Sources(sampleTables() + files), jobs: 1).value.projects
}

func sampleTables() -> [SourceFile] {
  [
    ("site.yaml", "标题: 台账\n编制单位: 办公室\n截至: 2025-06-30\n"),
    (
      "rules.yaml",
      """
      类别: [{名称: 签约, 别名: [签约项目]}, {名称: 洽谈}, {名称: 采购意向}]
      阶段: [{名称: 签约}, {名称: 投产}]
      金额名目: [{名称: 签约额}, {名称: 总投资}, {名称: 投资}, {名称: 计划投资}]

      """
    ),
    (
      "places.yaml",
      """
      - {名称: 云岭地区, 拼写: yunling, 类型: 地州, 别名: [云岭]}
      - {名称: 云岭市, 拼写: yunling-shi, 类型: 县市, 上级: 云岭地区}
      - {名称: 云岭产业园, 拼写: cyy, 类型: 园区, 上级: 云岭地区}
      - {名称: 青山县, 拼写: qingshan, 类型: 县市, 上级: 云岭地区}
      - {名称: 白水县, 拼写: baishui, 类型: 县市, 上级: 云岭地区}

      """
    ),
    ("sectors.yaml", "- {名称: 装备制造, 拼写: zhuangbei, 别名: [装备]}\n- {名称: 商贸物流, 拼写: wuliu}\n"),
    (
      "units.yaml",
      """
      - {名称: 青山县人民政府, 拼写: qingshan-gov, 类型: 政府, 别名: [青山县]}
      - {名称: 白水县人民政府, 拼写: baishui-gov, 类型: 政府}
      - {名称: 云岭产业园管委会, 拼写: cyy-gwh, 类型: 园区, 别名: [云岭产业园]}
      - {名称: 地区工信局, 拼写: gongxinju, 类型: 部门}

      """
    ),
    ("batches.yaml", "- {名称: 2025年春季招商推介会, 拼写: chunji, 别名: [春季推介会]}\n"),
  ].map { SourceFile(path: "Content/\($0.0)", bytes: Array($0.1.utf8)) }
}

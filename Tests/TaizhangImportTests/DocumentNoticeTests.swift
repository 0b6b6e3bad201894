import TaizhangOffice
import Testing

@testable import TaizhangImport

struct DocumentNoticeTests {
  private func notice(_ blocks: Block..., omissions: [Omission] = []) -> NoticeText {
    NoticeText(Document(blocks: blocks, omissions: omissions))
  }

  /// An automatic number is one that stands there, without the tab behind it.
  @Test func automaticNumbersAreText() {
    let notice = notice(
      .paragraph(Paragraph(text: "一、签约项目", number: "一、")),
      .paragraph(Paragraph(text: " ")),
      .paragraph(Paragraph(text: "1.\t青山县甲项目", number: "1.\t"))
    )
    #expect(notice.paragraphs.map(\.text) == ["一、签约项目", "1.青山县甲项目"])
    #expect(notice.paragraphs.map(\.line) == [1, 3])
  }

  /// Lines that were broken by hand begin something, or go on with the one above.
  @Test func brokenLinesAreLookedAt() {
    let notice = notice(
      .paragraph(Paragraph(text: "1.青山县甲项目\n2.青山县乙项目\n牵头单位：地区工信局\n完成时限：2025年12月底"))
    )
    #expect(notice.paragraphs.count == 4)
    #expect(notice.paragraphs.map(\.line) == [1, 1, 1, 1])
  }

  @Test func tablesStandInTheAnnouncement() async {
    func cell(_ text: String, _ span: Int = 1) -> TableCell {
      TableCell(blocks: [.paragraph(Paragraph(text: text))], columnSpan: span)
    }
    let notice = notice(
      .paragraph(Paragraph(text: "甲通知")),
      .table(
        Table(rows: [
          TableRow(cells: [cell("名称"), cell("金额|万元", 2)]),
          TableRow(columnsBefore: 1, cells: [cell("*8000*"), cell("二\n行")]),
        ])
      ),
      .table(Table(rows: [TableRow(cells: [cell(" ")])]))
    )
    let draft = draftNotice(notice, as: "n", batch: nil, await sampleNames(), treatment: "照录。")
    #expect(
      draft.files[0].text.hasSuffix(
        """
        ---

        甲通知

        | 名称 | 金额\\|万元 |  |
        | --- | --- | --- |
        |  | \\*8000\\* | 二 行 |

        """
      )
    )
    #expect(draft.remarks.filter { $0.kind == .tableWithoutRecords }.map(\.line) == [2])
  }

  @Test func changesThatAreNotSettledAreTold() async {
    let paragraph = Block.paragraph(Paragraph(text: "甲通知"))
    let notice = NoticeText(Document(blocks: [paragraph], omissions: [], changes: 3))
    let draft = draftNotice(notice, as: "n", batch: nil, await sampleNames(), treatment: "照录。")
    #expect(draft.remarks.map(\.kind) == [.noDate, .unsettledChanges])
    #expect(draft.remarks.last?.words == ["3"])
  }

  @Test func whatADocumentHoldsBesidesIsTold() async {
    let notice = notice(
      .paragraph(Paragraph(text: "甲通知")),
      omissions: [Omission(kind: .footnote, count: 2), Omission(kind: .picture, count: 1)]
    )
    let draft = draftNotice(notice, as: "n", batch: nil, await sampleNames(), treatment: "照录。")
    #expect(draft.remarks.map(\.kind) == [.noDate, .omitted(.footnote), .omitted(.picture)])
    #expect(draft.remarks.last?.words == ["1"])
  }
}

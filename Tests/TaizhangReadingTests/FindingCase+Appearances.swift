import TaizhangModel

private let announcementPath = "Content/announcements/a.md"
private let head = "---\n标题: 甲\n日期: 2023-05-18\n属地: 青山县\n---\n\n"

extension FindingCase {
  /// What a page would show otherwise than it is written.
  static let appearances = [
    FindingCase(
      "marks between digits",
      head + "建设‸2*660MW和2*350MW机组，投资‸3~~5亿元，到位6~~7亿元。\n\n共‸５**6**7个，**‸1**2个\n",
      in: announcementPath,
      .shownOtherwise,
      .shownOtherwise,
      .shownOtherwise,
      .shownOtherwise
    ),
    FindingCase(
      "emphasis of figures, and marks that stand for themselves",
      head + "共**12**个，*3* 个，2\\*660MW和2\\*350MW，3 * 5 * 7，20~30万和50~60万，`2*6*5`，a_1_2_b\n",
      in: announcementPath
    ),
    FindingCase(
      "cells beyond a table's head",
      head + "| 项目 | 签约额 |\n|---|---|\n| 1 | 甲 | |\n| 1 | 甲 | ‸5000 | 6 |\n| 2 | 乙 | 3000 |\n",
      in: announcementPath,
      .shownOtherwise
    ),
    FindingCase(
      "a cell too many without the outermost bars",
      head + "| 项目 | 签约额 |\n|---|---|\n甲 | 8亿元 | ‸5000\n",
      in: announcementPath,
      .shownOtherwise
    ),
    FindingCase(
      "a cell too many behind a row of one",
      head + "项目 | 签约额\n---|---\n甲\n乙 | 8亿元 | ‸5000\n",
      in: announcementPath,
      .shownOtherwise
    ),
    FindingCase(
      "tables whose cells are all shown",
      head + "> 甲 | 乙\n> --|--\n> 1 | 2\n> 3\n\n| 甲 | 乙 |\n|--|--|\n| 1 \\| 2 | 3 |\n\n一 | 二 | 三\n",
      in: announcementPath
    ),
    FindingCase(
      "numbers of a list that do not run on",
      head + "1. 甲\n2. 乙\n‸4. 丙\n5. 丁\n\n文\n\n- 戊\n\n  3) 己\n  ‸3) 庚\n",
      in: announcementPath,
      .shownOtherwise,
      .shownOtherwise
    ),
    FindingCase(
      "lists that run on, wherever they begin",
      head + "4. 甲\n5. 乙\n\n   二\n\n6. 丙\n\n文\n\n08. 丁\n09. 戊\n\n2023.5亿\n2020.6亿\n",
      in: announcementPath
    ),
  ]
}

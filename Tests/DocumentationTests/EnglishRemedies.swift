import TaizhangModel

/// What to do about each finding, for people who help clerks.
let englishRemedies: [Diagnostic.ID: String] = [
  .missingFile: "Add the file. A table without lines yet may be empty, but it must be there.",
  .unreadableFile: """
  The reason is behind the colon: what a link leads to must exist, reading must be allowed, \
  folders must not be nested too deep.
  """,
  .unexpectedFile: """
  Move the file out of Content, or to its own folder under its own ending. Spreadsheets belong to \
  projects, to changes and to the months of reports.
  """,
  .badBytes: "Open the file in an editor and save it as UTF-8.",
  .fileTooLarge: """
  Split the file. No ledger of text comes to this size; most likely the file is in the wrong \
  place.
  """,
  .costlyMarkdown: """
  Such a text is no announcement, and was most likely made by a program. Part the table, or write \
  the links out.
  """,
  .shownOtherwise: """
  Put a backslash in front of stars and tildes, and in quotes of the sentence, too. Give the table's head and \
  the line below it the columns they lack. Look whether an item of the list was left out; where the numbers \
  are the announcement's own, leave a blank line in front and write 4\\., or accept the finding.
  """,
  .unusedLabel: """
  Write the same mark where it belongs in the text, such as [^1]. Words that are no address become \
  a footnote with a ^ in the brackets. Where the line is a plain one, \
  take its brackets and colon away, or put a backslash in front.
  """,
  .tooManyFindings: """
  Most of them have one cause, such as a misspelt field that was copied. Mend it in all records, \
  then run again.
  """,

  .unreadableYAML: """
  Look at the line of the caret and the one above: the indentation, a space after each colon, \
  quotation marks in pairs.
  """,
  .yamlAnchor: """
  Write values out in full. A text that begins with &, * or ! is put in double quotation marks.
  """,
  .duplicateKey: "Delete one of the two; the first is under 'see also'.",
  .fullWidthColon: "Replace the full-width colon by an ASCII colon and a space.",
  .commentBehindValue: """
  YAML takes what follows a space and # for a comment. Put the whole value in double quotation \
  marks if it belongs there, or move it to the line above.
  """,
  .missingFrontMatter: "Begin the file with two lines of --- and the fields between them.",
  .wrongShape: """
  One value stands behind the colon; several are a list, each on a line that begins with -.
  """,

  .unreadableWorkbook: "Do as the reason says: open it, remove the password, save it as .xlsx.",
  .unreadableCell:
    "Put the cell right: compute and save, leave the day of a date; quotation marks in CSV are best "
    + "left to a spreadsheet program.",
  .missingHeader:
    "The head is one row (or two), within the first thirty, with 项目名称 (项目编号 or 项目名称 in a "
    + "sheet of reports or changes) and at least one more name of a column that is known.",
  .missingColumn: "Add the column; what is the same in all rows stands once above the head.",
  .ambiguousColumn:
    "Leave one: name the other under 不读的列; of amounts, 金额名目 above the head picks one.",
  .unreadColumn:
    "Correct the name, write what is the record's own into the ledger, put a table that tells of progress into "
    + "reports/YYYY-MM/, too, or list the column under 不读的列 above the head.",
  .unclearHead:
    "Put the unit in brackets behind the name, or in the row right below; give each column of sums its own name.",
  .headBelow:
    "See which unit is right: correct the one above, or move the second head, or the other unit, with "
    + "its rows to a sheet of their own.",
  .unitColumn:
    "Write the unit in the cell of the sum and take the column out; one unit for all rows goes into the "
    + "column's name.",
  .unreadStatement:
    "Correct the label; what differs from record to record is a column. Notes on how the form was filled "
    + "in may stand; accept them.",
  .mergedCells: "Split the cell; a joint figure of several projects is one row with their number.",
  .sheetNotRead: "Nothing to do for a cover or notes; give a table that lost its head one.",
  .rowsNotRead:
    "Look at the rows: titles of sections, notes and empty forms may stay; a project needs its id and "
    + "name.",
  .namelessRows: "Give a project its id and name; take out empty rows that are only numbered.",
  .blankCells: "Fill it in for every row, or merge the cells; a dash says that there is none.",
  .sectionDiffers: "Make two sheets, or add a column 类别; accept it where the title only groups.",
  .commentsNotRead:
    "Comments are not published. What corrects a figure belongs into its cell; others may stay.",
  .struckRows:
    "Struck through is not deleted: delete the row or the cell, or take the line out of its font.",
  .totalNotChecked: "Write one figure in the cell, and a 小计 right below the rows it is of.",
  .hiddenRows:
    "Mostly a filter that is still on. What is not to count must be deleted, not hidden; a column may be "
    + "named under 不读的列.",
  .totalRowDiffers: "Compute the total anew; its formula often leaves out the rows added last.",

  .unknownField: """
  Use the name that is suggested, or look it up in the field reference. What has no field goes \
  into the remarks (备注).
  """,
  .missingField: "Add the field. What all records of a batch share may stand at its head.",
  .unreadableAmount: """
  Write one amount as announced, with its unit; words about it go into the remarks. Leave it out \
  where none is stated.
  """,
  .unreadableDeadline:
    "Write it as announced, with the years of its steps where one would lie before the one in front; "
    + "leave it out where no day is meant.",
  .unreadableDate: "Write the date in digits; as far as the month where no day is stated.",
  .earlyDate:
    "Look at the year, and whether another number became a date; accept it if it is right.",
  .unreadableNumber: "Write digits only, without unit or space.",
  .unreadableArea: "Write it as announced: digits and 平方公里, 平方米, 公顷 or 亩.",
  .unknownChoice: "Choose one of the words that are listed, or remove the field that they go with.",
  .invalidSlug: """
  Write a name of a-z, 0-9 and hyphens between, such as qingshan-1. Never change one that has \
  been published.
  """,

  .duplicateID: "Give the second an id of its own, or delete it if it is the same record twice.",
  .duplicateName: "Leave the name to one row; take an ambiguous alias out.",
  .pageCollision: "Give one of the rows another slug (拼写).",
  .unknownPlace: "Correct the name, or add the place to places.yaml, or the name to its aliases.",
  .unknownSector: "Correct the name, or add the sector to sectors.yaml.",
  .unknownUnit: "Correct the name, or add the unit to units.yaml, or the name to its aliases.",
  .unknownBatch: "Correct the name, or add the batch to batches.yaml.",
  .unknownKind: "Correct the name, or add the kind to rules.yaml with its stage.",
  .unknownStage: "Use a stage of rules.yaml, or add the announcement's word to its aliases.",
  .unknownAmountLabel: """
  Use a label of rules.yaml. A label of another meaning is added, not made an alias.
  """,
  .unknownAnnouncement: "Write the file name of the announcement without .md.",
  .unknownClaim: "Write the id of a claim, of this announcement or another.",
  .unknownRecord:
    "Write the id of a record; sheets of reports and changes may write its name, to the letter, where no "
    + "other has it.",
  .placeCycle: "Correct the parents (上级); a prefecture has none.",

  .quoteNotFound: """
  Copy the quote out of the announcement's text. Copy its mistakes as well, and add an erratum.
  """,
  .ambiguousQuote: """
  Quote more words until they fit once; where that is impossible, give the line (行) of the \
  announcement's file.
  """,
  .quoteWithoutSource: "Name the announcement the words are from (来源).",
  .sourceWithoutQuote: "Quote the words of the announcement that name the project (原文).",
  .amountDiffersFromQuote: """
  Write the amount as the quote has it, with its qualifier; or quote the figure whole, where the \
  quote cuts it.
  """,
  .countDiffersFromQuote: """
  Write the count as the quote does, with 约, 近, 余 or 以上 and its measure word. Correct the count or the \
  quote; where the count is a sum of several, accept the finding and say how it was come by.
  """,
  .figureDiffersFromQuote: """
  Write the figure as the quote does, with its unit, its 约, 超过 or 以上, and 增长 or 下降. Correct the figure or \
  the quote; where it was converted or added up, accept the finding and say how it was come by.
  """,
  .labelDiffersFromQuote: """
  Look in the quote which label the figure has. Correct the amount or its 金额名目; where both words mean the \
  same in your office, make one an alias of the other in rules.yaml.
  """,
  .amountNotRecorded: """
  Record the amount. Where it is not the amount of this record, quote fewer words.
  """,
  .amountWithoutLabel: "Say what the amount is called in the announcement (金额名目).",
  .sumTooLarge: "Look for an amount in the wrong unit, beginning with the record that is named.",
  .duplicateChange: """
  Keep the entry with what was decided last on that day and delete the other; where they are not of \
  one day, mend the date.
  """,
  .changeBeforeRecord: """
  Mostly the year is wrong, in January above all. What had changed before the announcement stands in it \
  as changed already: delete the entry, or accept the finding.
  """,
  .changeFromOther: """
  See whether the project is another one, a row slipped, or an earlier change is missing; add a row \
  for that. Correct the record where its amount was wrong from the start.
  """,
  .deadlineNeedsBase: "Write the year, or give a record an announcement or a day of signing.",
  .deadlineBeforeBase: "Write the year, even if the day has passed already.",
  .dateAfterSource: """
  Write the year. 12月28日 in an announcement of January is mostly of the year before; write it, too, \
  where the day is still to come.
  """,
  .vagueDeadline: """
  Ask the unit for the day. Where the announcement says no more, accept the doubt.
  """,
  .claimDiffers: """
  Compare the two on the page of findings. Correct the records or the scope; mark a list that is \
  known to be open (名单不全). Where the announcement is wrong itself, say so in the remarks.
  """,

  .unknownCondition: "Write a name or alias of a condition in rules.yaml; one that is over is 正常.",
  .unknownProblemType: "Write a problem type of rules.yaml; add a new one there first.",
  .unreadablePortion:
    "Write it as a fraction and a unit; what produces cannot be more than the whole.",
  .inexactFigure:
    "Ask for the figure; where there is only a bound, say it in the progress, not as a sum.",
  .reportOutsideMonth:
    "Move the entry to its month, or mend the date: it is the day whose state is told.",
  .solvedAfterReport:
    "Leave 解决日期 out and give 解决时限 until it is solved; the report of that month tells it.",
  .duplicateReport: "Make one entry of the two; what was found wrong later is a correction (更正).",
  .reportNamesOther:
    "See whether the id is wrong or a row slipped; a name that changed is written alike.",
  .reportDiffersFromRecord: """
  Ask which is right. A new amount, label, kind, number or content is a change (变更); a deadline, unit or \
  place is put right in the record. Otherwise correct the cell, or name the column under 不读的列.
  """,
  .correctionOfNothing:
    "Name the month of the report to correct; it must be earlier than the correction.",
  .duplicateCorrection:
    "Make one of the two; where it was corrected twice, give each its day (日期): the later one counts.",
  .emptyReport:
    "Write what the month brought; where nothing was reported, take the entry out, or the row's remark.",
  .stageBackwards:
    "Find out which is right: correct the earlier one, or leave the stage and give a condition.",
  .stageBeforeSigning: """
  Check the day of signing and the stage; correct a wrong report. Of talks that were signed, write a \
  change of kind.
  """,
  .figureFalls:
    "Check for a month's sum in place of the sum to date, and the unit; correct a wrong report.",
  .yearExceedsTotal: "Check whether the two were swapped; the sum in all holds that of the year.",
  .fundsExceedAmount: """
  Check the unit; where the project has grown, say so in its changes (变更). Accept costs that have \
  run over.
  """,
  .figureTooSmall: "Check the unit: 1.2亿元 in a column of 万元? Accept it where it is no slip.",
  .producingWithoutFunds:
    "Leave out what is not known instead of 0; mend the stage where nothing is produced yet.",
  .reportBeforeRecord:
    "Check the year and month of the folder; state the day of signing (签约时间) where the "
    + "announcement came later.",
  .reportAfterEnd: "Tell the condition (状况) where work goes on; check the id.",
  .solvedOther:
    "Take over the words of the open problem, one entry for each; accept it where it is another.",
  .bulletinNoteUnused: "A note is called by its month; without reports the month has no bulletin.",

  .missingAmount: """
  Ask the unit, and add the figure as a change (变更) with its source. Never write 0.
  """,
  .missingTarget: "Give the stage (目标阶段) where the announcement names one; do not choose one.",
  .uncoveredPlace: """
  Check the place and the units. Where the announcement has left a unit out, accept the doubt.
  """,
  .twoPlaces: "Check that the place which counts in totals stands first.",
  .listMissing: "Ask for the annex, record its items, and delete the record that stood for them.",
  .nearDuplicate: """
  If they are one project, keep the record of its first signing and write what changed as 变更. \
  If they are two, accept the doubt.
  """,
  .similarName: "Compare both announcements, and correct the record or add an erratum.",
  .repeatedSigning: """
  A project counts for the batch in which it was signed first. If there are two, accept the doubt.
  """,
  .milestoneOrder: "Check dates and stages; what has not happened is planned (计划: 是).",
  .labelBeforeSigning:
    "Name what is not signed as announced, such as 意向投资, in a table under 金额名目 row by row; where it "
    + "has been signed since, record the change.",
  .amountOutlier: "Check the unit in the announcement. If the figure is right, accept the doubt.",
  .subsetExceedsSet: """
  Check both claims. Where the announcement contradicts itself, accept the doubt.
  """,
  .rateDiffers: "Check the share, the part and the whole. Accept what the announcement got wrong.",
  .textDamage: """
  Leave an announcement's text alone. Add an erratum (勘误) with the damaged words, how they are read, and \
  why. In records, reports and tables of names put it right by the paper, and save as UTF-8.
  """,
  .nameVariant: "Nothing to do: pages use the right name, and readers are told of the other.",
  .acceptanceUnused: "Delete the line of acceptances.yaml, or correct what it names.",

  .templateMissing: "Put the template back, or correct the tag that asks for it.",
  .templateSyntax: "Correct the tag; every opening tag has a closing one of its name.",
  .templateUnknownName:
    "Use the name that is suggested, or one that templates-zh.md lists for this part of the page.",
  .assetMissing:
    "Put the file back into Templates/assets/ or name one that is there; what is of no use goes with its mention.",
  .templateWrongKind: """
  Unfold lists between # and /, write texts plainly, and markup with three braces.
  """,
]

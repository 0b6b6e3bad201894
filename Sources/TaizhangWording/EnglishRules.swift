package import TaizhangModel

/// Every finding as a rule in English; `{0}` and so on are its arguments.
package let englishRules: [Diagnostic.ID: String] = [
  .missingFile: "this file or folder is required",
  .unreadableFile: "a file must be readable: {0}",
  .unexpectedFile:
    "files of this kind do not belong here; records go to projects (.xlsx, .csv, .yaml, .md), "
    + "announcements to announcements (.md), indicators to indicators (.yaml), tables of changes "
    + "to changes (.xlsx, .csv), reports to "
    + "reports/YYYY-MM, such as reports/2025-06 (.xlsx, .csv, .yaml), an editor's note to bulletins (YYYY-MM.md)"
    + "[; save a table of {0} as .xlsx]",
  .badBytes:
    "files must be UTF-8; byte {1}, 0x{0}, is not (often GBK[; this looks like {2}]): save the file as UTF-8",
  .fileTooLarge: "files of this kind may have {1} MB at most; this one has {0} MB",
  .costlyMarkdown: "a text must be simple enough to be laid out in time: {0}",
  .shownOtherwise: "a page must show what the text says: '{0}' {1}",
  .unusedLabel: """
  a footnote or link that a text defines must be referred to, and a link must lead to an address, \
  or what the line says is not on the page: nothing refers to “{0}”, it is defined twice, or what \
  it leads to is no address
  """,
  .tooManyFindings:
    "a file with more than {0} findings is not told further; put these right, then look again",

  .unreadableYAML: "not readable as YAML: {0}",
  .yamlAnchor:
    "anchors (&), aliases (*) and tags (!) of YAML are not allowed; write the value out, "
    + "or put it in quotation marks",
  .duplicateKey:
    "'{0}' can only be given once in one record[; so are {1} more keys, as if a '- ' were missing in "
    + "front of a record]",
  .fullWidthColon: "a key is followed by an ASCII colon and a space, not by a full-width colon",
  .commentBehindValue:
    "a comment cannot follow a value: '{0}' would be lost; put the whole value in quotation marks, "
    + "or the comment on a line of its own",
  .missingFrontMatter: "a file must begin with fields between two lines of ---",
  .wrongShape: "{0} must be {1}",

  .unreadableWorkbook: "a workbook must open: {0}[ ({1})]",
  .unreadableCell: "a cell must be readable[ ('{1}')]: {0}",
  .missingHeader:
    "the table has no head; its row must have '{0}'[ or '{2}'] and other columns that are known[; {1}]",
  .missingColumn:
    "the table must have a column '{0}'[; what is the same in all rows can stand above: '{1}：…']",
  .ambiguousColumn:
    "columns '{0}' and '{1}' hold the same field and only one can be read[; write '不读的列：{3}' above "
    + "the table][, or '金额名目：{2}']",
  .unreadColumn:
    "column '{0}' was not read: it {2}[; if it is not needed, write '不读的列：{1}' above "
    + "the table]",
  .mergedCells:
    "'{0}' is a field of each row and cannot be one cell for {1}[; a joint figure of several "
    + "projects is one row with their number under {2}]",
  .unclearHead:
    "a head must tell what each column of sums is and its unit: '{0}' below '{1}' is not understood; "
    + "write name and unit in one row, such as 总投资（亿元）, a name for each column",
  .headBelow:
    "a head, a unit and what all rows share stand above the rows, and a table has one of each: '{0}' "
    + "stands below[ where figures are in {1}]; correct what is said above, or make two sheets of it",
  .unitColumn:
    "units of sums cannot be a column: '{0}' says '{1}', and '{2}' is not read by it[; write the unit "
    + "in the cell of the sum ({3}), or one for all rows in the column's name]",
  .unreadStatement:
    "'{0}' above the head was not read[; '{1}' is a field of each row and needs a column]",
  .sheetNotRead: "sheet '{0}' has no head and was not read",
  .rowsNotRead:
    "rows of this table that are no records, or report nothing, and were not read: {0} (rows {1})",
  .namelessRows:
    "rows of this table that have a number and neither id nor name, and were not read: {0} (rows {1})",
  .blankCells:
    "'{2}' is filled in for some rows and empty in others: {0} (rows {1}); fill it in for each, or merge "
    + "the cells",
  .sectionDiffers:
    "section '{0}' [is of another kind than '{1}', which is said above the table and was read for its "
    + "rows; make two tables of it, or add a column 类别][names a {2} that a row below leaves out or "
    + "contradicts; titles are not read, so fill in '{2}' for each row]",
  .commentsNotRead: "comments on cells of this table were not read: {0} ({1})",
  .struckRows:
    "rows of this table that are struck through[ in '{2}'] and were read all the same: {0} (rows {1})",
  .totalNotChecked: "total '{0}' was not held against the rows: {1}[ (rows {2})]",
  .hiddenRows:
    "rows of this table that are hidden[ in '{2}'] and were read all the same: {0} (rows {1})",
  .totalRowDiffers:
    "rows of totals and titles of sections must agree with the rows: '{0}' states {1}, "
    + "the sum of {3} rows is [{2}][{4} at least]",

  .unknownField: "{1} has no field '{0}'",
  .missingField: "{1} must have '{0}', and it must not be empty",
  .unreadableAmount:
    "amount '{0}' is not readable[: {1}]; write it as announced, such as 45亿元, 约3.8亿元, "
    + "8000万元, 百亿元以上",
  .unreadableDeadline:
    "deadline '{0}' is not readable[; the year must be from {1} to {2}]"
    + "[; as a date in Excel it is {3}: give the column the format of dates, or write the date out]"
    + "; write it as announced, such as 2023年12月底, 6月30日前, 年底前, 长期坚持",
  .unreadableDate:
    "date '{0}' is not readable[; the year must be from {1} to {2}]"
    + "[; as a date in Excel it is {3}: give the column the format of dates, or write the date out]"
    + "; such as 2022-10-22, 2022年10月22日, 2016年4月, 3月中旬",
  .earlyDate: "a date should not lie before 1990: '{0}'",
  .unreadableNumber:
    "'{0}' is no number that fits here[; write a whole number from {1} to {2}]"
    + "[; write it as announced, such as {3}]",
  .unreadableArea: "area '{0}' is not readable; such as 40平方公里, 2300亩, 5万平方米",
  .unknownChoice: "'{1}' must be one of {2}, not '{0}'[, where '{3}' is given]",
  .invalidSlug:
    "'{0}' cannot name a page; only a-z, 0-9 and hyphens between[, at most {1}][; {2} is reserved]",

  .duplicateID:
    "[id '{0}' is already taken; an id can only be used once][{2} ids of this file are those of {1}, as if "
    + "the same table was put in twice; keep one of them]",
  .duplicateName: "name '{0}' already belongs to another row; a name can only stand for one thing",
  .pageCollision: "page '{0}' already belongs to another row; slugs (拼写) cannot be equal",
  .unknownPlace: "place '{0}' is not in places.yaml",
  .unknownSector: "sector '{0}' is not in sectors.yaml",
  .unknownUnit: "unit '{0}' is not in units.yaml",
  .unknownBatch: "batch '{0}' is not in batches.yaml",
  .unknownKind: "kind '{0}' is not in rules.yaml",
  .unknownStage: "stage '{0}' is not in rules.yaml",
  .unknownAmountLabel: "amount label '{0}' is not in rules.yaml",
  .unknownAnnouncement: "announcement '{0}' is not in announcements",
  .unknownClaim: "no claim has the id '{0}'",
  .unknownRecord: "there is no record '{0}'[; several are called '{1}': write the id]",
  .placeCycle: "the parents of place '{0}' lead back to itself",

  .quoteNotFound:
    "the quote is not in announcement '{0}'; it must agree to the letter, white space "
    + "and full-width forms aside",
  .ambiguousQuote:
    "the quote fits more than once in announcement '{0}' (lines {1}); quote more, or "
    + "give its line",
  .quoteWithoutSource: "a record with a quote must name its announcement (来源)",
  .sourceWithoutQuote: "a record with an announcement must quote it (原文); record '{0}' does not",
  .amountDiffersFromQuote: "amount '{0}' differs from the quote; qualifiers such as 约 count too",
  .figureDiffersFromQuote: """
  figure '{0}' differs from the quote; its unit, qualifiers such as 约 and whether it rose or fell \
  count too
  """,
  .labelDiffersFromQuote: "amount '{0}' is '{2}' in the quote and not '{1}'",
  .countDiffersFromQuote:
    "count '{0}' differs from the quote; qualifiers such as 近 and measure words count too",
  .amountNotRecorded: "the quote states an amount that record '{0}' does not have",
  .amountWithoutLabel: "amount '{0}' must have a label (金额名目); labels are never added together",
  .sumTooLarge:
    "the sum of all amounts must stay exact; it overflows at record '{0}': check the unit",
  .duplicateChange:
    "on one day a thing changes once; another change of '{0}' on {1} says something else, and nobody "
    + "can tell which is the later one: make one of the two",
  .changeBeforeRecord:
    "a change should not lie before its record was signed or announced: '{0}' changes on {1}, and is "
    + "there from {2} on",
  .changeFromOther:
    "what a row says of the time before a change should be what the ledger says: of '{1}' before {2} "
    + "it says '{0}'[, the ledger '{3}']",
  .deadlineNeedsBase: "'{0}' must name its year; no announcement or signing date supplies one here",
  .dateAfterSource:
    "'{0}' reads as {1}, which was still to come when it was announced on {2}; write the year",
  .deadlineBeforeBase: "'{0}' reads as {1}, before its base date {2}; write the year",
  .vagueDeadline: "'{0}' names no certain day[ and is taken as {1}]"
    + "[, since without a day of signing it counts from the announcement, {2}]; ask the unit",
  .claimDiffers:
    "a stated figure should agree with the ledger: '{0}' is stated as {1}[, found {2}]"
    + "[, found {3}]",

  .unknownCondition: "condition '{0}' is not in rules.yaml",
  .unknownProblemType: "problem type '{0}' is not in rules.yaml",
  .unreadablePortion:
    "share in production '{0}' is not readable; write a fraction and a unit, such as 12/100 条生产线",
  .inexactFigure: "a reported amount must be a figure that can be added, not '{0}'",
  .reportOutsideMonth: "a report's date must lie in its month; [in {2}, ]{0} is not in {1}",
  .solvedAfterReport:
    "a problem cannot be solved after the month whose report tells it; {0} is later than {1}",
  .duplicateReport:
    "[a project has one report a month; '{0}' already has one for {1}: write a correction (更正)][{3} "
    + "reports of this file are in {2}, too, as if the same table was put in twice; keep one of them]",
  .reportNamesOther:
    "name and id beside each other must be of one record: it says '{0}', and id '{1}' is '{2}'",
  .reportDiffersFromRecord:
    "what a month's sheet says under '{1}' should be what the ledger says: of '{0}' it says '{2}'[, the "
    + "ledger '{3}']; it was not taken over: a change belongs in the record",
  .correctionOfNothing:
    "a correction must name an earlier report of its project; '{0}' has none for {1}",
  .duplicateCorrection:
    "a report can be corrected once on one day; '{0}' already has a correction of its report for {1}",
  .emptyReport:
    "a report must say something: a stage, a condition, a figure, progress, a problem or a next step; "
    + "that of '{0}' says nothing",
  .stageBackwards: "a stage should not go back: '{0}' reports {2} for {1}, and {3} before",
  .stageBeforeSigning:
    "the stage of signing, or one behind it, should not come before it: '{0}' reports {2} for {1}"
    + "[, signed on {3}][, is still {4}, and no change tells of a signing]",
  .figureFalls: "a sum to date should not fall: '{0}', {1}, {2} is {3}, and was {4}",
  .yearExceedsTotal:
    "a year's sum cannot exceed the sum since the start: '{0}', {1}, {2} is {3}, {4} is {5}",
  .fundsExceedAmount:
    "{2} should not exceed {4}: '{0}', {1}, reports {3}; {4} is {5}",
  .figureTooSmall:
    "{2} is so small that its unit looks mistaken: '{0}', {1}, reports {3}, less than a ten "
    + "thousandth of {4}, {5}",
  .producingWithoutFunds:
    "{3} of a project that produces should not be 0: '{0}', {1}, reports '{2}', and {3} is 0",
  .reportBeforeRecord:
    "a report should not be older than its project: '{0}' is reported in {1}, and was signed or "
    + "announced on {2}",
  .reportAfterEnd:
    "a project that has ended should report no progress: '{0}' is '{3}' since {2}, and {1} tells of "
    + "a stage or of funds",
  .solvedOther:
    "a solved problem must be told in its own words: '{0}', {1}, tells that '{2}' is solved, "
    + "and '{3}' is open",
  .bulletinNoteUnused:
    "there is no bulletin of {0} for this note to stand on; report the month or delete the note",

  .missingAmount: "'{0}' states no {1}; it is counted and left out of sums: ask the unit",
  .missingTarget: "a record with a deadline should say what stage must be reached by it; "
    + "in this file without: {0}",
  .uncoveredPlace: "the responsible units should cover a record's place; '{0}' lies in {1}",
  .twoPlaces: "'{0}' names two places; it counts for {1}, {2} only lists it",
  .listMissing: "an announced list should be at hand; '{0}' stands for {1} items without one",
  .nearDuplicate:
    "['{0}' is much like '{1}']['{2}' and '{3}' are in one place and of one investor, '{4}']; make sure they are two projects",
  .similarName: "'{0}' differs from '{1}' in one character; make sure it is no slip",
  .repeatedSigning: "'{0}' signs in '{1}' and in '{2}'; make sure it is not one project twice",
  .milestoneOrder:
    "events must follow the order of stages: '{0}', '{1}'[ and '{2}'][, signed on {3}]",
  .labelBeforeSigning:
    "what is of kind '{0}' is not signed yet, and its amount should not be '{1}'; in this file: {2}",
  .amountOutlier: "'{0}' is a thousand times off other amounts of {1}; check 万元 and 亿元",
  .subsetExceedsSet: "a part cannot exceed its whole: '{0}' exceeds '{1}'",
  .rateDiffers: "a share must be the part over the whole: '{0}' states {1}, computed {2}",
  .textDamage: "the text is damaged: {0}; {1}",
  .nameVariant: "the announcement writes '{0}'; the right name is '{1}'",
  .acceptanceUnused: "there is no finding to accept: {0}, {1}; it may be mended, delete this",

  .templateMissing: "there is no template '{0}'",
  .templateSyntax: "template not readable: {0}",
  .templateUnknownName: "'{1}' has no '{0}', see Documentation/templates-zh.md",
  .templateWrongKind: "'{0}' is {1}; {2}",
  .assetMissing: "no file '{0}' in Templates/assets/",
]

import TaizhangModel

/// A chapter of the reference of findings.
struct FindingSubject: Sendable {
  var chinese: String
  var english: String
  var findings: [Diagnostic.ID]

  /// Every finding in one chapter, in the order of the enumeration.
  static let all = [
    FindingSubject(
      chinese: "文件和编码",
      english: "Files and bytes",
      findings: [
        .missingFile, .unreadableFile, .unexpectedFile, .badBytes, .fileTooLarge, .costlyMarkdown,
        .unusedLabel, .shownOtherwise, .tooManyFindings,
      ]
    ),
    FindingSubject(
      chinese: "YAML 的写法",
      english: "YAML and front matter",
      findings: [
        .unreadableYAML, .yamlAnchor, .duplicateKey, .fullWidthColon, .commentBehindValue,
        .missingFrontMatter, .wrongShape,
      ]
    ),
    FindingSubject(
      chinese: "表格",
      english: "Spreadsheets",
      findings: [
        .unreadableWorkbook, .unreadableCell, .missingHeader, .missingColumn, .ambiguousColumn,
        .unreadColumn, .unclearHead, .headBelow, .unitColumn, .unreadStatement, .mergedCells,
        .sheetNotRead, .rowsNotRead, .namelessRows, .blankCells, .sectionDiffers, .hiddenRows,
        .struckRows, .commentsNotRead, .totalRowDiffers, .totalNotChecked,
      ]
    ),
    FindingSubject(
      chinese: "字段和值",
      english: "Fields and their values",
      findings: [
        .unknownField, .missingField, .unreadableAmount, .unreadableDeadline, .unreadableDate,
        .earlyDate,
        .unreadableNumber, .unreadableArea, .unknownChoice, .invalidSlug,
      ]
    ),
    FindingSubject(
      chinese: "编号和名称",
      english: "Ids and names",
      findings: [
        .duplicateID, .duplicateName, .pageCollision, .unknownPlace, .unknownSector, .unknownUnit,
        .unknownBatch, .unknownKind, .unknownStage, .unknownAmountLabel, .unknownAnnouncement,
        .unknownClaim, .unknownRecord, .placeCycle,
      ]
    ),
    FindingSubject(
      chinese: "数字、时限和原文",
      english: "Figures and the words they come from",
      findings: [
        .quoteNotFound, .ambiguousQuote, .quoteWithoutSource, .sourceWithoutQuote,
        .amountDiffersFromQuote, .amountNotRecorded, .countDiffersFromQuote,
        .figureDiffersFromQuote, .labelDiffersFromQuote, .amountWithoutLabel,
        .sumTooLarge, .duplicateChange, .changeBeforeRecord, .changeFromOther,
        .deadlineNeedsBase, .deadlineBeforeBase, .dateAfterSource, .vagueDeadline, .claimDiffers,
      ]
    ),
    FindingSubject(
      chinese: "月报",
      english: "Month after month",
      findings: [
        .unknownCondition, .unknownProblemType, .unreadablePortion, .inexactFigure,
        .reportOutsideMonth, .solvedAfterReport, .duplicateReport, .reportNamesOther,
        .reportDiffersFromRecord, .correctionOfNothing, .duplicateCorrection, .emptyReport,
        .stageBackwards,
        .stageBeforeSigning, .figureFalls, .yearExceedsTotal, .fundsExceedAmount,
        .figureTooSmall, .producingWithoutFunds, .reportBeforeRecord, .reportAfterEnd,
        .solvedOther, .bulletinNoteUnused,
      ]
    ),
    FindingSubject(
      chinese: "台账的核对",
      english: "The ledger held against itself and its sources",
      findings: [
        .missingAmount, .missingTarget, .uncoveredPlace, .twoPlaces, .listMissing, .nearDuplicate,
        .similarName, .repeatedSigning, .milestoneOrder, .labelBeforeSigning, .amountOutlier,
        .subsetExceedsSet,
        .rateDiffers, .textDamage, .nameVariant, .acceptanceUnused,
      ]
    ),
    FindingSubject(
      chinese: "模板",
      english: "Templates",
      findings: [
        .templateMissing, .templateSyntax, .templateUnknownName, .templateWrongKind, .assetMissing,
      ]
    ),
  ]
}

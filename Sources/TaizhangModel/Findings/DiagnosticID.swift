extension Diagnostic {
  /// Every kind of finding.
  ///
  /// Each has a folder in the gallery and a wording in every language.
  package enum ID: String, Hashable, Sendable, CaseIterable {
    // Files and bytes.
    case missingFile = "missing-file"
    case unreadableFile = "unreadable-file"
    case unexpectedFile = "unexpected-file"
    case badBytes = "bad-bytes"
    case fileTooLarge = "file-too-large"
    case costlyMarkdown = "costly-markdown"
    case unusedLabel = "unused-label"
    case shownOtherwise = "shown-otherwise"
    case tooManyFindings = "too-many-findings"

    // YAML and front matter.
    case unreadableYAML = "unreadable-yaml"
    case yamlAnchor = "yaml-anchor"
    case duplicateKey = "duplicate-key"
    case fullWidthColon = "full-width-colon"
    case commentBehindValue = "comment-behind-value"
    case missingFrontMatter = "missing-front-matter"
    case wrongShape = "wrong-shape"

    // Spreadsheets.
    case unreadableWorkbook = "unreadable-workbook"
    case unreadableCell = "unreadable-cell"
    case missingHeader = "missing-header"
    case missingColumn = "missing-column"
    case ambiguousColumn = "ambiguous-column"
    case unreadColumn = "unread-column"
    case unclearHead = "unclear-head"
    case headBelow = "head-below"
    case unitColumn = "unit-column"
    case unreadStatement = "unread-statement"
    case mergedCells = "merged-cells"
    case sheetNotRead = "sheet-not-read"
    case rowsNotRead = "rows-not-read"
    case namelessRows = "nameless-rows"
    case blankCells = "blank-cells"
    case sectionDiffers = "section-differs"
    case hiddenRows = "hidden-rows"
    case struckRows = "struck-rows"
    case commentsNotRead = "comments-not-read"
    case totalRowDiffers = "total-row-differs"
    case totalNotChecked = "total-not-checked"

    // Fields and their values.
    case unknownField = "unknown-field"
    case missingField = "missing-field"
    case unreadableAmount = "unreadable-amount"
    case unreadableDeadline = "unreadable-deadline"
    case unreadableDate = "unreadable-date"
    case earlyDate = "early-date"
    case unreadableNumber = "unreadable-number"
    case unreadableArea = "unreadable-area"
    case unknownChoice = "unknown-choice"
    case invalidSlug = "invalid-slug"

    // Names.
    case duplicateID = "duplicate-id"
    case duplicateName = "duplicate-name"
    case pageCollision = "page-collision"
    case unknownPlace = "unknown-place"
    case unknownSector = "unknown-sector"
    case unknownUnit = "unknown-unit"
    case unknownBatch = "unknown-batch"
    case unknownKind = "unknown-kind"
    case unknownStage = "unknown-stage"
    case unknownAmountLabel = "unknown-amount-label"
    case unknownAnnouncement = "unknown-announcement"
    case unknownClaim = "unknown-claim"
    case unknownRecord = "unknown-record"
    case placeCycle = "place-cycle"

    // Figures and the words they come from.
    case quoteNotFound = "quote-not-found"
    case ambiguousQuote = "ambiguous-quote"
    case quoteWithoutSource = "quote-without-source"
    case sourceWithoutQuote = "source-without-quote"
    case amountDiffersFromQuote = "amount-differs-from-quote"
    case amountNotRecorded = "amount-not-recorded"
    case countDiffersFromQuote = "count-differs-from-quote"
    case figureDiffersFromQuote = "figure-differs-from-quote"
    case labelDiffersFromQuote = "label-differs-from-quote"
    case amountWithoutLabel = "amount-without-label"
    case sumTooLarge = "sum-too-large"
    case duplicateChange = "duplicate-change"
    case changeBeforeRecord = "change-before-record"
    case changeFromOther = "change-from-other"
    case deadlineNeedsBase = "deadline-needs-base"
    case deadlineBeforeBase = "deadline-before-base"
    case dateAfterSource = "date-after-source"
    case vagueDeadline = "vague-deadline"
    case claimDiffers = "claim-differs"

    // Month after month.
    case unknownCondition = "unknown-condition"
    case unknownProblemType = "unknown-problem-type"
    case unreadablePortion = "unreadable-portion"
    case inexactFigure = "inexact-figure"
    case reportOutsideMonth = "report-outside-month"
    case solvedAfterReport = "solved-after-report"
    case duplicateReport = "duplicate-report"
    case reportNamesOther = "report-names-other"
    case reportDiffersFromRecord = "report-differs-from-record"
    case correctionOfNothing = "correction-of-nothing"
    case duplicateCorrection = "duplicate-correction"
    case emptyReport = "empty-report"
    case stageBackwards = "stage-backwards"
    case stageBeforeSigning = "stage-before-signing"
    case figureFalls = "figure-falls"
    case yearExceedsTotal = "year-exceeds-total"
    case fundsExceedAmount = "funds-exceed-amount"
    case figureTooSmall = "figure-too-small"
    case producingWithoutFunds = "producing-without-funds"
    case reportBeforeRecord = "report-before-record"
    case reportAfterEnd = "report-after-end"
    case solvedOther = "solved-other"
    case bulletinNoteUnused = "bulletin-note-unused"

    // The ledger held against itself and its sources.
    case missingAmount = "missing-amount"
    case missingTarget = "missing-target"
    case uncoveredPlace = "uncovered-place"
    case twoPlaces = "two-places"
    case listMissing = "list-missing"
    case nearDuplicate = "near-duplicate"
    case similarName = "similar-name"
    case repeatedSigning = "repeated-signing"
    case milestoneOrder = "milestone-order"
    case labelBeforeSigning = "label-before-signing"
    case amountOutlier = "amount-outlier"
    case subsetExceedsSet = "subset-exceeds-set"
    case rateDiffers = "rate-differs"
    case textDamage = "text-damage"
    case nameVariant = "name-variant"
    case acceptanceUnused = "acceptance-unused"

    // Templates.
    case templateMissing = "template-missing"
    case templateSyntax = "template-syntax"
    case templateUnknownName = "template-unknown-name"
    case templateWrongKind = "template-wrong-kind"
    case assetMissing = "asset-missing"

    /// The grade of every finding of this kind; `--strict` lifts doubts to errors.
    package var severity: Severity {
      switch self {
      case .amountNotRecorded, .countDiffersFromQuote, .figureDiffersFromQuote,
        .labelDiffersFromQuote, .vagueDeadline, .claimDiffers, .deadlineBeforeBase,
        .dateAfterSource, .changeBeforeRecord, .changeFromOther:
        .doubt
      case .uncoveredPlace, .listMissing, .nearDuplicate, .repeatedSigning, .milestoneOrder,
        .stageBackwards, .stageBeforeSigning, .figureFalls, .yearExceedsTotal, .fundsExceedAmount,
        .figureTooSmall, .producingWithoutFunds, .reportBeforeRecord, .reportAfterEnd,
        .bulletinNoteUnused, .labelBeforeSigning, .amountOutlier, .subsetExceedsSet, .rateDiffers,
        .textDamage,
        .acceptanceUnused, .unreadColumn, .sheetNotRead, .hiddenRows, .totalRowDiffers,
        .reportNamesOther, .reportDiffersFromRecord, .solvedOther, .unreadStatement, .namelessRows,
        .blankCells,
        .sectionDiffers, .struckRows, .earlyDate, .unusedLabel,
        .shownOtherwise:
        .doubt
      case .rowsNotRead, .totalNotChecked, .commentsNotRead: .note
      case .missingAmount, .missingTarget, .twoPlaces, .similarName, .nameVariant: .note
      default: .error
      }
    }
  }
}

package import TaizhangModel
package import TaizhangOffice
package import TaizhangReading

/// What an import makes of a notice: files for `Content/`, and what somebody has to look at.
///
/// A draft repairs nothing and fills nothing in: what a notice does not plainly say is left out and
/// remarked upon, and the checks of a build hold every figure against the notice's words.
package struct NoticeDraft: Sendable {
  package struct File: Sendable {
    /// Below the project's folder: `Content/projects/qingshan-2025/1-2.yaml`.
    package var path: String
    package var text: String
  }

  /// What was drafted under one label of amounts.
  package struct Sum: Hashable, Sendable {
    /// Nil of records whose amount has none, and of those without an amount beside no others.
    package var label: String?
    package var records = 0
    /// ≥ `records`: a record may stand for several.
    package var projects = 0
    /// Of all amounts that may be added; nil beyond what can be.
    package var total: Money? = Money(fen: 0)
    package var withoutAmount = 0
    /// Bounds and ranges, which are in no sum.
    package var withoutPoint = 0
    /// In other currencies, which are in no sum, either.
    package var foreign = 0
  }

  /// The announcement first.
  package var files: [File] = []
  package var claims = 0
  package var sums: [Sum] = []
  /// By line, those of the whole notice first.
  package var remarks: [ImportRemark] = []

  package var records: Int { sums.reduce(0) { $0 + $1.records } }
}

/// Something of a notice that is not in its draft, or that somebody has to decide.
package struct ImportRemark: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case noTitle
    case noDate
    case noBatch
    /// 0: the batch that was asked for, 1: the nearest registered one, empty where none is near.
    case unknownBatch
    /// Written in traditional characters: their 億元 is not read.
    case traditional
    /// 0: the heading.
    case noKind
    /// 0: the group's kind, 1: the item's words.
    case deniedKind
    /// 0: the number expected, 1: the number found.
    case numberGap
    /// 0: the item's words.
    case noAmount
    /// 0: the words.
    case unclearAmounts
    /// 0: the words.
    case unclearCounts
    /// 0: the name.
    case unclearName
    /// 0: the words.
    case joinedLines
    /// 0: the words.
    case subtotal
    case severalDates
    /// 0: how many.
    case pageNumbers
    /// 0: the name.
    case noPlace
    /// 0: the places.
    case severalPlaces
    /// 0: the heading, or the item's words.
    case noAssignment
    case unclearAssignment
    /// Behind the last of several items, in a notice that elsewhere has one for each: 0: how many.
    case sharedAssignment
    /// 0: the words.
    case unread
    /// 0: the figures.
    case otherFigures
    /// 0: how many paragraphs, 1: the first of them.
    case notProjects
    /// 0: the heading.
    case noItems
    /// 0: the last line, 1: how the first begins.
    case leftOut
    /// Of no column that names projects; 0: rows, the head included.
    case table
    /// None of whose rows could be read; 0: rows, the head included.
    case tableWithoutRecords
    /// Of a table that records were made from.
    case inTable(Diagnostic)
    /// In such a table.
    case headBelow(NoticeTable.HeadBelow)
    /// Recorded in the document, and neither accepted nor refused; 0: how many.
    case unsettledChanges
    /// 0: how many.
    case omitted(Omission.Kind)
    /// 0: the words.
    case escaped
  }

  package var kind: Kind
  /// 1-based, of the received text; nil of the whole notice.
  package var line: Int?
  package var words: [String]

  init(_ kind: Kind, line: Int? = nil, _ words: String...) {
    self.kind = kind
    self.line = line
    self.words = words
  }
}

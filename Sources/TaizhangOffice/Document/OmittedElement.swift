extension Omission.Kind {
  /// What an element is that is not read; nil for one that is.
  init?(_ element: Element) {
    switch element {
    case .footnoteReference: self = .footnote
    case .endnoteReference: self = .endnote
    case .commentReference: self = .comment
    case .headerReference: self = .header
    case .footerReference: self = .footer
    case .embeddedObject: self = .embeddedObject
    case .ink: self = .picture
    case .equation: self = .equation
    case .phoneticGuide: self = .phoneticGuide
    case .embeddedDocument, .subdocument: self = .embeddedDocument
    default: return nil
    }
  }
}

extension Element {
  /// Whether it says that what it is of was inserted, deleted or moved, and not yet settled.
  var isRecordedChange: Bool {
    switch self {
    case .inserted, .deleted, .movedFrom, .movedTo, .insertedCell, .deletedCell: true
    default: false
    }
  }
}

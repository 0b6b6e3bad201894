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

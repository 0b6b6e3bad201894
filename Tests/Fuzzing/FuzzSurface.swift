/// A place where text of somebody else's comes in, with what must hold of any text there.
package enum FuzzSurface: String, CaseIterable, Sendable {
  case amounts
  case deadlines
  case yaml
  case markdown
  case notices
  case quotes
  case reports
  case tables
  case templates
  case workbooks
  case documents

  /// Gives the surface any bytes; what does not hold, in words, or nil where all does.
  package func fault(of bytes: [UInt8]) async -> String? {
    switch self {
    case .amounts: amountFault(String(decoding: bytes, as: UTF8.self))
    case .deadlines: deadlineFault(String(decoding: bytes, as: UTF8.self))
    case .yaml: await recordFault(bytes)
    case .markdown: markdownFault(bytes)
    case .notices: await noticeFault(String(decoding: bytes, as: UTF8.self))
    case .quotes: await quoteFault(bytes)
    case .reports: await reportFault(bytes)
    case .tables: await tableFault(bytes)
    case .templates: templateFault(bytes)
    case .workbooks: workbookFault(bytes)
    case .documents: documentFault(bytes)
    }
  }
}

/// The first of these that is a fault.
func first(_ faults: String?...) -> String? { faults.compactMap { $0 }.first }

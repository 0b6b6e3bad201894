import Foundation

/// Which expectations a run rewrites: `TAIZHANG_RECORD`.
package enum Recording: String, CaseIterable, Sendable {
  /// None; the default, and always so under `CI=true`.
  case never
  /// Those that do not exist.
  case missing
  /// Those that do not exist or differ.
  case failed
  /// All of them.
  case all
  /// The generated documents, and no expectation.
  case docs

  /// What this run was asked for.
  package static let current = Recording(environment: ProcessInfo.processInfo.environment)

  package init(environment: [String: String]) {
    let wanted = environment["TAIZHANG_RECORD", default: ""]
    self = environment["CI"] == "true" ? .never : Recording(rawValue: wanted) ?? .never
  }

  /// Whether an expectation is rewritten; `expected` is nil where it does not exist.
  package func writes<Value: Equatable>(_ actual: Value, over expected: Value?) -> Bool {
    switch self {
    case .never, .docs: false
    case .missing: expected == nil
    case .failed: expected != actual
    case .all: true
    }
  }
}

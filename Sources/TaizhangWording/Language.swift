/// The languages findings and help are worded in.
///
/// Pages are Chinese.
package enum Language: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"

  /// Chinese where the environment's locale is Chinese or says nothing, else English.
  ///
  /// POSIX order: `LC_ALL`, then `LC_MESSAGES`, then `LANG`; `C` and `POSIX` say nothing.
  package init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
      .lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    switch locale {
    case nil: self = .chinese
    case let name? where name.hasPrefix("zh"): self = .chinese
    case let name? where name == "POSIX" || name == "C" || name.hasPrefix("C."): self = .chinese
    default: self = .english
    }
  }
}

/// Which of a folder's releases readers are to see again.
package enum ReleaseChoice: Hashable, Sendable {
  /// The one before that which they see.
  case before
  case named(String)

  /// One of those that are there, which are given oldest first.
  func release(among there: [String], shown: String?) throws(PublishError) -> String {
    switch self {
    case .before:
      guard let shown, let older = there.last(where: { $0 < shown }) else { throw .noOlderRelease }
      return older
    case .named(let name):
      guard there.contains(name) else { throw .noRelease(name, there: there) }
      return name
    }
  }
}

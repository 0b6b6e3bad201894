/// Where this project's own files stand, whatever folder the tests are run from.
package enum ProjectFolder {
  /// The folder of `Package.swift`, without a slash at its end.
  package static let path: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()
}

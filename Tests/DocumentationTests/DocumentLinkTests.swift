import Foundation
import TaizhangTestSupport
import Testing

/// What the documents of the project point at is there.
struct DocumentLinkTests {
  /// Documents that name files between back ticks, from the project's folder.
  @Test(arguments: ["ARCHITECTURE.md", "CONTRIBUTING.md"])
  func namesFilesThatExist(_ document: String) throws {
    let named = try between("`", "`", in: text(of: document)).filter { name in
      ["Sources/", "Tests/", "Documentation/"].contains { name.hasPrefix($0) }
    }
    #expect(named.count > 3)
    for name in named {
      #expect(exists(name), "\(document) names \(name)")
    }
  }

  /// Links with a relative target, from the document's own folder.
  @Test(arguments: documents)
  func linksToFilesThatExist(_ document: String) throws {
    let folder = document.split(separator: "/").dropLast().map { "\($0)/" }.joined()
    for target in between("](", ")", in: try text(of: document)) where !target.contains("://") {
      let parts = target.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
      let file = parts[0].isEmpty ? document : folder + parts[0]
      #expect(exists(file), "\(document) links to \(target)")
      if parts.count > 1 {
        #expect(try anchors(of: file).contains(parts[1]), "\(document) links to \(target)")
      }
    }
  }

  private static let documents: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: "\(ProjectFolder.path)/Documentation"
    )
    let generated = (names ?? []).filter { $0.hasSuffix(".md") }.sorted()
    return ["ARCHITECTURE.md", "CONTRIBUTING.md"] + generated.map { "Documentation/\($0)" }
  }()

  private func text(of document: String) throws -> String {
    let file = URL(fileURLWithPath: "\(ProjectFolder.path)/\(document)")
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// The anchors that forges give to headings: lower case, blanks as hyphens, no punctuation.
  private func anchors(of document: String) throws -> Set<String> {
    let headings = try text(of: document).split(separator: "\n").filter { $0.hasPrefix("#") }
    return Set(
      headings.map { heading in
        let words = heading.drop { $0 == "#" }.dropFirst().lowercased()
        return String(
          words.compactMap { character in
            if character == " " { return "-" }
            return character.isLetter || character.isNumber || "-_".contains(character)
              ? character : nil
          }
        )
      }
    )
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(ProjectFolder.path)/\(path)")
  }

  /// Texts of one line between two marks.
  private func between(_ open: String, _ close: String, in text: String) -> [String] {
    text.split(separator: "\n").flatMap { line in
      var rest = Substring(line)
      var found: [String] = []
      while let start = rest.firstRange(of: open) {
        rest = rest[start.upperBound...]
        guard let end = rest.firstRange(of: close) else { break }
        found.append(String(rest[..<end.lowerBound]))
        rest = rest[end.upperBound...]
      }
      return found
    }
  }
}

internal import TaizhangModel
internal import TaizhangReading

/// The findings with the first errors of each file, in their order, and one that tells of the others: thousands
/// are one mistake made thousands of times.
func limitErrors(_ found: [Diagnostic]) -> [Diagnostic] {
  var counts: [FileID: Int] = [:]
  var limited: Set<FileID> = []
  return found.compactMap { diagnostic in
    guard diagnostic.severity == .error, case .spot(let spot) = diagnostic.place else {
      return diagnostic
    }
    // What reading tells of the same.
    if diagnostic.id == .tooManyFindings {
      return limited.insert(spot.file).inserted ? diagnostic : nil
    }
    counts[spot.file, default: 0] += 1
    guard counts[spot.file, default: 0] > mostFindings else { return diagnostic }
    guard limited.insert(spot.file).inserted else { return nil }
    return Diagnostic(.tooManyFindings, at: diagnostic.place, String(mostFindings))
  }
}

import TaizhangModel

/// Two items of one kind must not have one slug: their pages would have one name.
///
/// Ids of records and announcements are unique already (`duplicate-id`); slugs are lower case, so
/// that file systems which ignore case tell them apart as well.
@Sendable
func checkPageCollision(_ ledger: Ledger) -> [Diagnostic] {
  collisions(ledger.places.map { ("places/\($0.slug).html", $0.spot) })
    + collisions(ledger.sectors.map { ("sectors/\($0.slug).html", $0.spot) })
    + collisions(ledger.units.map { ("units/\($0.slug).html", $0.spot) })
    + collisions(ledger.batches.map { ("projects/\($0.slug)/", $0.spot) })
}

private func collisions(_ pages: [(path: String, spot: SourceSpot)]) -> [Diagnostic] {
  var first: [String: SourceSpot] = [:]
  return pages.compactMap { path, spot in
    if let other = first[path] {
      return Diagnostic(.pageCollision, at: spot, path, related: [other])
    }
    first[path] = spot
    return nil
  }
}

import TaizhangModel

/// A name that is known not to be right (误写) stands in an announcement.
///
/// The first place of each name in each announcement is told.
@Sendable
func checkNameVariant(_ input: CheckInput) -> [Diagnostic] {
  input.ledger.announcements.flatMap { announcement in
    let body = input.sources[announcement.file].bytes[announcement.body.bounds]
    return input.variants.compactMap { variant -> Diagnostic? in
      guard let range = body.firstRange(of: Array(variant.variant.utf8)) else { return nil }
      return Diagnostic(
        .nameVariant,
        at: SourceSpot(announcement.file, SourceRange(range.lowerBound, range.upperBound)),
        variant.variant,
        variant.standard,
        subject: announcement.id
      )
    }
  }
}

import TaizhangModel

/// A block's content that replaces the default, and where it was written.
///
/// Blocks inside it belong to the template it was written in, so they see that template's
/// overrides; names in it are looked up where it is put.
struct Override {
  var block: Block
  var template: Template
  /// The overrides that were in force where it was written.
  var overrides: [String: Override]

  /// Tells it from every other one.
  var spot: SourceSpot { template.spot(block.range) }
}

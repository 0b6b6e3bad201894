package import Testing

extension Tag {
  /// Compares whole sites with files.
  @Tag package static var golden: Self
  /// Compares findings with the gallery.
  @Tag package static var gallery: Self
  /// Runs the built program.
  @Tag package static var program: Self
}

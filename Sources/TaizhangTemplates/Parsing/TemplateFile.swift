package import TaizhangModel

/// A template as it was read: its name among the templates, and its bytes.
package struct TemplateFile: Sendable {
  /// Where its findings point.
  package var file: FileID
  /// What partial and parent tags call it, for example `layout` or `parts/row`.
  package var name: String
  /// UTF-8; a byte order mark at the start is not part of the template.
  package var bytes: [UInt8]

  package init(file: FileID, name: String, bytes: [UInt8]) {
    self.file = file
    self.name = name
    self.bytes = bytes
  }
}

/// The bytes of a page while it is rendered: they grow at the end and are looked at in place.
package struct OutputBytes: ~Copyable {
  private var bytes: Growing<UInt8>

  package init(capacity: Int = 32_768) { bytes = Growing(capacity: capacity) }

  @inline(__always)
  mutating func append(_ first: UnsafePointer<UInt8>, count: Int) {
    bytes.append(first, count: count)
  }

  /// Takes everything out; the room serves the next page.
  package mutating func empty() { bytes.empty() }

  /// The bytes, for as long as the closure runs.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    unsafe body(UnsafeRawBufferPointer(bytes.elements))
  }
}

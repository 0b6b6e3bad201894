/// Plain values that grow at the end and are read in place, and whose room is used again.
///
/// An array asks at each of the hundreds of pieces of a page whether it is shared, and gives its
/// room back when the page is done.
struct Growing<Element: BitwiseCopyable>: ~Copyable {
  private var start: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(1, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  @inline(__always)
  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }

  @inline(__always)
  mutating func append(_ element: Element) {
    makeRoom(for: 1)
    start.advanced(by: count).initialize(to: element)
    count += 1
  }

  @inline(__always)
  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let first = elements.baseAddress else { return }
    append(first, count: elements.count)
  }

  /// The same of so many that stand one behind another, and not in here.
  @inline(__always)
  mutating func append(_ first: UnsafePointer<Element>, count more: Int) {
    makeRoom(for: more)
    start.advanced(by: count).initialize(from: first, count: more)
    count &+= more
  }

  /// The same with each of them changed.
  @inline(__always)
  mutating func append(
    _ elements: UnsafeBufferPointer<Element>,
    changed: (Element) -> Element
  ) {
    makeRoom(for: elements.count)
    let end = start.advanced(by: count)
    for index in elements.indices {
      end.advanced(by: index).initialize(to: changed(elements[index]))
    }
    count &+= elements.count
  }

  @inline(__always)
  mutating func append(repeating element: Element, count more: Int) {
    makeRoom(for: more)
    start.advanced(by: count).initialize(repeating: element, count: more)
    count += more
  }

  /// Replaces one of those that are there.
  @inline(__always)
  mutating func put(_ element: Element, at index: Int) {
    assert(0 <= index && index < count, "Only what was added is replaced")
    start[index] = element
  }

  @inline(__always)
  mutating func makeRoom(for more: Int) {
    // Counts of what lies in memory: no sum of two is too large for a number.
    if count &+ more > capacity { grow(to: count &+ more) }
  }

  /// Takes everything out; the room stays.
  mutating func empty() { count = 0 }

  @inline(never)
  private mutating func grow(to least: Int) {
    capacity = max(least, capacity * 2)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}

import Synchronization
import TaizhangTemplates

/// Views that many pages share, each made when it is first asked for.
///
/// The room is only ever read and filled by atomic steps.
final class LateViews: @unchecked Sendable {
  private let made: UnsafeMutableBufferPointer<AtomicLazyReference<View>>

  init(count: Int) {
    unsafe made = .allocate(capacity: count)
    for index in 0..<count { unsafe made.initializeElement(at: index, to: AtomicLazyReference()) }
  }

  deinit {
    unsafe made.deinitialize()
    unsafe made.deallocate()
  }

  /// The view at an index; two who ask at once may both make it, and make the same.
  func view(at index: Int, _ make: () -> View) -> View {
    if let known = unsafe made[index].load() { return known }
    return unsafe made[index].storeIfNil(make())
  }
}

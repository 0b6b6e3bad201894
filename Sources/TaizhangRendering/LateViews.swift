import Synchronization
import TaizhangTemplates

/// Views that many pages share, each made when it is first asked for.
final class LateViews: Sendable {
  private let made: Mutex<[View?]>

  init(count: Int) { made = Mutex(Array(repeating: nil, count: count)) }

  /// The view at an index; two who ask at once may both make it, and make the same.
  func view(at index: Int, _ make: () -> View) -> View {
    if let known = made.withLock({ $0[index] }) { return known }
    let view = make()
    made.withLock { $0[index] = view }
    return view
  }
}

import Synchronization
import TaizhangTemplates

/// A value that is made when it is first asked for, once, and by whoever asks.
///
/// A preview looks at few pages, and a build after a small change renders few: what only others need
/// is never made.
final class Late<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)

  /// The value; `make` is called by the first who asks, while others wait, and must not ask for it.
  func value(_ make: () -> Value) -> Value {
    known.withLock { known in
      if let known { return known }
      let made = make()
      known = made
      return made
    }
  }
}

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

internal import Synchronization

/// A value that is made when it is first asked for, once, and by whoever asks.
///
/// A preview looks at few pages, and a build after a small change renders few: what only others need
/// is never made.
package final class Late<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)

  package init() {}

  /// The value; `make` is called by the first who asks, while others wait, and must not ask for it.
  package func value(_ make: () -> Value) -> Value {
    known.withLock { known in
      if let known { return known }
      let made = make()
      known = made
      return made
    }
  }
}

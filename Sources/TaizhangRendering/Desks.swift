import Synchronization
import TaizhangTemplates

/// Where one page is made at a time, with the room that earlier pages needed; whoever has borrowed it
/// is alone with it.
final class Desk: @unchecked Sendable {
  var view = ViewBuilder()
  var page = OutputBytes()
}

/// As many desks as pages are made at a time.
///
/// Memory that each page gives back is taken from the system anew for the next, and cleared by it.
final class Desks: Sendable {
  private let free = Mutex<[Desk]>([])

  /// Lends a desk, for as long as the closure runs.
  func withDesk<Result>(_ body: (Desk) -> Result) -> Result {
    let desk = free.withLock { $0.popLast() } ?? Desk()
    defer { free.withLock { $0.append(desk) } }
    return body(desk)
  }
}

import Dispatch
import Glibc
import Synchronization

/// What an operation takes of the processor's time, in user and kernel together.
///
/// It does not count what the machine does meanwhile. All tests run at once, so that one of them may
/// wait minutes for its turn: the time on the clock, and with it the trait `.timeLimit`, says more
/// about the others. Counted are the operation's own task and its child tasks, which take turns on
/// one queue, but no task that it starts by `Task` or `Task.detached`, and no other program.
package func processorTime<Value: Sendable>(
  of operation: @concurrent @Sendable () async throws -> Value
) async rethrows -> (value: Value, time: Duration) {
  let meter = Meter()
  let value = try await withTaskExecutorPreference(meter) { try await operation() }
  return (value, meter.total)
}

/// Runs tasks one at a time, and adds up what they take.
private final class Meter: TaskExecutor {
  private let nanoseconds = Atomic<Int64>(0)
  private let queue = DispatchQueue(label: "processor time")

  /// Whoever waits for the last job may go on before its time is added.
  var total: Duration {
    queue.sync { .nanoseconds(nanoseconds.load(ordering: .relaxed)) }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { [self] in
      let start = threadTime()
      unsafe job.runSynchronously(on: asUnownedTaskExecutor())
      nanoseconds.add(threadTime() - start, ordering: .relaxed)
    }
  }
}

/// What this thread has taken of the processor's time, in nanoseconds.
private func threadTime() -> Int64 {
  var time = timespec()
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

import Foundation
import Synchronization

/// What libFuzzer calls with every text it makes up; `FUZZ_SURFACE` names the surface.
///
/// - Parameters:
///   - start: The first byte; nil where there are none.
///   - count: Bytes.
/// - Returns: 0; a fault ends the process.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let result = Mutex<String?>(nil)
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    let fault = await surface.fault(of: bytes)
    result.withLock { $0 = fault }
    done.signal()
  }
  done.wait()
  if let fault = result.withLock({ $0 }) { fatalError(fault) }
  return 0
}

private let surface: FuzzSurface = {
  let name = ProcessInfo.processInfo.environment["FUZZ_SURFACE", default: ""]
  guard let surface = FuzzSurface(rawValue: name) else {
    fatalError("FUZZ_SURFACE must be one of \(FuzzSurface.allCases.map(\.rawValue))")
  }
  return surface
}()

import Testing

@testable import TaizhangReading

import Testing

@testable import TaizhangLedger

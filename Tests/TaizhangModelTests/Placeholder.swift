import Testing

@testable import TaizhangModel

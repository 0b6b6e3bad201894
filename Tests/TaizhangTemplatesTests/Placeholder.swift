import Testing

@testable import TaizhangTemplates

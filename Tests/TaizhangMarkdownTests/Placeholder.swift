import Testing

@testable import TaizhangMarkdown

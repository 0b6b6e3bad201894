internal import TaizhangWording

/// Where a build has got to.
package enum BuildStage: Sendable {
  case reading
  case comparing
  case parsing
  case resolving
  case checking
  case gathering
  case rendering

  func words(in language: Language) -> String {
    switch (self, language) {
    case (.reading, .chinese): "读取文件"
    case (.comparing, .chinese): "比较"
    case (.parsing, .chinese): "解析"
    case (.resolving, .chinese): "对应名称"
    case (.checking, .chinese): "核对"
    case (.gathering, .chinese): "汇总"
    case (.rendering, .chinese): "生成网页"
    case (.reading, .english): "reading"
    case (.comparing, .english): "comparing"
    case (.parsing, .english): "parsing"
    case (.resolving, .english): "resolving"
    case (.checking, .english): "checking"
    case (.gathering, .english): "gathering"
    case (.rendering, .english): "rendering"
    }
  }
}

/// Follows a build: how long each stage takes, told on the way where it is long.
struct BuildWatch {
  private(set) var timings = Timings()
  private let console: Console
  private var isShown = false

  init(_ console: Console) {
    self.console = console
  }

  /// Long work says where it is, once a second has passed.
  mutating func enter(_ stage: BuildStage) {
    timings.enter(stage)
    guard timings.total > 1000 else { return }
    isShown = true
    let words = stage.words(in: console.language)
    console.progress(console.language == .chinese ? "正在\(words)…" : "\(words)…")
  }

  /// Others have something to say.
  mutating func pause() {
    if isShown { console.endProgress() }
    isShown = false
  }

  mutating func end() {
    timings.end()
    pause()
  }
}

/// How long each stage of a build took.
struct Timings {
  private let start = ContinuousClock.now
  private var entered: [(stage: BuildStage, at: ContinuousClock.Instant)] = []
  private var ended: ContinuousClock.Instant?

  mutating func enter(_ stage: BuildStage) {
    entered.append((stage, .now))
  }

  /// The last stage is over.
  mutating func end() { ended = .now }

  /// Milliseconds from the start to the end, or to now, rounded down.
  var total: Int64 { milliseconds(from: start, to: ended ?? .now) }

  var chinese: String {
    "各步用时：" + lines(.chinese).map { "\($0) \($1) 毫秒" }.joined(separator: "，") + "。"
  }

  var english: String {
    "timings: " + lines(.english).map { "\($0) \($1) ms" }.joined(separator: ", ")
  }

  private func lines(_ language: Language) -> [(String, Int64)] {
    let ends = entered.dropFirst().map(\.at) + [ended ?? .now]
    return zip(entered, ends).map { stage, end in
      (stage.stage.words(in: language), milliseconds(from: stage.at, to: end))
    }
  }
}

private func milliseconds(
  from start: ContinuousClock.Instant,
  to end: ContinuousClock.Instant
) -> Int64 {
  let (seconds, attoseconds) = (end - start).components
  return seconds * 1000 + attoseconds / 1_000_000_000_000_000
}

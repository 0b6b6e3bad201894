/// The stage of a project from one day on.
package struct StageVersion: Hashable, Sendable {
  /// From whose end on it is known; nil for the stage the record began with.
  package var day: Day?
  /// The day it came to it, which may have been announced later.
  package var since: Day?
  package var stage: Ref<Stage>?
  /// Whether it came to it by becoming talks, or a contract after talks: a day of signing that the
  /// record states is not that of this contract.
  package var beginsAnew: Bool

  package init(day: Day?, since: Day?, stage: Ref<Stage>?, beginsAnew: Bool = false) {
    self.day = day
    self.since = since
    self.stage = stage
    self.beginsAnew = beginsAnew
  }
}

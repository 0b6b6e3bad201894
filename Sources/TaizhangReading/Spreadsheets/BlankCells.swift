/// The cells of a column that records leave blank while others fill it, as rows are gone through from top
/// to bottom.
struct BlankCells {
  private(set) var lines: [SheetLine] = []
  private var filled = 0
  /// Below a record that fills the column, in the same section.
  private var below = 0
  /// Those in a row, right below a record that fills it; nil where none does.
  private var run: Int?
  private var longestRun = 0

  mutating func add(_ line: SheetLine, isFilled: Bool) {
    guard !isFilled else {
      filled += 1
      run = 0
      return
    }
    lines.append(line)
    guard let length = run else { return }
    below += 1
    run = length + 1
    longestRun = max(longestRun, length + 1)
  }

  /// What is above does not go on.
  mutating func beginSection() { run = nil }

  var isFilledElsewhere: Bool { filled > 0 }

  /// Whether the first rows of groups are filled, and the rest were one cell with them: several blanks in
  /// a row, or one below every other.
  ///
  /// A blank here and there is a record that lacks what others have.
  var lookUnmerged: Bool { longestRun > 1 || below > 1 && below >= filled }
}

import TaizhangLedger
import TaizhangModel
import TaizhangWording

/// `calendar/*.ics`: what is due, for all and for each unit that leads, is responsible or has to
/// solve a problem; iCalendar (RFC 5545).
///
/// What is met, solved or ended is left out. Stamps are the as-of date, so that the same ledger
/// gives the same bytes.
struct Calendars: Sendable {
  static let path = "calendar/all.ics"

  /// In the order of the records.
  private var due: [DueEvent] = []
  /// By unit: places in `due`.
  private var byUnit: [[Int32]]
  /// By place in `due`: an event is the same in every file it stands in.
  private let events = Late<Events>()

  /// The rest are those of the as-of date, by record.
  init(
    _ ledger: Ledger,
    _ states: [ProjectState],
    _ statuses: [DeadlineStatus],
    _ dueSteps: [DueStep?]
  ) {
    byUnit = Array(repeating: [], count: ledger.units.count)
    for index in ledger.projects.indices {
      let ref = Ref<Project>(index)
      let hasProblems = !states[index].problems.isEmpty
      let isOpen = statuses[index] != .met && statuses[index] != .ended
      let next = isOpen ? dueSteps[index] : nil
      guard hasProblems || next != nil else { continue }
      let project = ledger.projects[index]
      if let next {
        let units = project.answering
        // Most records have one step.
        let steps = project.hasDueSteps ? project.openSteps(at: states[index].stage) : [next]
        for (place, step) in zip(steps.indices, steps) {
          let isLast = place == steps.endIndex - 1
          add(DueEvent(project: ref, what: .step(step, isLast: isLast)), for: units)
        }
      }
      for open in ledger.problemsToSolve(states[index]) {
        guard let day = open.problem.due else { continue }
        add(
          DueEvent(project: ref, what: .problem(open.problem, day)),
          for: project.solvers(of: open.problem)
        )
      }
    }
  }

  private mutating func add(_ event: DueEvent, for units: [Ref<Unit>]) {
    for unit in units { byUnit[Int(unit.index)].append(Int32(due.count)) }
    due.append(event)
  }

  var isEmpty: Bool { due.isEmpty }

  /// The calendar of a unit; nil where nothing is due that it has to do with.
  func path(of unit: Ref<Unit>, in ledger: Ledger) -> String? {
    byUnit[Int(unit.index)].isEmpty ? nil : "calendar/\(ledger.units[unit].slug).ics"
  }

  /// The files, each made when it is asked for.
  func files(_ ledger: Ledger) -> [SiteFile] {
    guard !due.isEmpty else { return [] }
    let all = SiteFile(path: Calendars.path, content: .table { $0.calendars.all($0) })
    return [all]
      + ledger.units.indices.compactMap { index in
        let unit = Ref<Unit>(index)
        return path(of: unit, in: ledger).map { path in
          SiteFile(
            path: path,
            content: .table(
              from: { $0.inputs($0.calendars.projects(of: unit)) },
              { $0.calendars.calendar(of: unit, $0) }
            )
          )
        }
      }
  }

  /// The records that a unit's calendar tells of, one for each event.
  private func projects(of unit: Ref<Unit>) -> some Sequence<Ref<Project>> {
    byUnit[Int(unit.index)].lazy.map { due[Int($0)].project }
  }

  private func all(_ context: SiteContext) -> [UInt8] {
    calendar(context.ledger.settings.title, [made(context).bytes[...]])
  }

  private func calendar(of unit: Ref<Unit>, _ context: SiteContext) -> [UInt8] {
    let made = made(context)
    return calendar(
      context.ledger.units[unit].name,
      byUnit[Int(unit.index)].map { made.bytes[made.starts[Int($0)]..<made.starts[Int($0) + 1]] }
    )
  }

  private func made(_ context: SiteContext) -> Events {
    events.value {
      var stamp = basic(context.ledger.settings.asOf)
      stamp.append("T000000Z")
      var lines = CalendarLines()
      var starts = [0]
      for event in due {
        lines.add(event, stamp: stamp, context)
        starts.append(lines.bytes.count)
      }
      return Events(bytes: lines.bytes, starts: starts)
    }
  }

  private func calendar(_ name: String, _ events: [ArraySlice<UInt8>]) -> [UInt8] {
    var lines = CalendarLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//Taizhang//Taizhang//ZH")
    lines.add("X-WR-CALNAME", text: name)
    for event in events { lines.add(lines: event) }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }
}

/// Events in iCalendar's form, one behind the other.
private struct Events: Sendable {
  var bytes: [UInt8]
  /// Where each begins, and where the last one ends.
  var starts: [Int]
}

/// Something of a record that is due on a day.
private struct DueEvent: Sendable {
  var project: Ref<Project>
  var what: What

  enum What: Sendable {
    case step(DueStep, isLast: Bool)
    case problem(Problem, Day)
  }
}

extension CalendarLines {
  /// One event; `stamp` is a moment.
  fileprivate mutating func add(_ event: DueEvent, stamp: ShortText, _ context: SiteContext) {
    let project = context.ledger.projects[event.project]
    add("BEGIN", "VEVENT")
    switch event.what {
    case .step(let step, let isLast):
      // The last step is the deadline itself; no record's id has a slash.
      add("UID", text: project.id, isLast ? "" : "/", isLast ? "" : step.words, "@taizhang")
      add(stamp: stamp, step.due)
      let target = step.target.map { context.ledger.rules.stages[$0].name }
      let (open, close) = target == nil ? ("", "") : ("（应到", "）")
      add("SUMMARY", text: "到期：", project.name, open, target ?? "", close)
      begin("DESCRIPTION")
      add(text: "完成时限：")
      add(text: project.deadline?.text ?? "")
      if let lead = project.lead {
        add(text: "\n牵头单位：")
        add(text: context.ledger.units[lead].name)
      }
      for (place, unit) in project.responsible.enumerated() {
        add(text: place == 0 ? "\n责任单位：" : "、")
        add(text: context.ledger.units[unit].name)
      }
      end()
    case .problem(let problem, let due):
      // The words are what makes it the same problem next month.
      add("UID", text: project.id, "/", problem.words, "@taizhang")
      add(stamp: stamp, due)
      add("SUMMARY", text: "问题到期：", problem.words, "（", project.name, "）")
      begin("DESCRIPTION")
      add(text: "项目：")
      add(text: project.name)
      if let unit = problem.unit {
        add(text: "\n责任单位：")
        add(text: context.ledger.units[unit].name)
      }
      end()
    }
    add("TRANSP", "TRANSPARENT")
    add("END", "VEVENT")
  }

  private mutating func add(stamp: ShortText, _ day: Day) {
    add("DTSTAMP", stamp)
    add("DTSTART;VALUE=DATE", basic(day))
  }
}

/// 20231231.
private func basic(_ day: Day) -> ShortText {
  let (year, month, number) = day.civil
  var text = ShortText()
  text.append(year, width: 4)
  text.append(month, width: 2)
  text.append(number, width: 2)
  return text
}

// Beside the lines and no method of theirs: one that is handed on as a value holds a copy of them, and
// with every text that is added to what is held twice, all of it is copied.
private func isSpecial(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): true
  case UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
  default: false
  }
}

/// Content lines: CRLF, folded to 75 bytes without cutting a character.
private struct CalendarLines {
  private(set) var bytes: [UInt8] = []
  /// Where the line begins that is not ended yet.
  private var start = 0

  /// A line whose value needs no escaping.
  mutating func add(_ name: String, _ value: String) {
    begin(name)
    bytes.append(contentsOf: value.utf8)
    end()
  }

  mutating func add(_ name: String, _ value: ShortText) {
    begin(name)
    value.append(to: &bytes)
    end()
  }

  /// A line of text in pieces.
  mutating func add(_ name: String, text pieces: String...) {
    begin(name)
    for piece in pieces { add(text: piece) }
    end()
  }

  /// Text values escape the backslash, the semicolon, the comma and line ends.
  mutating func add(text: String) {
    bytes.append(text: text, where: isSpecial) { byte, bytes in
      guard byte != UInt8(ascii: "\r") else { return }
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte == UInt8(ascii: "\n") ? UInt8(ascii: "n") : byte)
    }
  }

  /// Whole lines that were made before.
  mutating func add(lines: ArraySlice<UInt8>) { bytes.append(contentsOf: lines) }

  mutating func begin(_ name: String) {
    start = bytes.count
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func end() {
    if bytes.count - start > 75 { fold() }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  /// Breaks the line; a line that goes on one begins with a blank.
  private mutating func fold() {
    let line = Array(bytes[start...])
    bytes.removeLast(line.count)
    var rest = line[...]
    var room = 75
    while rest.count > room {
      var end = rest.startIndex + room
      // The bytes of a character behind its first.
      while line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes.append(contentsOf: rest[..<end])
      bytes.append(contentsOf: [0x0D, 0x0A, 0x20])
      rest = rest[end...]
      room = 74
    }
    bytes.append(contentsOf: rest)
  }
}

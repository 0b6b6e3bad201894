import TaizhangLedger
import TaizhangModel
import TaizhangWording

/// `calendar/*.ics`: what is due, for all and for each unit that leads, is responsible or has to
/// solve a problem; iCalendar (RFC 5545).
///
/// What is met, solved or ended is left out. Stamps are the as-of date, so that the same ledger
/// gives the same bytes.
func calendarFiles(_ context: SiteContext) -> [Page] {
  let ledger = context.ledger
  let stamp = "\(basic(ledger.settings.asOf))T000000Z"
  // An event is the same in every file it stands in.
  var events: [[UInt8]] = []
  var byUnit = [[Int]](repeating: [], count: ledger.units.count)
  func add(_ event: CalendarEvent, for units: [Ref<Unit>]) {
    for unit in Set(units) { byUnit[Int(unit.index)].append(events.count) }
    events.append(event.bytes(stamp: stamp))
  }
  for (index, project) in ledger.projects.enumerated() {
    let ref = Ref<Project>(index)
    let units = (project.lead.map { [$0] } ?? []) + project.responsible
    let status = context.statuses[index]
    if status != .met, status != .ended {
      let steps = project.openSteps(at: context.states[index].stage)
      for (place, step) in zip(steps.indices, steps) {
        // The last step is the deadline itself; no record's id has a slash.
        let uid = place == steps.endIndex - 1 ? project.id : "\(project.id)/\(step.words)"
        add(CalendarEvent(ref, step, uid: uid, context), for: units)
      }
    }
    for problem in context.states[index].openProblems {
      guard let due = problem.problem.due else { continue }
      add(
        CalendarEvent(ref, problem.problem, due, context),
        for: problem.problem.unit.map { [$0] } ?? units
      )
    }
  }
  guard !events.isEmpty else { return [] }
  var pages = [calendar("calendar/all.ics", ledger.settings.title, events)]
  for (index, unit) in ledger.units.enumerated() where !byUnit[index].isEmpty {
    let own = byUnit[index].map { events[$0] }
    pages.append(calendar("calendar/\(unit.slug).ics", unit.name, own))
  }
  return pages
}

/// Something due on a day.
private struct CalendarEvent: Sendable {
  var uid: String
  var day: Day
  var summary: String
  var description: String

  init(_ ref: Ref<Project>, _ step: DueStep, uid: String, _ context: SiteContext) {
    let ledger = context.ledger
    let project = ledger.projects[ref]
    self.uid = uid
    day = step.due
    let target = step.target.map { "（应到\(ledger.rules.stages[$0].name)）" } ?? ""
    summary = "到期：\(project.name)\(target)"
    var lines = ["完成时限：\(project.deadline?.text ?? "")"]
    if let lead = project.lead { lines.append("牵头单位：\(ledger.units[lead].name)") }
    if !project.responsible.isEmpty {
      let names = project.responsible.map { ledger.units[$0].name }
      lines.append("责任单位：\(names.joined(separator: "、"))")
    }
    description = lines.joined(separator: "\n")
  }

  init(_ ref: Ref<Project>, _ problem: Problem, _ day: Day, _ context: SiteContext) {
    let project = context.ledger.projects[ref]
    // The words are what makes it the same problem next month.
    uid = "\(project.id)/\(problem.words)"
    self.day = day
    summary = "问题到期：\(problem.words)（\(project.name)）"
    var lines = ["项目：\(project.name)"]
    if let unit = problem.unit { lines.append("责任单位：\(context.ledger.units[unit].name)") }
    description = lines.joined(separator: "\n")
  }
}

extension CalendarEvent {
  func bytes(stamp: String) -> [UInt8] {
    var lines = CalendarLines()
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", text: "\(uid)@taizhang")
    lines.add("DTSTAMP", stamp)
    lines.add("DTSTART;VALUE=DATE", basic(day))
    lines.add("SUMMARY", text: summary)
    lines.add("DESCRIPTION", text: description)
    lines.add("TRANSP", "TRANSPARENT")
    lines.add("END", "VEVENT")
    return lines.bytes
  }
}

private func calendar(_ path: String, _ name: String, _ events: [[UInt8]]) -> Page {
  var lines = CalendarLines()
  lines.add("BEGIN", "VCALENDAR")
  lines.add("VERSION", "2.0")
  lines.add("PRODID", "-//Taizhang//Taizhang//ZH")
  lines.add("X-WR-CALNAME", text: name)
  for event in events { lines.add(lines: event) }
  lines.add("END", "VCALENDAR")
  return Page(path: path, bytes: lines.bytes)
}

/// 20231231.
private func basic(_ day: Day) -> String { day.iso.split(separator: "-").joined() }

/// Content lines: CRLF, folded to 75 bytes without cutting a character.
private struct CalendarLines {
  private(set) var bytes: [UInt8] = []
  /// Bytes of the line so far.
  private var width = 0

  /// A line whose value needs no escaping.
  mutating func add(_ name: String, _ value: String) {
    begin(name)
    for byte in value.utf8 { add(byte) }
    end()
  }

  /// Text values escape the backslash, the semicolon, the comma and line ends.
  mutating func add(_ name: String, text: String) {
    begin(name)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        add(UInt8(ascii: "\\"))
        add(byte)
      case UInt8(ascii: "\n"):
        add(UInt8(ascii: "\\"))
        add(UInt8(ascii: "n"))
      case UInt8(ascii: "\r"): break
      default: add(byte)
      }
    }
    end()
  }

  /// Whole lines that were made before.
  mutating func add(lines: [UInt8]) { bytes.append(contentsOf: lines) }

  private mutating func begin(_ name: String) {
    width = 0
    for byte in name.utf8 { add(byte) }
    add(UInt8(ascii: ":"))
  }

  /// The bytes of one character come one after the other; the first of them tells how many.
  private mutating func add(_ byte: UInt8) {
    let length =
      switch byte {
      case 0xF0...: 4
      case 0xE0...: 3
      case 0xC0...: 2
      case 0x80...: 0
      default: 1
      }
    if length > 0, width + length > 75 {
      bytes.append(0x0D)
      bytes.append(0x0A)
      bytes.append(0x20)
      width = 1
    }
    bytes.append(byte)
    width += length
  }

  private mutating func end() {
    bytes.append(0x0D)
    bytes.append(0x0A)
  }
}

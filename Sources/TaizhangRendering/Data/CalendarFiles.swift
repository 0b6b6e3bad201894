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
  var events: [CalendarEvent] = []
  var byUnit = [[Int]](repeating: [], count: ledger.units.count)
  func add(_ event: CalendarEvent, for units: [Ref<Unit>]) {
    for unit in Set(units) { byUnit[Int(unit.index)].append(events.count) }
    events.append(event)
  }
  for (index, project) in ledger.projects.enumerated() {
    let ref = Ref<Project>(index)
    let units = (project.lead.map { [$0] } ?? []) + project.responsible
    if let due = project.deadline?.due, context.statuses[index] != .met,
      context.statuses[index] != .ended
    {
      add(CalendarEvent(ref, due, context), for: units)
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
  var pages = [calendar("calendar/all.ics", ledger.settings.title, events, ledger)]
  for (index, unit) in ledger.units.enumerated() where !byUnit[index].isEmpty {
    let own = byUnit[index].map { events[$0] }
    pages.append(calendar("calendar/\(unit.slug).ics", unit.name, own, ledger))
  }
  return pages
}

/// Something due on a day.
private struct CalendarEvent: Sendable {
  var uid: String
  var day: Day
  var summary: String
  var description: String

  init(_ ref: Ref<Project>, _ day: Day, _ context: SiteContext) {
    let ledger = context.ledger
    let project = ledger.projects[ref]
    uid = project.id
    self.day = day
    let target = project.target.map { "（应到\(ledger.rules.stages[$0].name)）" } ?? ""
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
    // The words are what makes it the same problem next month; no record's id has a slash.
    uid = "\(project.id)/\(problem.words)"
    self.day = day
    summary = "问题到期：\(problem.words)（\(project.name)）"
    var lines = ["项目：\(project.name)"]
    if let unit = problem.unit { lines.append("责任单位：\(context.ledger.units[unit].name)") }
    description = lines.joined(separator: "\n")
  }
}

private func calendar(
  _ path: String,
  _ name: String,
  _ events: [CalendarEvent],
  _ ledger: Ledger
) -> Page {
  var lines = CalendarLines()
  lines.add("BEGIN", "VCALENDAR")
  lines.add("VERSION", "2.0")
  lines.add("PRODID", "-//Taizhang//Taizhang//ZH")
  lines.add("X-WR-CALNAME", escaped(name))
  let stamp = "\(basic(ledger.settings.asOf))T000000Z"
  for event in events {
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", escaped("\(event.uid)@taizhang"))
    lines.add("DTSTAMP", stamp)
    lines.add("DTSTART;VALUE=DATE", basic(event.day))
    lines.add("SUMMARY", escaped(event.summary))
    lines.add("DESCRIPTION", escaped(event.description))
    lines.add("TRANSP", "TRANSPARENT")
    lines.add("END", "VEVENT")
  }
  lines.add("END", "VCALENDAR")
  return Page(path: path, bytes: lines.bytes)
}

/// 20231231.
private func basic(_ day: Day) -> String { day.iso.split(separator: "-").joined() }

/// Text values escape the backslash, the semicolon, the comma and line ends.
private func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\", ";", ",": result += "\\\(scalar)"
    case "\n": result += "\\n"
    case "\r": break
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Content lines: CRLF, folded to 75 bytes without cutting a character.
private struct CalendarLines {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ name: String, _ value: String) {
    var width = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let piece = Array(String(scalar).utf8)
      if width + piece.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        width = 1
      }
      bytes += piece
      width += piece.count
    }
    bytes += [0x0D, 0x0A]
  }
}

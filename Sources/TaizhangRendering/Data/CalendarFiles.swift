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
  private let events = Late<[[UInt8]]>()

  /// `states` and `statuses` are those of the as-of date, by record.
  init(_ ledger: Ledger, _ states: [ProjectState], _ statuses: [DeadlineStatus]) {
    byUnit = Array(repeating: [], count: ledger.units.count)
    for index in ledger.projects.indices {
      let ref = Ref<Project>(index)
      let project = ledger.projects[index]
      let units = (project.lead.map { [$0] } ?? []) + project.responsible
      if statuses[index] != .met, statuses[index] != .ended {
        let steps = project.openSteps(at: states[index].stage)
        for (place, step) in zip(steps.indices, steps) {
          let isLast = place == steps.endIndex - 1
          add(DueEvent(project: ref, what: .step(step, isLast: isLast)), for: units)
        }
      }
      for open in states[index].problems where open.problem.solvedOn == nil {
        guard let day = open.problem.due else { continue }
        add(
          DueEvent(project: ref, what: .problem(open.problem, day)),
          for: open.problem.unit.map { [$0] } ?? units
        )
      }
    }
  }

  private mutating func add(_ event: DueEvent, for units: [Ref<Unit>]) {
    for (place, unit) in units.enumerated() where !units[..<place].contains(unit) {
      byUnit[Int(unit.index)].append(Int32(due.count))
    }
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
    calendar(context.ledger.settings.title, events(context))
  }

  private func calendar(of unit: Ref<Unit>, _ context: SiteContext) -> [UInt8] {
    let events = events(context)
    let own = byUnit[Int(unit.index)].map { events[Int($0)] }
    return calendar(context.ledger.units[unit].name, own)
  }

  private func events(_ context: SiteContext) -> [[UInt8]] {
    events.value {
      let stamp = "\(basic(context.ledger.settings.asOf))T000000Z"
      return due.map { CalendarEvent($0, context).bytes(stamp: stamp) }
    }
  }

  private func calendar(_ name: String, _ events: [[UInt8]]) -> [UInt8] {
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

/// Something of a record that is due on a day.
private struct DueEvent: Sendable {
  var project: Ref<Project>
  var what: What

  enum What: Sendable {
    case step(DueStep, isLast: Bool)
    case problem(Problem, Day)
  }
}

/// The same in words.
private struct CalendarEvent: Sendable {
  var uid: String
  var day: Day
  var summary: String
  var description: String

  init(_ event: DueEvent, _ context: SiteContext) {
    switch event.what {
    case .step(let step, let isLast): self.init(event.project, step, isLast: isLast, context)
    case .problem(let problem, let day): self.init(event.project, problem, day, context)
    }
  }

  private init(_ ref: Ref<Project>, _ step: DueStep, isLast: Bool, _ context: SiteContext) {
    let ledger = context.ledger
    let project = ledger.projects[ref]
    // The last step is the deadline itself; no record's id has a slash.
    uid = isLast ? project.id : "\(project.id)/\(step.words)"
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

  private init(_ ref: Ref<Project>, _ problem: Problem, _ day: Day, _ context: SiteContext) {
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

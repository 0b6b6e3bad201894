import TaizhangLedger
import TaizhangModel

/// What the pages of each kind read: see `Marks`.
///
/// A kind of page that is not here reads the whole ledger.
extension SiteContext {
  /// Of a list of records, in its order.
  func inputs(_ members: some Sequence<Ref<Project>>, after inputs: Fingerprint) -> Fingerprint {
    var inputs = inputs
    var count = 0
    for ref in members {
      inputs.add(marks.records[Int(ref.index)])
      count += 1
    }
    inputs.add(count)
    return inputs
  }

  func inputs(_ members: some Sequence<Ref<Project>>) -> Fingerprint {
    inputs(members, after: marks.base)
  }

  /// A record's page: the record, its neighbours and those it names, its row among the deadlines, its
  /// text, and the file it stands in.
  func inputs(of ref: Ref<Project>) -> Fingerprint {
    let project = ledger.projects[ref]
    let file = sources[project.spot.file]
    var inputs = inputs(project.related, after: marks.base)
    inputs.add(marks.records[Int(ref.index)])
    for distance in -1...1 where distance != 0 {
      let other = neighbour(ref, at: distance)
      inputs.add(other.map { marks.records[Int($0.index)] } ?? Fingerprint())
    }
    inputs.add(deadlines.hrefs[Int(ref.index)])
    inputs.add(file.path)
    if !project.prose.bounds.isEmpty {
      inputs.add(file.fingerprint)
      inputs.add(Int(project.prose.start))
      inputs.add(Int(project.prose.end))
    }
    return inputs
  }

  /// A place's page: its records and those below it, what its units answer for, and where the days
  /// stand on which something is due next.
  func inputs(of ref: Ref<Place>) -> Fingerprint {
    var inputs = marks.places[Int(ref.index)]
    for unit in units(of: ref) {
      inputs = self.inputs(groups.responsible[Int(unit.index)].members, after: inputs)
    }
    for (_, refs) in NextDay.nearest(groups.places[Int(ref.index)].members, self) {
      inputs.add(deadlines.hrefs[Int(refs[0].index)])
    }
    return inputs
  }

  func inputs(of ref: Ref<Sector>) -> Fingerprint {
    inputs(groups.sectors[Int(ref.index)].members)
  }

  func inputs(of ref: Ref<Batch>) -> Fingerprint { inputs(groups.batches[Int(ref.index)].members) }

  func inputs(of ref: Ref<Unit>) -> Fingerprint {
    // Their order follows from what each of them is.
    var inputs = inputs(groups.leads[Int(ref.index)].members)
    inputs = self.inputs(groups.responsible[Int(ref.index)].members, after: inputs)
    inputs = self.inputs(work[Int(ref.index)].problems.lazy.map(\.project), after: inputs)
    inputs.add(calendars.path(of: ref, in: ledger) ?? "")
    return inputs
  }

  /// A stated figure's page: what it was held against, and the figures it is the sum of.
  func inputs(of ref: Ref<Claim>) -> Fingerprint {
    var inputs = marks.claims[Int(ref.index)]
    for part in ledger.claims[ref].parts { inputs.add(marks.claims[Int(part.index)]) }
    return inputs
  }

  /// An announcement's page: its records, what cites it, and its stated figures.
  func inputs(of ref: Ref<Announcement>) -> Fingerprint {
    let members = groups.announcements[Int(ref.index)].members
    var inputs = inputs(passages[ref].records(in: self), after: inputs(members))
    for index in ledger.claims.indices
    where ledger.claims[index].citation.announcement == ref {
      inputs.add(marks.claims[index])
    }
    return inputs
  }

  /// A page of the deadlines behind the first: how many stand under each status, where the days begin
  /// that it shows, and their records; of a day that began on an earlier page, those it shows.
  func deadlineInputs(_ part: Part) -> Fingerprint {
    guard !part.isFirst else { return marks.whole }
    var inputs = deadlineCounts.value {
      var inputs = marks.base
      inputs.add(calendars.isEmpty ? 0 : 1)
      for section in deadlines.sections {
        inputs.add(section.anchor)
        inputs.add(section.records)
        inputs.add(section.days.reduce(0) { $0 + $1.projects })
      }
      return inputs
    }
    var row = 0
    for day in deadlines.sections.lazy.flatMap(\.days) {
      let all = row..<row + day.members.count
      let shown = all.clamped(to: part.rows)
      if !shown.isEmpty {
        inputs.add(row)
        inputs.add(day.anchor)
        inputs.add(day.members.count)
        inputs.add(day.projects)
        let isWhole = shown.lowerBound == row
        inputs = self.inputs(
          isWhole ? day.members[...] : day.members[shown.lowerBound - row..<shown.upperBound - row],
          after: inputs
        )
      }
      row = all.upperBound
    }
    return inputs
  }

  /// A page of the stages behind the first: how many stand at each, and the records it shows, or all
  /// of a stage where it states their totals.
  func stageInputs(_ part: Part) -> Fingerprint {
    guard !part.isFirst else { return marks.whole }
    var inputs = marks.base
    var row = 0
    for list in StageList.all(groups) {
      let members = list.group.members
      inputs.add(members.count)
      inputs.add(list.group.projects)
      inputs.add(list.group.intents(ledger.rules))
      let shown = (row..<row + members.count).clamped(to: part.rows)
      if shown.lowerBound == row, !shown.isEmpty {
        inputs = self.inputs(members, after: inputs)
      } else if !shown.isEmpty {
        let own = members[shown.lowerBound - row..<shown.upperBound - row]
        inputs = self.inputs(own, after: inputs)
      }
      row += members.count
    }
    return inputs
  }

  /// A page of the 核对单: every finding with the file it stands in, and every stated figure.
  func sheetInputs() -> Fingerprint {
    sheet.value {
      var inputs = marks.whole
      for finding in findings {
        var writer = StoreWriter()
        writer.store(finding)
        inputs.add(Fingerprint(writer.bytes))
        guard case .spot(let spot) = finding.place else { continue }
        inputs.add(sources[spot.file].path)
        inputs.add(sources[spot.file].fingerprint)
      }
      return inputs
    }
  }

  /// A month's bulletin, on each page and paper: what was known at its end.
  func bulletinInputs(_ index: Int) -> Fingerprint { marks.months[index] }

  /// The body of some papers, which tells of everything.
  func bodyInputs(of set: PrintSet) -> Fingerprint {
    set.bulletin.map(bulletinInputs) ?? marks.whole
  }

  /// An annex: its place among the papers, and the rows it shows.
  func inputs(of annex: PrintSet.Annex, in set: PrintSet) -> Fingerprint {
    if let bulletin = set.bulletin { return bulletinInputs(bulletin) }
    var inputs: Fingerprint
    switch annex.topic {
    case .deadlines: inputs = self.inputs(annexOrders.byDay(self)[annex.rows])
    case .lit:
      let lit = annexOrders.lit(self)[annex.rows]
      inputs = self.inputs(lit.lazy.map(\.project))
      // Which of a record's lights stands there.
      for (_, light) in lit { inputs.add(light.color.gravity) }
    case .records(let place):
      let group = place.map { groups.places[Int($0.index)] } ?? groups.nowhere
      inputs = self.inputs(group.members[annex.rows])
    default: return marks.whole
    }
    inputs.add(annex.number)
    inputs.add(annex.part)
    inputs.add(annex.rows.lowerBound)
    inputs.add(set.annexes.last?.number ?? 0)
    return inputs
  }
}

extension Part {
  /// The rows it has room for, of the whole list.
  fileprivate var rows: Range<Int> { number * Part.rows..<(number + 1) * Part.rows }
}

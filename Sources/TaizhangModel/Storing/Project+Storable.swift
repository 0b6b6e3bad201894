extension Project: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(batch)
    writer.store(kind)
    writer.store(sector)
    writer.store(amountLabel)
    writer.store(count)
    writer.store(listMissing)
    writer.store(lead)
    writer.store(target)
    writer.store(stage)
    writer.store(announcement)
    writer.store(signedOn)
    writer.store(signedFrom)
    writer.store(laterChanges)
    writer.store(prose)
    writer.store(spot)
    writer.store(line)
    writer.store(mark)
    writer.store(nameMark)
    writer.store(words)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    batch = try reader.read()
    kind = try reader.read()
    sector = try reader.read()
    amountLabel = try reader.read()
    count = try reader.read()
    listMissing = try reader.read()
    lead = try reader.read()
    target = try reader.read()
    stage = try reader.read()
    announcement = try reader.read()
    signedOn = try reader.read()
    signedFrom = try reader.read()
    laterChanges = try reader.read()
    prose = try reader.read()
    spot = try reader.read()
    line = try reader.read()
    mark = try reader.read()
    nameMark = try reader.read()
    words = try reader.read()
    due = words.content.deadline?.due
    hasDueSteps = words.content.deadline.map { !$0.steps.isEmpty } ?? false
    hasEarlierDeadlines = !words.content.deadlineHistory.isEmpty
    hasHistory = !words.content.history.isEmpty
  }
}

extension ProjectWords: Storable {
  func store(in writer: inout StoreWriter) {
    writer.store(id)
    writer.store(name)
    writer.store(places)
    writer.store(amount)
    writer.store(responsible)
    writer.store(deadline)
    writer.store(deadlineHistory)
    writer.store(milestones)
    writer.store(stageHistory)
    writer.store(history)
    writer.store(investors)
    writer.store(content)
    writer.store(citations)
    writer.store(assignment)
    writer.store(related)
    writer.store(remarks)
  }

  init(from reader: inout StoreReader) throws(StoreError) {
    id = try reader.read()
    name = try reader.read()
    places = try reader.read()
    amount = try reader.read()
    responsible = try reader.read()
    deadline = try reader.read()
    deadlineHistory = try reader.read()
    milestones = try reader.read()
    stageHistory = try reader.read()
    history = try reader.read()
    investors = try reader.read()
    content = try reader.read()
    citations = try reader.read()
    assignment = try reader.read()
    related = try reader.read()
    remarks = try reader.read()
  }
}

extension DeadlineVersion: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(knownOn)
    writer.store(deadline)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    knownOn = try reader.read()
    deadline = try reader.read()
  }
}

extension StageVersion: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(day)
    writer.store(since)
    writer.store(stage)
    writer.store(beginsAnew)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    day = try reader.read()
    since = try reader.read()
    stage = try reader.read()
    beginsAnew = try reader.read()
  }
}

extension ChangeRow: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(spot)
    writer.store(line)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    spot = try reader.read()
    line = try reader.read()
  }
}

extension ScopeVersion: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(day)
    writer.store(knownOn)
    writer.store(kind)
    writer.store(amount)
    writer.store(amountLabel)
    writer.store(count)
    writer.store(content)
    writer.store(remarks)
    writer.store(evidence)
    writer.store(citation)
    writer.store(row)
    writer.store(tellsKind)
    writer.store(tellsAmount)
    writer.store(tellsLabel)
    writer.store(tellsCount)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    day = try reader.read()
    knownOn = try reader.read()
    kind = try reader.read()
    amount = try reader.read()
    amountLabel = try reader.read()
    count = try reader.read()
    content = try reader.read()
    remarks = try reader.read()
    evidence = try reader.read()
    citation = try reader.read()
    row = try reader.read()
    tellsKind = try reader.read()
    tellsAmount = try reader.read()
    tellsLabel = try reader.read()
    tellsCount = try reader.read()
  }
}

extension Milestone: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(event)
    writer.store(stage)
    writer.store(dateText)
    writer.store(day)
    writer.store(firstDay)
    writer.store(isPlanned)
    writer.store(citation)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    event = try reader.read()
    stage = try reader.read()
    dateText = try reader.read()
    day = try reader.read()
    firstDay = try reader.read()
    isPlanned = try reader.read()
    citation = try reader.read()
  }
}

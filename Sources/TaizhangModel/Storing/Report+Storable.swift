extension Report: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(facts)
    writer.store(words)
    writer.store(details)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    self.init(
      facts: try reader.read(),
      words: try reader.read(),
      details: try reader.read()
    )
  }
}

extension ReportFacts: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(project)
    writer.store(month)
    writer.store(day)
    writer.store(knownOn)
    writer.store(corrects)
    writer.store(stage)
    writer.store(condition)
    writer.store(figures)
    writer.store(unit)
    writer.store(spot)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    project = try reader.read()
    month = try reader.read()
    day = try reader.read()
    knownOn = try reader.read()
    corrects = try reader.read()
    stage = try reader.read()
    condition = try reader.read()
    figures = try reader.read()
    unit = try reader.read()
    spot = try reader.read()
  }
}

extension ReportDetails: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(portion)
    writer.store(problems)
    writer.store(evidence)
    writer.store(citation)
    writer.store(override)
    writer.store(remarks)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    portion = try reader.read()
    problems = try reader.read()
    evidence = try reader.read()
    citation = try reader.read()
    override = try reader.read()
    remarks = try reader.read()
  }
}

extension ReportedSums: Storable {
  package func store(in writer: inout StoreWriter) {
    for measure in Measure.allCases { writer.store(self[measure]) }
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    self.init()
    for measure in Measure.allCases { self[measure] = try reader.read() }
  }
}

extension ReportedSum: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(money)
    writer.store(isAbout)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    money = try reader.read()
    isAbout = try reader.read()
  }
}

extension Portion: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(done)
    writer.store(whole)
    writer.store(unit)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    done = try reader.read()
    whole = try reader.read()
    unit = try reader.read()
  }
}

extension Problem: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(words)
    writer.store(type)
    writer.store(unit)
    writer.store(due)
    writer.store(dueText)
    writer.store(solvedOn)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    words = try reader.read()
    type = try reader.read()
    unit = try reader.read()
    due = try reader.read()
    dueText = try reader.read()
    solvedOn = try reader.read()
  }
}

extension LightOverride: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(color)
    writer.store(reason)
    writer.store(signer)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    color = try reader.read()
    reason = try reader.read()
    signer = try reader.read()
  }
}

extension BulletinNote: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(month)
    writer.store(body)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    month = try reader.read()
    body = try reader.read()
  }
}

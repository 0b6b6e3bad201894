extension ProgressRules: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(conditions)
    writer.store(problemTypes)
    writer.store(lights)
    writer.store(rates)
    writer.store(duty)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    conditions = try reader.read()
    problemTypes = try reader.read()
    lights = try reader.read()
    rates = try reader.read()
    duty = try reader.read()
  }
}

extension Condition: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(name)
    writer.store(aliases)
    writer.store(nature)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    name = try reader.read()
    aliases = try reader.read()
    nature = try reader.read()
  }
}

extension ProblemType: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(name)
    writer.store(aliases)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    name = try reader.read()
    aliases = try reader.read()
  }
}

extension LightRule: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(name)
    writer.store(color)
    writer.store(trigger)
    writer.store(atLeast)
    writer.store(atMost)
    writer.store(stage)
    writer.store(remarks)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    name = try reader.read()
    color = try reader.read()
    trigger = try reader.read()
    atLeast = try reader.read()
    atMost = try reader.read()
    stage = try reader.read()
    remarks = try reader.read()
  }
}

extension Selection: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(kinds)
    writer.store(stages)
    writer.store(without)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    kinds = try reader.read()
    stages = try reader.read()
    without = try reader.read()
  }
}

extension RateRule: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(name)
    writer.store(denominator)
    writer.store(numerator)
    writer.store(label)
    writer.store(measure)
    writer.store(isRanked)
    writer.store(remarks)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    name = try reader.read()
    denominator = try reader.read()
    numerator = try reader.read()
    label = try reader.read()
    measure = try reader.read()
    isRanked = try reader.read()
    remarks = try reader.read()
  }
}

extension ReportDuty: Storable {
  package func store(in writer: inout StoreWriter) {
    writer.store(from)
    writer.store(kinds)
    writer.store(until)
  }

  package init(from reader: inout StoreReader) throws(StoreError) {
    from = try reader.read()
    kinds = try reader.read()
    until = try reader.read()
  }
}

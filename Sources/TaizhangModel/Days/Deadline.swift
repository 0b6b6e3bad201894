/// A deadline: its words, and the last day they allow.
package struct Deadline: Hashable, Sendable {
  /// As written: `2023年12月底`.
  package var text: String
  /// The last day, inclusive.
  ///
  /// Nil where the words set none: 长期坚持, 春节前.
  package var due: Day?
  package var precision: Precision
  /// The steps of words that name several, each with a day of its own: 6月底前开工，12月底前投产.
  ///
  /// Earliest first; the last one's day is `due`. Empty of words that name one day.
  package var steps: [Step]

  package init(text: String, due: Day?, precision: Precision, steps: [Step] = []) {
    self.text = text
    self.due = due
    self.precision = precision
    self.steps = steps
  }

  /// How exactly the words name the day.
  package enum Precision: String, Hashable, Sendable, CaseIterable {
    case day
    /// 上旬, 中旬, 下旬.
    case tenDays
    case month
    case quarter
    case halfYear
    case year
    /// 长期坚持, 持续推进, 常态化: never overdue.
    case standing
    /// 春节前, 待定: the words set no day that can be computed.
    case undated
  }

  /// One milestone of several in one wording.
  package struct Step: Hashable, Sendable {
    /// The words of the step, for example 开工; empty where they name none.
    package var name: String
    /// Inclusive.
    package var due: Day
    /// The stage that the words name; nil where `rules.yaml` has none of that name.
    package var stage: Ref<Stage>?

    package init(name: String, due: Day) {
      self.name = name
      self.due = due
    }
  }
}

/// What the wording of a deadline says before the year it leans on is known.
package struct DeadlineExpression: Hashable, Sendable {
  package var text: String
  package var terms: [Term]

  package init(text: String, terms: [Term]) {
    self.text = text
    self.terms = terms
  }

  /// One day named by the words, and what is due then.
  package struct Term: Hashable, Sendable {
    package var end: End
    package var precision: Deadline.Precision
    /// 开工, 投产 …; empty where the words name no step.
    package var step: String
    /// The words leave the day to custom: 月初, 月中, 立即.
    package var isVague: Bool

    package init(
      end: End,
      precision: Deadline.Precision,
      step: String = "",
      isVague: Bool = false
    ) {
      self.end = end
      self.precision = precision
      self.step = step
      self.isVague = isVague
    }
  }

  /// The last day, as far as the words go.
  package enum End: Hashable, Sendable {
    case day(Day)
    /// A month and day of the base date's year, moved by an offset: 明年底 has 1.
    ///
    /// Day nil is the month's last day.
    case inYear(offset: Int, month: Int, day: Int?)
    /// 签约后6个月内.
    case months(Int, after: Origin)
    /// 历时100天.
    case days(Int, after: Origin)
    /// 立即, 立行立改: the base date itself.
    case base
    case none
  }

  /// What a stretch of time counts from.
  package enum Origin: Hashable, Sendable {
    /// The base date: 印发之日起.
    case base
    /// The signing; where its day is not known, the base date.
    case signing
  }
}

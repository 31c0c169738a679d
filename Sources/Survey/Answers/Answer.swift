/// What was chosen or written, by type of question.
package enum AnswerValue: Sendable, Equatable {
  /// A rung, 0 through the ladder's top level, as it was chosen: reversed ladders are turned round
  /// by ``Question/scoredLevel(_:top:)``.
  case level(Int)
  case choice(Question.Option.ID)
  /// In questionnaire order.
  case choices([Question.Option.ID])
  case rating(Int)
  case number(Int)
  case text(String)
  case date(CalendarDate)
  case yesNo(Bool)
  /// For each option in questionnaire order; a missing one is 0.
  case points([Int])
  case counts([Int])

  package var level: Int? {
    if case .level(let level) = self { level } else { nil }
  }
}

/// A value *or* the reason why there is none.
package enum Response: Sendable, Equatable {
  case value(AnswerValue)
  case missing(MissingAnswer)

  package var level: Int? {
    if case .value(let value) = self { value.level } else { nil }
  }

  package var value: AnswerValue? {
    if case .value(let value) = self { value } else { nil }
  }

  package var missing: MissingAnswer? {
    if case .missing(let missing) = self { missing } else { nil }
  }
}

/// The answer in one slot.
package struct SlotAnswer: Sendable, Equatable {
  package var response: Response
  /// Why leaders are not prepared to go higher; only beside a prepared level.
  package var reason: Reason.ID?
  /// The respondent's own words on the reason.
  package var detail: String?

  package init(_ response: Response, reason: Reason.ID? = nil, detail: String? = nil) {
    self.response = response
    self.reason = reason
    self.detail = detail
  }

  package static func level(_ level: Int) -> SlotAnswer { SlotAnswer(.value(.level(level))) }
  package static func missing(_ missing: MissingAnswer) -> SlotAnswer {
    SlotAnswer(.missing(missing))
  }
}

/// How the respondent knows.
package struct Evidence: Sendable, Equatable {
  package var text: String
  /// A level of the questionnaire's evidence strengths; `nil` when not yet said.
  package var strength: Int?

  package init(text: String, strength: Int? = nil) {
    self.text = text
    self.strength = strength
  }
}

/// A remark, private unless its writer allows quoting.
package struct Note: Sendable, Equatable {
  package var text: String
  package var mayBeQuoted: Bool

  package init(text: String, mayBeQuoted: Bool = false) {
    self.text = text
    self.mayBeQuoted = mayBeQuoted
  }
}

/// Everything one respondent, or one room, says to one question.
package struct Answer: Sendable, Equatable {
  /// The first 8 hex digits of the question's fingerprint; `nil` in sheets made by hand.
  package var fingerprint: String?
  package var now: SlotAnswer?
  package var prepared: SlotAnswer?
  package var wanted: SlotAnswer?
  package var evidence: Evidence?
  package var note: Note?
  /// Answered, then branched away: kept, never scored, never exported.
  package var isHidden: Bool
  /// Whoever answered has looked here at what they said in the audit before, which may have anchored
  /// them; it changes no figure.
  package var seenEarlier: Bool

  package init(
    fingerprint: String? = nil, now: SlotAnswer? = nil, prepared: SlotAnswer? = nil,
    wanted: SlotAnswer? = nil, evidence: Evidence? = nil, note: Note? = nil, isHidden: Bool = false,
    seenEarlier: Bool = false
  ) {
    self.fingerprint = fingerprint
    self.now = now
    self.prepared = prepared
    self.wanted = wanted
    self.evidence = evidence
    self.note = note
    self.isHidden = isHidden
    self.seenEarlier = seenEarlier
  }

  package subscript(slot: Slot) -> SlotAnswer? {
    get {
      switch slot {
      case .now: now
      case .prepared: prepared
      case .wanted: wanted
      }
    }
    set {
      switch slot {
      case .now: now = newValue
      case .prepared: prepared = newValue
      case .wanted: wanted = newValue
      }
    }
  }

  /// Nothing has been said: no slot, no evidence, no note.
  package var isEmpty: Bool {
    now == nil && prepared == nil && wanted == nil && evidence == nil && note == nil
  }
}

extension Question {
  /// The level that counts of one that was chosen.
  package func scoredLevel(_ level: Int, top: Int) -> Int {
    Survey.scoredLevel(level, top: top, isReversed: isReversed)
  }
}

/// The level that counts: a reverse-worded question is turned round, once, here.
///
/// MEASUREMENT.md 1.2.
package func scoredLevel(_ level: Int, top: Int, isReversed: Bool) -> Int {
  isReversed ? top - level : level
}

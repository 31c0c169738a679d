/// The instrument: everything needed to ask and to score, as one file of `Questionnaires` holds it.
///
/// All texts may hold the placeholder `{people}` or `{People}`; ``Terms`` fills it in.
package struct Questionnaire: Sendable, Equatable {
  package typealias ID = Identifier<Questionnaire>

  package enum Status: String, Sendable, CaseIterable {
    case draft, published, retired
  }

  package var id: ID
  package var version: Version
  package var status: Status
  /// A BCP 47 tag such as `en-GB`.
  package var language: String
  package var title: String
  package var credit: String?
  /// What its authors promise about ids and versions.
  package var versioningNote: String?
  package var terms: Terms
  package var groups: [RespondentGroup]
  package var voices: [Voice]
  /// The lists of groups that questions name, `all` among them.
  package var audiences: [Audience]
  /// `nil` for a questionnaire that only gathers: it has nothing to score.
  package var ladder: Ladder?
  /// What other ladders call the same rungs, for readers who know one of them.
  package var crosswalk: [CrosswalkRow]
  package var slots: [SlotRule]
  package var specialAnswers: [SpecialAnswerText]
  package var reasons: [Reason]
  package var evidenceStrengths: [EvidenceStrength]
  package var bands: [Band]
  package var perceptionGapBands: [DifferenceBand]
  package var ownStepBands: [DifferenceBand]
  package var derivedMeasures: [DerivedMeasure]
  package var settings: Settings
  package var vocabularies: [Vocabulary]
  package var easyRead: EasyRead
  package var sections: [Section]
  /// In the order in which they are asked.
  package var questions: [Question]
  package var retired: [RetiredQuestion]
  package var forms: [Form]
  package var modules: [Module]
  package var lenses: [Lens]
  package var actionPlan: ActionPlan?
  /// In another language: words for what the file names by its id alone, under the keys of
  /// ``texts``.
  package var words: [String: String] = [:]

  /// `powershare-5p@1.0.0`, the name of its snapshot.
  package var reference: String { "\(id)@\(version)" }

  package func question(_ id: Question.ID) -> Question? {
    // By place: a closure over questions would be handed a copy of each.
    questions.indices.first { questions[$0].id == id }.map { questions[$0] }
  }

  package func section(_ id: Section.ID) -> Section? { sections.first { $0.id == id } }
  package func group(_ id: RespondentGroup.ID) -> RespondentGroup? { groups.first { $0.id == id } }
  package func voice(_ id: Voice.ID) -> Voice? { voices.first { $0.id == id } }
  package func form(_ id: Form.ID) -> Form? { forms.first { $0.id == id } }
  package func module(_ id: Module.ID) -> Module? { modules.first { $0.id == id } }
  package func reason(_ id: Reason.ID) -> Reason? { reasons.first { $0.id == id } }
  package func vocabulary(_ id: String) -> Vocabulary? { vocabularies.first { $0.id == id } }

  /// Whether a group is asked a slot; without a rule of its own, everyone is asked now alone.
  package func isAsked(_ slot: Slot, of group: RespondentGroup.ID) -> Bool {
    guard let rule = slots.first(where: { $0.slot == slot }) else { return slot == .now }
    return rule.askedOf.contains(group)
  }

  package func questions(in section: Section.ID) -> [Question] {
    questions.filter { $0.section == section }
  }

  /// The band a score lies in, its lower bound included.
  ///
  /// - Parameter tenths: 0 through 1,000.
  /// - Returns: `nil` for a questionnaire without bands.
  package func band(ofTenths tenths: Int) -> Band? {
    bands.first { $0.fromTenths <= tenths && tenths < $0.belowTenths }
  }
}

/// Which words stand for people in this audit.
package struct Terms: Sendable, Equatable {
  package var people: String
  package var alternatives: [String]
  /// How an audit should choose among them.
  package var rule: String?
  /// Words that texts should not use, and those to use instead.
  package var avoid: [String]
  package var prefer: [String]

  package init(
    people: String, alternatives: [String] = [], rule: String? = nil, avoid: [String] = [],
    prefer: [String] = []
  ) {
    self.people = people
    self.alternatives = alternatives
    self.rule = rule
    self.avoid = avoid
    self.prefer = prefer
  }

  /// The text with its placeholders filled in, in one pass.
  ///
  /// By bytes: a mark beside a brace makes one character with it, in which no brace would be found.
  package func fill(_ text: String) -> String {
    // The span is read several times faster than the view, and every text of a report comes by here.
    let bytes = text.utf8.span
    guard bytes.indices.contains(where: { bytes[$0] == UInt8(ascii: "{") }) else { return text }
    let placeholders = placeholders
    var filled: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
      filled += rest[..<brace]
      rest = rest[brace...]
      if let (placeholder, words) = placeholders.first(where: { rest.starts(with: $0.0.utf8) }) {
        filled += words.utf8
        rest = rest.dropFirst(placeholder.utf8.count)
      } else {
        filled.append(rest.removeFirst())
      }
    }
    return String(decoding: filled + rest, as: UTF8.self)
  }

  private var placeholders: [(String, String)] {
    [("{people}", people), ("{People}", people.prefix(1).uppercased() + people.dropFirst())]
  }
}

/// Whom a respondent answers as.
package struct RespondentGroup: Sendable, Equatable {
  package typealias ID = Identifier<RespondentGroup>
  package var id: ID
  package var name: String
  package var voice: Voice.ID

  package init(id: ID, name: String, voice: Voice.ID) {
    self.id = id
    self.name = name
    self.voice = voice
  }
}

/// A named list of groups, for the questions that only they are asked.
package struct Audience: Sendable, Equatable {
  package typealias ID = Identifier<Audience>
  package var id: ID
  /// In questionnaire order.
  package var groups: [RespondentGroup.ID]

  package init(id: ID, groups: [RespondentGroup.ID]) {
    self.id = id
    self.groups = groups
  }
}

/// The groups scored as one.
package struct Voice: Sendable, Equatable {
  package typealias ID = Identifier<Voice>

  /// What the differences between voices go by, whatever the voices are called.
  package enum Role: String, Sendable, CaseIterable {
    /// People with lived experience of the service.
    case lived
    /// Those who hold the power that is to be shared.
    case leads
  }

  package var id: ID
  package var name: String
  package var role: Role?

  package init(id: ID, name: String, role: Role? = nil) {
    self.id = id
    self.name = name
    self.role = role
  }
}

/// The steps on which every ladder question is answered, lowest first.
package struct Ladder: Sendable, Equatable {
  /// 2 through 11 of them; `rungs[level].level == level`.
  package var rungs: [Rung]

  package init(rungs: [Rung]) { self.rungs = rungs }

  package var topLevel: Int { rungs.count - 1 }
}

package struct Rung: Sendable, Equatable {
  package typealias ID = Identifier<Rung>
  package var id: ID
  package var level: Int
  package var name: String
  package var short: String?

  package init(id: ID, level: Int, name: String, short: String? = nil) {
    self.id = id
    self.level = level
    self.name = name
    self.short = short
  }
}

/// What other ladders call one rung.
package struct CrosswalkRow: Sendable, Equatable {
  package struct Name: Sendable, Equatable {
    /// Such as `arnstein` or `iap2`.
    package var ladder: String
    package var name: String

    package init(ladder: String, name: String) {
      self.ladder = ladder
      self.name = name
    }
  }

  package var level: Int
  package var names: [Name]

  package init(level: Int, names: [Name]) {
    self.level = level
    self.names = names
  }
}

/// Which of the answers on one ladder, in the order in which they are asked.
package enum Slot: String, Sendable, CaseIterable, Comparable {
  case now, prepared, wanted

  // Inlinable, as tables of answers are read by slot all the time.
  @inlinable package static var allCases: [Slot] { [.now, .prepared, .wanted] }
  @inlinable package static var count: Int { 3 }

  package static func < (left: Slot, right: Slot) -> Bool { left.order < right.order }
  /// 0, 1 or 2.
  @inlinable package var order: Int {
    switch self {
    case .now: 0
    case .prepared: 1
    case .wanted: 2
    }
  }
}

/// Who is asked a slot, and in which words.
package struct SlotRule: Sendable, Equatable {
  package var slot: Slot
  package var askedOf: [RespondentGroup.ID]
  /// `nil` for now, where the question itself asks.
  package var text: String?
  package var asksReasonIfNotHigher: Bool
  package var note: String?
  package var reworded: Question.Rewording?

  package init(
    slot: Slot, askedOf: [RespondentGroup.ID], text: String? = nil,
    asksReasonIfNotHigher: Bool = false, note: String? = nil, reworded: Question.Rewording? = nil
  ) {
    self.slot = slot
    self.askedOf = askedOf
    self.text = text
    self.asksReasonIfNotHigher = asksReasonIfNotHigher
    self.note = note
    self.reworded = reworded
  }
}

/// One lever, or contingent capacity.
package struct Section: Sendable, Equatable {
  package typealias ID = Identifier<Section>
  package var id: ID
  package var name: String
  package var asks: String
  /// Scored like a lever and printed apart: it never enters the headline.
  package var isSeparate: Bool

  package init(id: ID, name: String, asks: String, isSeparate: Bool = false) {
    self.id = id
    self.name = name
    self.asks = asks
    self.isSeparate = isSeparate
  }
}

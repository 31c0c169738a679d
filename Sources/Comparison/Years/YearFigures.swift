import Measures
package import Scoring
package import Survey

/// What one audit shows, as far as a comparison of years rests on it.
///
/// Nothing hidden is in it, so what is worked out from two of them gives nothing away that the two
/// results do not.
package struct YearFigures: Sendable, Equatable {
  package let subject: AuditResult.Subject
  package let audience: AuditPlan.Audience
  /// The fewest people behind a figure.
  package let minimum: Int
  package let topRung: Int
  package let voices: [YearVoice]
  /// The levers in questionnaire order, then what is scored apart.
  package let sections: [YearSection]
  /// As printed in its year; `nil` where a lever has no figure.
  package let headline: Int?
  /// The first page of what to move first.
  package let firstSteps: [YearStep]
  /// The decision-making bodies that were described.
  package let bodies: [YearBody]
  /// What was agreed to be done, the earliest day first.
  package let actions: [AgreedAction]
  /// Answer sheets in progress were counted too.
  package let includesIncomplete: Bool

  package init(
    subject: AuditResult.Subject, audience: AuditPlan.Audience, minimum: Int, topRung: Int,
    voices: [YearVoice], sections: [YearSection], headline: Int?, firstSteps: [YearStep] = [],
    bodies: [YearBody] = [], actions: [AgreedAction] = [], includesIncomplete: Bool = false
  ) {
    self.subject = subject
    self.audience = audience
    self.minimum = minimum
    self.topRung = topRung
    self.voices = voices
    self.sections = sections
    self.headline = headline
    self.firstSteps = firstSteps
    self.bodies = bodies
    self.actions = actions
    self.includesIncomplete = includesIncomplete
  }

  package var levers: [YearSection] { sections.filter { !$0.isSeparate } }

  package func section(_ id: Section.ID) -> YearSection? { sections.first { $0.id == id } }
  package func voice(_ id: Voice.ID) -> YearVoice? { voices.first { $0.id == id } }

  /// The voices of a role that are shown.
  package func voices(_ role: Voice.Role) -> [Voice.ID] {
    voices.filter { $0.role == role && $0.standing == .shown }.map(\.id)
  }

  /// Those that had the role in an earlier year too, and may be compared with it.
  ///
  /// - Parameters:
  ///   - role: Now and then.
  ///   - earlier: The year before.
  ///   - compared: The voices that may be.
  /// - Returns: In the order of this year.
  package func voices(
    _ role: Voice.Role, alsoIn earlier: YearFigures, among compared: [Voice.ID]
  ) -> [Voice.ID] {
    let before = earlier.voices(role)
    return voices(role).filter { compared.contains($0) && before.contains($0) }
  }
}

/// A voice as it stood in that year.
package struct YearVoice: Sendable, Equatable {
  package let id: Voice.ID
  /// In the questionnaire's words, which may hold the placeholder for people.
  package let name: String
  package let role: Voice.Role?
  package let standing: VoiceStanding.Standing
  /// `nil` when the voice is hidden.
  package let people: Int?
  /// The groups inside it, with how many answered where each may be shown.
  package let groups: [GroupStanding]

  package init(
    id: Voice.ID, name: String, role: Voice.Role?, standing: VoiceStanding.Standing, people: Int?,
    groups: [GroupStanding]
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.standing = standing
    self.people = people
    self.groups = groups
  }
}

/// A lever, or what is scored apart, with the cells below it.
package struct YearSection: Sendable, Equatable {
  package let id: Section.ID
  package let name: String
  package let isSeparate: Bool
  /// As printed in its year, in tenths.
  package let now: Int?
  package let questions: [YearQuestion]

  package init(
    id: Section.ID, name: String, isSeparate: Bool, now: Int?, questions: [YearQuestion]
  ) {
    self.id = id
    self.name = name
    self.isSeparate = isSeparate
    self.now = now
    self.questions = questions
  }
}

/// A ladder question with what each voice says to it.
package struct YearQuestion: Sendable, Equatable {
  package let id: Question.ID
  package let cells: [Voice.ID: BySlot<YearCell?>]

  package init(id: Question.ID, cells: [Voice.ID: BySlot<YearCell?>]) {
    self.id = id
    self.cells = cells
  }
}

/// One shown cell: how many views lie on each rung, lowest first.
package struct YearCell: Sendable, Equatable {
  package let rungs: [Int]

  /// - Parameter rungs: Two or more numbers from 0 up, of which one is above it.
  package init(rungs: [Int]) { self.rungs = rungs }

  /// Its figure when an answer at rung `i` counts as one at `levels[i]`.
  ///
  /// - Parameter levels: `nil` leaves them as they are.
  /// - Returns: Tenths of a point, 0 through 1,000.
  package func tenths(mappedBy levels: [Int]? = nil) -> Int {
    let sum = rungs.indices.reduce(0) { $0 + rungs[$1] * (levels?[$1] ?? $1) }
    return Measures.tenths(
      sum: sum, count: rungs.reduce(0, +), topRung: max(1, rungs.count - 1))
  }
}

extension YearFigures {
  /// - Parameters:
  ///   - result: Of that year.
  ///   - topRung: The highest rung of its ladder.
  package init(of result: AuditResult, topRung: Int) {
    subject = result.subject
    audience = result.rules.audience
    minimum = result.rules.minimum
    self.topRung = topRung
    voices = result.voices.map {
      YearVoice(
        id: $0.id, name: $0.name, role: $0.role, standing: $0.standing, people: $0.people,
        groups: $0.groups)
    }
    sections = result.sections.map { YearSection(of: $0) }
    headline = result.headline.now.tenths
    firstSteps = result.priorities.first.map {
      YearStep(question: $0.question, tenths: $0.tenths, measure: result.priorities.basis)
    }
    bodies = result.modules.bodies.map { YearBody(of: $0) }
    actions = result.actions
    includesIncomplete = result.rules.includesIncomplete
  }
}

extension YearSection {
  fileprivate init(of section: SectionResult) {
    id = section.id
    name = section.name
    isSeparate = section.isSeparate
    now = section.now.tenths
    questions = section.questions.map { question in
      let cells = question.voices.map { voice in
        (voice.voice, BySlot { YearCell(of: voice.cells[$0]) })
      }
      return YearQuestion(
        id: question.id, cells: Dictionary(cells, uniquingKeysWith: { first, _ in first }))
    }
  }
}

extension YearCell {
  /// `nil` for a cell that is hidden or has no score.
  fileprivate init?(of cell: CellResult) {
    guard cell.figure.tenths != nil, let counts = cell.counts else { return nil }
    rungs = counts.rungs
  }
}

import Measures
import Scoring
package import Survey

/// What moved between two audits of one organisation, and what of it can be told from chance.
///
/// Everything is like with like: the questions that mean the same and the voices shown in both
/// years. It rests on what the two results show, and on tests of the people behind them, so nothing
/// in it gives a few people away. MEASUREMENT.md, 5.
package struct YearComparison: Sendable, Equatable {
  /// Below this, an adjusted p counts as clear.
  package static let alpha = 0.05

  package let earlier: YearFigures
  package let later: YearFigures
  package let questions: QuestionLedger
  /// What the slots ask, where it is not the same.
  package let slots: SlotComparison
  package let voices: [VoiceRow]
  package let headline: ChangeOutcome
  /// What the change of the headline rests on; `nil` where it is not compared.
  package let headlinePart: ComparedPart?
  /// The levers, then what is scored apart.
  package let sections: [SectionChange]
  package let differences: [DifferenceChange]
  package let promises: [PromiseOutcome]
  /// What was to be moved first, then and now.
  package let steps: [StepChange]
  /// What was agreed, carried forward; those of the later year first.
  package let actions: [ActionChange]
  /// Those bodies in which anything changed.
  package let bodies: [BodyChange]
  /// Every comparable question, in questionnaire order.
  package let questionChanges: [QuestionChange]
  /// Both years asked the same and show figures, and all of them are equal: nothing can have moved.
  package let isSameResult: Bool

  package var levers: [SectionChange] { sections.filter { !$0.isSeparate } }
  package var questionsToLookAt: [QuestionChange] { questionChanges.filter(\.isToLookAt) }

  /// Compares two years.
  ///
  /// - Parameters:
  ///   - earlier: The year before.
  ///   - later: The year after.
  ///   - comparison: What of their questionnaires may be compared, by way of any versions between.
  ///   - returning: Those who answered both times; without any other comparison, unless given.
  package init(
    from earlier: ComparedYear, to later: ComparedYear, by comparison: QuestionnaireComparison,
    returning: [ReturningPeople]? = nil
  ) {
    let asked = AskedComparison(from: earlier.lock, to: later.lock)
    let slots = SlotComparison(from: earlier.lock, to: later.lock)
    let ledger = QuestionLedger(of: comparison, from: earlier.lock, to: later.lock, asked: asked)
    let voices = VoiceRow.rows(earlier, later)
    let compared = ComparedSection.sections(of: ledger, earlier, later)
    let maker = ChangeMaker(
      earlier, later, of: voices, returning ?? ReturningPeople.all(from: earlier, to: later),
      over: compared.flatMap(\.questions), asked: asked, slots: slots)
    let isSame =
      !maker.isAcrossMajor && ledger.asksTheSame && slots.changes.isEmpty
      && !voices.contains(where: \.hasOtherGroups)
      && earlier.figures.saysTheSame(as: later.figures)
    self.earlier = earlier.figures
    self.later = later.figures
    isSameResult = isSame
    questions = ledger
    self.slots = slots
    self.voices = voices
    sections = maker.sections(compared)
    headline = maker.headline(over: compared, sections)
    headlinePart = headline.change.map { change in
      maker.part(ofAll: compared.filter { !$0.isSeparate }, change)
    }
    differences = isSame ? [] : maker.differences(of: compared)
    // An audit beside itself has had no time to keep any.
    promises =
      isSame && earlier.figures.subject.isOfSameDay(as: later.figures.subject)
      ? [] : maker.promises(in: ledger)
    steps = maker.steps(in: ledger)
    actions = ActionChange.changes(
      from: earlier.figures.actions, to: later.figures.actions, on: later.figures.subject.date)
    bodies = BodyChange.changes(from: earlier.figures.bodies, to: later.figures.bodies)
    questionChanges = maker.questions(in: compared)
  }
}

extension QuestionLedger {
  /// Every figure of the one year answers a question of the other, whatever its words.
  fileprivate var asksTheSame: Bool {
    rows.allSatisfy { row in
      !row.isLadder || ([.same, .reworded].contains(row.ledgerClass) && !row.isAskedOfOthers)
    }
  }
}

extension AuditResult.Subject {
  /// One audit and the same, or two looks at it.
  fileprivate func isOfSameDay(as other: AuditResult.Subject) -> Bool {
    (organisation, wave, date) == (other.organisation, other.wave, other.date)
  }
}

extension YearFigures {
  /// Whether all figures are equal, whatever the wave, the day, and what is counted are called.
  ///
  /// Of two years that show none nobody can say so.
  ///
  /// A result holds names in the audit's words for people, an audit those of its questionnaire.
  fileprivate func saysTheSame(as other: YearFigures) -> Bool {
    showsAnything && headline == other.headline
      && voices.map(\.unnamed) == other.voices.map(\.unnamed)
      && sections.map(\.unnamed) == other.sections.map(\.unnamed)
      && BodyChange.changes(from: bodies, to: other.bodies).isEmpty
  }
}

extension YearFigures {
  private var showsAnything: Bool { voices.contains { $0.standing == .shown } }
}

extension YearVoice {
  fileprivate var unnamed: YearVoice {
    YearVoice(
      id: id, name: "", role: role, standing: standing, people: people,
      groups: groups.map { GroupStanding(id: $0.id, name: "", people: $0.people) })
  }
}

extension YearSection {
  fileprivate var unnamed: YearSection {
    YearSection(id: id, name: "", isSeparate: isSeparate, now: now, questions: questions)
  }
}

extension ChangeMaker {
  /// The two versions differ in their first number, and nothing is compared across that (ENGINE.md, 3.5).
  fileprivate var isAcrossMajor: Bool { !later.lock.isOfSameMajorVersion(as: earlier.lock) }

  /// What each voice that may be compared says of now.
  private var said: [VoiceSlot] { voices.map { VoiceSlot(voice: $0, slot: .now) } }

  /// Every section; the levers are one family of tests, what is scored apart stands for itself.
  fileprivate func sections(_ compared: [ComparedSection]) -> [SectionChange] {
    let found = compared.map { section in
      hasFigures(section) ? measured(over: [section.questions], [said]) : nil
    }
    let levers = zip(compared, found).map { $0.isSeparate ? nil : $1 }.figuresOfOneFamily
    return compared.indices.map { index in
      let section = compared[index]
      let outcome = outcome(
        of: section, section.isSeparate ? found[index]?.figure() : levers[index])
      return SectionChange(
        id: section.id, name: section.name, isSeparate: section.isSeparate,
        printedThen: earlier.figures.section(section.earlierID)?.now,
        printedNow: later.figures.section(section.id)?.now,
        commonQuestions: section.questions.count, longerQuestions: section.longer,
        outcome: outcome, part: outcome.change.map { part(of: section, $0) })
    }
  }

  /// Whether it may be compared and has a figure of its own in both years: on half of its questions
  /// or more (MEASUREMENT.md, 1.3).
  private func hasFigures(_ section: ComparedSection) -> Bool {
    section.isComparable && earlier.figures.section(section.earlierID)?.now != nil
      && later.figures.section(section.id)?.now != nil
  }

  private func outcome(of section: ComparedSection, _ change: FigureChange?) -> ChangeOutcome {
    guard section.isComparable else {
      return .notComparable(isAcrossMajor ? .majorVersion : .tooFewQuestions)
    }
    guard !voices.isEmpty else { return .notComparable(.noVoiceInBoth) }
    return change.map { .compared($0) } ?? .notComparable(.leverMissing)
  }

  /// The headline: only when both years have one and every lever can be compared.
  fileprivate func headline(
    over compared: [ComparedSection], _ sections: [SectionChange]
  ) -> ChangeOutcome {
    let levers = compared.filter { !$0.isSeparate }
    guard earlier.figures.headline != nil, later.figures.headline != nil,
      sections.allSatisfy({ $0.isSeparate || $0.change != nil }),
      let measured = measured(over: levers.map(\.questions), [said])
    else { return .notComparable(isAcrossMajor ? .majorVersion : .leverMissing) }
    return .compared(measured.figure())
  }

  fileprivate func questions(in compared: [ComparedSection]) -> [QuestionChange] {
    let found = compared.flatMap { section in
      section.questions.compactMap { question in
        measured(over: [[question]], [said]).map { (section.id, question, $0) }
      }
    }
    let ps = found.map { $0.2.p?.p }.adjusted(by: benjaminiHochbergAdjusted)
    return zip(found, ps).map { part, p in
      QuestionChange(
        earlier: part.1.earlier, later: part.1.later, section: part.0, then: part.2.then,
        now: part.2.now, adjustedP: p.map { max($0, smallestShownP) },
        isCounted: part.2.p?.isCounted)
    }
  }
}

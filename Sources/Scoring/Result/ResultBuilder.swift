import Measures
package import Survey

extension AuditResult {
  /// Scores an audit for an audience: the one way from answers to figures.
  ///
  /// - Parameters:
  ///   - audit: The audit; only its complete sheets count, a revision in the place of what it revises.
  ///   - audience: Instead of the audit's own.
  ///   - includesIncomplete: Counts sheets in progress too.
  ///   - whole: Voices that are not broken down, as their groups would give people away beside
  ///     what was released before.
  ///   - earlier: What was passed on before, so that no cell is shown that would tell of another
  ///     one; `nil` for nothing.
  package init(
    of audit: Audit, for audience: AuditPlan.Audience? = nil, includesIncomplete: Bool = false,
    keepingWhole whole: Set<Voice.ID> = [], after earlier: EarlierReleases? = nil
  ) {
    let builder = ResultBuilder(
      audit: audit, audience: audit.audience(askedFor: audience),
      isAssumed: audience == nil && audit.plan.audience == nil,
      includesIncomplete: includesIncomplete, whole: whole, earlier: earlier)
    self = builder.result()
  }
}

/// A class, as every part of a result looks at the whole of it.
private final class ResultBuilder {
  let audit: Audit
  let questionnaire: Questionnaire
  let rules: AuditResult.Rules
  let disclosure: DisclosureRules
  let sheets: [AnswerSheet]
  let table: AnswerTable
  let tally: Tally
  let standings: [VoiceStanding]
  /// By voice, the places of its groups.
  let groups: [[Int]]
  /// By voice, whether any of its groups is asked a slot.
  let asked: [BySlot<Bool>]
  /// `nil` where nothing was passed on before.
  private let earlier: EarlierCells?
  /// By section, the places of its ladder questions.
  private let ladderQuestions: [[Int]]
  /// By question, whether everybody is asked it and nobody can say that it does not apply.
  private let openToAll: [Bool]
  /// By voice, the places of questions that are hidden as who is asked them depends on a hidden cell.
  private(set) var hiddenElsewhere: [Set<Int>]
  let context: SectionContext

  init(
    audit: Audit, audience: AuditPlan.Audience, isAssumed: Bool, includesIncomplete: Bool,
    whole: Set<Voice.ID>, earlier: EarlierReleases?
  ) {
    self.audit = audit
    questionnaire = audit.questionnaire
    let minimum = audit.minimum(for: audience)
    sheets = audit.countedSheets(includesIncomplete: includesIncomplete)
    rules = AuditResult.Rules(
      audience: audience, audienceIsAssumed: isAssumed, minimum: minimum,
      includesIncomplete: sheets.contains { $0.status == .inProgress })
    disclosure = DisclosureRules(
      minimum: minimum, isPublic: audience == .public,
      coverageMinimum: questionnaire.settings.coverageMinimum,
      topRung: questionnaire.ladder?.topLevel ?? 1)
    table = AnswerTable(of: sheets, in: questionnaire)
    tally = Tally(of: table)
    standings = voiceStandings(
      people: tally.people, minimum: minimum, in: questionnaire, terms: audit.terms,
      asked: audit.plan.asked, keepingWhole: whole)
    let all = questionnaire.groups
    groups = standings.map { standing in
      all.indices.filter { all[$0].voice == standing.id }
    }
    asked = groups.map { [questionnaire] groups in
      BySlot { slot in groups.contains { questionnaire.isAsked(slot, of: all[$0].id) } }
    }
    context = SectionContext(
      of: table, standings: standings, groups: groups, disclosure: disclosure)
    self.earlier = earlier.map { [table, groups] in
      EarlierCells($0, beside: table, groups: groups, minimum: minimum, of: audit)
    }
    let questions = questionnaire.questions
    ladderQuestions = questionnaire.sections.map { section in
      questions.indices.filter { questions[$0].section == section.id && questions[$0].isLadder }
    }
    let canSayNotApplicable = questionnaire.specialAnswers.contains { $0.id == .notApplicable }
    openToAll = questions.map { $0.condition == nil && !canSayNotApplicable }
    hiddenElsewhere = [Set<Int>](repeating: [], count: standings.count)
    if questions.contains(where: { $0.condition != nil }) {
      for voice in standings.indices { hideWhatDependsOnHiddenCells(of: voice) }
    }
  }

  func result() -> AuditResult {
    let builders = questionnaire.sections.indices.map { sectionBuilder(of: $0) }
      .filter { !$0.questions.isEmpty }
    let sections = builders.map { $0.result() }
    let headline = HeadlineBuilder(
      builders: builders, sections: sections, standings: standings, context: context,
      questionnaire: questionnaire
    ).result()
    let annex = AnnexBuilder(
      builders: builders.filter { !$0.section.isSeparate }, headline: headline, context: context,
      questionnaire: questionnaire, standings: standings
    ).result()
    return AuditResult(
      subject: AuditResult.Subject(
        organisation: audit.plan.organisation, wave: audit.plan.wave, date: audit.plan.date,
        questionnaire: audit.snapshot.reference, people: audit.terms.people,
        isInvented: audit.plan.isInvented),
      rules: rules, voices: standings, headline: headline, sections: sections,
      lenses: LensBuilder(questionnaire: questionnaire, sections: builders).results(),
      priorities: Priorities(
        of: sections.flatMap(\.questions), lived: standings.first { $0.role == .lived }?.id,
        thresholds: questionnaire.settings.points),
      claimsNotShown: ClaimNotShown.list(
        of: sections, by: standings.first { $0.role == .leads }?.id, in: questionnaire),
      swot: SWOTLine.lines(of: sections, settings: questionnaire.settings),
      modules: ModuleResults(
        of: sheets, in: questionnaire, standings: standings, minimum: rules.minimum,
        isPublic: rules.audience == .public, quotes: audit.plan.quotes),
      quotes: quotes(among: sections), actions: audit.plan.actions.byDay,
      annex: annex,
      caveats: Caveat.caveats(about: headline, sections, annex, context: context))
  }
}

// MARK: - Sections

extension ResultBuilder {
  private func sectionBuilder(of section: Int) -> SectionBuilder {
    let places = ladderQuestions[section]
    let rows = standings.indices.map { voice in
      SectionBuilder.VoiceRow(
        id: standings[voice].id, role: standings[voice].role,
        slots: BySlot { disclosed(voice, $0, in: section) })
    }
    return SectionBuilder(
      section: questionnaire.sections[section], questionnaire: questionnaire,
      questions: places.map { questionnaire.questions[$0].id }, places: places, voices: rows,
      groups: standings.indices.filter { standings[$0].isBrokenDown }.flatMap {
        groupRows(of: $0, questions: places, beside: rows[$0].slots.now)
      }, context: context)
  }

  private func disclosed(_ voice: Int, _ slot: Slot, in section: Int) -> DisclosedSlot {
    let questions = ladderQuestions[section]
    guard asked[voice][slot] else {
      return disclosure.without(.notApplicable, questions: questions.count)
    }
    if let absence = standings[voice].standing.absence {
      return disclosure.without(absence, questions: questions.count)
    }
    return disclosure.disclose(
      questions.map { tally.cell($0, groups: groups[voice], slot) },
      people: tally.peopleAnswering(section, groups: groups[voice], slot),
      hiding: Set(questions.indices.filter { hiddenElsewhere[voice].contains(questions[$0]) }),
      openToAll: questions.map { openToAll[$0] },
      known: earlier?.known(
        of: voice, in: questionnaire.sections[section].id, slot, questions: questions)
    ) { places in
      peopleAnswering(places.map { questions[$0] }, voice, slot)
    }
  }

  /// Who was asked a question would tell what they said before, where that is hidden.
  private func hideWhatDependsOnHiddenCells(of voice: Int) {
    var known = -1
    while known < hiddenElsewhere[voice].count {
      known = hiddenElsewhere[voice].count
      let hidden = ladderQuestions.enumerated().flatMap { section, questions in
        let cells = disclosed(voice, .now, in: section).cells
        return zip(questions, cells).filter { $0.1.figure.absence?.isHidden ?? false }.map(\.0)
      }
      let names = Set(hidden.map { questionnaire.questions[$0].id })
      for (place, question) in questionnaire.questions.enumerated()
      where question.condition?.references.contains(where: { names.contains($0.question) }) ?? false
      {
        hiddenElsewhere[voice].insert(place)
      }
    }
  }

  /// Who of a voice chose a rung on any of some questions.
  private func peopleAnswering(_ questions: [Int], _ voice: Int, _ slot: Slot) -> Contributors {
    var people = Contributors()
    for row in table.rows where groups[voice].contains(row.group) {
      if questions.contains(where: { row.level($0, slot) != nil }) { people.add(row.people) }
    }
    return people
  }

  /// The groups of a voice over those questions that are shown of the voice, and on which each of
  /// them could be.
  ///
  /// Beside the counts of the voice, the groups' figures would give away a cell of a group that is
  /// too small: two groups are two equations, and the cell is the one unknown in them. And all of
  /// them together are the voice, also on what is hidden there for the sake of another question.
  /// Beside the counts of the voice in an earlier release they would give away one that was too
  /// small then. And that they go without a question where all of a group said the same would say so,
  /// and which rung it is where the voice has one that is chosen often enough.
  private func groupRows(
    of voice: Int, questions: [Int], beside whole: DisclosedSlot
  ) -> [SectionGroup] {
    let cells = groups[voice].map { group in
      questions.map { tally.cell($0, groups: [group], .now) }
    }
    let safe = questions.indices.filter { index in
      whole.cells[index].counts != nil
        && cells.allSatisfy { $0[index].people == 0 || disclosure.mayShow($0[index]) }
        && !(earlier?.tellsOfFew(in: voice, on: questions[index]) ?? false)
    }
    let tellsOfAlike = questions.indices.contains { index in
      whole.cells[index].counts != nil && cells.contains { disclosure.isAlikeAlone($0[index]) }
    }
    return zip(groups[voice], cells).map { group, cells in
      let usable = tellsOfAlike ? [] : safe.compactMap { score(of: cells[$0]).points }
      return SectionGroup(
        group: questionnaire.groups[group].id, voice: standings[voice].id,
        now: figure(of: cells, resting: usable), questionsUsed: usable.count)
    }
  }

  /// The mean of some cells, if they are enough of all that apply.
  private func figure(of cells: [Cell], resting usable: [Points]) -> Figure {
    let whole = leverScore(of: cells, coverageMinimum: disclosure.coverageMinimum)
    guard whole.figure.tenths != nil else { return whole.figure }
    let isEnough =
      1_000 * usable.count >= disclosure.coverageMinimum * whole.questionsApplicable
    return isEnough
      ? mean(of: usable).map { .points($0) } ?? .absent(.protectsAnother)
      : .absent(.protectsAnother)
  }

  private func score(of cell: Cell) -> Figure {
    cell.score(coverageMinimum: disclosure.coverageMinimum)
  }
}

// MARK: - Quotes

extension ResultBuilder {
  /// Notes that may be quoted: cleared by a person, allowed by their writers, from shown cells, and
  /// never two from one sheet (MEASUREMENT.md, 6.2.8).
  private func quotes(among sections: [SectionResult]) -> [AuditResult.Quote] {
    let questions = Dictionary(
      sections.flatMap(\.questions).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return audit.plan.quotes.onePerSheet.compactMap { cleared in
      guard case .question(let question) = cleared.place,
        let sheet = sheets.first(where: { $0.id == cleared.sheet }),
        let answer = sheet.answers[question], !answer.isHidden,
        let note = answer.note, note.mayBeQuoted,
        let voice = questionnaire.group(sheet.respondent.group)?.voice,
        let standing = standings.first(where: { $0.id == voice }), let people = standing.people,
        standing.isShown, questions[question]?.voice(voice)?.cells.now.counts != nil
      else { return nil }
      let label = people >= NoteQuote.peopleForALabel ? voice : nil
      guard label != nil || hidesItsVoice(question, among: questions) else { return nil }
      return AuditResult.Quote(question: question, voice: label, text: note.text)
    }
  }

  private func hidesItsVoice(
    _ question: Question.ID, among questions: [Question.ID: QuestionResult]
  ) -> Bool {
    rules.audience == .own
      || standings.filter { questions[question]?.now(of: $0.id)?.counts != nil }.hideWhoseAQuoteIs
  }
}

extension SectionContext {
  /// - Parameters:
  ///   - table: All answers that count.
  ///   - standings: Of every voice.
  ///   - groups: By voice, the places of its groups.
  ///   - disclosure: What may be shown.
  init(
    of table: AnswerTable, standings: [VoiceStanding], groups: [[Int]], disclosure: DisclosureRules
  ) {
    let questions = table.questionnaire.questions.count
    let respondents = zip(standings, groups).map { standing, groups -> Respondents? in
      guard standing.isShown else { return nil }
      return Respondents(
        table.rows.filter { groups.contains($0.group) }, asked: standing.asked,
        questions: questions, minimum: disclosure.minimum)
    }
    let ranges = RangeMaker(
      respondents: respondents, topRung: max(1, table.topRung), minimum: disclosure.minimum)
    self.init(
      ranges: ranges, gaps: GapMaker(ranges: ranges, questionnaire: table.questionnaire),
      disclosure: disclosure)
  }
}

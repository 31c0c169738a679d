import Measures
package import Survey

extension AuditResult {
  /// Scores an audit for an audience: the one way from answers to figures.
  ///
  /// - Parameters:
  ///   - audit: The audit; only its complete sheets count, a revision in the place of what it revises.
  ///   - audience: Instead of the audit's own.
  ///   - includesIncomplete: Counts sheets in progress too.
  package init(
    of audit: Audit, for audience: AuditPlan.Audience? = nil, includesIncomplete: Bool = false
  ) {
    let builder = ResultBuilder(
      audit: audit, audience: audience ?? audit.plan.audience ?? .internal,
      isAssumed: audience == nil && audit.plan.audience == nil,
      includesIncomplete: includesIncomplete)
    self = builder.result()
  }
}

private struct ResultBuilder {
  let audit: Audit
  let questionnaire: Questionnaire
  let rules: AuditResult.Rules
  let disclosure: DisclosureRules
  let sheets: [AnswerSheet]
  let table: AnswerTable
  let tally: Tally
  let standings: [VoiceStanding]
  let context: SectionContext

  init(
    audit: Audit, audience: AuditPlan.Audience, isAssumed: Bool, includesIncomplete: Bool
  ) {
    self.audit = audit
    questionnaire = audit.questionnaire
    let minimum = audit.minimum(for: audience)
    rules = AuditResult.Rules(
      audience: audience, audienceIsAssumed: isAssumed, minimum: minimum,
      includesIncomplete: includesIncomplete)
    disclosure = DisclosureRules(
      minimum: minimum, isPublic: audience == .public,
      coverageMinimum: questionnaire.settings.coverageMinimum,
      topRung: questionnaire.ladder?.topLevel ?? 1)
    sheets = audit.countedSheets(includesIncomplete: includesIncomplete)
    table = AnswerTable(of: sheets, in: questionnaire)
    tally = Tally(of: table)
    standings = voiceStandings(
      people: tally.people, minimum: minimum, in: questionnaire, terms: audit.terms,
      asked: audit.plan.asked)
    context = SectionContext(of: table, standings: standings, disclosure: disclosure)
  }

  func result() -> AuditResult {
    let builders = questionnaire.sections.map(sectionBuilder).filter { !$0.questions.isEmpty }
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
  private func sectionBuilder(of section: Section) -> SectionBuilder {
    let places = questionnaire.questions.indices.filter {
      questionnaire.questions[$0].section == section.id && questionnaire.questions[$0].isLadder
    }
    let questions = places.map { questionnaire.questions[$0] }
    let rows = zip(questionnaire.voices, standings).map { voice, standing in
      SectionBuilder.VoiceRow(
        voice: voice,
        slots: BySlot { slot in
          disclosed(
            standing.standing, standing.groups.map(\.id), slot, in: section, questions: questions)
        })
    }
    return SectionBuilder(
      section: section, questionnaire: questionnaire, questions: questions, places: places,
      voices: rows,
      groups: standings.filter(\.isBrokenDown).flatMap {
        groupRows(of: $0, in: section, questions: questions)
      }, context: context)
  }

  private func disclosed(
    _ standing: VoiceStanding.Standing, _ groups: [RespondentGroup.ID], _ slot: Slot,
    in section: Section, questions: [Question]
  ) -> DisclosedSlot {
    guard groups.contains(where: { questionnaire.isAsked(slot, of: $0) }) else {
      return disclosure.without(.notApplicable, questions: questions.count)
    }
    return switch standing {
    case .hidden: disclosure.without(.fewerThanMinimum, questions: questions.count)
    case .nobodyAnswered: disclosure.without(.nobodyAnswered, questions: questions.count)
    case .shown:
      disclosure.disclose(
        questions.map { tally.cell($0.id, groups, slot) },
        people: tally.peopleAnswering(section.id, groups, slot))
    }
  }

  /// The groups of a voice over those questions on which each of them could be shown.
  ///
  /// Beside the counts of the voice, the groups' figures would give away a cell of a group that is
  /// too small: two groups are two equations, and the cell is the one unknown in them.
  private func groupRows(
    of standing: VoiceStanding, in section: Section, questions: [Question]
  ) -> [SectionGroup] {
    let cells = standing.groups.map { group in
      questions.map { tally.cell($0.id, [group.id], .now) }
    }
    let safe = questions.indices.filter { index in
      cells.allSatisfy { $0[index].people == 0 || disclosure.mayShow($0[index]) }
    }
    return zip(standing.groups, cells).map { group, cells in
      let usable = safe.compactMap { score(of: cells[$0]).points }
      return SectionGroup(
        group: group.id, voice: standing.id, now: figure(of: cells, resting: usable),
        questionsUsed: usable.count)
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
      return AuditResult.Quote(
        question: question, voice: people >= NoteQuote.peopleForALabel ? voice : nil,
        text: note.text)
    }
  }
}

extension SectionContext {
  init(of table: AnswerTable, standings: [VoiceStanding], disclosure: DisclosureRules) {
    let questionnaire = table.questionnaire
    var rows: [Voice.ID: [AnswerTable.Row]] = [:]
    var respondents: [Voice.ID: Respondents] = [:]
    for standing in standings where standing.isShown {
      let groups = Set(
        questionnaire.groups.indices.filter { questionnaire.groups[$0].voice == standing.id })
      let own = table.rows(ofGroups: groups)
      rows[standing.id] = own
      respondents[standing.id] = Respondents(
        own, asked: standing.asked, questions: questionnaire.questions.count)
    }
    let ranges = RangeMaker(respondents: respondents, topRung: max(1, table.topRung))
    self.init(
      ranges: ranges, gaps: GapMaker(ranges: ranges, questionnaire: questionnaire),
      disclosure: disclosure, rows: rows)
  }
}

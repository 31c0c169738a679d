import Measures
package import Survey

extension AuditResult {
  /// Scores an audit for an audience: the one way from answers to figures.
  ///
  /// - Parameters:
  ///   - audit: The audit; only its complete sheets count.
  ///   - audience: Instead of the audit's own.
  ///   - includesIncomplete: Counts sheets in progress too.
  package init(
    of audit: Audit, for audience: AuditPlan.Audience? = nil, includesIncomplete: Bool = false
  ) {
    let builder = ResultBuilder(
      audit: audit, audience: audience ?? audit.plan.audience ?? .internal,
      isAssumed: audience == nil && audit.plan.audience == nil,
      includesIncomplete: includesIncomplete,
      sheets: audit.sheets.filter { includesIncomplete || $0.status == .complete })
    self = builder.result()
  }
}

private struct ResultBuilder {
  let audit: Audit
  let rules: AuditResult.Rules
  let disclosure: DisclosureRules
  let sheets: [AnswerSheet]
  let tally: Tally
  let standings: [VoiceStanding]

  var questionnaire: Questionnaire { audit.questionnaire }

  init(
    audit: Audit, audience: AuditPlan.Audience, isAssumed: Bool, includesIncomplete: Bool,
    sheets: [AnswerSheet]
  ) {
    self.audit = audit
    self.sheets = sheets
    let minimum = audit.minimum(for: audience)
    rules = AuditResult.Rules(
      audience: audience, audienceIsAssumed: isAssumed, minimum: minimum,
      includesIncomplete: includesIncomplete)
    disclosure = DisclosureRules(
      minimum: minimum, isPublic: audience == .public,
      coverageMinimum: audit.questionnaire.settings.coverageMinimum)
    tally = Tally(of: sheets, in: audit.questionnaire)
    standings = voiceStandings(
      people: tally.people, minimum: minimum, in: audit.questionnaire, terms: audit.terms)
  }

  func result() -> AuditResult {
    let builders = questionnaire.sections.map(sectionBuilder).filter { !$0.questions.isEmpty }
    let sections = builders.map { $0.result() }
    return AuditResult(
      subject: AuditResult.Subject(
        organisation: audit.plan.organisation, wave: audit.plan.wave, date: audit.plan.date,
        questionnaire: audit.snapshot.reference, people: audit.terms.people,
        isInvented: audit.plan.isInvented),
      rules: rules, voices: standings,
      headline: headline(
        of: sections.filter { !$0.isSeparate },
        builders: builders.filter { !$0.section.isSeparate }),
      sections: sections, modules: ModuleResults(of: sheets, in: questionnaire))
  }

  private func sectionBuilder(of section: Section) -> SectionBuilder {
    let questions = questionnaire.questions.filter { $0.section == section.id && $0.isLadder }
    let rows = zip(questionnaire.voices, standings).map { voice, standing in
      SectionBuilder.VoiceRow(
        voice: voice, slots: slots(of: standing, in: section, questions: questions))
    }
    return SectionBuilder(
      section: section, questionnaire: questionnaire, questions: questions, voices: rows,
      groups: standings.filter(\.isBrokenDown).flatMap {
        groupRows(of: $0, in: section, questions: questions)
      })
  }

  private func slots(
    of standing: VoiceStanding, in section: Section, questions: [Question]
  ) -> [Slot: DisclosedSlot] {
    let groups = standing.groups.map(\.id)
    return Dictionary(
      uniqueKeysWithValues: Slot.allCases.map { slot in
        (slot, disclosed(standing.standing, groups, slot, in: section, questions: questions))
      })
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

  /// All groups of a voice, or none where one of them is too small in this section.
  private func groupRows(
    of standing: VoiceStanding, in section: Section, questions: [Question]
  ) -> [SectionGroup] {
    let rows = standing.groups.map { group in
      SectionGroup(
        group: group.id, voice: standing.id,
        now: disclosed(.shown, [group.id], .now, in: section, questions: questions).lever)
    }
    guard rows.contains(where: { $0.now.absence?.isHidden ?? false }) else { return rows }
    return rows.map {
      SectionGroup(
        group: $0.group, voice: $0.voice,
        now: $0.now.tenths == nil ? $0.now : .absent(.protectsAnother))
    }
  }
}

// MARK: - The headline

extension ResultBuilder {
  private func headline(of levers: [SectionResult], builders: [SectionBuilder]) -> Headline {
    let now = headlineFigure(levers.map(\.now))
    let scored = levers.compactMap(\.now.points)
    let voices = standings.filter { standing in
      levers.contains { $0.figure(of: standing.id).tenths != nil }
    }
    return Headline(
      now: now, band: now.points.flatMap { questionnaire.band(ofTenths: $0.tenths)?.id },
      partial: now.tenths == nil ? mean(of: scored) : nil, leversUsed: scored.count,
      leversInAll: levers.count, voices: voices.map(\.id),
      lacksLivedExperience: !voices.contains { $0.role == .lived },
      prepared: headlineFigure(levers.map(\.prepared)),
      wanted: headlineFigure(levers.map(\.wanted)), differences: differences(of: builders))
  }

  /// The mean of all levers; without one of them there is no headline.
  private func headlineFigure(_ levers: [Figure]) -> Figure {
    let points = levers.compactMap(\.points)
    guard !levers.isEmpty, points.count == levers.count, let mean = mean(of: points) else {
      return .absent(levers.compactMap(\.absence).first(where: \.isHidden) ?? .incomplete)
    }
    return .points(mean)
  }

  /// Each side over the five levers together, then subtracted: printed figures of one level.
  private func differences(of builders: [SectionBuilder]) -> Differences {
    var differences = Differences()
    differences.perceptionGap = difference(.leaders, .lived, of: builders)
    differences.headroom = difference(.prepared, .everyone, of: builders)
    differences.ownStep = difference(.prepared, .leaders, of: builders)
    differences.promise = difference(.prepared, .lived, of: builders)
    differences.wish = difference(.wanted, .lived, of: builders)
    differences.unmet = difference(.wanted, .prepared, of: builders)
    let three = figures([.prepared, .wanted, .lived], of: builders)
    differences.agreedStep = three.map { min($0[0], $0[1]) - $0[2] }
    return differences
  }

  private func difference(
    _ left: SectionBuilder.Side, _ right: SectionBuilder.Side, of builders: [SectionBuilder]
  ) -> Int? {
    figures([left, right], of: builders).map { $0[0] - $0[1] }
  }

  private func figures(
    _ sides: [SectionBuilder.Side], of builders: [SectionBuilder]
  ) -> [Int]? {
    let perLever = builders.compactMap {
      $0.figures(of: sides, over: Array($0.questions.indices))
    }
    guard !builders.isEmpty, perLever.count == builders.count else { return nil }
    return sides.indices.compactMap { side in meanTenths(perLever.map { $0[side] }) }
  }
}

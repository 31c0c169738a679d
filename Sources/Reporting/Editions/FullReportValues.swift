import Findings
import Measures
import Scoring
import Survey

/// The values that the full report's template is filled with: formatted, chosen, in words.
struct FullReportValues {
  let subject: ReportSubject
  let bank: SentenceBank

  init(_ subject: ReportSubject, bank: SentenceBank) {
    self.subject = subject
    self.bank = bank
  }

  private static let difference: TemplateSchema = .object([
    "name": .text, "points": .text, "reading": .text,
  ])

  /// In the order of ``values``.
  static let schema: TemplateSchema = .object([
    "organisation": .text, "wave": .text, "date": .text, "draft": .flag,
    "invented": .flag, "audience_banner": .text, "people": .text, "headline": .text,
    "voices_in_headline": .text,
    "band": .text, "band_says": .text, "sum": .text,
    "findings": .list(.object(["sentence": .text, "link": .text])), "people_answered": .text,
    "hidden_voices": .list(.object(["sentence": .text])),
    "has_headline_differences": .flag, "headline_differences": .list(difference),
    "groups": .flag,
    "sections": .list(
      .object([
        "id": .text, "name": .text, "asks": .text, "verdict": .text,
        "differences": .list(difference),
      ])),
    "minimum": .text, "protects": .flag, "hidden": .list(.object(["what": .text, "why": .text])),
    "lever_count": .text, "separate": .text, "rung_count": .text, "rung_points": .text,
    "lowest_rung": .text, "highest_rung": .text,
    "differences_explained": .list(
      .object(["name": .text, "is": .text, "reading": .text])),
    "questionnaire": .text, "includes_incomplete": .flag, "result_hash": .text,
    "has_gaps": .flag, "has_reasons": .flag, "has_steps": .flag, "has_refusals": .flag,
    "has_sensitivity": .flag, "lenses": .list(.object(["id": .text, "title": .text])),
    "bodies": .list(.object(["number": .text, "name": .text])),
    "decisions": .list(.object(["id": .text])), "services": .list(.object(["id": .text])),
    "outcomes": .list(.object(["id": .text])),
    "has_quotes": .flag, "has_lenses": .flag,
    "range_findings": sentences, "caveats_findings": sentences, "gap_findings": sentences,
    "prepared_findings": sentences, "reasons_findings": sentences,
    "priorities_findings": sentences, "spread_findings": sentences,
    "dont_know_findings": sentences, "claims_findings": sentences, "lenses_findings": sentences,
    "votes_findings": sentences, "decisions_findings": sentences,
    "services_findings": sentences, "outcomes_findings": sentences, "swot_findings": sentences,
    "has_spread": .flag, "has_claims": .flag, "has_swot": .flag,
  ])

  /// What was found on one topic, each with the place of its figure.
  private static let sentences: TemplateSchema = .list(.object(["sentence": .text, "link": .text]))

  var values: TemplateValue {
    let result = subject.result
    let band = subject.questionnaire.bands.first { $0.id == result.headline.band }
    let rungs = subject.questionnaire.ladder?.rungs ?? []
    return [
      "organisation": .text(result.subject.organisation),
      "wave": .text(result.subject.wave),
      "date": .text(result.subject.date.inWords),
      "draft": .flag(subject.isDraft),
      "invented": .flag(result.subject.isInvented),
      "audience_banner": .text(audienceBanner),
      "people": .text(subject.fill("{People}")),
      "headline": .text(sentences(headlineIDs).joined(separator: " ")),
      "voices_in_headline": .text(ScoreText.list(headlineVoices)),
      "band": .text(subject.fill(band?.name ?? "")),
      "band_says": .text(band.map { subject.fill($0.says) } ?? ""),
      "sum": .text(sum),
      "findings": .list(findings),
      "people_answered": .text(peopleAnswered),
      "hidden_voices": .list(
        sentences(["hidden-voice", "silent-voice"]).map { ["sentence": .text($0)] }),
      "has_headline_differences": .flag(!differences(result.headline.differences).isEmpty),
      "headline_differences": .list(differences(result.headline.differences)),
      "groups": .flag(result.sections.contains { !$0.groups.isEmpty }),
      "sections": .list(result.sections.map(section)),
      "minimum": .text(String(result.rules.minimum)),
      "protects": .flag(result.rules.minimum > 1),
      "hidden": .list(HiddenFigures(subject).rows),
      "lever_count": .text(ScoreText.count(result.levers.count)),
      "separate": .text(ScoreText.list(result.separate.map { subject.fill($0.name) })),
      "rung_count": .text(ScoreText.count(rungs.count)),
      "rung_points": .text(rungPoints(of: rungs.count)),
      "lowest_rung": .text(subject.fill(rungs.first?.name ?? "")),
      "highest_rung": .text(subject.fill(rungs.last?.name ?? "")),
      "differences_explained": .list(differencesExplained),
      "questionnaire": .text(subject.questionnaire.reference),
      "includes_incomplete": .flag(result.rules.includesIncomplete),
      "result_hash": .text(String(subject.resultHash.prefix(16))),
      "has_gaps": .flag(result.sections.contains { $0.gap != nil }),
      "has_reasons": .flag(result.headline.reasons != nil),
      "has_steps": .flag(!result.priorities.steps.isEmpty),
      "has_refusals": .flag(!result.priorities.refusals.isEmpty),
      "has_sensitivity": .flag(result.annex.sensitivity != nil),
      "lenses": .list(
        result.lenses.filter { !$0.values.isEmpty }.map {
          ["id": .text($0.id.rawValue), "title": .text(subject.fill($0.title))]
        }),
      "bodies": .list(
        result.modules.bodies.enumerated().map { number, body in
          ["number": .text(String(number + 1)), "name": .text(body.name)]
        }),
      "decisions": .list(result.modules.decisionRights.map { ["id": .text($0.module.rawValue)] }),
      "services": .list(result.modules.services.map { ["id": .text($0.module.rawValue)] }),
      "outcomes": .list(result.modules.outcomes.map { ["id": .text($0.module.rawValue)] }),
      "has_quotes": .flag(!subject.quotations.isEmpty),
      "has_lenses": .flag(result.lenses.contains { !$0.values.isEmpty }),
      "range_findings": .list(findings(on: .range)),
      "caveats_findings": .list(findings(on: .caveats)),
      "gap_findings": .list(findings(on: .gap)),
      "prepared_findings": .list(findings(on: .prepared)),
      "reasons_findings": .list(findings(on: .reasons)),
      "priorities_findings": .list(findings(on: .priorities)),
      "spread_findings": .list(findings(on: .spread)),
      "dont_know_findings": .list(findings(on: .dontKnow)),
      "claims_findings": .list(findings(on: .claims)),
      "lenses_findings": .list(findings(on: .lenses)),
      "votes_findings": .list(findings(on: .votes)),
      "decisions_findings": .list(findings(on: .decisions)),
      "services_findings": .list(findings(on: .services)),
      "outcomes_findings": .list(findings(on: .outcomes)),
      "swot_findings": .list(findings(on: .swot)),
      "has_spread": .flag(hasFinding(on: [.spread, .dontKnow])),
      "has_claims": .flag(hasFinding(on: [.claims])),
      "has_swot": .flag(hasFinding(on: [.swot])),
    ]
  }

}

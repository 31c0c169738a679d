import Findings
import Measures
import Scoring
import Survey

/// The values that the full report's template is filled with: formatted, chosen, in words.
struct FullReportValues {
  private let subject: ReportSubject
  private let bank: SentenceBank

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
      "lowest_rung": .text(rungs.first?.name ?? ""),
      "highest_rung": .text(rungs.last?.name ?? ""),
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

// MARK: - Sentences

extension FullReportValues {
  private var headlineIDs: Set<Finding.ID> {
    [
      "headline", "headline-without-band", "headline-incomplete", "headline-hidden",
      "headline-missing",
    ]
  }

  private func sentences(_ ids: Set<Finding.ID>) -> [String] {
    subject.findings.filter { ids.contains($0.id) }.map(bank.sentence)
  }

  private func hasFinding(on topics: Set<Finding.Topic>) -> Bool {
    subject.findings.contains { topics.contains($0.topic) }
  }

  private func findings(on topic: Finding.Topic) -> [TemplateValue] {
    subject.findings.filter { $0.topic == topic }.map(value)
  }

  private func value(of finding: Finding) -> TemplateValue {
    ["sentence": .text(bank.sentence(for: finding)), "link": .text(finding.place.anchor)]
  }

  private var findings: [TemplateValue] {
    let told: Set<Finding.ID> = headlineIDs.union(["hidden-voice", "silent-voice"])
    let summary = subject.findings.filter { $0.topic == .summary && !told.contains($0.id) }
    return summary.map { finding in
      ["sentence": .text(bank.sentence(for: finding)), "link": .text(finding.place.anchor)]
    }
  }

  private var audienceBanner: String {
    let rules = subject.result.rules
    switch rules.audience {
    case .internal: return "For people inside this audit. Not for publication."
    case .public: return ""
    case .own: return "One person's judgement, for that person to read."
    }
  }

  private var headlineVoices: [String] {
    let voices = subject.result.voices
    return subject.result.headline.voices.compactMap { id in
      voices.first { $0.id == id }.map { subject.fill($0.name) }
    }
  }

  /// "48.5 + 27.8 + … = 198.0; 198.0 ÷ 5 = 39.6, printed as 40", as the headline prints it.
  private var sum: String {
    let levers = subject.result.levers.compactMap(\.now.tenths)
    guard let points = subject.result.headline.now.points, !levers.isEmpty else { return "" }
    let total = levers.reduce(0, +)
    let terms = levers.map(ScoreText.points).joined(separator: " + ")
    let isExact = total % levers.count == 0
    return "\(terms) = \(ScoreText.points(total)); \(ScoreText.points(total)) ÷ \(levers.count) "
      + "\(isExact ? "=" : "≈") \(ScoreText.points(points.tenths))\(printed(points))"
  }

  private func printed(_ points: Points) -> String {
    let headline = subject.findings.first { headlineIDs.contains($0.id) }
    guard case .headline(_, let showsTenth)? = headline?.values["points"], !showsTenth
    else { return "" }
    return ", printed as \(ScoreText.headline(points.tenths, showsTenth: false))"
  }

  /// 100 ÷ (k − 1): "20" for six rungs, "33.3" for four.
  private func rungPoints(of count: Int) -> String {
    guard count > 1 else { return "100" }
    let tenths = roundedHalfUp(1_000, over: count - 1)
    return tenths % 10 == 0 ? ScoreText.whole(tenths) : ScoreText.points(tenths)
  }

  private var peopleAnswered: String {
    let shown = subject.result.voices.filter { $0.standing == .shown }
    let counts = shown.compactMap { voice in
      voice.people.map { "\(subject.fill(voice.name)) \($0)" }
    }
    guard !counts.isEmpty else { return "No voice reached the minimum." }
    return "People who answered, by voice: \(ScoreText.list(counts))."
  }
}

// MARK: - Sections and differences

extension FullReportValues {
  private func section(_ section: SectionResult) -> TemplateValue {
    let asks = subject.questionnaire.section(section.id)?.asks ?? ""
    return [
      "id": .text(section.id.rawValue),
      "name": .text(subject.fill(section.name)),
      "asks": .text(subject.fill(asks)),
      "verdict": .text(verdict(on: section)),
      "differences": .list(differences(section.differences)),
    ]
  }

  private func verdict(on section: SectionResult) -> String {
    let name = subject.fill(section.name)
    let apart = section.isSeparate ? " It is printed apart and is no part of the headline." : ""
    switch section.now {
    case .points(let points):
      let band = subject.questionnaire.bands.first { $0.id == section.band }
      let place = band.map { ", \(subject.fill($0.name))" } ?? ""
      return "\(name) stands at \(ScoreText.points(points.tenths))\(place).\(apart)"
    case .absent(let absence):
      let reason = ScoreText.reason(absence, minimum: subject.result.rules.minimum)
      return "\(name) has no score: \(reason).\(apart)"
    }
  }

  private func differences(_ differences: Differences) -> [TemplateValue] {
    subject.questionnaire.derivedMeasures.compactMap { measure in
      differences.value(of: measure.id).map { tenths in
        [
          "name": .text(measure.id.title), "points": .text(ScoreText.difference(tenths)),
          "reading": .text(subject.fill(measure.reading)),
        ]
      }
    }
  }

  private var differencesExplained: [TemplateValue] {
    subject.questionnaire.derivedMeasures.filter { Differences.ids.contains($0.id) }
      .map { measure in
        [
          "name": .text(measure.id.title), "is": .text(subject.fill(measure.meaning)),
          "reading": .text(subject.fill(measure.reading)),
        ]
      }
  }
}

extension Finding.Place {
  /// The anchor of the figure behind a sentence.
  fileprivate var anchor: String {
    switch self {
    case .levers: "levers"
    case .voices: "voices"
    case .whoAnswered: "who-answered"
    case .section(let id), .question(_, in: let id): "section-\(id)"
    case .range: "range"
    case .reasons: "reasons"
    case .priorities: "priorities"
    case .spread: "spread"
    case .claims: "claims"
    case .lenses: "lenses"
    case .votes: "votes"
    case .decisions: "decisions"
    case .services: "services"
    case .outcomes: "outcomes"
    case .swot: "swot"
    case .annex: "annex"
    }
  }
}

extension Differences {
  /// The measures that this program works out, by their names in a questionnaire.
  static let ids: Set<DerivedMeasure.ID> = [
    "perception-gap", "headroom", "own-step", "promise", "wish", "unmet", "agreed-step",
  ]

  func value(of measure: DerivedMeasure.ID) -> Int? {
    switch measure {
    case "perception-gap": perceptionGap
    case "headroom": headroom
    case "own-step": ownStep
    case "promise": promise
    case "wish": wish
    case "unmet": unmet
    case "agreed-step": agreedStep
    default: nil
    }
  }
}

extension DerivedMeasure.ID {
  /// "perception-gap" as "Perception gap".
  fileprivate var title: String {
    let words = rawValue.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

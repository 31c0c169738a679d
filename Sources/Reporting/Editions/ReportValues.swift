import Findings
import Measures
import Scoring
import Survey

/// What the templates of all editions may name, with the values of one result.
///
/// Numbers are formatted and choices made here, so that templates hold words and no logic.
struct ReportValues {
  let subject: ReportSubject
  let bank: SentenceBank
  let contents: PackContents
  /// In the order of the findings.
  let told: [Told]
  let toldByTopic: [Finding.Topic: [Told]]
  /// What lies between two figures: its name and how it is read, which each section says again.
  let measures: [(id: DerivedMeasure.ID, name: String, reading: String)]

  init(_ subject: ReportSubject, bank: SentenceBank, contents: PackContents = PackContents()) {
    self.subject = subject
    self.bank = bank
    self.contents = contents
    told = subject.findings.map { Told($0, in: bank) }
    toldByTopic = Dictionary(grouping: told, by: \.finding.topic)
    measures = subject.questionnaire.derivedMeasures.map { measure in
      (measure.id, measure.id.title, subject.fill(measure.reading))
    }
  }

  static let schema: TemplateSchema = .object(
    NamedFields(
      identityFields + summaryFields + partFields + methodFields + flagNames.map { ($0, .flag) }
        + topicNames.map { ($0.name, sentences) }))

  private typealias Fields = [(String, TemplateSchema)]

  private static let identityFields: Fields = [
    ("organisation", .text), ("wave", .text), ("date", .text), ("questionnaire", .text),
    ("result_hash", .text), ("audience_banner", .text), ("people", .text), ("lived", .text),
    ("leaders", .text), ("draft", .flag), ("invented", .flag), ("includes_incomplete", .flag),
    ("pack", PackContents.schema), ("checked_by", .text), ("help_from", .text),
  ]

  private static let summaryFields: Fields = [
    ("headline", .text), ("headline_link", .text), ("voices_in_headline", .text), ("band", .text),
    ("band_says", .text), ("sum", .text), ("findings", sentences), ("board_findings", sentences),
    ("people_answered", .text), ("hidden_voices", sentences),
    ("voices", .list(.object(["name": .text, "people": .text]))),
  ]

  private static let partFields: Fields = [
    ("sections", .list(section)), ("widest", .list(widestGap)), ("bodies", .list(body)),
    ("main_body", .list(body)), ("steps", .list(step)), ("actions", .list(step)),
    ("lenses", .list(.object(["id": .text, "title": .text]))),
    ("decisions", .list(.object(["id": .text]))), ("services", .list(.object(["id": .text]))),
    ("outcomes", .list(.object(["id": .text]))),
  ]

  private static let methodFields: Fields = [
    ("minimum", .text), ("protects", .flag),
    ("hidden", .list(.object(["what": .text, "why": .text]))), ("hidden_count", .text),
    ("lever_count", .text), ("separate", .text), ("rung_count", .text), ("rung_points", .text),
    ("lowest_rung", .text), ("highest_rung", .text),
    ("rungs", .list(.object(["number": .text, "name": .text, "says": .text]))),
    ("differences_explained", .list(.object(["name": .text, "is": .text, "reading": .text]))),
  ]

  private static let flagNames = [
    "groups", "has_gaps", "has_differences", "has_reasons", "has_steps", "has_refusals",
    "has_sensitivity", "has_felt", "has_claims", "has_claims_not_shown", "has_swot", "has_lenses",
    "has_other_quotes", "has_agreed_actions",
  ]

  static let sentences: TemplateSchema = .list(.object(["sentence": .text, "link": .text]))

  /// One list for each topic: `gap_findings` and so on.
  private static let topicNames = Finding.Topic.allCases.map { topic in
    (
      topic: topic,
      name: "\(topic.rawValue.split(separator: "-").joined(separator: "_"))_findings"
    )
  }

  var values: TemplateValue {
    .object(NamedFields(identity + summary + parts + method + flags + findingLists))
  }

  private typealias Values = [(String, TemplateValue)]

  private var findingLists: Values {
    Self.topicNames.map { topic, name in
      (name, .list((toldByTopic[topic] ?? []).map(\.value)))
    }
  }
}

// MARK: - Groups of values

extension ReportValues {
  private var identity: Values {
    let result = subject.result
    return [
      ("organisation", .text(result.subject.organisation)),
      ("wave", .text(result.subject.wave)),
      ("date", .text(result.subject.date.inWords)),
      ("questionnaire", .text(subject.questionnaire.reference)),
      ("result_hash", .text(String(subject.resultHash.prefix(16)))),
      ("audience_banner", .text(audienceBanner)),
      ("people", .text(subject.fill("{People}"))),
      ("lived", .text(subject.livedName)), ("leaders", .text(subject.leadersName)),
      ("draft", .flag(subject.isDraft)),
      ("invented", .flag(result.subject.isInvented)),
      ("includes_incomplete", .flag(result.rules.includesIncomplete)),
      ("pack", contents.value),
      ("checked_by", .text(subject.easyRead.checkedBy ?? "")),
      ("help_from", .text(subject.easyRead.helpFrom ?? "")),
    ]
  }

  private var summary: Values {
    let result = subject.result
    let band = subject.questionnaire.bands.first { $0.id == result.headline.band }
    return [
      ("headline", .text(headline)),
      ("headline_link", .text(headlineLink)),
      ("voices_in_headline", .text(ScoreText.list(headlineVoices))),
      ("band", .text(subject.fill(band?.name ?? ""))),
      ("band_says", .text(band.map { subject.fill($0.says) } ?? "")),
      ("sum", .text(sum)), ("findings", .list(findings)),
      ("board_findings", .list(boardFindings)),
      ("people_answered", .text(peopleAnswered)),
      (
        "hidden_voices",
        .list(told.filter { Self.voicesNotShown.contains($0.finding.id) }.map(\.value))
      ),
      ("voices", .list(shownVoices)),
    ]
  }

  private var parts: Values {
    let result = subject.result
    let modules = result.modules
    let steps = steps
    return [
      ("sections", .list(result.sections.indices.map { section(result.sections[$0]) })),
      ("widest", .list(widestGaps)), ("bodies", .list(bodies)), ("main_body", .list(mainBody)),
      ("steps", .list(steps)),
      ("actions", .list(Array(steps.prefix(ReportSubject.stepsInAMeeting)))),
      (
        "lenses",
        .list(
          result.lenses.filter { !$0.values.isEmpty }.map {
            ["id": .text($0.id.rawValue), "title": .text(subject.fill($0.title))]
          })
      ),
      ("decisions", .list(modules.decisionRights.map { ["id": .text($0.module.rawValue)] })),
      ("services", .list(modules.services.map { ["id": .text($0.module.rawValue)] })),
      ("outcomes", .list(modules.outcomes.map { ["id": .text($0.module.rawValue)] })),
    ]
  }

  private var method: Values {
    let result = subject.result
    let rungs = subject.questionnaire.ladder?.rungs ?? []
    let hidden = HiddenFigures(subject).rows
    return [
      ("minimum", .text(String(result.rules.minimum))),
      ("protects", .flag(result.rules.minimum > 1)), ("hidden", .list(hidden)),
      ("hidden_count", .text(ScoreText.count(hidden.count))),
      ("lever_count", .text(ScoreText.count(result.levers.count))),
      ("separate", .text(ScoreText.list(result.separate.map { subject.fill($0.name) }))),
      ("rung_count", .text(ScoreText.count(rungs.count))),
      ("rung_points", .text(rungPoints(of: rungs.count))),
      ("lowest_rung", .text(subject.fill(rungs.first?.name ?? ""))),
      ("highest_rung", .text(subject.fill(rungs.last?.name ?? ""))),
      (
        "rungs",
        .list(
          rungs.map { rung in
            [
              "number": .text(String(rung.level)), "name": .text(subject.fill(rung.name)),
              "says": .text(subject.fill(rung.short ?? "")),
            ]
          })
      ),
      ("differences_explained", .list(differencesExplained)),
    ]
  }

  private var flags: Values {
    let result = subject.result
    let flags = [
      result.sections.contains { !$0.groups.isEmpty },
      result.sections.contains { $0.gap != nil },
      result.sections.contains { $0.differences != Differences() },
      result.headline.reasons != nil, !result.priorities.steps.isEmpty,
      !result.priorities.refusals.isEmpty, result.annex.sensitivity != nil,
      !result.modules.feltAgainstFormal.isEmpty, result.headline.claims != nil,
      !result.claimsNotShown.isEmpty, !result.swot.isEmpty,
      result.lenses.contains { !$0.values.isEmpty }, !subject.otherQuotations.isEmpty,
      !result.actions.isEmpty,
    ]
    return zip(Self.flagNames, flags).map { ($0, .flag($1)) }
  }
}

import Findings
import Measures
import Scoring
import Survey

extension FullReportValues {
  var headlineIDs: Set<Finding.ID> {
    [
      "headline", "headline-without-band", "headline-incomplete", "headline-hidden",
      "headline-missing",
    ]
  }

  func sentences(_ ids: Set<Finding.ID>) -> [String] {
    subject.findings.filter { ids.contains($0.id) }.map(bank.sentence)
  }

  func hasFinding(on topics: Set<Finding.Topic>) -> Bool {
    subject.findings.contains { topics.contains($0.topic) }
  }

  func findings(on topic: Finding.Topic) -> [TemplateValue] {
    subject.findings.filter { $0.topic == topic }.map(value)
  }

  private func value(of finding: Finding) -> TemplateValue {
    ["sentence": .text(bank.sentence(for: finding)), "link": .text(finding.place.anchor)]
  }

  var findings: [TemplateValue] {
    let told: Set<Finding.ID> = headlineIDs.union(["hidden-voice", "silent-voice"])
    let summary = subject.findings.filter { $0.topic == .summary && !told.contains($0.id) }
    return summary.map { finding in
      ["sentence": .text(bank.sentence(for: finding)), "link": .text(finding.place.anchor)]
    }
  }

  var audienceBanner: String {
    let rules = subject.result.rules
    switch rules.audience {
    case .internal: return "For people inside this audit. Not for publication."
    case .public: return ""
    case .own: return "One person's judgement, for that person to read."
    }
  }

  var headlineVoices: [String] {
    let voices = subject.result.voices
    return subject.result.headline.voices.compactMap { id in
      voices.first { $0.id == id }.map { subject.fill($0.name) }
    }
  }

  /// "48.5 + 27.8 + … = 198.0; 198.0 ÷ 5 = 39.6, printed as 40", as the headline prints it.
  var sum: String {
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
  func rungPoints(of count: Int) -> String {
    guard count > 1 else { return "100" }
    let tenths = roundedHalfUp(1_000, over: count - 1)
    return tenths % 10 == 0 ? ScoreText.whole(tenths) : ScoreText.points(tenths)
  }

  var peopleAnswered: String {
    let shown = subject.result.voices.filter { $0.standing == .shown }
    let counts = shown.compactMap { voice in
      voice.people.map { "\(subject.fill(voice.name)) \($0)" }
    }
    guard !counts.isEmpty else { return "No voice reached the minimum." }
    return "People who answered, by voice: \(ScoreText.list(counts))."
  }
}

extension Finding.Place {
  /// The anchor of the figure behind a sentence.
  var anchor: String {
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

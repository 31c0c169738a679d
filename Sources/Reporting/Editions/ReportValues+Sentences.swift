import Findings
import Measures
import Scoring
import Survey

extension ReportValues {
  static let headlineIDs: Set<Finding.ID> = [
    "headline", "headline-without-band", "headline-incomplete", "headline-hidden",
    "headline-hidden-beside-room", "headline-missing",
  ]

  /// A finding with what templates may name of it, which stands in several lists.
  final class Told {
    let finding: Finding
    let sentence: String
    let value: TemplateValue

    init(_ finding: Finding, in bank: SentenceBank) {
      self.finding = finding
      sentence = bank.sentence(for: finding)
      value = ["sentence": .text(sentence), "link": .text(finding.place.anchor)]
    }
  }

  var headline: String {
    told.filter { Self.headlineIDs.contains($0.finding.id) }.map(\.sentence)
      .joined(separator: " ")
  }

  /// Voices of which a report cannot speak; it says so beside who answered.
  static let voicesNotShown: Set<Finding.ID> = [
    "hidden-voice", "hidden-voice-beside-room", "silent-voice",
  ]

  /// What a report opens with, below the headline.
  var findings: [TemplateValue] {
    let elsewhere = Self.headlineIDs.union(Self.voicesNotShown)
    return (toldByTopic[.summary] ?? []).filter { !elsewhere.contains($0.finding.id) }
      .map(\.value)
  }

  /// The three for a meeting: the widest gap, the largest promise, and what the votes allow.
  var boardFindings: [TemplateValue] {
    Self.boardChoices.compactMap { ids in
      // Several groups as one say more than each alone, and come last.
      told.last { ids.contains($0.finding.id) && isOfMainBody($0.finding) }?.value
    }
  }

  /// One finding is taken of each.
  private static let boardChoices: [Set<Finding.ID>] = [
    ["leaders-see-more", "leaders-see-less"], ["largest-promise"],
    [
      "votes-no-seat", "votes-pass-and-stop", "votes-pass-only", "votes-stop-only",
      "votes-neither", "votes-never-count", "body-advisory",
    ],
  ]

  private func isOfMainBody(_ finding: Finding) -> Bool {
    guard case .votes(let number) = finding.place else { return true }
    return number == mainBodyNumber
  }

  /// Where the sum of the headline can be redone.
  var headlineLink: String {
    subject.findings.first { Self.headlineIDs.contains($0.id) }?.place.anchor
      ?? Finding.Place.scores.anchor
  }

  var audienceBanner: String { subject.result.rules.audience.banner }

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
    let headline = subject.findings.first { Self.headlineIDs.contains($0.id) }
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

  var shownVoices: [TemplateValue] {
    subject.result.voices.filter(\.isShown).map { voice in
      [
        "name": .text(subject.fill(voice.name)),
        "people": .text(voice.people.map { String($0) } ?? ""),
      ]
    }
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

extension AuditPlan.Audience {
  /// What a report for it says at its top; empty for one that anybody may read.
  var banner: String {
    switch self {
    case .internal: "For people inside this audit. Not for publication."
    case .public: ""
    case .own: "One person's judgement, for that person to read."
    }
  }
}

extension Finding.Place {
  /// The id of its figure in a page.
  var anchor: String {
    switch self {
    case .scores: "t-scores"
    case .levers: "levers-chart"
    case .gaps: "t-gaps"
    case .differences: "t-differences"
    case .headroom: "t-headroom"
    case .whoAnswered: "t-who-answered"
    case .range: "t-voice-scores"
    case .reasons: "t-reasons"
    case .steps: "t-steps"
    case .refusals: "t-refusals"
    case .answers(let section): "t-spread-\(section)"
    case .question(_, let section): "t-figures-\(section)"
    case .claims: "t-claims"
    case .claimsNotShown: "t-claims-not-shown"
    case .lens(let lens): "t-lens-\(lens)"
    case .votes(let number): "t-votes-\(number)"
    case .felt: "t-felt"
    case .decisions(let module), .services(let module), .outcomes(let module): "t-\(module)"
    case .otherRules: "t-sensitivity"
    }
  }
}

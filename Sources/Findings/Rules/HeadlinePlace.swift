import Scoring
import Survey

/// Where power sits on the whole: the band of the headline, or why there is no headline.
///
/// **Raised when** there is anything to score. **Silent when** the questionnaire has no levers.
/// Without bands in the questionnaire the figure stands by itself.
/// **Why it matters**: it is the one figure that is remembered, so it comes with its band and with
/// what it rests on.
/// **Next step**: read the weakest lever beside it.
struct HeadlinePlace: FindingRule {
  static let topic = Finding.Topic.summary
  static let sentences: [Finding.ID: Set<String>] = [
    "headline": ["points", "band"],
    "headline-without-band": ["points"],
    "headline-incomplete": ["points", "used", "all"],
    "headline-hidden": ["minimum"],
    "headline-hidden-beside-room": ["minimum"],
    "headline-missing": [],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    let headline = context.result.headline
    guard headline.leversInAll > 0 else { return [] }
    if let points = headline.now.points {
      let band = context.questionnaire.bands.first { $0.id == headline.band }
      return [headlineFinding(points: points, band: band, in: context)]
    }
    if let partial = headline.partial {
      return [
        Finding(
          "headline-incomplete", at: .scores,
          [
            "points": .points(partial.tenths), "used": .count(headline.leversUsed),
            "all": .count(headline.leversInAll),
          ])
      ]
    }
    guard headline.now.absence?.isHidden ?? false else {
      return [Finding("headline-missing", at: .whoAnswered)]
    }
    let minimum = context.result.rules.minimum
    let isBesideRoom = context.result.voices.contains { $0.standing == .hiddenBesideRoom }
    return [
      Finding(
        isBesideRoom ? "headline-hidden-beside-room" : "headline-hidden", at: .whoAnswered,
        ["minimum": .count(minimum)])
    ]
  }

  /// 49.6 is Asked; printed as 50 it would read as Shaping, so the tenth is shown too.
  private func headlineFinding(
    points: Points, band: Band?, in context: FindingContext
  ) -> Finding {
    guard let band else {
      return Finding(
        "headline-without-band", at: .scores,
        ["points": .headline(points.tenths, showsTenth: false)])
    }
    let wholeBand = context.questionnaire.band(ofTenths: points.whole * 10)
    return Finding(
      "headline", at: .scores,
      [
        "points": .headline(points.tenths, showsTenth: wholeBand?.id != band.id),
        "band": context.name(band.name),
      ])
  }
}

import Scoring
import Survey

/// The headline rests on nobody with lived experience of the service.
///
/// **Raised when** there is a headline and no voice with lived experience may be shown.
/// **Silent when** such a voice is in it, or the questionnaire has none.
/// **Why it matters**: where power sits cannot be said by those who hold it alone.
/// **Next step**: ask more people, or let a room of them give one agreed answer.
struct OrganisationsOwnView: FindingRule {
  static let topic = Finding.Topic.summary
  static let sentences: [Finding.ID: Set<String>] = ["organisations-own-view": []]

  func findings(in context: FindingContext) -> [Finding] {
    let headline = context.result.headline
    guard headline.now.tenths != nil, headline.lacksLivedExperience,
      context.result.voices.contains(where: { $0.role == .lived })
    else { return [] }
    return [Finding("organisations-own-view", at: .whoAnswered)]
  }
}

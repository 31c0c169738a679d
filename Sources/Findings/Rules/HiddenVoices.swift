import Scoring
import Survey

/// A voice that this report cannot show, or that nobody spoke for.
///
/// **Raised when** fewer people than the minimum answered in a voice, or did beside one room of it,
/// or nobody did.
/// **Silent when** every voice is shown.
/// **Why it matters**: who is missing is a finding, not a gap in the data.
/// **Next step**: ask more people of that voice, or let a room of them answer together.
struct HiddenVoices: FindingRule {
  static let topic = Finding.Topic.summary
  static let sentences: [Finding.ID: Set<String>] = [
    "hidden-voice": ["voice", "minimum"],
    "hidden-voice-beside-room": ["voice", "minimum"],
    "silent-voice": ["voice"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    let minimum = context.result.rules.minimum
    return context.result.voices.compactMap { voice in
      switch voice.standing {
      case .shown: nil
      case .hidden, .hiddenBesideRoom:
        Finding(
          voice.standing == .hidden ? "hidden-voice" : "hidden-voice-beside-room",
          at: .whoAnswered,
          ["voice": context.name(voice.name), "minimum": .count(minimum)])
      case .nobodyAnswered:
        Finding("silent-voice", at: .whoAnswered, ["voice": context.name(voice.name)])
      }
    }
  }
}

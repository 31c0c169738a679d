import Scoring
import Survey

/// A lever rests on fewer voices than the headline names.
///
/// **Raised when** a voice that stands in the headline has no figure on a lever. **Silent when**
/// every lever rests on all of them.
/// **Why it matters**: a lever that leaves a voice out may stand higher or lower for that alone.
/// **Next step**: ask that voice about the lever, or compare levers within one voice.
struct LeverOnFewerVoices: FindingRule {
  static let topic = Finding.Topic.caveats
  static let sentences: [Finding.ID: Set<String>] = ["lever-on-fewer-voices": ["lever", "voices"]]

  func findings(in context: FindingContext) -> [Finding] {
    context.result.caveats.compactMap { caveat in
      guard case .leverRestsOnFewerVoices(let lever, let missing) = caveat else { return nil }
      let voices = context.result.voices.filter { missing.contains($0.id) }.map(\.name)
      return Finding(
        "lever-on-fewer-voices", at: .scores,
        ["lever": context.name(of: lever), "voices": context.names(voices)])
    }
  }
}

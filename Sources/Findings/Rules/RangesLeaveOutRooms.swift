import Scoring
import Survey

/// People who gave one agreed answer are in the figures and not in their ranges.
///
/// **Raised when** a room answered in a voice that is shown. **Silent when** everybody answered for
/// themselves.
/// **Why it matters**: how far people of a room lie apart is not known from what they agreed on.
/// **Next step**: read such a range as that of the others alone.
struct RangesLeaveOutRooms: FindingRule {
  static let topic = Finding.Topic.caveats
  static let sentences: [Finding.ID: Set<String>] = ["ranges-leave-out-rooms": []]

  func findings(in context: FindingContext) -> [Finding] {
    context.result.caveats.contains(.rangesLeaveOutRooms)
      ? [Finding("ranges-leave-out-rooms", at: .range)] : []
  }
}

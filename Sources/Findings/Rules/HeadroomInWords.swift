import Measures
import Scoring
import Survey

/// How far leaders are prepared to go from where power is now, over the levers together.
///
/// **Raised when** every lever has both figures. **Silent when** one of them is hidden or was not
/// asked. Within `headroom`, 2 points as shipped, no change is wanted.
/// **Why it matters**: it is the room that is offered, before anybody has moved.
/// **Next step**: read it lever by lever, and beside what people want.
struct HeadroomInWords: FindingRule {
  static let topic = Finding.Topic.prepared
  static let sentences: [Finding.ID: Set<String>] = [
    "headroom-further": ["leaders", "points"],
    "headroom-no-change": ["leaders", "points"],
    "headroom-less": ["leaders", "points"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    guard let headroom = context.result.headline.differences.headroom,
      let leaders = context.name(of: .leads)
    else { return [] }
    let id: Finding.ID =
      switch HeadroomWord(tenths: headroom, noChange: context.thresholds.noChange) {
      case .readyToGoFurther: "headroom-further"
      case .noChangeWanted: "headroom-no-change"
      case .lessThanNow: "headroom-less"
      }
    return [
      Finding(id, at: .headroom, ["leaders": leaders, "points": .points(abs(headroom))])
    ]
  }
}

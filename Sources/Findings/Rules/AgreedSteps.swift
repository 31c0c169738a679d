import Scoring
import Survey

/// The questions on which both sides would go furthest from where people see things now.
///
/// **Raised when** a step is above zero: the three largest, and the fourth when it is closer to the
/// third than `too_close`. Where no figure for what people want may be shown, leaders' own steps
/// stand in, and it says so. **Silent when** neither is known.
/// **Why it matters**: what people want and leaders would do can begin tomorrow.
/// **Next step**: choose among them; the order of close figures is noise.
struct AgreedSteps: FindingRule {
  static let topic = Finding.Topic.priorities
  static let sentences: [Finding.ID: Set<String>] = [
    "agreed-step": ["question", "points", "lived"],
    "own-steps-instead": ["leaders"],
    "own-step-on-question": ["question", "points", "leaders"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    let priorities = context.result.priorities
    guard !priorities.first.isEmpty else { return [] }
    switch priorities.basis {
    case .none: return []
    case .agreedStep:
      guard let lived = context.name(of: .lived) else { return [] }
      return steps("agreed-step", priorities, ["lived": lived], in: context)
    case .ownStep:
      guard let leaders = context.name(of: .leads) else { return [] }
      return [Finding("own-steps-instead", at: .steps, ["leaders": leaders])]
        + steps("own-step-on-question", priorities, ["leaders": leaders], in: context)
    }
  }

  private func steps(
    _ id: Finding.ID, _ priorities: Priorities, _ names: [String: Finding.Value],
    in context: FindingContext
  ) -> [Finding] {
    priorities.first.map { step in
      var values = names
      values["question"] = context.text(of: step.question)
      values["points"] = .points(step.tenths)
      return Finding(id, at: .steps, values)
    }
  }
}

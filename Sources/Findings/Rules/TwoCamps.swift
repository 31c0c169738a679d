import Measures
import Scoring
import Survey

/// Answers of one voice that gather at both ends of the ladder.
///
/// **Raised when** the answers of a voice fall into two camps on a lever, by the means of its people,
/// or on a question; of questions the five with most people behind them. **Silent when** fewer than
/// five answered, or the cell is hidden.
/// **Why it matters**: a mean between two camps is a place where nobody stands.
/// **Next step**: ask what the two see; often they meet another part of the organisation.
struct TwoCamps: FindingRule {
  static let topic = Finding.Topic.spread
  static let sentences: [Finding.ID: Set<String>] = [
    "two-camps-on-section": ["section", "voice"],
    "two-camps": ["question", "voice", "low", "high", "answers"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    context.result.sections.flatMap { onSection($0, in: context) } + onQuestions(in: context)
  }

  private func onSection(_ section: SectionResult, in context: FindingContext) -> [Finding] {
    section.voices.filter { $0.hasTwoCamps ?? false }.map { voice in
      Finding(
        "two-camps-on-section", at: .answers(section.id),
        ["section": context.name(section.name), "voice": context.name(of: voice.voice)])
    }
  }

  private func onQuestions(in context: FindingContext) -> [Finding] {
    let camps = context.result.sections.flatMap { section in
      section.questions.flatMap { question in
        question.voices.compactMap { voice -> (people: Int, finding: Finding)? in
          guard voice.cells.now.spread?.label == .twoCamps, let counts = voice.cells.now.counts
          else { return nil }
          let end = max(1, counts.rungs.count / 3)
          return (
            counts.people,
            Finding(
              "two-camps", at: .answers(section.id),
              [
                "question": context.text(of: question.id), "voice": context.name(of: voice.voice),
                "low": .count(counts.rungs.prefix(end).reduce(0, +)),
                "high": .count(counts.rungs.suffix(end).reduce(0, +)),
                "answers": .count(counts.answered),
              ])
          )
        }
      }
    }
    return camps.largest(FindingRules.longestList) { $0.people }.map(\.finding)
  }
}

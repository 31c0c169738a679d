import Measures
import Scoring
import Survey

/// The same figures in the shortest words: a rung instead of points, "4 out of 10" instead of 36.1.
extension ReportValues {
  static let easySection: TemplateSchema = .object([
    "lived": .text, "lived_says": .text, "out_of_ten": .text, "leaders": .text,
    "leaders_says": .text, "prepared": .text, "prepared_says": .text, "same": .flag,
    "higher": .flag, "lower": .flag, "hidden": .flag, "question": .text,
  ])

  func easy(_ section: SectionResult) -> TemplateValue {
    let lived = section.figure(of: subject.result.voice(.lived)?.id).tenths
    let leaders = section.figure(of: subject.result.voice(.leads)?.id).tenths
    let prepared = section.prepared.tenths
    // Those on one step may still be most of a step apart.
    let gap = section.gap?.tenths ?? (leaders ?? 0) - (lived ?? 0)
    let isWide = abs(gap) >= 10 * subject.questionnaire.settings.points.gapWorthTalkingAbout
    let rungs = (lived.map(subject.rung), leaders.map(subject.rung), prepared.map(subject.rung))
    let isOneStep = rungs.0 != nil && rungs.0 == rungs.1
    return [
      "lived": .text(rungs.0.map(subject.rungName) ?? ""),
      "lived_says": .text(rungs.0.map(subject.rungSays) ?? ""),
      "out_of_ten": .text(lived.map { String(roundedHalfUp($0, over: 100)) } ?? ""),
      "leaders": .text(rungs.1.map(subject.rungName) ?? ""),
      "leaders_says": .text(rungs.1.map(subject.rungSays) ?? ""),
      "prepared": .text(rungs.2.map(subject.rungName) ?? ""),
      "prepared_says": .text(rungs.2.map(subject.rungSays) ?? ""),
      "same": .flag(isOneStep && !isWide), "higher": .flag(isOneStep && isWide && gap > 0),
      "lower": .flag(isOneStep && isWide && gap < 0),
      "hidden": .flag(lived == nil),
      "question": .text(lowestQuestion(in: section)),
    ]
  }

  /// The question that people with lived experience put lowest, in its easy words.
  private func lowestQuestion(in section: SectionResult) -> String {
    let lived = subject.result.voice(.lived)?.id
    let known = section.questions.compactMap { question -> (tenths: Int, easy: String)? in
      guard let tenths = question.figure(of: lived).tenths,
        let place = subject.place(of: question.id),
        let easy = subject.questionnaire.questions[place].easyRead
      else { return nil }
      return (tenths, easy.text)
    }
    return known.min { $0.tenths < $1.tenths }.map { subject.fill($0.easy) } ?? ""
  }
}

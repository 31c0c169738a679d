import Findings
import Scoring
import Survey

extension ReportValues {
  static let section: TemplateSchema = .object([
    "id": .text, "name": .text, "asks": .text, "verdict": .text,
    "differences": .list(
      .object(["name": .text, "points": .text, "reading": .text])),
    "findings": sentences, "next": .list(step), "has_quotes": .flag,
    "easy": easySection,
  ])

  func section(_ section: SectionResult) -> TemplateValue {
    let asks = subject.questionnaire.section(section.id)?.asks ?? ""
    return [
      "id": .text(section.id.rawValue),
      "name": .text(subject.fill(section.name)),
      "asks": .text(subject.fill(asks)),
      "verdict": .text(verdict(on: section)),
      "differences": .list(differences(section.differences)),
      "findings": .list(told.filter { $0.finding.isBeside(section.id) }.map(\.value)),
      "next": .list(nextSteps(in: section)),
      "has_quotes": .flag(subject.hasQuotations(in: section.id)),
      "easy": easy(section),
    ]
  }

  private func verdict(on section: SectionResult) -> String {
    let name = subject.fill(section.name)
    let apart = section.isSeparate ? " It is printed apart and is no part of the headline." : ""
    switch section.now {
    case .points(let points):
      let band = subject.questionnaire.bands.first { $0.id == section.band }
      let place = band.map { ", \(subject.fill($0.name))" } ?? ""
      return "\(name) stands at \(ScoreText.points(points.tenths))\(place).\(apart)"
    case .absent(let absence):
      let reason = ScoreText.reason(absence, minimum: subject.result.rules.minimum)
      return "\(name) has no score: \(reason).\(apart)"
    }
  }

  func differences(_ differences: Differences) -> [TemplateValue] {
    measures.compactMap { measure in
      differences.value(of: measure.id).map { tenths in
        [
          "name": .text(measure.name), "points": .text(ScoreText.difference(tenths)),
          "reading": .text(measure.reading),
        ]
      }
    }
  }

  var differencesExplained: [TemplateValue] {
    subject.questionnaire.derivedMeasures.filter { Differences.ids.contains($0.id) }
      .map { measure in
        [
          "name": .text(measure.id.title), "is": .text(subject.fill(measure.meaning)),
          "reading": .text(subject.fill(measure.reading)),
        ]
      }
  }
}

extension DerivedMeasure.ID {
  /// "perception-gap" as "Perception gap".
  var title: String {
    let words = rawValue.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension Finding {
  /// It stands in the part of one lever: how its answers fall, who does not know, what is claimed.
  fileprivate func isBeside(_ section: Section.ID) -> Bool {
    switch (topic, place) {
    case (.spread, .answers(section)), (.dontKnow, .question(_, in: section)),
      (.claims, .claimsNotShown(section)):
      true
    default: false
    }
  }
}

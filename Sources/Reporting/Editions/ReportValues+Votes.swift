import Findings
import Scoring
import Survey

/// Bodies with what is said of each.
extension ReportValues {
  static let body: TemplateSchema = .object([
    "number": .text, "name": .text, "findings": sentences,
  ])

  var bodies: [TemplateValue] {
    subject.result.modules.bodies.indices.map { body(number: $0 + 1) }
  }

  /// The one that a summary shows, as a list of none or one.
  var mainBody: [TemplateValue] { mainBodyNumber.map { [body(number: $0)] } ?? [] }

  /// The first that decides by votes, or else the first.
  var mainBodyNumber: Int? {
    let bodies = subject.result.modules.bodies
    guard !bodies.isEmpty else { return nil }
    return (bodies.firstIndex { $0.standing == .counted } ?? 0) + 1
  }

  private func body(number: Int) -> TemplateValue {
    let body = subject.result.modules.bodies[number - 1]
    let said = (toldByTopic[.votes] ?? []).filter { $0.finding.place == .votes(number) }
    return [
      "number": .text(String(number)), "name": .text(body.name),
      "findings": .list(said.map(\.value)),
    ]
  }
}

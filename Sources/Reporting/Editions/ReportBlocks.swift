import Scoring
import Survey

/// The figures that templates may show, by the words of their fences; made when asked for.
struct ReportBlocks {
  private let subject: ReportSubject
  private let charts: ChartBlocks
  private let pictures: [String: PackPicture]

  /// - Parameters:
  ///   - subject: What the figures are of.
  ///   - pictures: Those of the pack, by id.
  init(_ subject: ReportSubject, pictures: [String: PackPicture] = [:]) {
    self.subject = subject
    self.pictures = pictures
    charts = ChartBlocks(subject)
  }

  /// Every name; `*` stands for an id or a number.
  static let names =
    ChartBlocks.names + [
      "table scores", "table who-answered", "table groups",
      "table questions *", "table figures *", "table voice-scores", "table gaps",
      "table differences", "table headroom", "table reasons", "table steps", "table refusals",
      "table actions", "table agreed-actions",
      "table claims", "table claims-not-shown", "table sensitivity", "table lens *",
      "table votes *", "table felt", "table decisions *", "table services *", "table outcomes *",
      "quotes all", "quotes other", "quotes *",
      "picture *",
    ]

  /// The block of a name of ``names``; `nil` where there is none of that id.
  func block(_ name: String) -> ReportBlock? {
    if let block = single(name) { return block }
    let words = name.utf8.split(separator: UInt8(ascii: " "), maxSplits: 2)
      .map { String(Substring($0)) }
    if words.count == 2, words[0] == "quotes" {
      return .quotes(subject.quotations(in: Section.ID(words[1])))
    }
    if words.count == 2, words[0] == "picture" {
      return pictures[words[1]].map { .picture($0) } ?? .nothing
    }
    guard words.count == 3 else { return nil }
    return block("\(words[0]) \(words[1])", of: words[2])
  }

  private func single(_ name: String) -> ReportBlock? {
    switch name {
    case "table scores": .table(subject.scores)
    case "table who-answered": .table(subject.whoAnswered)
    case "table groups": .table(subject.groups)
    case "table voice-scores": .table(subject.voiceScores)
    case "table gaps": .table(subject.gaps)
    case "table differences": .table(subject.differencesOfLevers)
    case "table headroom": .table(subject.headroomOfLevers)
    case "table reasons": .table(subject.reasons)
    case "table steps": .table(subject.agreedSteps)
    case "table actions": .table(subject.actions)
    case "table agreed-actions": .table(subject.agreedActions)
    case "table refusals": .table(subject.refusals)
    case "table claims": .table(subject.claims)
    case "table claims-not-shown": .table(subject.claimsNotShown)
    case "table sensitivity": .table(subject.sensitivity)
    case "table felt": .table(subject.feltAgainstFormal)
    case "quotes all": .quotes(subject.quotations)
    case "quotes other": .quotes(subject.otherQuotations)
    default: charts.block(name)
    }
  }

  private func block(_ name: String, of id: String) -> ReportBlock? {
    let modules = subject.result.modules
    switch name {
    case "table questions":
      return section(id).map { .table(subject.questions(of: $0)) }
    case "table figures":
      return section(id).map { .table(subject.allFigures(of: $0)) }
    case "table lens":
      return subject.result.lenses.first { $0.id.rawValue == id }
        .map { .table(subject.table(of: $0)) }
    case "chart votes":
      return body(id).flatMap { charts.block(name, of: $0.body, number: $0.number) }
    case "chart questions", "chart spread", "chart out-of-ten":
      return section(id).flatMap { charts.block(name, of: $0) }
    case "table votes":
      return body(id).map { .table(subject.votes(of: $0.body, number: $0.number)) }
    case "table decisions":
      return modules.decisionRights.first { $0.module.rawValue == id }
        .map { .table(subject.decisions(of: $0)) }
    case "table services":
      return modules.services.first { $0.module.rawValue == id }
        .map { .table(subject.services(of: $0)) }
    case "table outcomes":
      return modules.outcomes.first { $0.module.rawValue == id }
        .map { .table(subject.outcomes(of: $0)) }
    default: return nil
    }
  }

  private func section(_ id: String) -> SectionResult? { subject.result.section(Section.ID(id)) }

  private func body(_ number: String) -> (body: BodyResult, number: Int)? {
    let bodies = subject.result.modules.bodies
    guard let place = Int(number), bodies.indices.contains(place - 1) else { return nil }
    return (bodies[place - 1], place)
  }
}

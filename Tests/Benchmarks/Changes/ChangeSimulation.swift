import Comparison
import Diagnostics
import Glibc
import Measures
import Scoring
import Survey
import TestSupport

/// Pairs of invented audits of which the true change is known, compared as `powershare diff` does.
///
/// Five levers of eight questions, answered by one voice; a spread of 0.8 rung between people, 1.0
/// between questions and 0.8 within a person, as in REPORTS.md, 3.6.
struct ChangeSimulation {
  /// How many people answer in each year.
  let people: Int
  /// By how many points everybody moves.
  let shift: Double
  /// The same people answer in both years, by their codes.
  let isMatched: Bool
  private let questionnaire: Questionnaire
  private let snapshot: QuestionnaireSnapshot

  private static let levers = 5
  private static let questions = 8
  private static let spread = (people: 0.8, questions: 1.0, within: 0.8)

  init(people: Int, shift: Double, isMatched: Bool) {
    (self.people, self.shift, self.isMatched) = (people, shift, isMatched)
    let text = Self.text
    guard let read = Questionnaire.read(SourceFile(name: "sim.yaml", text: text)).questionnaire
    else { preconditionFailure("the questionnaire of the simulation is sound") }
    questionnaire = read
    snapshot = QuestionnaireSnapshot(read, bytes: Array(text.utf8))
  }

  /// What is said of one pair.
  struct Verdicts {
    let headline: ChangeVerdict
    let levers: [ChangeVerdict]
    /// Any figure clear in either direction, and by half a rung or more.
    var saysUpOrDown: Bool { all.contains { $0 == .word(.up) || $0 == .word(.down) } }
    /// The same, small ones included.
    var saysAnything: Bool { saysHeadline || saysALever }
    var saysHeadline: Bool { headline.isClear }
    var saysALever: Bool { levers.contains { $0.isClear } }
    private var all: [ChangeVerdict] { [headline] + levers }
  }

  /// - Parameter seed: The same seed gives the same pair.
  /// - Returns: The words for the headline and each lever.
  func verdicts(seed: UInt64) -> Verdicts {
    var generator = SeededGenerator(seed: seed)
    let centres = (0..<Self.levers * Self.questions).map { _ in
      2.2 + Self.spread.questions * generator.normal()
    }
    let before = (0..<people).map { _ in Self.spread.people * generator.normal() }
    let after =
      isMatched ? before : (0..<people).map { _ in Self.spread.people * generator.normal() }
    let years = [(before, 0.0), (after, shift / 20)].enumerated().map { year, part in
      self.year(year, part.0.map { $0 + part.1 }, centres, using: &generator)
    }
    let comparison = YearComparison(
      from: years[0], to: years[1], by: QuestionnaireComparison(chain: [years[0].lock]))
    return Verdicts(
      headline: comparison.headline.verdict, levers: comparison.levers.map(\.outcome.verdict))
  }

  private func year(
    _ year: Int, _ people: [Double], _ centres: [Double],
    using generator: inout SeededGenerator
  ) -> ComparedYear {
    let sheets = people.enumerated().map { number, lean in
      var sheet = AnswerSheet(
        id: AnswerSheet.ID("s\(number)"),
        questionnaire: QuestionnaireReference(id: "sim", version: Version(1, 0, 0)),
        respondent: Respondent(group: "staff", code: isMatched ? "c\(number)" : nil),
        language: "en", status: .complete)
      for (question, centre) in zip(questionnaire.questions, centres) {
        let level = centre + lean + Self.spread.within * generator.normal()
        sheet.answers[question.id] = Answer(now: .level(Int(min(5, max(0, level.rounded())))))
      }
      return sheet
    }
    guard let date = CalendarDate(year: 2025 + year, month: 5, day: 31) else {
      preconditionFailure("there is such a day")
    }
    let audit = Audit(
      plan: AuditPlan(
        organisation: "Sim", wave: String(2025 + year), date: date, questionnaireID: "sim",
        questionnaireVersion: Version(1, 0, 0)), snapshot: snapshot, sheets: sheets)
    return ComparedYear(of: audit, scored: AuditResult(of: audit))
  }

  private static var text: String {
    let rungs = (0...5).map { "  - {id: r\($0), level: \($0), name: R\($0)}" }
    let sections = (0..<levers).map { "  - {id: s\($0), name: S\($0), asks: a}" }
    let lines = (0..<levers).flatMap { lever in
      (0..<questions).map {
        "  - {id: q\(lever)-\($0), section: s\(lever), text: t, levels: [a, b, c, d, e, f]}"
      }
    }
    return """
      format: powershare-questionnaire/1
      id: sim
      version: 1.0.0
      status: published
      language: en
      title: Sim
      groups:
        - {id: staff, name: Staff}
      scale:
      \(rungs.joined(separator: "\n"))
      sections:
      \(sections.joined(separator: "\n"))
      questions:
      \(lines.joined(separator: "\n"))
      """
  }
}

extension ChangeVerdict {
  fileprivate var isClear: Bool { (word?.direction ?? 0) != 0 }
}

extension SeededGenerator {
  /// A standard normal number, by Box and Muller.
  fileprivate mutating func normal() -> Double {
    let radius = (-2 * log(Double.random(in: .leastNonzeroMagnitude..<1, using: &self)))
      .squareRoot()
    return radius * cos(2 * .pi * Double.random(in: 0..<1, using: &self))
  }
}

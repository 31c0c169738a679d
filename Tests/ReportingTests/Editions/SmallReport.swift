import Diagnostics
import Findings
import Scoring
import Survey
import TestSupport
import Testing

@testable import Reporting

/// A small audit of five levers and three voices, from its answers to its report.
struct SmallReport {
  /// How many answer, and on which rung of each section; `nil` is "I don't know".
  struct Voice {
    var people = 5
    var now: [Int?]
    var second: [Int?] = []
  }

  var lived: Voice? = Voice(
    people: 6, now: [2, 1, nil, 3, 2, 1], second: [4, 4, 5, 4, 3, 3])
  var staff: Voice? = Voice(people: 3, now: [3, 3, 3, 3, 3, 3])
  var leaders: Voice? = Voice(now: [3, 3, 1, 5, 3, 2], second: [4, 3, 2, 5, 4, 3])
  /// How many of each voice see things a rung higher now.
  var higher = 0
  var audience: AuditPlan.Audience = .internal
  var organisation = "North Trust"
  var people = "residents"
  var wave = "2026"
  var date = "2026-05-31"
  /// Whether the organiser gave out codes.
  var hasCodes = false
  var snapshot = Self.snapshot
  var actions: [AgreedAction] = []

  var audit: Audit {
    guard let date = CalendarDate(date) else { preconditionFailure("there is such a day") }
    var plan = AuditPlan(
      organisation: organisation, wave: wave, date: date, questionnaireID: "small",
      questionnaireVersion: snapshot.reference.version, people: people, audience: audience)
    plan.actions = actions
    return Audit(plan: plan, snapshot: snapshot, sheets: sheets)
  }

  var result: AuditResult { AuditResult(of: audit) }

  var subject: ReportSubject {
    ReportSubject(
      context: FindingContext(
        result: result, questionnaire: snapshot.questionnaire, terms: Terms(people: people)),
      resultHash: String(repeating: "0123456789abcdef", count: 4))
  }

  func report(_ edition: Edition = .full) throws -> Report {
    try #require(try reports([edition]).first)
  }

  func reports(_ editions: [Edition]) throws -> [Report] {
    let contents = PackContents(
      editions: Set(editions), hasMarkdown: true, hasResult: true, hasFigures: true)
    return try ReportWriter(
      subject, in: try #require(Self.pack), toolVersion: "1.0.0", contents: contents
    ).reports(editions)
  }

  func html() throws -> String { String(decoding: try report().html, as: UTF8.self) }
  func markdown() throws -> String { String(decoding: try report().markdown, as: UTF8.self) }

  static let packFiles: [String: [UInt8]] = Dictionary(
    uniqueKeysWithValues: [
      "pack.yaml", "sentences.yaml", "style.css", "board.md.mustache", "full.md.mustache",
      "easy-read.md.mustache", "index.md.mustache", "change.md.mustache", "batch-index.md.mustache",
      "portfolio.md.mustache", "_hidden.md.mustache",
      "_not-a-mark.md.mustache", "_notices.md.mustache", "_summary.md.mustache",
    ].map { ($0, shippedFile("Templates/default/\($0)").bytes) })

  static let pack = TemplatePack.read("Templates/default", files: packFiles).pack

  private var sheets: [AnswerSheet] {
    sheets(of: lived, ["people", "carers"], .wanted) + sheets(of: staff, ["staff"], nil)
      + sheets(of: leaders, ["leaders"], .prepared)
  }

  private func sheets(
    of voice: Voice?, _ groups: [RespondentGroup.ID], _ second: Slot?
  ) -> [AnswerSheet] {
    guard let voice else { return [] }
    return (0..<voice.people).map { person in
      var sheet = AnswerSheet(
        id: AnswerSheet.ID("\(groups[0])-\(person)"), questionnaire: snapshot.reference,
        respondent: Respondent(
          group: groups[person % groups.count], code: hasCodes ? "\(groups[0])-\(person)" : nil),
        language: "en", status: .complete)
      for (question, level) in zip(snapshot.questionnaire.questions, voice.now) {
        let raised = level.map { min(5, person < higher ? $0 + 1 : $0) }
        sheet.answers[question.id] = Answer(now: answer(raised))
      }
      if let second {
        for (question, level) in zip(snapshot.questionnaire.questions, voice.second) {
          sheet.answers[question.id, default: Answer()][second] = answer(level)
        }
      }
      return sheet
    }
  }

  private func answer(_ level: Int?) -> SlotAnswer {
    level.map { .level($0) } ?? .missing(.dontKnow)
  }

  static let snapshot = snapshot()

  /// The questionnaire with some of its text changed.
  static func snapshot(_ changes: [(old: String, new: String)] = []) -> QuestionnaireSnapshot {
    let text = changes.reduce(text) { text, change in
      precondition(text.contains(change.old), change.old)
      return text.replacing(change.old, with: change.new)
    }
    let reading = Questionnaire.read(SourceFile(name: "small.yaml", text: text))
    guard let questionnaire = reading.questionnaire else {
      preconditionFailure(reading.diagnostics.map { $0.text() }.joined())
    }
    return QuestionnaireSnapshot(questionnaire, bytes: Array(text.utf8))
  }

  private static let text = """
    format: powershare-questionnaire/1
    id: small
    version: 1.0.0
    status: published
    language: en-GB
    title: Small
    groups:
      - {id: people, name: "{People}", voice: lived}
      - {id: carers, name: Carers, voice: lived}
      - {id: staff, name: Staff, voice: staff}
      - {id: leaders, name: Leaders, voice: leads}
    voices:
      - {id: lived, name: Lived experience, role: lived}
      - {id: staff, name: Staff}
      - {id: leads, name: Leaders, role: leads}
    slots:
      prepared: {asked_of: [leaders], text: "How far would you go?"}
      wanted: {asked_of: [people, carers], text: "How far should it go?"}
    scale:
      - {id: held, level: 0, name: Held}
      - {id: told, level: 1, name: Told}
      - {id: asked, level: 2, name: Asked}
      - {id: shaping, level: 3, name: Shaping}
      - {id: shared, level: 4, name: Shared}
      - {id: led, level: 5, name: Led}
    bands:
      - {id: asked, name: Asked, from: 0, below: 50, says: "{People} are asked."}
      - {id: shaping, name: Shaping, from: 50, below: 100.01, says: "{People} shape choices."}
    derived_measures:
      - {id: perception-gap, is: leaders minus lived, reads: Above zero leaders see more.}
      - {id: promise, is: prepared minus lived, reads: How far things would have to move.}
      - {id: unmet, is: wanted minus prepared, reads: Above zero people want more.}
    sections:
      - {id: people, name: People, asks: "How much standing do {people} have?"}
      - {id: politics, name: Politics, asks: "Who decides?"}
      - {id: profitability, name: Profitability, asks: "Who has the money?"}
      - {id: principles, name: Principles, asks: "What is held to be right?"}
      - {id: partnerships, name: Partnerships, asks: "Who works with whom?"}
      - {id: capacity, name: Contingent capacity, asks: "What would hold?", separate_score: true}
    questions:
      - {id: presence, section: people, slots: [now, prepared, wanted], text: "Where are {people}?", levels: [a, b, c, d, e, f]}
      - {id: agenda, section: politics, slots: [now, prepared, wanted], text: "Who sets the agenda?", levels: [a, b, c, d, e, f]}
      - {id: money, section: profitability, slots: [now, prepared, wanted], text: "Who spends?", levels: [a, b, c, d, e, f]}
      - {id: values, section: principles, slots: [now, prepared, wanted], text: "Whose values?", levels: [a, b, c, d, e, f]}
      - {id: partners, section: partnerships, slots: [now, prepared, wanted], text: "Who chooses?", levels: [a, b, c, d, e, f]}
      - {id: change, section: capacity, slots: [now, prepared, wanted], text: "Who adapts?", levels: [a, b, c, d, e, f]}
    """
}

/// A file of the repository under its path.
func shippedFile(_ path: String, from here: String = #filePath) -> SourceFile {
  let folder = here.prefix(upTo: here.lastIndex(of: "/") ?? here.startIndex)
  return repositoryFile(path, from: String(folder))
}

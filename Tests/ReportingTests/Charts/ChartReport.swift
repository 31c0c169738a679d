import Diagnostics
import Findings
import Scoring
import Survey
import Testing

@testable import Reporting

/// A small audit for charts: two levers, four questions, three voices of which one is hidden.
struct ChartReport {
  /// How many answer of each voice.
  var lived = 6
  var staff = 3
  var leaders = 5
  /// What people are called, in every name of the questionnaire.
  var people = "people"
  /// Charts of a batch too.
  var hasPortfolio = true

  /// On each question, the same for everybody of a voice.
  private static let levels: (lived: [Int], leaders: [Int], prepared: [Int], wanted: [Int]) = (
    [1, 1, 2, 0], [4, 3, 2, 1], [5, 3, 2, 3], [4, 4, 1, 5]
  )

  var subject: ReportSubject {
    guard let date = CalendarDate("2026-05-31") else { preconditionFailure("there is such a day") }
    let plan = AuditPlan(
      organisation: "North Trust", wave: "2026", date: date, questionnaireID: "charts",
      questionnaireVersion: Version(1, 0, 0), people: people, audience: .internal)
    let snapshot = QuestionnaireSnapshot(Self.questionnaire, bytes: [])
    return ReportSubject(
      context: FindingContext(
        result: AuditResult(of: Audit(plan: plan, snapshot: snapshot, sheets: sheets)),
        questionnaire: Self.questionnaire, terms: Terms(people: people)),
      resultHash: String(repeating: "0", count: 64))
  }

  /// A body with seats of leaders and people, and observers.
  func body(
    leaders: Int = 5, people: Int = 2, carersObserving: Int = 1, name: String = "Board",
    status: String = "decides"
  ) throws -> BodyResult {
    let record = ModuleRecord(fields: [
      "name": .text(name), "status": .word(status),
      "seats": .numbers([.init("people", people), .init("leaders", leaders)]),
      "observers": .numbers([.init("carers", carersObserving)]),
    ])
    return BodyResult(try #require(BodyRecord(record)), in: Self.questionnaire)
  }

  /// Every chart there is.
  func figures(bodyName: String = "Board") throws -> [ChartFigure] {
    let subject = subject
    let charts =
      [
        LeversChart(subject).figure, VoicesChart(subject).figure, GapsChart(subject).figure,
        ReasonsChart(subject)?.figure, ReadinessChart(subject)?.figure,
        VotesChart(subject, try body(name: bodyName), number: 1)?.figure,
      ]
      + subject.result.sections.flatMap {
        [QuestionsChart(subject, $0)?.figure, SpreadChart(subject, $0)?.figure]
      }
    return charts.compactMap { $0 } + (hasPortfolio ? PortfolioReport(name: people).figures : [])
  }

  /// One person with lived experience does not know the first answer; leaders' reasons for not
  /// going further on the second question are *cannot* three times and *will not* for the others.
  private var sheets: [AnswerSheet] {
    let (people, heads) = (Self.levels.lived, Self.levels.leaders)
    var all =
      sheets(lived, ["people", "carers"], people, .wanted, Self.levels.wanted)
      + sheets(staff, ["staff"], [3, 3, 3, 3], nil, [])
      + sheets(leaders, ["leaders"], heads, .prepared, Self.levels.prepared)
    if lived > 0 { all[0].answers["q1"]?.now = .missing(.dontKnow) }
    for place in all.indices where all[place].respondent.group == "leaders" {
      let number = place - lived - staff
      all[place].answers["q2"]?.prepared?.reason = number < 3 ? "law" : "far"
    }
    return all
  }

  private func sheets(
    _ people: Int, _ groups: [RespondentGroup.ID], _ now: [Int], _ second: Slot?, _ levels: [Int]
  ) -> [AnswerSheet] {
    (0..<people).map { person in
      var sheet = AnswerSheet(
        id: AnswerSheet.ID("\(groups[0])-\(person)"),
        questionnaire: QuestionnaireReference(id: "charts", version: Version(1, 0, 0)),
        respondent: Respondent(group: groups[person % groups.count]), language: "en",
        status: .complete)
      for (place, question) in Self.questionnaire.questions.enumerated() {
        var answer = Answer(now: .level(now[place]))
        if let second { answer[second] = .level(levels[place]) }
        sheet.answers[question.id] = answer
      }
      return sheet
    }
  }

  private static let questionnaire: Questionnaire = {
    let reading = Questionnaire.read(SourceFile(name: "charts.yaml", text: text))
    guard let questionnaire = reading.questionnaire else {
      preconditionFailure(reading.diagnostics.map { $0.text() }.joined())
    }
    return questionnaire
  }()

  private static let text = """
    format: powershare-questionnaire/1
    id: charts
    version: 1.0.0
    status: published
    language: en-GB
    title: Charts
    groups:
      - {id: people, name: "{People}", voice: lived}
      - {id: carers, name: "Carers of {people}", voice: lived}
      - {id: staff, name: "Staff of {people}", voice: staff}
      - {id: leaders, name: "Leaders of {people}", voice: leads}
    voices:
      - {id: lived, name: "{People} themselves", role: lived}
      - {id: staff, name: "Staff of {people}"}
      - {id: leads, name: "Leaders of {people}", role: leads}
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
    reasons_not_shared:
      - {id: law, text: Law, kind: cannot}
      - {id: far, text: Far enough, kind: will-not}
    sections:
      - {id: say, name: "Say of {people}", asks: "Who has a say?"}
      - {id: money, name: "Money of {people}", asks: "Who has the money?"}
    questions:
      - {id: q1, section: say, slots: [now, prepared, wanted], text: "First of {people}?", levels: [a, b, c, d, e, f]}
      - {id: q2, section: say, slots: [now, prepared, wanted], text: "Second of {people}?", levels: [a, b, c, d, e, f]}
      - {id: q3, section: say, slots: [now, prepared, wanted], text: "Third of {people}?", levels: [a, b, c, d, e, f]}
      - {id: q4, section: money, slots: [now, prepared, wanted], text: "Fourth of {people}?", levels: [a, b, c, d, e, f]}
    """
}

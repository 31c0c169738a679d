import Diagnostics
import Measures
import Scoring
import Survey
import TestSupport
import Testing

/// An audit of five voices with means to the tenth of a rung, ten people each.
struct SecondAnswers {
  /// A voice of ten with the sums of its rungs now and in its second answer.
  struct Group {
    let id: String
    let role: String?
    let slot: Slot?
    let now: Int
    let second: Int
  }

  let groups: [Group]

  /// Ten rungs that add up to a sum from 0 through 50.
  private static func rungs(_ sum: Int) -> [Int] {
    (0..<10).map { (sum + $0) / 10 }
  }

  var result: AuditResult {
    let questionnaire = questionnaire
    guard let date = CalendarDate("2026-05-31") else { preconditionFailure("there is such a day") }
    let plan = AuditPlan(
      organisation: "O", wave: "2026", date: date, questionnaireID: questionnaire.id,
      questionnaireVersion: questionnaire.version, audience: .internal)
    let sheets = groups.flatMap { group in
      zip(Self.rungs(group.now), Self.rungs(group.second)).enumerated().map { person, levels in
        var sheet = AnswerSheet(
          id: AnswerSheet.ID("\(group.id)-\(person)"),
          questionnaire: QuestionnaireReference(id: "two", version: Version(1, 0, 0)),
          respondent: Respondent(group: RespondentGroup.ID(group.id)), language: "en",
          status: .complete)
        var answer = Answer(now: .level(levels.0))
        if let slot = group.slot { answer[slot] = .level(levels.1) }
        sheet.answers["q"] = answer
        return sheet
      }
    }
    return AuditResult(
      of: Audit(
        plan: plan, snapshot: QuestionnaireSnapshot(questionnaire, bytes: []), sheets: sheets))
  }

  private var questionnaire: Questionnaire {
    let rungs = ["held", "told", "asked", "shaping", "shared", "led"].enumerated()
      .map { "  - {id: \($1), level: \($0), name: \($1)}" }.joined(separator: "\n")
    func asked(_ slot: Slot) -> String {
      groups.filter { $0.slot == slot }.map(\.id).joined(separator: ", ")
    }
    let text = """
      format: powershare-questionnaire/1
      id: two
      version: 1.0.0
      status: published
      language: en
      title: Two answers
      groups:
      \(groups.map { "  - {id: \($0.id), name: \($0.id), voice: \($0.id)}" }.joined(separator: "\n"))
      voices:
      \(groups.map { group in
        "  - {id: \(group.id), name: \(group.id)\(group.role.map { ", role: \($0)" } ?? "")}"
      }.joined(separator: "\n"))
      slots:
        prepared: {asked_of: [\(asked(.prepared))], text: p}
        wanted: {asked_of: [\(asked(.wanted))], text: w}
      scale:
      \(rungs)
      sections:
        - {id: s, name: S, asks: a}
      questions:
        - {id: q, section: s, slots: [now, prepared, wanted], text: t, levels: [a, b, c, d, e, f]}
      """
    let reading = Questionnaire.read(SourceFile(name: "two.yaml", text: text))
    guard let questionnaire = reading.questionnaire else {
      preconditionFailure(reading.diagnostics.map { $0.text() }.joined())
    }
    return questionnaire
  }
}

/// The oracle's five groups: who holds power is asked how far it is prepared to go, who lives with
/// it how far they want it to go, and the two are never mixed.
@Test func preparedAndWantedMatchTheOracle() throws {
  let known = try #require(
    OracleCase.all(in: "scoring-cases") { $0 == "prepared-and-wanted" }.first)
  let groups = try #require(known.inputs["groups"] as? [String: [String: Any]])
  let result = SecondAnswers(
    groups: try groups.sorted { $0.key < $1.key }.enumerated().map { number, group in
      let slots: [String: Slot] = ["holds": .prepared, "lived": .wanted]
      let role = try #require(group.value["role"] as? String)
      return SecondAnswers.Group(
        id: "g\(number)", role: nil, slot: slots[role],
        now: try #require(group.value["now_tenths"] as? Int) / 20,
        second: try #require(group.value["second_answer_tenths"] as? Int) / 20)
    }
  ).result
  #expect(result.headline.now.tenths == known.expected["now_tenths"] as? Int)
  #expect(result.headline.prepared.tenths == known.expected["prepared_tenths"] as? Int)
  #expect(result.headline.wanted.tenths == known.expected["wanted_tenths"] as? Int)
  #expect(result.headline.differences.headroom == known.expected["headroom_tenths"] as? Int)
  #expect(result.headline.differences.unmet == known.expected["unmet_tenths"] as? Int)
}

/// MEASUREMENT.md 1.1: leaders 62, prepared 70, lived 32, wanted 76 with a third voice that brings
/// now to 46.
@Test func theDifferencesOfTheDesignComeOut() {
  let result = SecondAnswers(groups: [
    .init(id: "leaders", role: "leads", slot: .prepared, now: 31, second: 35),
    .init(id: "people", role: "lived", slot: .wanted, now: 16, second: 38),
    .init(id: "staff", role: nil, slot: nil, now: 22, second: 0),
  ]).result
  // (62 + 32 + 44) / 3 = 46.
  #expect(result.headline.now.tenths == 460)
  let differences = result.headline.differences
  #expect(differences.perceptionGap == 300 && differences.headroom == 240)
  #expect(differences.ownStep == 80 && differences.promise == 380 && differences.wish == 440)
  #expect(differences.unmet == 60 && differences.agreedStep == 380)
  #expect(result.priorities.basis == .agreedStep)
  #expect(result.priorities.steps.map(\.tenths) == [380])
  #expect(result.priorities.refusals.isEmpty)
}

@Test func aReversedQuestionIsTurnedRoundOnce() throws {
  let known = try #require(OracleCase.all(in: "scoring-cases") { $0 == "reverse" }.first)
  let answers = try #require(known.inputs["answers"] as? [Any])
  let scored = try #require(known.expected["scored_as"] as? [Any])
  let question = Question(
    id: "q", section: "s", kind: .ladder(["a", "b", "c", "d", "e", "f"]), audience: [], text: "t",
    isReversed: try #require(known.inputs["reverse"] as? Bool))
  for (answer, expected) in zip(answers, scored) {
    guard let level = answer as? Int else { continue }
    #expect(question.scoredLevel(level, top: 5) == expected as? Int)
  }
}

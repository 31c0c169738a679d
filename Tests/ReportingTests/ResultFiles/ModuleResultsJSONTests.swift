import Diagnostics
import Documents
import Measures
import Scoring
import Survey
import TestSupport
import Testing

@testable import Reporting

@Suite struct ModuleResultsJSONTests {
  private static let questionnaire = Questionnaire.read(
    SourceFile(name: "modules.yaml", text: QuestionnaireText.with { $0.tail = modules })
  ).questionnaire

  private static let modules = """
    modules:
      rights:
        purpose: Who decides
        rules: {points: 10, now: Now, could: Could, quick_form: Quick, quick_form_points: {last-word: 6, must-agree: 3, asked: 1, told: 0}}
        actors:
          - {id: people, name: "{People}"}
          - {id: leaders, name: Leaders}
          - {id: nobody, name: Nobody}
        decisions:
          - {id: plan, text: "The plan of {people}"}
      where:
        purpose: Where to begin
        per_service_fields:
          - {id: name, type: text, required: true}
          - {id: ease-place, type: rating}
          - {id: salience-daily, type: rating}
        quadrants:
          - {id: start, ease: high, salience: high, text: Start}
      notes:
        purpose: Notes
        fields:
          - {id: quadrant, type: choice, options: [strength, threat]}
          - {id: text, type: text}
          - {id: quote-allowed, type: boolean}
      signs:
        purpose: What it led to
        answer: [none-seen, shown]
        items:
          - {id: lives, text: "The lives of {people}"}
    """

  private func sheet(
    _ number: Int, _ group: RespondentGroup.ID, _ modules: [Module.ID: ModuleAnswer]
  ) -> AnswerSheet {
    AnswerSheet(
      id: AnswerSheet.ID("\(group)\(number)"),
      questionnaire: QuestionnaireReference(id: "test", version: Version(1, 1, 0)),
      respondent: Respondent(group: group), language: "en", status: .complete, modules: modules)
  }

  private func answers(_ points: [Int]) -> [Module.ID: ModuleAnswer] {
    let note = ModuleRecord(fields: [
      "quadrant": .word("threat"), "text": .text("secret"), "quote-allowed": .flag(true),
    ])
    let service = ModuleRecord(fields: [
      "name": .text("Day centre"), "ease-place": .number(4), "salience-daily": .number(5),
    ])
    return [
      "rights": .allocations([
        "plan": AllocationAnswer(now: .points(points), could: .points([5, 5, 0]))
      ]),
      "where": .records([service]), "notes": .records([note]),
      "signs": .items(["lives": "shown"]),
    ]
  }

  private func results(_ sheets: [AnswerSheet]) throws -> ModuleResults {
    let questionnaire = try #require(Self.questionnaire)
    let standings = voiceStandings(
      people: ["people": Contributors(people: 12), "leaders": Contributors(people: 12)],
      minimum: 5, in: questionnaire)
    return ModuleResults(
      of: sheets, in: questionnaire, standings: standings, minimum: 5, isPublic: false,
      quotes: [AuditPlan.Quote(sheet: "people0", place: .record(1, of: "notes"))])
  }

  private func sheets() -> [AnswerSheet] {
    (0..<6).map { sheet($0, "people", answers($0 == 0 ? [1, 8, 1] : [2, 6, 2])) }
      + (0..<2).map { sheet($0, "leaders", answers([9, 1, 0])) }
  }

  @Test func allShapes() throws {
    compare(written(try results(sheets())), with: "modules.json")
  }

  /// One of seven used the quick form, which shares out in sevenths: a denominator, or more decimals,
  /// would tell who.
  @Test(arguments: [(0, true), (1, false), (5, true)])
  func sharesAreWholePerCentsWhereAFewStandOut(_ quick: Int, _ areExact: Bool) throws {
    let sheets =
      (0..<6).map { sheet($0, "people", answers([1, 8, 1])) }
      + (6..<6 + quick).map { person in
        let roles = Allocation.roles([["leaders"], [], ["people"], []])
        return sheet(
          person, "people", ["rights": .allocations(["plan": AllocationAnswer(now: roles)])])
      }
    let text = String(decoding: written(try results(sheets)), as: UTF8.self)
    let end = try #require(text.firstRange(of: "\"could_of_leaders\""))
    let rights = text[..<end.lowerBound]
    #expect(rights.contains(#/"\d+/\d+"/#) == areExact)
    #expect(rights.contains(#/\d\.\d{3}/#) == areExact)
  }

  @Test func whatNobodyAnsweredIsLeftOut() throws {
    #expect(String(decoding: written(try results([])), as: UTF8.self) == "{}\n")
  }

  /// Quotes are for reports: the file is kept for years.
  @Test func aClearedQuoteIsInTheResultAndNotInTheFile() throws {
    let results = try results(sheets())
    #expect(results.notes.first?.quotes.map(\.text) == ["secret"])
    #expect(!String(decoding: written(results), as: UTF8.self).contains("secret"))
  }

  private func written(_ results: ModuleResults) -> [UInt8] {
    ModulesFile(modules: results).canonicalBytes()
  }
}

/// The member alone, as `result.json` has it.
private struct ModulesFile: JSONWritable {
  let modules: ModuleResults

  func write(to json: inout JSONWriter) {
    json.writeObject { modules.writeMember(to: &$0, filling: Terms(people: "residents")) }
  }
}

import Survey
import TestSupport
import Testing

@Suite struct BodyRegisterTests {
  private func sheet(
    _ id: AnswerSheet.ID, people: Int, named name: String = "Board", of group: String = "leaders",
    status: AnswerSheet.Status = .complete, more: [ModuleField.ID: FieldValue] = [:]
  ) -> AnswerSheet {
    let fields: [ModuleField.ID: FieldValue] = [
      "name": .text(name), "seats": .numbers([.init("people", people), .init("leaders", 6)]),
    ]
    var sheet = AnswerSheet(
      id: id, questionnaire: SheetQuestionnaire.snapshot.reference,
      respondent: Respondent(group: RespondentGroup.ID(group)), language: "en", status: status)
    sheet.modules["bodies"] = .records([ModuleRecord(fields: fields.merging(more) { $1 })])
    return sheet
  }

  private func register(_ sheets: AnswerSheet...) -> BodyRegister {
    var questionnaire = SheetQuestionnaire.snapshot.questionnaire
    for place in questionnaire.modules.indices {
      questionnaire.modules[place].audience = ["leaders"]
    }
    return BodyRegister(of: sheets, in: questionnaire)
  }

  @Test func theModuleIsKnownByItsShape() {
    #expect(SheetQuestionnaire.snapshot.questionnaire.bodyModule?.id == "bodies")
  }

  @Test func equalDescriptionsAreOneBody() {
    let found = register(
      sheet("L1", people: 3), sheet("L2", people: 3, named: " board "),
      sheet("L3", people: 3, more: ["chair": .word("people")]))
    #expect(found.conflicts.isEmpty)
    #expect(found.bodies.map(\.name) == ["Board"])
    #expect(found.bodies.map(\.chair) == ["people"])
  }

  @Test func differentDescriptionsAreAConflictAndTheFirstStands() {
    let found = register(
      sheet("L1", people: 3), sheet("L2", people: 4), sheet("L3", people: 1, named: "Panel"))
    #expect(found.conflicts.map(\.name) == ["Board"])
    #expect(found.conflicts.map(\.first) == ["L1"] && found.conflicts.map(\.other) == ["L2"])
    #expect(found.conflicts.map(\.facts) == [[.seats]])
    #expect(found.bodies.map(\.votes) == [9, 7])
  }

  @Test func theSheetIsNamedThatSaysOtherwise() {
    let found = register(
      sheet("L1", people: 3), sheet("L2", people: 3, more: ["chair": .word("people")]),
      sheet("L3", people: 3, more: ["chair": .word("leaders")]))
    #expect(found.conflicts.map(\.first) == ["L2"] && found.conflicts.map(\.other) == ["L3"])
    #expect(found.conflicts.map(\.facts) == [[.chair]])
    #expect(found.bodies.map(\.chair) == ["people"])
  }

  @Test func whoIsNotAskedIsNotCounted() {
    let found = register(sheet("P1", people: 9, of: "people"), sheet("L1", people: 3))
    #expect(found.conflicts.isEmpty)
    #expect(found.bodies.map(\.votes) == [9])
  }

  @Test func workInProgressContradictsNobody() {
    let found = register(
      sheet("L1", people: 1, status: .inProgress), sheet("L2", people: 3),
      sheet("L3", people: 2, named: "Panel", status: .inProgress))
    #expect(found.conflicts.isEmpty)
    #expect(found.bodies.map(\.name) == ["Board", "Panel"])
    #expect(found.bodies.map(\.votes) == [9, 8])
  }
}

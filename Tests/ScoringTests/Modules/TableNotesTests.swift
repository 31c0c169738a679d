import Scoring
import Survey
import Testing

@Suite struct TableNotesTests {
  private func notes(_ audit: ModuleAudit) throws -> TableNotes {
    try #require(audit.results().notes.first)
  }

  private func counts<Subject>(_ counts: [NoteCount<Subject>]) -> [Int] { counts.map(\.notes) }

  /// A room of six with two notes, and staff: four people with one each, who go uncounted.
  private var twoTables: ModuleAudit {
    var audit = ModuleAudit()
    let records: [ModuleRecord] = [
      .note("strength", in: "power", "The cook asks us.", isAllowed: true),
      .note("threat", in: "money", "Papers come late.", isAllowed: true),
      .note("threat", in: "money", "Not this one."),
    ]
    audit.add("people", room: 6, ["notes": .records(records)])
    audit.add(4, "staff", ["notes": .note("strength", in: "money")])
    return audit
  }

  @Test func notesAreCountedByQuadrantAndSection() throws {
    let found = try notes(twoTables)
    #expect(found.notes == .shown(3))
    #expect(found.quadrants.map(\.subject) == ["strength", "threat"])
    #expect(counts(found.quadrants) == [1, 2])
    #expect(found.sections.map(\.subject) == ["power", "money"])
    #expect(counts(found.sections) == [1, 2])
    #expect(found.voices.map(\.people) == [6, nil, nil, nil])
    #expect(found.voices[1].notes == .absent(.fewerThanMinimum))
  }

  @Test func fiveWritersOfAVoiceAreEnough() throws {
    var audit = twoTables
    audit.add("staff", ["notes": .note("strength", in: "money")])
    let found = try notes(audit)
    #expect(found.notes == .shown(8) && counts(found.quadrants) == [6, 2])
  }

  @Test func whereNobodyMayBeCountedThereIsNoCount() throws {
    var audit = twoTables
    audit.sheets.removeFirst()
    let found = try notes(audit)
    #expect(found.notes == .absent(.fewerThanMinimum))
    #expect(found.quadrants.isEmpty && found.sections.isEmpty)
  }

  @Test func inPublicOneTablesNotesAreNotCounted() throws {
    var audit = twoTables
    audit.isPublic = true
    #expect(try notes(audit).notes == .absent(.fewHereOrBeside))
    audit.add("people", room: 6, ["notes": .note("threat", in: "power")])
    #expect(try notes(audit).notes == .shown(4))
  }

  @Test func emptyRecordsAreNoNotes() {
    var audit = ModuleAudit()
    audit.add(
      5, "people",
      ["notes": .records([ModuleRecord(), ModuleRecord(fields: ["text": .text(" ")])])])
    audit.add(5, "staff", ["notes": .records([])])
    #expect(audit.results().isEmpty)
  }
}

// MARK: - Quotes

extension TableNotesTests {
  private func quotes(_ places: [AuditPlan.Quote], _ change: (inout ModuleAudit) -> Void = { _ in })
    throws -> [NoteQuote]
  {
    var audit = twoTables
    audit.quotes = places
    change(&audit)
    return try notes(audit).quotes
  }

  private func quote(_ sheet: AnswerSheet.ID, _ record: Int) -> AuditPlan.Quote {
    AuditPlan.Quote(sheet: sheet, place: .record(record, of: "notes"))
  }

  @Test func aClearedNoteMayBeQuoted() throws {
    let found = try #require(try quotes([quote("people1000", 2)]).first)
    #expect(found.text == "Papers come late." && found.quadrant == "threat")
    #expect(found.section == "money" && found.table == "Green table")
    #expect(found.support == 6 && found.voice == "lived")
  }

  @Test func withoutClearingNothingIsQuoted() throws {
    #expect(try quotes([]).isEmpty)
  }

  @Test(arguments: [3, 4, 0, -1, Int.min + 1])
  func aNoteWithoutConsentOrThatIsNotThereIsNotQuoted(_ record: Int) throws {
    #expect(try quotes([quote("people1000", record)]).isEmpty)
  }

  @Test func whatIsNotInThisModuleIsNotQuoted() throws {
    let other = AuditPlan.Quote(sheet: "people1000", place: .record(1, of: "where"))
    let question = AuditPlan.Quote(sheet: "people1000", question: "one")
    #expect(try quotes([other]).isEmpty)
    #expect(try quotes([question]).isEmpty)
    #expect(try quotes([quote("nobody", 1)]).isEmpty)
  }

  @Test func neverTwoFromOneSheet() throws {
    let found = try quotes([quote("people1000", 2), quote("people1000", 1)])
    #expect(found.map(\.text) == ["Papers come late."])
  }

  @Test func aVoiceThatIsHiddenIsNotQuoted() throws {
    let places = [quote("people1000", 1), quote("leaders1005", 1)]
    let found = try quotes(places) {
      $0.add("leaders", ["notes": .records([.note("threat", in: "power", "We", isAllowed: true)])])
      $0.people["leaders"] = 4
    }
    #expect(found.map(\.text) == ["The cook asks us."])
  }

  /// 9 people are too few for a label, whoever wrote; 5 at the table are below a minimum of 7.
  @Test func aSmallVoiceGetsNoLabelAndFewSupportersNoNumber() throws {
    let found = try quotes([quote("people1000", 1)]) {
      ($0.people["people"], $0.people["leaders"]) = (9, 9)
      $0.minimum = 7
      $0.sheets[0].respondent.kind = .room(people: 7, agreed: .consensus, dissent: nil)
      $0.add("leaders", ["notes": .records([.note("threat", in: "power")])])
    }
    #expect(found.map(\.voice) == [nil] && found.map(\.support) == [nil])
  }

  /// The only voice that would get no label needs none: everybody knows whose the note is.
  @Test func theOnlyVoiceWithoutALabelIsNotQuoted() throws {
    let found = try quotes([quote("people1000", 1)]) { $0.people["people"] = 9 }
    #expect(found.isEmpty)
  }

  @Test func quotesStandByQuadrantAndThenBySheet() throws {
    let places = [quote("people1000", 2), quote("leaders1006", 1), quote("leaders1005", 1)]
    let found = try quotes(places) {
      for text in ["First", "Second"] {
        $0.add(
          "leaders", ["notes": .records([.note("strength", in: "power", text, isAllowed: true)])])
      }
    }
    #expect(found.map(\.text) == ["First", "Second", "Papers come late."])
  }
}

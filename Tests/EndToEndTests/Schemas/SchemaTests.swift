import Diagnostics
import PowershareCommands
import Reporting
import Survey
import TestSupport
import Testing

/// The schemas that travel with the program, and the command that prints them.
@Suite struct SchemaTests {
  private func schema(_ name: String) -> JSONSchema {
    JSONSchema(ShippedSchemas.bytes(of: name) ?? [])
  }

  @Test func namesAreThoseOfTheFormats() {
    #expect(
      ShippedSchemas.names == [
        "answers", "audit", "diff", "lock", "manifest", "portfolio", "result",
      ])
  }

  @Test(arguments: ShippedSchemas.names)
  func everySchemaIsUnderstoodAndDescribesEverything(_ name: String) {
    let schema = schema(name)
    #expect(schema.faults == [])
    let references = Set(schema.nodes.compactMap(\.reference))
    #expect(Set(schema.definitions.keys.map { "$defs/\($0)" }) == references)
    for node in schema.nodes {
      #expect(node.description != nil || node.reference != nil, "\(name) \(node.place)")
      #expect(node.description.map { $0.hasSuffix(".") } ?? true, "\(name) \(node.place)")
      let keys = node.properties.map(\.key)
      #expect(node.required.allSatisfy(keys.contains), "\(name) \(node.place)")
      if case .refused? = node.additional { continue }
      #expect(keys.isEmpty, "\(name) \(node.place) is open")
    }
  }

  /// Whether a member may be left out is said where it is described.
  @Test(arguments: ShippedSchemas.names)
  func whatHoldsOnlySometimesSaysWhen(_ name: String) {
    for node in schema(name).nodes where !node.properties.isEmpty {
      for (key, property) in node.properties where !node.required.contains(key) {
        #expect(property.description != nil, "\(name) \(node.place) \(key)")
      }
    }
  }

  @Test func everySheetOfTheDemoIsAsTheSchemaSays() throws {
    let (schema, snapshot) = (schema("answers"), try #require(SampleResults.snapshot))
    for sheet in DemoAudit.waves(of: snapshot).flatMap(\.sheets) {
      let bytes = sheet.canonicalBytes(in: snapshot.questionnaire)
      let document = try #require(JSONSchema.document(bytes, named: "sheet.json"))
      #expect(schema.check(document).faults.prefix(5) == [], "\(sheet.id)")
    }
  }

  @Test func aManifestIsAsTheSchemaSays() throws {
    let folder = try TemporaryFolder()
    var fixture = AuditFixture.answered
    fixture.sheets[0].status = .inProgress
    try fixture.write(to: folder)
    let run = try Program.built.run(
      [
        "report", "audit", "-o", "out", "--draft", "--include-incomplete", "--no-assets",
        "--md-tables", "list", "--date", "2026-06-30",
      ], in: folder.path)
    expectStatus(0, run)
    let bytes = try folder.bytes(of: "out/MANIFEST.json")
    let document = try #require(JSONSchema.document(bytes, named: "MANIFEST.json"))
    let outcome = schema("manifest").check(document)
    #expect(outcome.faults == [])
    #expect(schema("manifest").declared.subtracting(outcome.used) == [])
  }

  @Test func theWordsOfAManifestAreThoseOfTheProgram() {
    let nodes = schema("manifest").nodes
    func words(_ place: String) -> [String]? {
      nodes.first { $0.place == place }?.words
    }
    let options = "/properties/options/properties"
    #expect(words("\(options)/audience") == AuditPlan.Audience.allCases.map(\.rawValue))
    #expect(words("\(options)/editions/items") == (Edition.readable + [.change]).map(\.rawValue))
  }

  @Test func aSheetWithEveryKeyIsAsTheSchemaSaysAndIsRead() throws {
    let text = """
      {"format": "powershare-answers/1", "sheet": "every",
       "questionnaire": {"id": "powershare-5p", "version": "1.0.0"},
       "respondent": {"group": "people", "kind": "group", "people": 6, "agreed": "vote",
         "dissent": "d", "code": "c"},
       "language": "en-GB", "wording": "easy-read", "answers_offered": 4, "form": "full",
       "status": "in-progress", "revises": {"sheet": "P1", "reason": "r"}, "seq": 3,
       "at": "people-presence", "x-own": [1],
       "answers": {"people-presence": {
         "now": {"level": 2, "detail": "d"}, "wanted": {"special": "not-applicable", "reason": "r"},
         "evidence": {"text": "t", "strength": 2}, "note": {"text": "n", "quote": true},
         "seen_earlier": true, "hidden": false}},
       "modules": {}}
      """
    let file = SourceFile(name: "every.answers.json", text: text)
    let snapshot = try #require(SampleResults.snapshot)
    #expect(AnswerSheet.read(file, in: snapshot).diagnostics.map { $0.text() } == [])
    let schema = schema("answers")
    let outcome = schema.check(try #require(JSONSchema.document(file.bytes, named: file.name)))
    #expect(outcome.faults == [])
    let unused = schema.declared.subtracting(outcome.used)
    #expect(!unused.contains { $0.split(separator: "/").count == 2 && $0.hasPrefix("/") })
  }

  @Test func anAuditWithEveryKeyIsAsTheSchemaSaysAndIsRead() throws {
    let text = """
      format: powershare-audit/1
      organisation: North Trust
      wave: "2026"
      date: 2026-05-31
      questionnaire: powershare-5p@1.0.0
      terms: {people: residents}
      audience: public
      minimum: 12
      asked: {leaders: 9, people: 40}
      previous: ../north-trust-2025
      quotes:
        - {sheet: P4, question: people-presence}
        - {sheet: P4, module: swot, record: 1}
      actions:
        - id: papers
          what: Send papers in time
          questions: [people-information]
          section: people
          owner: Head of governance
          by: 2026-12-31
          status: dropped
          note: Nobody wanted them
          x-own: 1
        - {id: chair, what: Share the chair, owner: The chair, by: 2026-12-31, status: planned}
        - {id: lift, what: Mend the lift, owner: The caretaker, by: 2026-12-31, status: started}
        - {id: door, what: Widen the door, owner: The caretaker, by: 2026-12-31, status: done}
      easy_read: {checked_by: "Six people", help_from: "Sam, 01234 567"}
      invented: true
      x-own: 1
      """
    let file = SourceFile(name: "audit.yaml", text: text)
    #expect(AuditPlan.read(file).diagnostics.map { $0.text() } == [])
    let document = try #require(JSONSchema.document(file.bytes, named: file.name))
    let outcome = schema("audit").check(document)
    #expect(outcome.faults == [])
    #expect(schema("audit").declared.subtracting(outcome.used) == [])
  }

  @Test func aLockWithEveryMemberIsAsTheSchemaSays() throws {
    let text = """
      format: powershare-questionnaire/1
      id: test
      version: 1.1.0
      status: draft
      language: en
      title: Test
      groups: [{id: people, name: People}]
      scale: [{id: low, level: 0, name: Low}, {id: high, level: 1, name: High}]
      slots:
        wanted: {asked_of: all, text: How far, reworded: {in: 1.1.0, meaning: same, why: Shorter}}
      sections: [{id: one, name: One}]
      questions:
        - id: first
          section: one
          text: First
          levels: [a, b]
          reversed: true
          reworded: {in: 1.1.0, meaning: same, why: Shorter}
          succeeds: {id: old, compare: map, levels: [0, 1], why: Wider}
        - {id: second, section: one, type: yesno, text: Second, when: first == high}
      retired: [{id: old, in: 1.0.0, replaced_by: first}]
      """
    let file = SourceFile(name: "test.yaml", text: text)
    let reading = Questionnaire.read(file)
    let questionnaire = try #require(reading.questionnaire, "\(reading.diagnostics)")
    let snapshot = QuestionnaireSnapshot(questionnaire, bytes: file.bytes)
    let bytes = QuestionnaireLock(questionnaire, sha256: snapshot.sha256).bytes
    let document = try #require(JSONSchema.document(bytes, named: "lock.json"))
    let outcome = schema("lock").check(document)
    #expect(outcome.faults == [])
    #expect(schema("lock").declared.subtracting(outcome.used) == [])
    let types = schema("lock")[place: "$defs/question/properties/type"]?.words
    #expect(types.map { Set($0) } == Set(Question.Kind.names))
  }

  @Test func wordsOfSheetsAreThoseOfTheProgram() throws {
    let (answers, special) = (schema("answers"), "$defs/special/oneOf")
    func words(_ place: String) -> [String]? { answers[place: place]?.words }
    #expect(words("/properties/status") == AnswerSheet.Status.allCases.map(\.rawValue))
    #expect(words("/properties/wording") == AnswerSheet.WordingKind.allCases.map(\.rawValue))
    #expect(
      words("/properties/respondent/oneOf/1/properties/agreed")
        == Respondent.Agreement.allCases.map(\.rawValue))
    let missing = try #require(words("\(special)/0/properties/special"))
    let last = try #require(answers[place: "\(special)/1/properties/special"]?.word)
    #expect(Set(missing + [last]) == Set(MissingAnswer.Kind.allCases.map(\.rawValue)))
    #expect(
      schema("audit")[place: "/properties/audience"]?.words
        == AuditPlan.Audience.allCases.map(\.rawValue))
    #expect(
      schema("audit")[place: "/properties/actions/items/properties/status"]?.words
        == AgreedAction.Status.allCases.map(\.rawValue))
    #expect(
      schema("diff")[place: "$defs/action/properties/status"]?.words
        == AgreedAction.Status.allCases.map(\.rawValue))
  }
}

// MARK: - The command

extension SchemaTests {
  @Test(arguments: ShippedSchemas.names)
  func aSchemaIsPrintedByteForByte(_ name: String) throws {
    let run = try Program.built.run(["schema", name])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(Array(run.output.utf8) == ShippedSchemas.bytes(of: name))
  }

  @Test func everyNameIsListed() throws {
    let run = try Program.built.run(["schema", "--list"])
    #expect(run.status == 0)
    #expect(run.output == "answers\naudit\ndiff\nlock\nmanifest\nportfolio\nresult\n")
    let help = try Program.built.run(["schema", "--help"])
    for name in ShippedSchemas.names { #expect(help.output.contains("\n\(name) ")) }
  }

  @Test func anUnknownNameIsAnsweredWithTheNearest() throws {
    let near = try Program.built.run(["schema", "reslut"])
    #expect(near.status == 64)
    #expect(near.output.isEmpty)
    #expect(near.errors.contains("did you mean 'result'?"))
    let far = try Program.built.run(["schema", "questionnaire"])
    #expect(far.status == 64)
    #expect(
      far.errors.contains("known here: answers, audit, diff, lock, manifest, portfolio, result"))
    #expect(try Program.built.run(["schema"]).status == 64)
  }
}

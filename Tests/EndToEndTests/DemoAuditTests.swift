import Diagnostics
import PowershareCommands
import Scoring
import Survey
import Testing

/// The example audit, read back from its bytes and scored.
struct DemoAuditTests {
  let snapshot: QuestionnaireSnapshot
  let waves: [DemoWave]
  let results: [AuditResult]

  /// Made once for all tests.
  private static let snapshot: QuestionnaireSnapshot? = {
    let path = "Questionnaires/powershare-5p.yaml"
    let bytes = EmbeddedFiles.bytes(of: path) ?? []
    return Questionnaire.read(SourceFile(name: path, bytes: bytes)).questionnaire
      .map { QuestionnaireSnapshot($0, bytes: bytes) }
  }()
  private static let waves = snapshot.map(DemoAudit.waves) ?? []
  private static let results = waves.compactMap { wave in
    snapshot.map {
      AuditResult(of: Audit(plan: wave.plan, snapshot: $0, sheets: wave.sheets))
    }
  }

  init() throws {
    snapshot = try #require(Self.snapshot)
    waves = Self.waves
    results = Self.results
    try #require(waves.count == 2)
  }

  private func bytes(_ waves: [DemoWave]) -> [[UInt8]] {
    waves.flatMap(\.sheets).map { $0.canonicalBytes(in: snapshot.questionnaire) }
  }
}

// MARK: - The sheets

extension DemoAuditTests {
  @Test func everySheetReadsBackWithoutADiagnostic() {
    for sheet in waves.flatMap(\.sheets) {
      let file = SourceFile(
        name: "\(sheet.id).answers.json",
        bytes: sheet.canonicalBytes(in: snapshot.questionnaire))
      let reading = AnswerSheet.read(file, in: snapshot)
      #expect(reading.diagnostics.map { $0.text() }.joined() == "")
      #expect(reading.sheet == sheet)
    }
  }

  @Test func theSameBytesComeTwice() {
    #expect(bytes(waves) == bytes(DemoAudit.waves(of: snapshot)))
  }

  @Test func everySheetIsCompleteInEverySlotItIsAsked() {
    for sheet in waves.flatMap(\.sheets) {
      #expect(sheet.status == .complete)
      let routing = Routing(of: sheet, in: snapshot.questionnaire)
      #expect(Set(routing.shown.map(\.question.id)) == Set(sheet.answers.keys))
      for entry in routing.shown {
        let answer = sheet.answers[entry.question.id]
        #expect(answer?.fingerprint == snapshot.shortFingerprint(of: entry.question.id))
        #expect(Slot.allCases.filter { answer?[$0] != nil } == entry.slots)
      }
    }
  }

  @Test func aReasonStandsWhereLeadersGoNoFurtherAndNowhereElse() {
    for sheet in waves.flatMap(\.sheets) {
      for (id, answer) in sheet.answers {
        guard let prepared = answer.prepared?.response.level, let now = answer.now?.response.level
        else { continue }
        #expect((answer.prepared?.reason != nil) == (prepared <= now), "\(sheet.id) \(id)")
      }
    }
  }

  @Test func everyKindOfReasonIsGivenAndEveryLawIsNamed() {
    for wave in waves {
      let given = wave.sheets.flatMap { $0.answers.values }.compactMap(\.prepared)
      #expect(Set(given.compactMap(\.reason)) == Set(snapshot.questionnaire.reasons.map(\.id)))
      #expect(given.allSatisfy { $0.reason != "law" || $0.detail != nil })
    }
  }

  @Test func thirtyToThirtySixSheetsWithFourVoicesAndTwoRooms() {
    for wave in waves {
      #expect((30...36).contains(wave.sheets.count))
      #expect(Set(wave.sheets.map(\.id)).count == wave.sheets.count)
      #expect(Set(wave.sheets.map(\.respondent.group)).count == 7)
      let rooms = wave.sheets.filter { $0.respondent.kind != .individual }
      #expect(rooms.map(\.respondent.people) == [6, 5])
      #expect(wave.sheets.contains { $0.wording == .easyRead })
    }
  }

  @Test func whoIsShownFourAnswersChoosesOneOfThem() {
    for wave in waves {
      let levels = wave.sheets.filter { $0.answersOffered == 4 }
        .flatMap { $0.answers.values }.flatMap { [$0.now, $0.wanted] }
        .compactMap { $0?.response.level }
      #expect(Set(levels) == [0, 2, 4, 5])
    }
  }

  @Test func codesLinkEnoughLeadersAndStaff() {
    let linked = waves[0].sheets.filter { earlier in
      earlier.respondent.code != nil
        && waves[1].sheets.contains { $0.respondent.code == earlier.respondent.code }
    }
    #expect(linked.count { $0.respondent.group == "leaders" } == 6)
    #expect(linked.count { ["frontline", "managers"].contains($0.respondent.group) } == 9)
    #expect(linked.count { ["people", "carers"].contains($0.respondent.group) } == 9)
  }

  @Test func clearedQuotesHaveTheirWritersConsent() {
    for wave in waves {
      #expect((4...5).contains(wave.plan.quotes.count))
      #expect(wave.plan.quotes.onePerSheet == wave.plan.quotes)
      for quote in wave.plan.quotes {
        let sheet = wave.sheets.first { $0.id == quote.sheet }
        #expect(sheet?.hasConsent(to: quote.place) == true)
      }
    }
  }

  @Test func everyModuleIsAnsweredAndBodiesAreDescribedAlike() {
    for wave in waves {
      for module in snapshot.questionnaire.modules {
        #expect(wave.sheets.contains { $0.modules[module.id] != nil }, "\(module.id)")
      }
      let bodies = wave.sheets.compactMap { $0.modules["bodies"] }
      #expect(bodies.count > 1)
      #expect(bodies.allSatisfy { $0 == bodies[0] })
    }
  }

  @Test func remarksInManyScriptsAndLikeMarkupAreThere() {
    for wave in waves {
      let notes = wave.sheets.flatMap { $0.answers.values }.compactMap(\.note?.text)
      #expect(notes.count >= 20)
      for part in ["</script>", "{{{x}}}", "~~~", "javascript:", "\u{202E}", "<!-- -->", "&amp;"] {
        #expect(notes.contains { $0.contains(part) }, "\(part)")
      }
    }
  }
}

extension AnswerSheet {
  /// Whether the writer of a note allows it to be quoted.
  fileprivate func hasConsent(to place: AuditPlan.Quote.Place) -> Bool {
    switch place {
    case .question(let id):
      return answers[id]?.note?.mayBeQuoted == true
    case .record(let number, let module):
      guard case .records(let records) = modules[module], records.count >= number
      else { return false }
      return records[number - 1]["quote-allowed"] == .flag(true)
    }
  }
}

// MARK: - The story

extension DemoAuditTests {
  @Test func theSecondWaveFollowsTheFirst() {
    #expect(waves.map(\.folderName) == waves.map(\.folderName).sorted())
    #expect(waves.map(\.plan.previous) == [nil, "../\(waves[0].folderName)"])
    #expect(waves[0].plan.date < waves[1].plan.date)
    #expect(waves.map(\.plan.isInvented) == [true, true])
  }

  @Test func leadersSeeMoreSharingThanPeopleDo() throws {
    for result in results {
      let gap = try #require(result.headline.differences.perceptionGap)
      #expect((150...350).contains(gap))
    }
  }

  @Test func profitabilityIsWeakestAndPrinciplesStrongest() throws {
    for result in results {
      let levers = try result.levers.map { (try #require($0.now.tenths), $0.id) }
      #expect(levers.min { $0.0 < $1.0 }?.1 == "profitability")
      #expect(levers.max { $0.0 < $1.0 }?.1 == "principles")
      #expect(result.separate.allSatisfy { $0.now.tenths != nil })
    }
  }

  @Test func manyPeopleDoNotKnowWhereMoneyIsDecided() throws {
    for result in results {
      let money = try #require(result.sections.first { $0.id == "profitability" })
      let lived = try #require(money.voices.first { $0.voice == "lived-experience" })
      let coverage = try #require(lived.coverage)
      #expect(10 * coverage.dontKnow >= 3 * (coverage.answered + coverage.dontKnow))
    }
  }

  @Test func politicsMovesUpAndPartnershipsSlipsALittle() throws {
    func change(_ id: Section.ID) throws -> Int {
      let figures = try results.map { result in
        try #require(result.sections.first { $0.id == id }?.now.tenths)
      }
      return figures[1] - figures[0]
    }
    #expect(try change("politics") >= 100)
    #expect((20..<100).contains(try change("people")))
    #expect((-60...(-10)).contains(try change("partnerships")))
    #expect((-20...20).contains(try change("profitability")))
    #expect((-20...20).contains(try change("principles")))
  }

  @Test func everyVoiceIsShownAndNotEveryOneByGroup() {
    for result in results {
      #expect(result.voices.map(\.isShown) == [true, true, true, true])
      #expect(result.voices.first { $0.id == "staff" }?.isBrokenDown == true)
      #expect(result.voices.first { $0.id == "partners" }?.isBrokenDown == false)
    }
  }

  @Test func staffAreInTwoCampsOverDisagreement() {
    for wave in waves {
      let levels = wave.sheets
        .filter { ["frontline", "managers"].contains($0.respondent.group) }
        .compactMap { $0.answers["politics-disagreement"]?.now?.response.level }
      #expect(3 * levels.count { $0 <= 1 } >= levels.count)
      #expect(3 * levels.count { $0 >= 4 } >= levels.count)
    }
  }

  @Test func someHighClaimsAreNotShown() {
    for wave in waves {
      let claims = wave.sheets.flatMap { $0.answers.values }.filter { answer in
        answer.evidence.map { ($0.strength ?? 0) < 3 } ?? false
          && (answer.now?.response.level ?? 0) >= 4
      }
      #expect(claims.count >= 5)
    }
  }
}

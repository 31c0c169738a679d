import Measures
import Scoring
import Survey
import TestSupport
import Testing

/// The shipped questionnaire answered by a handful, by hand.
private struct BankAudit {
  static let questionnaire: Questionnaire? = Questionnaire.read(bankFile).questionnaire
  var sheets: [AnswerSheet] = []
  var quotes = [
    AuditPlan.Quote(sheet: "leaders-0", question: "people-presence"),
    AuditPlan.Quote(sheet: "leaders-1", question: "people-presence"),
    AuditPlan.Quote(sheet: "leaders-1", question: "people-own-plan"),
  ]

  mutating func add(
    _ group: RespondentGroup.ID, _ count: Int, _ answers: (Int) -> [Question.ID: Answer]
  ) {
    for person in 0..<count {
      sheets.append(
        AnswerSheet(
          id: AnswerSheet.ID("\(group)-\(person)"),
          questionnaire: QuestionnaireReference(id: "powershare-5p", version: Version(1, 0, 0)),
          respondent: Respondent(group: group), language: "en-GB", status: .complete,
          answers: answers(person)))
    }
  }

  func result(_ audience: AuditPlan.Audience = .internal) throws -> AuditResult {
    let questionnaire = try #require(Self.questionnaire)
    let plan = AuditPlan(
      organisation: "O", wave: "2026", date: try #require(CalendarDate("2026-05-31")),
      questionnaireID: questionnaire.id, questionnaireVersion: questionnaire.version,
      audience: audience, quotes: quotes)
    return AuditResult(
      of: Audit(
        plan: plan, snapshot: QuestionnaireSnapshot(questionnaire, bytes: []), sheets: sheets))
  }
}

/// Six leaders on one question: prepared for more, or not, with and without a reason.
private func leader(_ now: Int, _ prepared: Int, _ reason: Reason.ID?) -> Answer {
  Answer(
    now: .level(now), prepared: SlotAnswer(.value(.level(prepared)), reason: reason))
}

@Suite struct ReasonAndClaimTests {
  @Test func reasonsAreCountedByKind() throws {
    let answers = [
      leader(2, 3, nil), leader(2, 2, "law"), leader(3, 2, "money"), leader(2, 2, "contract"),
      leader(4, 4, "not-ready"), leader(1, 1, nil),
    ]
    var audit = BankAudit()
    audit.add("leaders", 6) { ["people-presence": answers[$0]] }
    let reasons = try #require(try audit.result().headline.reasons)
    #expect(reasons.goingFurther == 1 && reasons.unexplained == 1 && reasons.staying == 5)
    #expect(reasons.count(of: .cannot) == 1 && reasons.count(of: .cannotYet) == 2)
    #expect(reasons.count(of: .willNot) == 1 && reasons.count(of: .elsewhere) == 0)
    #expect(reasons.kinds == [.cannotYet, .cannot, .willNot])
  }

  @Test func reasonsOfTooFewAreNotShown() throws {
    var audit = BankAudit()
    audit.add("leaders", 6) { person in
      person < 4 ? ["people-presence": leader(2, 2, "law")] : ["people-own-plan": leader(1, 2, nil)]
    }
    #expect(try audit.result().headline.reasons == nil)
  }

  @Test func inPublicReasonsThatAllShareAreNotShown() throws {
    var audit = BankAudit()
    audit.add("leaders", 12) { person in
      ["people-presence": leader(person % 2 == 0 ? 2 : 3, person % 2 == 0 ? 2 : 3, "law")]
    }
    #expect(try audit.result(.internal).headline.reasons?.count(of: .cannot) == 12)
    #expect(try audit.result(.public).headline.reasons == nil)
  }

  /// Twelve claims of twelve leaders with a record each, or none: in public it would be everybody's.
  @Test(arguments: [(12, 0, false), (12, 12, false), (12, 5, true), (11, 11, true)])
  func inPublicClaimsDoNotTellOfEverybody(_ claims: Int, _ shown: Int, _ isTold: Bool) throws {
    var audit = BankAudit()
    audit.add("leaders", 12) { person in
      [
        "people-presence": Answer(
          now: .level(person < claims ? 3 + person % 2 : 1),
          evidence: person < shown ? Evidence(text: "e", strength: 4) : nil)
      ]
    }
    func counts(for audience: AuditPlan.Audience) throws -> ClaimCounts? {
      let questions = try audit.result(audience).levers.flatMap(\.questions)
      return questions.first { $0.id == "people-presence" }?
        .voices.first { $0.claims != nil }?.claims
    }
    let all = try #require(try counts(for: .internal))
    #expect(all.claims == claims && all.evidenced == shown)
    #expect(try counts(for: .public) == (isTold ? all : nil))
  }

  @Test func claimsAreShownByStrongEvidenceAlone() throws {
    // Rungs 5, 4, 3, 3, 2 with strengths 3, 2, 4, none, 4: four claims, two of them shown; two
    // strong claims, one of them shown.
    let levels = [5, 4, 3, 3, 2]
    let strengths: [Int?] = [3, 2, 4, nil, 4]
    var audit = BankAudit()
    audit.add("leaders", 5) { person in
      [
        "people-presence": Answer(
          now: .level(levels[person]),
          evidence: strengths[person].map { Evidence(text: "e", strength: $0) })
      ]
    }
    let claims = try #require(try audit.result().headline.claims)
    #expect(claims.claims == 4 && claims.evidenced == 2 && claims.strongClaims == 2)
    #expect(claims.strongEvidenced == 1 && claims.evidencedShare == Fraction(1, over: 2))
  }

  @Test func aNoteIsQuotedWithConsentOncePerPersonAndWithoutALabelFromFew() throws {
    var audit = BankAudit()
    audit.add("leaders", 5) { person in
      let note = Note(text: "note \(person)", mayBeQuoted: person == 1)
      return [
        "people-presence": Answer(now: .level(person), note: note),
        "people-own-plan": Answer(now: .level(2), note: note),
      ]
    }
    // Nobody but leaders answered: where it stands would be its label.
    #expect(try audit.result().quotes.isEmpty)
    audit.add("people", 10) { _ in ["people-presence": Answer(now: .level(2))] }
    #expect(try audit.result().quotes.isEmpty, "people would get a label, so it is from leaders")
    audit.sheets.removeLast(10)
    audit.add("people", 5) { _ in
      ["people-presence": Answer(now: .level(2)), "people-own-plan": Answer(now: .level(2))]
    }
    let quotes = try audit.result().quotes
    #expect(quotes.map(\.text) == ["note 1"] && quotes[0].voice == nil)
    #expect(try audit.result(.own).quotes.count == 1)
    var more = BankAudit()
    more.add("leaders", 10) { person in
      [
        "people-presence": Answer(
          now: .level(person % 5), note: Note(text: "note \(person)", mayBeQuoted: true))
      ]
    }
    #expect(try more.result().quotes.map(\.voice) == ["leaders", "leaders"])
  }

  /// It is asked of leaders only, so that five of them are named by it, whoever else answers.
  @Test func aQuoteWithoutALabelIsNotPutUnderAQuestionOfOneVoice() throws {
    let bank = try #require(BankAudit.questionnaire)
    let only = try #require(bank.questions.first { $0.audience == ["leaders"] }?.id)
    var audit = BankAudit()
    audit.add("leaders", 5) { person in
      [only: Answer(now: .level(person), note: Note(text: "n", mayBeQuoted: true))]
    }
    audit.add("people", 8) { _ in ["people-presence": Answer(now: .level(2))] }
    audit.quotes = [AuditPlan.Quote(sheet: "leaders-0", question: only)]
    #expect(try audit.result().quotes.isEmpty)
    #expect(try audit.result(.own).quotes.map(\.text) == ["n"])
  }

  @Test func aQuoteFromAHiddenCellIsNotQuoted() throws {
    var audit = BankAudit()
    audit.add("leaders", 6) { person in
      let answer = Answer(now: .level(2), note: Note(text: "n", mayBeQuoted: true))
      return person < 3 ? ["people-presence": answer] : ["people-own-plan": answer]
    }
    #expect(try audit.result().quotes.isEmpty)
  }
}

@Suite struct LensTests {
  /// Three questions about commissioning are enough, two are not.
  @Test func aTagNeedsThreeQuestions() throws {
    let bank = try #require(BankAudit.questionnaire)
    let tagged = bank.questions.filter {
      $0.words(in: "stage").contains("evaluation") && $0.audience.contains("people")
    }.map(\.id)
    for count in [2, 3] {
      var audit = BankAudit()
      audit.add("people", 5) { _ in
        Dictionary(uniqueKeysWithValues: tagged.prefix(count).map { ($0, Answer(now: .level(2))) })
      }
      let lens = try #require(try audit.result().lenses.first { $0.id == "stage" })
      let value = try #require(lens.values.first { $0.word == "evaluation" })
      let lived = try #require(value.voices.first { $0.voice == "lived-experience" })
      #expect(lived.questionsUsed == count)
      // The half rule holds for a tag as for a lever: of all that people are asked.
      let enough = 2 * count >= tagged.count
      #expect((lived.now.tenths == 400) == (count >= 3 && enough))
      if count < 3 { #expect(lived.now == .absent(.tooFewQuestions)) }
    }
  }

  @Test func halfThePeopleAreTooFewForATag() throws {
    let bank = try #require(BankAudit.questionnaire)
    let ids = bank.questions.map(\.id)
    // 5 of 9 answered each question: 56%, enough for a cell and too few for a tag.
    var audit = BankAudit()
    audit.add("people", 9) { person in
      Dictionary(
        uniqueKeysWithValues: ids.map {
          ($0, Answer(now: person < 5 ? .level(3) : .missing(.dontKnow)))
        })
    }
    let result = try audit.result()
    #expect(result.levers[0].now.tenths == 600)
    let values = result.lenses.flatMap(\.values).flatMap(\.voices)
      .filter { $0.voice == "lived-experience" }
    #expect(!values.isEmpty && values.allSatisfy { $0.now.tenths == nil })
  }
}

@Suite struct SensitivityTests {
  /// The levers of `audit-full`, whose weights, geometric figure and per-person figure are known.
  @Test func ourOwnRulesMoveTheHeadlineAsTheOracleSays() throws {
    let full = try #require(OracleCase.all(in: "scoring-cases") { $0 == "audit-full" }.first)
    let result = try AuditBuilder(full).result()
    let found = try #require(result.annex.sensitivity)
    #expect(found.weights.lowest == 295 && abs(found.weights.highest.value / 10 - 48.46) < 1e-9)
    #expect(abs(found.geometric - 36.8869376115302) < 1e-9)
    #expect(abs(found.largestMove - 10.1) < 1e-9 && found.matters)
    #expect(result.caveats.contains(.rulesMatter))
  }

  @Test func everyPersonCountingOnceIsTheOraclesFigure() throws {
    let unequal = try #require(OracleCase.all(in: "scoring-cases") { $0 == "unequal-groups" }.first)
    let result = try AuditBuilder(unequal).result()
    #expect(result.headline.now.tenths == 500)
    // (5 × 20 + 45 × 80) ÷ 50 = 74.
    #expect(result.annex.sensitivity?.perPerson?.tenths == 740)
  }
}

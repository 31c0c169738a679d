import Scoring
import Survey
import Testing

/// Attacks in small: two releases whose people differ by enough, and one person is the difference
/// on some question all the same.
@Suite struct ReleaseAnswersTests {
  private let six = AnsweredAudit().with(0..<6)

  private func items(_ ids: Question.Option.ID...) -> [Module.ID: ModuleAnswer] {
    ["outcomes": .items(Dictionary(uniqueKeysWithValues: ids.map { ($0, "some") }))]
  }

  private func modules(_ modules: [Module.ID: ModuleAnswer]) -> (inout AnswerSheet) -> Void {
    { sheet in
      sheet.answers = [:]
      sheet.modules = modules
    }
  }

  // MARK: - Forms

  @Test func ofFiveNewcomersOneAnswersMoreThanTheOthers() {
    let later = six.with(6..<10, form: "pulse").with(10..<11)
    #expect(later.conflicts(after: six) == ["leads added two"])
    #expect(six.with(6..<11, form: "pulse").conflicts(after: six).isEmpty)
    #expect(six.with(6..<11).conflicts(after: six).isEmpty)
  }

  /// Both ways: five of the pulse form and one of the full form have gone.
  @Test func ofFiveWhoLeftOneHadAnsweredMoreThanTheOthers() {
    let before = six.with(6..<10, form: "pulse").with(10..<11)
    #expect(six.conflicts(after: before) == ["leads gone two"])
  }

  @Test func somebodyWhoAnsweredThePulseFormAnswersTheFullOne() {
    let before = six.with(6..<12, form: "pulse")
    let later = before.changing("leaders-8") { sheet in
      sheet.form = "full"
      sheet.answers["two"] = Answer(now: .level(1))
    }
    #expect(later.conflicts(after: before) == ["leads added two of the same"])
  }

  /// Five of the pulse form stand beside one person in all that three releases tell of people; what
  /// the full form alone asks is told by the others, and so what this one said of it.
  @Test func whatThreeReleasesTellTogetherOfOneQuestion() {
    let pulse = AnsweredAudit().with(20..<25, form: "pulse")
    let (one, other) = (pulse.with(0..<6), pulse.with(0..<1).with(6..<11))
    let all = pulse.with(0..<11)
    #expect(other.conflicts(after: one).isEmpty)
    #expect(all.conflicts(after: one).isEmpty && all.conflicts(after: other).isEmpty)
    #expect(all.conflicts(after: one, other) == ["leads amongSeveral two"])
    #expect(all.conflicts(after: one, other, all).isEmpty)
    let apart = pulse.with(6..<11)
    #expect(all.conflicts(after: one, apart).isEmpty)
  }

  /// What too few answered is hidden in either release.
  @Test func whatCouldNotBeShownBeforeGivesNobodyAway() {
    let before = AnsweredAudit().with(0..<6, form: "pulse").with(6..<8)
    #expect(before.with(8..<13).conflicts(after: before).isEmpty)
    #expect(before.with(8..<12, form: "pulse").with(12..<13).conflicts(after: before).isEmpty)
  }

  // MARK: - Without a rung

  @Test(arguments: [MissingAnswer.notApplicable(reason: ""), .preferNotToSay])
  func aNewcomerWithoutARungIsSomebody(_ missing: MissingAnswer) {
    let later = six.with(6..<7) { sheet in
      for id: Question.ID in ["one", "two", "three"] {
        sheet.answers[id] = Answer(now: .missing(missing))
      }
    }
    #expect(later.conflicts(after: six).first?.hasPrefix("leads added one") == true)
  }

  @Test func specialAnswersAreAnswers() {
    let later = six.with(6..<11) { $0.answers["two"] = Answer(now: .missing(.preferNotToSay)) }
    #expect(later.conflicts(after: six).isEmpty)
    let one = six.with(6..<11) { sheet in
      if sheet.id != "leaders-7" { sheet.answers["two"] = nil }
    }
    #expect(one.conflicts(after: six).isEmpty)
  }

  /// A sheet that says nothing, as one with the facts of a body alone, is nobody.
  @Test func aSheetWithoutAWordChangesNothing() {
    #expect(six.with(6..<7) { $0.answers = [:] }.conflicts(after: six).isEmpty)
    #expect(
      six.with(6..<7) { $0.answers = ["one": Answer(now: .missing(.left))] }
        .conflicts(after: six).isEmpty)
  }

  // MARK: - Modules

  @Test func aNewcomerWithAModuleAloneIsSomebody() {
    let all = AnsweredAudit().with(0..<6) { sheet in
      sheet.modules = self.items("earlier")
      sheet.modules["rights"] = .allocations(["plan": AllocationAnswer(now: .dontKnow)])
      sheet.modules["notes"] = .records([ModuleRecord(fields: ["text": .text("Good")])])
    }
    let rights = ModuleAnswer.allocations(["plan": AllocationAnswer(now: .dontKnow)])
    let notes = ModuleAnswer.records([ModuleRecord(fields: ["text": .text("Bad")])])
    let added = [items("earlier"), ["rights": rights], ["notes": notes]].map { answers in
      all.with(6..<7, "leaders", form: "full", self.modules(answers)).conflicts(after: all)
    }
    #expect(
      added == [
        ["leads added outcomes#earlier"], ["leads added rights#plan/now"], ["leads added notes#"],
      ])
    #expect(
      all.with(6..<11, "leaders", form: "full", modules(items("better"))).conflicts(after: all)
        .isEmpty)
  }

  @Test func aModuleThatTooFewAnsweredGivesNobodyAway() {
    let before = six.changing("leaders-0") { $0.modules = self.items("earlier") }
    let later = before.changing("leaders-1") { $0.modules = self.items("earlier") }
    #expect(later.conflicts(after: before).isEmpty)
    #expect(later.conflicts(after: six).isEmpty)
  }

  // MARK: - Sheets in progress

  private func growing(_ answers: [Question.ID: Answer]) -> AnsweredAudit {
    var audit = six.with(6..<7) { sheet in
      sheet.status = .inProgress
      sheet.answers = answers
    }
    audit.includesIncomplete = true
    return audit
  }

  @Test func aSheetThatGrowsIsLikeSomebodyNew() {
    let before = growing(["one": Answer(now: .level(3), prepared: .level(4))])
    #expect(six.with(6..<7).conflicts(after: before) == ["leads added two of the same"])
    let more = growing(six.sheets[0].answers)
    #expect(more.conflicts(after: before) == ["leads added two of the same"])
    #expect(before.conflicts(after: more) == ["leads gone two of the same"])
  }

  @Test func aSheetThatIsOnlyFinishedIsNot() {
    let before = growing(six.sheets[0].answers)
    #expect(six.with(6..<7).conflicts(after: before).isEmpty)
    #expect(before.conflicts(after: before).isEmpty)
  }

  @Test func growingSheetsAndNewcomersTogetherAreEnough() {
    let before = growing(["one": Answer(now: .level(3), prepared: .level(4))])
    let later = six.with(6..<7)
    #expect(later.with(7..<11).conflicts(after: before) == ["leads added people"])
    #expect(later.with(7..<12).conflicts(after: before).isEmpty)
  }

  /// Passed over, and answered the next day.
  @Test func whatWasLeftIsNotYetSaid() {
    var answers = six.sheets[0].answers
    answers["two"] = Answer(now: .missing(.left))
    #expect(
      six.with(6..<7).conflicts(after: growing(answers)) == ["leads added two of the same"])
  }

  @Test func evidenceThatComesLaterIsSomethingNew() {
    let before = growing(six.sheets[0].answers)
    let later = six.with(6..<7) { $0.answers["two"]?.evidence = Evidence(text: "x", strength: 1) }
    #expect(later.conflicts(after: before) == ["leads added two of the same"])
  }

  /// `reopen` says what the two releases show; nobody came or went.
  @Test func aRevisedSheetIsAsDocumented() {
    let before = six.changing("leaders-3") { $0.answers["two"] = nil }
    let later = before.changing("leaders-3") { sheet in
      sheet.id = "leaders-3.r2"
      sheet.revises = .init(parent: "leaders-3", reason: "a slip")
      sheet.answers["two"] = Answer(now: .level(0))
    }
    #expect(later.conflicts(after: before).isEmpty)
    #expect(later.release().showsTheSame(as: AnsweredAudit.noted([before.release()])[0]))
  }

  // MARK: - Logs and versions

  /// Then only the cuts are known, as they were when it was written.
  @Test func aLogOfBeforeIsReadAsBefore() {
    let now = six.release()
    let old = Release(
      date: now.date, written: nil, audience: now.audience, minimum: now.minimum,
      resultHash: now.resultHash, cuts: now.cuts)
    let noted = AnsweredAudit.noted([old])
    #expect(noted.count == 1 && noted[0].answers == nil)
    let later = six.with(6..<10, form: "pulse").with(10..<11)
    #expect(later.conflicts(after: noted).isEmpty)
    #expect(six.with(6..<7).conflicts(after: noted) == ["leads added people"])
    #expect(!now.showsTheSame(as: noted[0]))
  }

  /// Another version, in another order, in which one question goes on under another id.
  @Test func anotherVersionIsHeldAgainstTheSameQuestions() {
    let lines = AnsweredAudit.questions
    let renamed = lines[1].replacing(
      "{id: two,", with: "{id: second, succeeds: {id: two, compare: same},")
    let newer = AnsweredAudit.read(
      AnsweredAudit.text([lines[2], renamed, lines[0]]).replacing(
        "version: 1.0.0", with: "version: 1.1.0")
        + "\nretired: [{id: two, in: 1.1.0, replaced_by: second}]")
    func carried(_ audit: AnsweredAudit) -> AnsweredAudit {
      var audit = audit
      audit.questionnaire = newer
      for place in audit.sheets.indices {
        audit.sheets[place].answers["second"] = audit.sheets[place].answers["two"]
      }
      return audit
    }
    #expect(carried(six).conflicts(after: six).isEmpty)
    #expect(carried(six.with(6..<11)).conflicts(after: six).isEmpty)
    var some = six.with(6..<11) { if $0.id != "leaders-7" { $0.form = "pulse" } }
    some = carried(some)
    #expect(some.conflicts(after: six) == ["leads added three"])
    let columns = some.release().answers?.columns.map(\.rawValue)
    #expect(columns == ["three", "three/prepared", "two", "two/prepared", "one", "one/prepared"])
  }

  // MARK: - Groups

  private var withFour: AnsweredAudit {
    AnsweredAudit().with(0..<6, "frontline").with(0..<4, "managers")
  }

  /// Six and four are a voice; with five more the six by themselves would tell of the four.
  @Test func aBreakdownThatWouldGivePeopleAwayStandsInNobodysWay() {
    let earlier = AnsweredAudit.noted([withFour.release()])
    let later = withFour.with(4..<9, "managers")
    #expect(later.conflicts(after: earlier) == ["staff/frontline gone people"])
    #expect(later.conflicts(after: earlier, keepingWhole: ["staff"]).isEmpty)
    #expect(later.release(keepingWhole: ["staff"]).cuts.map(\.name.description) == ["staff"])
  }

  @Test func theSameBreakdownGivesNobodyAway() {
    let five = AnsweredAudit().with(0..<6, "frontline").with(0..<5, "managers")
    #expect(five.conflicts(after: five).isEmpty)
    let some = AnsweredAudit().with(0..<6, "frontline").with(0..<3, "managers", form: "pulse")
      .with(3..<5, "managers")
    #expect(some.conflicts(after: some).isEmpty)
  }
}

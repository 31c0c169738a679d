import Scoring
import Survey
import Testing

/// What one release hides inside a mean another may not show.
@Suite struct EarlierReleasesTests {
  private typealias Change = (inout AnswerSheet) -> Void

  private func notApplicable(_ ids: Question.ID...) -> Change {
    { sheet in
      for id in ids { sheet.answers[id] = Answer(now: .missing(.notApplicable(reason: ""))) }
    }
  }

  /// Of eight leaders three answer two, and seven one.
  private var small: AnsweredAudit {
    AnsweredAudit().with(0..<3).with(3..<7, "leaders", notApplicable("two"))
      .with(7..<8, "leaders", notApplicable("one", "two"))
  }

  /// The questions that leaders are shown on, and whether their lever is.
  private func shown(_ result: AuditResult) -> [String] {
    let section = result.sections[0]
    return section.questions.filter { $0.now(of: "leads")?.counts != nil }.map(\.id.rawValue)
      + (section.figure(of: "leads").tenths == nil ? [] : ["mean"])
  }

  @Test func theCompanionOfASmallCellStaysHidden() {
    let first = small.release()
    #expect(shown(small.result()) == ["three", "mean"])
    let late = small.with(8..<14, "leaders", notApplicable("one"))
    #expect(shown(late.result()) == ["one", "two", "three", "mean"])
    // The mean of the first less one would be what three people said.
    #expect(shown(late.result(after: [first])) == ["two", "three"])
    #expect(late.release(after: [first]).answers?.told?.first?.levers == [])
  }

  @Test func whatEnoughPeopleHaveAnsweredSinceIsShown() {
    let first = small.release()
    #expect(
      shown(small.with(8..<14).result(after: [first])) == ["one", "two", "three", "mean"])
    let few = small.with(8..<12, "leaders", notApplicable("one")).with(12..<16)
    #expect(shown(few.result(after: [first])) == ["two", "three"])
  }

  @Test func theSameReleaseComesOutAsBefore() {
    let first = small.release()
    let late = small.with(8..<14, "leaders", notApplicable("one"))
    let second = late.release(after: [first])
    #expect(small.result(after: [first]) == small.result())
    #expect(small.result(after: [first, second]) == small.result())
    #expect(late.result(after: [first, second]) == late.result(after: [first]))
    let larger = small.with(8..<14)
    let third = larger.release(after: [first])
    #expect(larger.result(after: [first, third]) == larger.result())
  }

  /// Two is answered by three; all of twelve say the same to three, which in public stands for itself.
  @Test func whatIsHiddenInsideIsHiddenInPublic() {
    var audit = AnsweredAudit().with(0..<3).with(3..<12, "leaders", notApplicable("two"))
    for place in audit.sheets.indices where place % 2 == 0 {
      audit.sheets[place].answers["one"] = Answer(now: .level(2))
    }
    let within = audit.release()
    #expect(shown(audit.result()) == ["three", "mean"])
    #expect(shown(audit.result(for: .public)) == ["one", "mean"])
    #expect(shown(audit.result(for: .public, after: [within])) == ["mean"])
    let published = audit.release(for: .public)
    #expect(shown(audit.result(after: [published])) == ["mean"])
    let both = [within, audit.release(for: .public, after: [within])]
    #expect(audit.result(after: both) == audit.result())
  }

  /// What is known of before is no cover for what is small now.
  @Test func whatWasToldCoversNothing() {
    let before = AnsweredAudit().with(0..<8, "leaders", notApplicable("two"))
    #expect(shown(before.result()) == ["one", "three", "mean"])
    let late = before.with(8..<10, "leaders", notApplicable("one", "three"))
      .with(10..<14, "leaders", notApplicable("one", "two"))
    #expect(shown(late.result()) == ["three", "mean"])
    #expect(shown(late.result(after: [before.release()])) == ["three"])
  }

  /// Three of five managers say that two does not apply, so that groups go without it; with it, the
  /// other group's two means would tell of the two who answered.
  @Test func aQuestionThatAGroupWasTooSmallForStaysOutOfTheGroups() {
    let before = AnsweredAudit().with(0..<6, "frontline").with(0..<2, "managers")
      .with(2..<5, "managers", notApplicable("two"))
    let late = before.with(5..<10, "managers")
    func used(_ result: AuditResult) -> [Int] { result.sections[0].groups.map(\.questionsUsed) }
    #expect(used(before.result()) == [2, 2])
    #expect(used(late.result()) == [3, 3])
    #expect(used(late.result(after: [before.release()])) == [2, 2])
  }

  /// In public a group without that question would say that all of it gave one answer.
  @Test func aGroupOfOneMindIsShownInsideAlone() {
    let audit = AnsweredAudit()
      .with(0..<10, "frontline") { sheet in
        for id: Question.ID in ["one", "three"] where sheet.id.rawValue.hasSuffix("7") {
          sheet.answers[id] = Answer(now: .level(1))
        }
      }
      .with(0..<10, "managers") { sheet in
        for id: Question.ID in ["one", "two", "three"] where sheet.id.rawValue.hasSuffix("8") {
          sheet.answers[id] = Answer(now: .level(2))
        }
      }
    func groups(_ audience: AuditPlan.Audience) -> [Int] {
      audit.result(for: audience).sections[0].groups.map(\.questionsUsed)
    }
    #expect(groups(.internal) == [3, 3])
    #expect(groups(.public) == [0, 0])
    #expect(audit.result(for: .public).sections[0].groups.allSatisfy { $0.now.tenths == nil })
  }

  @Test func aLogOfBeforeThisWasNotedSaysNothing() {
    let now = small.release()
    let old = Release(
      date: now.date, written: nil, audience: now.audience, minimum: now.minimum,
      resultHash: now.resultHash, cuts: now.cuts,
      answers: now.answers.map { ReleaseAnswers(columns: $0.columns, people: $0.people, told: nil) }
    )
    let late = small.with(8..<14, "leaders", notApplicable("one"))
    #expect(late.result(after: [old]) == late.result())
    #expect(!now.showsTheSame(as: AnsweredAudit.noted([old])[0]))
    #expect(now.showsTheSame(as: AnsweredAudit.noted([now])[0]))
  }
}

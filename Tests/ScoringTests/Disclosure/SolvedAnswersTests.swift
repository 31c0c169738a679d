import Measures
import Survey
import TestSupport
import Testing

@testable import Scoring

/// What an attacker could work out from figures that were each harmless by itself.
@Suite struct SolvedAnswersTests {
  private func audit(
    _ groups: [String: [[Any]]], change: (inout Questionnaire) -> Void = { _ in }
  ) -> AuditResult {
    let names = groups.keys.sorted()
    let builder = AuditBuilder(
      groups: names.map { ($0, nil) }, levers: [("L", groups)])
    let audit = builder.audit
    var questionnaire = builder.questionnaire
    change(&questionnaire)
    return AuditResult(
      of: Audit(
        plan: audit.plan, snapshot: QuestionnaireSnapshot(questionnaire, bytes: []),
        sheets: audit.sheets), for: .internal)
  }

  /// Both groups in one voice.
  private func together(_ questionnaire: inout Questionnaire) {
    for place in questionnaire.groups.indices {
      questionnaire.groups[place].voice = questionnaire.voices[0].id
    }
  }

  /// Four answered the first question, so that the second is hidden beside it; times the people, the
  /// groups' figures less the shown questions would be the second, and the lever then the first.
  @Test func groupsRestOnWhatIsShownOfTheirVoice() {
    let group: [[Any]] = [
      ["na", "na", "na", "na", 0, 4], [1, 2, 3, 4, 0, 5], [2, 2, 1, 4, 0, 3], [5, 2, 1, 4, 2, 3],
    ]
    let result = audit(["a": group, "b": group], change: together)
    let lever = result.levers[0]
    #expect(lever.questions.map { $0.now.tenths != nil } == [false, false, true, true])
    #expect(lever.voices[0].now.tenths != nil)
    #expect(lever.groups.map(\.questionsUsed) == [2, 2])
    #expect(lever.groups.map(\.now.tenths) == [484, 484])
  }

  /// Alpha is of those who answered everything: one who did not is all between it and the counts.
  @Test(arguments: [(0, true), (1, false), (4, false), (5, true)])
  func alphaIsToldWhereNobodyOrEnoughLeftSomethingOut(_ incomplete: Int, _ isTold: Bool) {
    var generator = SeededGenerator(seed: 3)
    let columns = (0..<4).map { question -> [Any] in
      (0..<36).map { person -> Any in
        question == 0 && person < incomplete ? "dk" : Int.random(in: 0...5, using: &generator)
      }
    }
    #expect((audit(["a": columns]).annex.cronbachAlpha != nil) == isTold)
  }

  /// Whether the later question was asked of anybody tells what the few said before.
  @Test func whoIsAskedDoesNotTellOfAHiddenCell() {
    func result(_ few: Int) -> [Absence?] {
      let first: [Any] = [few, few, few, few] + [Any](repeating: "dk", count: 4)
      let other: [Any] = [1, 2, 3, 4, 5, 0, 1, 2]
      return audit(["a": [first, other, other, other]]) { questionnaire in
        let first = questionnaire.questions[0].id
        questionnaire.questions[3].condition = .compare(
          .answer(Condition.AnswerReference(first)), .greaterOrEqual, .number(3))
      }.levers[0].questions.map { $0.voices[0].cells.now.figure.absence }
    }
    #expect(result(5) == result(0))
    #expect(result(0) == [.fewHereOrBeside, .fewHereOrBeside, nil, .fewHereOrBeside])
  }

  /// The same where a whole lever rests on too few; nor does what the question counts for.
  @Test func whoIsAskedDoesNotTellOfAHiddenLever() {
    func result(_ few: Int) -> [SectionResult] {
      let first: [Any] = [few, few, few, few] + [Any](repeating: "dk", count: 4)
      let other: [Any] = [1, 2, 3, 4, 5, 0, 1, 2]
      let builder = AuditBuilder(
        groups: [("a", nil)],
        levers: [("L", ["a": [first]]), ("M", ["a": [other, other, other]])])
      var questionnaire = builder.questionnaire
      questionnaire.questions[3].condition = .compare(
        .answer(Condition.AnswerReference(questionnaire.questions[0].id)), .greaterOrEqual,
        .number(3))
      let audit = builder.audit
      return AuditResult(
        of: Audit(
          plan: audit.plan, snapshot: QuestionnaireSnapshot(questionnaire, bytes: []),
          sheets: audit.sheets), for: .internal
      ).levers
    }
    let levers = result(0)
    #expect(levers == result(5))
    #expect(levers[1].voices[0].questionsUsed == 2 && levers[1].now.tenths == 450)
    #expect(
      levers.flatMap(\.questions).map { $0.voices[0].cells.now.figure.absence }
        == [.fewerThanMinimum, nil, nil, .fewHereOrBeside])
  }

  // MARK: - Who gave one of two answers

  /// By hand: 2, 2 and 4 now and 2, 3 prepared.
  ///
  /// If the one without a second answer said 4, one goes
  /// further; if 2, then 2 and 4 are left, of whom none, or one, goes further.
  @Test func whoeverGaveOneAnswerIsToldByHowManyGoFurther() {
    let (now, prepared) = ([0, 0, 2, 0, 1, 0], [0, 0, 1, 1, 0, 0])
    #expect(pairsTell(first: now, second: prepared, pairs: 2, higher: 0, minimum: 5))
    #expect(!pairsTell(first: now, second: prepared, pairs: 2, higher: 1, minimum: 5))
    #expect(!pairsTell(first: now, second: prepared, pairs: 2, higher: 0, minimum: 1))
    #expect(!pairsTell(first: prepared, second: prepared, pairs: 2, higher: 0, minimum: 5))
  }

  /// Against every way in which the answers could belong together.
  @Test(arguments: 1...60) func everyPairingIsTriedOtherwise(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (pairs, firsts, seconds) = (
      3, Int.random(in: 0...2, using: &generator), Int.random(in: 0...1, using: &generator)
    )
    func rungs(_ count: Int) -> [Int] {
      (0..<count).map { _ in Int.random(in: 0...3, using: &generator) }
    }
    let (first, second) = (rungs(pairs + firsts), rungs(pairs + seconds))
    let higher = zip(first, second).prefix(pairs).count { $0.1 > $0.0 }
    func counts(_ rungs: [Int]) -> [Int] { (0...3).map { rung in rungs.count { $0 == rung } } }
    let worlds = first.orders.flatMap { one in
      second.orders.filter { zip(one, $0).prefix(pairs).count { $0.1 > $0.0 } == higher }
        .map { (one.dropFirst(pairs), $0.dropFirst(pairs)) }
    }
    let canBe = (Set(worlds.flatMap(\.0)), Set(worlds.flatMap(\.1)))
    let tells =
      (firsts > 0 && canBe.0 != Set(first)) || (seconds > 0 && canBe.1 != Set(second))
    #expect(
      pairsTell(
        first: counts(first), second: counts(second), pairs: pairs, higher: higher, minimum: 5)
        == tells)
  }
}

extension [Int] {
  /// In every order.
  fileprivate var orders: [[Int]] {
    guard count > 1 else { return [self] }
    return indices.flatMap { place -> [[Int]] in
      var others = self
      let one = others.remove(at: place)
      return others.orders.map { [one] + $0 }
    }
  }
}

import Findings
import Survey
import Testing

@Suite struct VoiceRuleTests {
  @Test func withoutLivedExperienceItIsTheOrganisationsOwnView() {
    let hidden = SmallAudit(lived: .init(now: [1, 1], people: 4), staff: .init(now: [2, 2]))
    let silent = SmallAudit(staff: .init(now: [2, 2]), leaders: .init(now: [2, 2]))
    for audit in [hidden, silent] {
      #expect(
        audit.findings("organisations-own-view") == [
          Finding("organisations-own-view", at: .whoAnswered)
        ])
    }
  }

  @Test func withLivedExperienceOrWithoutAHeadlineItIsNot() {
    let shown = SmallAudit(lived: .init(now: [1, 1]), staff: .init(now: [2, 2]))
    let nothing = SmallAudit(staff: .init(now: [2, nil]))
    for audit in [shown, nothing] {
      #expect(audit.findings("organisations-own-view") == [])
    }
  }

  @Test func aVoiceBelowTheMinimumAndASilentOneAreFindings() {
    let audit = SmallAudit(lived: .init(now: [1, 1], people: 4), staff: .init(now: [2, 2]))
    #expect(
      audit.findings("hidden-voice", "silent-voice") == [
        Finding(
          "hidden-voice", at: .whoAnswered,
          ["voice": .name("Residents"), "minimum": .count(5)]),
        Finding("silent-voice", at: .whoAnswered, ["voice": .name("Leaders")]),
      ])
  }

  /// A room of five and one person: six people, of whom the room can work out the sixth.
  @Test func aVoiceOfARoomAndFewOthersIsAFindingOfItsOwn() {
    var audit = SmallAudit(lived: .init(now: [1, 1], people: 2))
    audit.change = { sheet, person in
      if person == 0 {
        sheet.respondent.kind = .room(people: 5, agreed: .consensus, dissent: nil)
      }
    }
    #expect(
      audit.findings("hidden-voice-beside-room", "hidden-voice", "headline-hidden-beside-room")
        == [
          Finding("headline-hidden-beside-room", at: .whoAnswered, ["minimum": .count(5)]),
          Finding(
            "hidden-voice-beside-room", at: .whoAnswered,
            ["voice": .name("Residents"), "minimum": .count(5)]),
        ])
  }

  @Test func whereEveryVoiceIsShownNoneIsMissing() {
    let audit = SmallAudit(
      lived: .init(now: [1, 1]), staff: .init(now: [2, 2]), leaders: .init(now: [3, 3]))
    #expect(audit.findings("hidden-voice", "silent-voice") == [])
  }

  @Test func findingsComeInTheOrderOfTheRules() {
    let audit = SmallAudit(
      lived: .init(now: [1, 2], second: [5, 5]),
      leaders: .init(now: [4, 4], second: [4, 3]))
    #expect(
      audit.findings.filter { $0.topic == .summary }.map(\.id) == [
        "headline", "weakest-lever", "leaders-see-more", "largest-promise", "wanted-and-refused",
        "silent-voice",
      ])
  }

  @Test func everyFindingNamesTheValuesOfItsSentence() {
    let audits = [
      SmallAudit(), SmallAudit(lived: .init(now: [1, nil])),
      SmallAudit(lived: .init(now: [1, 2], people: 3), leaders: .init(now: [1, 2])),
      SmallAudit(
        lived: .init(now: [1, 2], second: [5, 5], people: 10, unsure: 4),
        leaders: .init(now: [4, 4], second: [4, 3])),
    ]
    for finding in audits.flatMap(\.findings) {
      #expect(FindingRules.sentences[finding.id] == Set(finding.values.keys), "\(finding.id)")
    }
  }
}

/// Looks for one thing in a result.
package protocol FindingRule: Sendable {
  /// What all of its sentences are about.
  static var topic: Finding.Topic { get }

  /// The sentences it may ask for, with the names of their values.
  static var sentences: [Finding.ID: Set<String>] { get }

  /// What it finds, in the order in which it should be read; empty when it finds nothing.
  func findings(in context: FindingContext) -> [Finding]
}

/// Every rule, in the order of a report.
package enum FindingRules {
  package static let all: [any FindingRule] = [
    HeadlinePlace(), OrganisationsOwnView(), WeakestLever(), WidestGap(), LargestPromise(),
    WantedAndRefused(), PowerOutOfSight(), HiddenVoices(),
    ScoreRangeStatement(), RulesMatter(), LeverOrderDepends(), LeverOnFewerVoices(),
    RangesLeaveOutRooms(),
    GapInWords(), GapWorthTalkingAbout(), GapInPairs(),
    HeadroomInWords(), OwnStepInWords(), PromiseInAll(), WishInAll(), UnmetInAll(),
    ReasonsNotToGoFurther(), AgreedSteps(), RefusedWishes(),
    TwoCamps(), DontKnowQuestions(), ClaimsInAll(), ClaimedNotShown(),
    LensExtremes(),
    RulesOfBodies(), VotesInBodies(), FeltAndFormal(),
    LivedShareOfDecisions(), HoldersOfMoreThanHalf(), DistinctPicturesOfDecisions(),
    MovesOfDecisions(), DecisionsHeldOutside(),
    ServicesToBeginWith(), OutcomeExtremes(), SWOTLines(),
  ]

  /// How many questions, decisions or services a list of sentences has at most.
  static let longestList = 5

  /// The names each sentence may use, for checking a template pack.
  package static let sentences: [Finding.ID: Set<String>] = all.reduce(into: [:]) {
    $0.merge(type(of: $1).sentences) { first, _ in first }
  }

  static let topics: [Finding.ID: Finding.Topic] = all.reduce(into: [:]) { topics, rule in
    for id in type(of: rule).sentences.keys { topics[id] = type(of: rule).topic }
  }

  package static func findings(in context: FindingContext) -> [Finding] {
    all.flatMap { $0.findings(in: context) }
  }
}

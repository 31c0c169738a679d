package import Measures
package import Survey

/// Who decides what, and who could: an allocation module, as far as it may be shown.
///
/// Person to voice to plain mean of voices, so that every voice counts once. MEASUREMENT.md, 3.
package struct DecisionRights: Sendable, Equatable {
  package let module: Module.ID
  /// As the questionnaire names them; every share stands in this order.
  package let actors: [Question.Option]
  /// Those that somebody in a shown voice answered, in questionnaire order.
  package let decisions: [DecisionResult]
  let places: DecisionActors

  /// Those of which actors outside the organisation hold more than half now.
  package var heldOutside: [DecisionResult] {
    decisions.filter { $0.now.overall.value?.isHeldOutside ?? false }
  }

  /// The mean picture now over all decisions that have one; `nil` when none has.
  package var summary: SharesOverDecisions? { feltShares() }

  /// What each actor is felt to hold: the mean of the pictures now, each decision counting once.
  ///
  /// - Parameter stages: Only decisions tagged with at least one of these stages of the work; all
  ///   decisions when empty.
  /// - Returns: `nil` when no such decision has a figure.
  package func feltShares(inStages stages: [String] = []) -> SharesOverDecisions? {
    let pictures = decisions.filter { stages.isEmpty || $0.isIn(stages) }
      .compactMap(\.now.overall.value?.picture)
    return SharePicture.mean(pictures).map {
      SharesOverDecisions(
        picture: $0, livedShare: places.livedShare(of: $0),
        outsideShare: places.outsideShare(of: $0), decisions: pictures.count)
    }
  }
}

/// Mean shares over several decisions.
package struct SharesOverDecisions: Sendable, Equatable {
  package let picture: SharePicture
  /// As in ``Holding``.
  package let livedShare: Fraction?
  package let outsideShare: Fraction
  /// How many decisions stand behind them, 1 or more.
  package let decisions: Int
}

/// One decision: who makes it now, and who could by two kinds of respondents.
package struct DecisionResult: Sendable, Equatable {
  package let id: AllocationForm.Decision.ID
  package let text: String
  package let tags: [Question.Tag]
  package let now: DecisionPicture
  /// What those who lead are prepared to do; never mixed with what others would like.
  package let couldOfLeaders: DecisionPicture
  /// What everybody else would like.
  package let couldOfOthers: DecisionPicture
  /// How many pictures there are behind the mean now; `nil` unless two voices show one.
  package let distinctPictures: DistinctPictures?
  /// From the picture now as the leaders see it to the one of people with lived experience.
  package let leadersAgainstLived: ShareMove?
  /// From now, over all shown voices, to what leaders are prepared to do.
  package let moveOfLeaders: ShareMove?
  /// From now, over all shown voices, to what everybody else would like.
  package let moveOfOthers: ShareMove?

  /// Whether voices differ enough for the mean to mislead: 1.25 pictures or more.
  package var hasDistinctPictures: Bool { (distinctPictures?.number ?? 1) >= 1.25 }

  func isIn(_ stages: [String]) -> Bool {
    tags.contains { tag in tag.vocabulary == "stage" && tag.words.contains(where: stages.contains) }
  }
}

/// One picture of a decision, as each of some voices draws it and over them.
package struct DecisionPicture: Sendable, Equatable {
  /// The mean of the shown voices, each counting once.
  package let overall: Disclosed<Holding>
  package let voices: [VoicePicture]
}

package struct VoicePicture: Sendable, Equatable {
  package let voice: Voice.ID
  package let picture: Disclosed<SharePicture>
  /// Behind the picture; `nil` when it is not shown.
  package let people: Int?
  /// People who said that they do not know; `nil` when neither the picture nor so many are shown.
  package let dontKnow: Int?
}

/// How a decision is held: the shares, and how concentrated they are.
package struct Holding: Sendable, Equatable {
  package let picture: SharePicture
  /// Over all actors but one called `nobody`; `nil` when nobody owns it all.
  package let concentration: Concentration?
  /// The fewest actors who together hold more than half, the largest first, ties in listed order.
  package let holders: [Question.Option.ID]
  /// The next actor holds as much as the last of the holders: another could stand in its place.
  package let isLastHolderTied: Bool
  /// What the groups of voices with lived experience hold, 0 through 1; `nil` when none is listed.
  package let livedShare: Fraction?
  /// What actors outside the organisation hold, 0 through 1; see ``DecisionActors``.
  package let outsideShare: Fraction
  /// What is nobody's, 0 through 1; `nil` when the questionnaire has no actor called `nobody`.
  package let unownedShare: Fraction?

  /// Whether actors outside the organisation hold more than half.
  package var isHeldOutside: Bool { outsideShare > Fraction(1, over: 2) }
}

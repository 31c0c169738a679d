package import Measures
package import Survey

/// Where to begin: services by how much they matter and how easy it is to take part, as far as it
/// may be shown.
///
/// The order is an aid to talk, not a finding. MEASUREMENT.md, 8.3.
package struct ServiceChoice: Sendable, Equatable {
  package let module: Module.ID
  /// The questionnaire's quadrants, in its order.
  package let quadrants: [RecordForm.Quadrant]
  /// The lowest and the highest rating.
  package let scale: ClosedRange<Int>
  /// Where both axes are cut, in ratings.
  package let cut: Fraction
  /// By quadrant in questionnaire order and those without one last; then those that endure first,
  /// salience falling, ease falling, name.
  package let services: [ServiceResult]
}

/// One service, named alike by enough people.
package struct ServiceResult: Sendable, Equatable {
  package enum Approach: String, Sendable, CaseIterable {
    case collective, individual
  }

  /// As the first sheet by id of those that count wrote it.
  package let name: String
  /// What most of those who said yes or no say, over the voices with enough of them; `nil` on a tie
  /// or when nobody counts.
  package let isEnduring: Bool?
  /// Whether people who share a situation could act together, found in the same way.
  package let canActTogether: Bool?
  /// How much it matters, by people with lived experience only.
  package let salience: Disclosed<Fraction>
  package let easeOfLived: Disclosed<Fraction>
  /// The mean of the other shown voices, each counting once.
  package let easeOfOthers: Disclosed<Fraction>
  /// By salience and ease as people with lived experience see them.
  package let place: QuadrantPlace?
  /// By the same salience and the ease as others see it, where that is another quadrant.
  package let placeByOthers: QuadrantPlace?
  package let voices: [ServiceVoice]

  /// Collective where the service endures and people can act together, otherwise individual.
  package var approach: Approach {
    isEnduring == true && canActTogether == true ? .collective : .individual
  }
}

/// A quadrant, and whether a value lies within a twentieth of the scale from a line.
package struct QuadrantPlace: Sendable, Equatable {
  package let quadrant: RecordForm.Quadrant
  package let isNearTheLine: Bool
}

package struct ServiceVoice: Sendable, Equatable {
  package let voice: Voice.ID
  package let ease: Disclosed<ServiceRating>
  package let salience: Disclosed<ServiceRating>
}

/// The mean rating of one voice, on the questionnaire's scale.
package struct ServiceRating: Sendable, Equatable {
  package let mean: Fraction
  package let people: Int
}

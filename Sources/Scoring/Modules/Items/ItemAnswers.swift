package import Survey

/// What was answered to each of a list of statements, as far as it may be shown.
package struct ItemAnswers: Sendable, Equatable {
  package let module: Module.ID
  /// The answers' words, weakest first; every count and share stands in this order.
  package let answers: [String]
  /// In questionnaire order.
  package let items: [ItemResult]
}

package struct ItemResult: Sendable, Equatable {
  package let id: Question.Option.ID
  package let text: String
  /// The share of each answer: the mean over the shown voices, each counting once.
  package let shares: Disclosed<SharePicture>
  /// The middle answer by those shares, the weaker of two where the middle lies between them;
  /// `nil` without shares.
  package let typical: String?
  package let voices: [ItemVoice]
}

package struct ItemVoice: Sendable, Equatable {
  package let voice: Voice.ID
  /// How many views gave each answer; a room that agreed is one view.
  package let counts: Disclosed<[Int]>
  /// Behind the counts; `nil` when they are not shown.
  package let people: Int?
}

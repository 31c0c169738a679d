/// A room of fewer people than a figure may rest on.
package enum SmallRoom {
  /// Whether figures over so many questions would tell what a room agreed on, if they came from the
  /// answers of those alone who answered for themselves.
  ///
  /// The mean and the counts have the room in them. So beside the spread of the others one can try
  /// which rung of the room fits, question by question; over many questions together nobody can.
  ///
  /// - Parameters:
  ///   - people: How many agreed, in the smallest room of the voice; `nil` where there is none.
  ///   - minimum: The fewest people behind a shown figure.
  ///   - questions: Of the figure, those that the voice is in.
  /// - Returns: Whether they must not come from them.
  package static func isTold(of people: Int?, minimum: Int, over questions: Int) -> Bool {
    people.map { $0 < minimum } ?? false && questions < fewestQuestions
  }

  /// From how many questions a small room is safe beside a range of those who answered alone.
  private static let fewestQuestions = 12
}

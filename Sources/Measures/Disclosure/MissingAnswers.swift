/// Whether anything that rests on what each person said to several questions, a variance, pairs or
/// a test, would tell what somebody said who left one of them out.
///
/// What a question's rungs come to is printed. Over two questions the variance adds one number to
/// that, how the answers of those who gave both go together; beside it the answer of one who gave
/// only one is all that is not known, and of six people whole points told it in two tries of five.
/// Over three questions it was one in a hundred, over four none.
///
/// - Parameters:
///   - columns: For each question the rung of every person, in one order of people; `nil` where a
///     person gave none. None is looked at where there are more than three.
///   - minimum: The fewest people that may be told of.
/// - Returns: Whether the questions are so few, and one of them was left out by fewer people than
///   the minimum among those who answered any.
package func missingAnswersTell(
  _ columns: some RandomAccessCollection<[Int?]>, minimum: Int
) -> Bool {
  guard (2...3).contains(columns.count) else { return false }
  let columns = Array(columns)
  let people = columns[0].indices.filter { person in columns.contains { $0[person] != nil } }
  return columns.contains { column in
    let missing = people.count { column[$0] == nil }
    return missing > 0 && missing < minimum
  }
}

/// Whether what comes of each person's mean over several questions would tell what somebody said
/// who was asked a part of them alone, by a short form, a group's own questions or a condition.
///
/// Who that was is often known. In the mean of people's means their few answers weigh as much as all
/// of another person, in the printed mean of each question as one: of six to fourteen people
/// Hedges' g and pairs, and a test between two years, told the answer of one who was asked one of
/// four to eight questions in nearly every try.
///
/// - Parameters:
///   - parts: Of each person who answered any, which of the questions they were asked.
///   - minimum: The fewest people that may be told of.
/// - Returns: Whether there are several such parts, and fewer people than the minimum in one.
package func askedPartsTell(_ parts: [[Bool]], minimum: Int) -> Bool {
  guard let first = parts.first, parts.contains(where: { $0 != first }) else { return false }
  let people = parts.reduce(into: [[Bool]: Int]()) { $0[$1, default: 0] += 1 }
  return people.values.contains { $0 < minimum }
}

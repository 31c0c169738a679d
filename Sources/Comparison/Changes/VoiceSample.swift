import Measures
import Scoring
import Survey

/// A voice in one of its answers.
struct VoiceSlot: Hashable, Sendable {
  let voice: Voice.ID
  let slot: Slot
}

/// The people of one voice in both years, ready to be tested.
struct VoiceSample {
  let design: ChangeDesign
  /// Each person's value, or change, in tenths; `nil` where there is no test.
  let sample: ChangeSample?
  /// Of the change, in points, its mean the one that the range lies around.
  ///
  /// Where there is no test the change stands as it is: what was agreed by several people, or said
  /// by one, adds nothing to a variance (MEASUREMENT.md, 1.6).
  let estimate: MeanEstimate?
  /// Whether the p of a test, and the mean change of those who answered both times, would tell of a
  /// few who were asked a part of the questions alone; the word and whole points do not.
  let keepsPBack: Bool

  private init(untested design: ChangeDesign, printed: Double) {
    (self.design, sample, keepsPBack) = (design, nil, false)
    estimate = MeanEstimate(mean: printed, basis: .agreed)
  }

  private init(
    _ design: ChangeDesign, _ sample: ChangeSample, _ estimate: MeanEstimate?, keepsPBack: Bool
  ) {
    (self.design, self.sample, self.estimate) = (design, sample, estimate)
    self.keepsPBack = keepsPBack
  }
}

extension VoiceSample {
  /// - Parameters:
  ///   - who: Which voice, and in which of its answers.
  ///   - parts: The questions that it has a figure for in both years, lever by lever.
  ///   - weights: How often each lever counts.
  ///   - printed: Its change as its figures have it, in points.
  ///   - matching: Whether those who answered both times are held against themselves.
  ///   - earlier: The year before; with its answers, or nothing can be tested.
  ///   - later: The year after.
  init(
    of who: VoiceSlot, over parts: [[ComparedQuestion]], weights: [Int], printed: Double,
    _ matching: Matching, _ earlier: ComparedYear, _ later: ComparedYear
  ) {
    guard let before = earlier.people, let after = later.people else {
      self.init(untested: .untested, printed: printed)
      return
    }
    let then = before.values(
      of: who, over: parts.map { part in part.map { ($0.earlier, $0.levels) } }, weights)
    let now = after.values(
      of: who, over: parts.map { part in part.map { ($0.later, nil) } }, weights)
    let minimum = max(earlier.figures.minimum, later.figures.minimum)
    let questions = parts.joined()
    let smallestRoom = [before, after].compactMap { $0.smallestRoom(of: who.voice) }.min()
    if smallestRoom != nil, min(then.count, now.count) < MeanEstimate.fewestPeople {
      self.init(untested: .together, printed: printed)
    } else if let smallestRoom, smallestRoom < minimum {
      self.init(untested: .besideRoom, printed: printed)
    } else if before.missingAnswersTell(of: who, questions.map(\.earlier), minimum: minimum)
      || after.missingAnswersTell(of: who, questions.map(\.later), minimum: minimum)
    {
      self.init(untested: .fewQuestions, printed: printed)
    } else if then.count == 1, now.count == 1 {
      self.init(untested: .single, printed: printed)
    } else {
      self.init(
        then, now, matching, printed: printed,
        questions: effectiveNumber(of: parts.map(\.count), weights), topRung: after.topRung,
        keepsPBack: before.askedPartsTell(of: who, questions.map(\.earlier), minimum: minimum)
          || after.askedPartsTell(of: who, questions.map(\.later), minimum: minimum))
    }
  }

  private init(
    _ then: [PersonValue], _ now: [PersonValue], _ matching: Matching, printed: Double,
    questions: Double, topRung: Int, keepsPBack: Bool
  ) {
    if let matched = matching.people.flatMap({ MatchedPeople(then, now, $0) }) {
      let estimate = MeanEstimate.ofChange(
        matched: matched.changes.inPoints, questions: questions, topRung: topRung)
      self.init(
        .matched(
          people: matched.changes.count,
          change: matched.coversEverybody || keepsPBack ? nil : matched.mean),
        .matched(matched.changes),
        matched.coversEverybody ? estimate?.around(printed) : estimate, keepsPBack: keepsPBack)
    } else {
      // The mean of people's means is not the printed one where some left questions out: it would
      // tell of them.
      let estimate = MeanEstimate.ofChange(
        before: then.map(\.tenths).inPoints, after: now.map(\.tenths).inPoints,
        questions: questions, topRung: topRung)
      self.init(
        .unmatched(before: then.count, after: now.count, why: matching.obstacle),
        .unmatched(before: then.map(\.tenths), after: now.map(\.tenths)),
        estimate?.around(printed), keepsPBack: keepsPBack)
    }
  }
}

/// Whether those of a voice who answered both times are held against themselves, in one of its
/// answers.
struct Matching {
  /// `nil` where all are compared as different people.
  let people: ReturningPeople?
  /// Why, where enough of them came back.
  let obstacle: MatchingObstacle?

  /// The people of the two years are different ones, or nobody knows.
  static var strangers: Matching { Matching(people: nil, obstacle: nil) }

  private init(people: ReturningPeople?, obstacle: MatchingObstacle?) {
    (self.people, self.obstacle) = (people, obstacle)
  }

  /// - Parameters:
  ///   - people: Those who answered both times.
  ///   - slot: Which of their answers.
  ///   - questions: All that a figure of theirs may rest on.
  ///   - earlier: The year before.
  ///   - later: The year after.
  init(
    of people: ReturningPeople, in slot: Slot, over questions: [ComparedQuestion],
    _ earlier: ComparedYear, _ later: ComparedYear
  ) {
    let minimum = max(earlier.figures.minimum, later.figures.minimum)
    let isSound =
      people.obstacle == nil
      && (people.coversEverybody || minimum <= 1
        || [
          (earlier.people, people.earlierParts, questions.map(\.earlier)),
          (later.people, people.laterParts, questions.map(\.later)),
        ].allSatisfy { year, parts, questions in
          year?.hasAnswers(to: questions, slot, of: people.voice, parts, atLeast: minimum) ?? false
        })
    self.init(
      people: isSound ? people : nil, obstacle: isSound ? nil : people.obstacle ?? .fewPeople)
  }
}

extension YearPeople {
  /// Whether of each part of a voice at least so many people answered each question.
  ///
  /// Two figures may differ by one question alone, and then so do the changes in them of those who
  /// came back.
  fileprivate func hasAnswers(
    to questions: [Question.ID], _ slot: Slot, of voice: Voice.ID,
    _ parts: [Set<AnswerSheet.ID>], atLeast minimum: Int
  ) -> Bool {
    let places = questions.compactMap(place)
    return parts.allSatisfy { part in
      let people = individuals(of: voice).filter { part.contains($0.sheet) }
      return places.allSatisfy { place in
        people.count { $0.row.level(place, slot) != nil } >= minimum
      }
    }
  }
}

/// How far those who answered both times moved in one figure.
struct MatchedPeople {
  /// In tenths, in the order of their codes.
  let changes: [Int]
  /// Nobody else has a value in it.
  let coversEverybody: Bool

  /// The mean change, rounded to tenths.
  var mean: Int? { meanTenths(changes) }

  /// `nil` where the figure has not all of those who returned: beside other figures it would give
  /// those away whom it lacks.
  ///
  /// - Parameters:
  ///   - then: The people of the earlier year who have a value.
  ///   - now: Those of the later one.
  ///   - returning: Those who answered both times.
  init?(_ then: [PersonValue], _ now: [PersonValue], _ returning: ReturningPeople) {
    let count = returning.codes.count
    let (before, after) = (then.values(of: returning.codes), now.values(of: returning.codes))
    guard before.count == count, after.count == count else { return nil }
    changes = zip(before, after).map { $1 - $0 }
    coversEverybody = then.count == count && now.count == count
  }
}

/// One person's mean over some questions, in tenths of a point.
struct PersonValue {
  let code: String?
  let tenths: Int
}

extension [PersonValue] {
  /// The values of some people, in the order of their codes.
  fileprivate func values(of codes: Set<String>) -> [Int] {
    compactMap { person in
      person.code.flatMap { codes.contains($0) ? (code: $0, tenths: person.tenths) : nil }
    }.sorted { $0.code < $1.code }.map(\.tenths)
  }
}

extension YearPeople {
  /// Whether a test over some questions would tell what somebody said who left one of them out.
  fileprivate func missingAnswersTell(
    of who: VoiceSlot, _ questions: [Question.ID], minimum: Int
  ) -> Bool {
    let people = individuals(of: who.voice)
    let columns = questions.compactMap(place).lazy.map { place in
      people.map { $0.row.level(place, who.slot) }
    }
    return Measures.missingAnswersTell(columns, minimum: minimum)
  }

  /// Whether the p of a test over some questions would tell what somebody said who was asked a part
  /// of them alone.
  fileprivate func askedPartsTell(
    of who: VoiceSlot, _ questions: [Question.ID], minimum: Int
  ) -> Bool {
    let rows = individuals(of: who.voice).map(\.row)
    return Measures.askedPartsTell(
      rows.askedParts(of: questions.compactMap(place), who.slot), minimum: minimum)
  }

  /// The value of each person who answered any of the questions: the mean over the levers of the
  /// mean over the questions in them.
  ///
  /// - Parameters:
  ///   - who: Which voice, and in which of its answers.
  ///   - parts: By lever, each question with what its rungs count as.
  ///   - weights: How often each lever counts.
  /// - Returns: In the order of the sheets.
  fileprivate func values(
    of who: VoiceSlot, over parts: [[(question: Question.ID, levels: [Int]?)]], _ weights: [Int]
  ) -> [PersonValue] {
    let places = parts.map { part in
      part.compactMap { item in place(of: item.question).map { ($0, item.levels) } }
    }
    return individuals(of: who.voice).compactMap { person in
      let levers = zip(places, weights).compactMap { part, weight -> (tenths: Int, weight: Int)? in
        let levels = part.compactMap { place, levels in
          person.row.level(place, who.slot).map { levels?[$0] ?? $0 }
        }
        guard !levels.isEmpty, weight > 0 else { return nil }
        return (
          tenths(sum: levels.reduce(0, +), count: levels.count, topRung: topRung), weight
        )
      }
      return meanTenths(weighted: levers).map { PersonValue(code: person.code, tenths: $0) }
    }
  }
}

/// How many questions of equal weight would give a person's mean the same floor of variance.
///
/// `(Σ c)² ÷ Σ c²/J` over levers of J questions that count c times each: one lever gives its own
/// number.
private func effectiveNumber(of questions: [Int], _ weights: [Int]) -> Double {
  let levers = zip(questions, weights).filter { $0 > 0 && $1 > 0 }
  guard !levers.isEmpty else { return 1 }
  let whole = Double(levers.reduce(0) { $0 + $1.1 })
  return whole * whole / levers.reduce(0) { $0 + Double($1.1 * $1.1) / Double($1.0) }
}

extension MeanEstimate {
  /// The same width around another middle.
  fileprivate func around(_ middle: Double) -> MeanEstimate {
    MeanEstimate(mean: middle, basis: basis)
  }
}

extension [Int] {
  fileprivate var inPoints: [Double] { map { Double($0) / 10 } }
}

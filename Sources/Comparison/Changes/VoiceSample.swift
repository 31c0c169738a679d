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
  /// Of the change, in points, its mean the one that the range lies around; `nil` where there is
  /// no test.
  let estimate: MeanEstimate?

  private init(_ design: ChangeDesign) {
    (self.design, sample, estimate) = (design, nil, nil)
  }

  private init(_ design: ChangeDesign, _ sample: ChangeSample, _ estimate: MeanEstimate?) {
    (self.design, self.sample, self.estimate) = (design, sample, estimate)
  }
}

extension VoiceSample {
  /// - Parameters:
  ///   - who: Which voice, and in which of its answers.
  ///   - parts: The questions that it has a figure for in both years, lever by lever.
  ///   - tenths: Its printed change.
  ///   - earlier: The year before; with its answers, or nothing can be tested.
  ///   - later: The year after.
  init(
    of who: VoiceSlot, over parts: [[ComparedQuestion]], tenths: Int, _ earlier: ComparedYear,
    _ later: ComparedYear
  ) {
    guard let before = earlier.people, let after = later.people else {
      self.init(.untested)
      return
    }
    let then = before.values(
      of: who, over: parts.map { part in part.map { ($0.earlier, $0.levels) } })
    let now = after.values(of: who, over: parts.map { part in part.map { ($0.later, nil) } })
    let hasRooms = before.hasRooms(who.voice) || after.hasRooms(who.voice)
    if hasRooms, min(then.count, now.count) < MeanEstimate.fewestPeople {
      self.init(.together)
    } else if then.count == 1, now.count == 1 {
      self.init(.single)
    } else {
      self.init(
        then, now, tenths: tenths, questions: effectiveNumber(of: parts.map(\.count)),
        topRung: after.topRung, minimum: max(earlier.figures.minimum, later.figures.minimum))
    }
  }

  private init(
    _ then: [PersonValue], _ now: [PersonValue], tenths: Int, questions: Double, topRung: Int,
    minimum: Int
  ) {
    let printed = Double(tenths) / 10
    if let matched = MatchedPeople(then, now, minimum: minimum) {
      let estimate = MeanEstimate.ofChange(
        matched: matched.changes.inPoints, questions: questions, topRung: topRung)
      self.init(
        .matched(
          people: matched.changes.count, change: matched.coversEverybody ? nil : matched.mean),
        .matched(matched.changes),
        matched.coversEverybody ? estimate?.around(printed) : estimate)
    } else {
      // The mean of people's means is not the printed one where some left questions out: it would
      // tell of them.
      let estimate = MeanEstimate.ofChange(
        before: then.map(\.tenths).inPoints, after: now.map(\.tenths).inPoints,
        questions: questions, topRung: topRung)
      self.init(
        .unmatched(before: then.count, after: now.count),
        .unmatched(before: then.map(\.tenths), after: now.map(\.tenths)),
        estimate?.around(printed))
    }
  }
}

/// Those who answered both times.
struct MatchedPeople {
  /// How far each moved, in tenths, in the order of their codes.
  let changes: [Int]
  /// Nobody came or went.
  let coversEverybody: Bool

  /// The mean change, rounded to tenths.
  var mean: Int? { meanTenths(changes) }

  /// `nil` where the people of the two years are compared as different ones.
  ///
  /// They are if fewer than six are matched, or fewer than half of the smaller year. They are as
  /// well if some came or went, yet fewer than a figure may rest on: the change of those who stayed,
  /// beside that of all, would give the others' answers away.
  ///
  /// - Parameters:
  ///   - then: The people of the earlier year.
  ///   - now: Those of the later one.
  ///   - minimum: The fewest people behind a figure.
  init?(_ then: [PersonValue], _ now: [PersonValue], minimum: Int) {
    let (before, after) = (then.byCode, now.byCode)
    let codes = before.keys.filter { after[$0] != nil }.sorted()
    let (left, joined) = (then.count - codes.count, now.count - codes.count)
    guard
      ChangeSample.usesMatchedPeople(
        matched: codes.count, before: then.count, after: now.count),
      [left, joined].allSatisfy({ $0 == 0 || $0 >= minimum })
    else { return nil }
    changes = codes.compactMap { code in
      after[code].flatMap { now in before[code].map { now - $0 } }
    }
    coversEverybody = left == 0 && joined == 0
  }
}

/// One person's mean over some questions, in tenths of a point.
struct PersonValue {
  let code: String?
  let tenths: Int
}

extension [PersonValue] {
  /// The values of those whose code stands once: a code given to two people matches nobody.
  fileprivate var byCode: [String: Int] {
    let sheets = Dictionary(grouping: filter { $0.code != nil }, by: { $0.code ?? "" })
    return sheets.compactMapValues { $0.count == 1 ? $0[0].tenths : nil }
  }
}

extension YearPeople {
  /// The value of each person who answered any of the questions: the mean over the levers of the
  /// mean over the questions in them.
  ///
  /// - Parameters:
  ///   - who: Which voice, and in which of its answers.
  ///   - parts: By lever, each question with what its rungs count as.
  /// - Returns: In the order of the sheets.
  fileprivate func values(
    of who: VoiceSlot, over parts: [[(question: Question.ID, levels: [Int]?)]]
  ) -> [PersonValue] {
    let places = parts.map { part in
      part.compactMap { item in place(of: item.question).map { ($0, item.levels) } }
    }
    return individuals(of: who.voice).compactMap { person in
      let levers = places.compactMap { part -> Int? in
        let levels = part.compactMap { place, levels in
          person.row.level(place, who.slot).map { levels?[$0] ?? $0 }
        }
        return levels.isEmpty
          ? nil : tenths(sum: levels.reduce(0, +), count: levels.count, topRung: topRung)
      }
      return meanTenths(levers).map { PersonValue(code: person.code, tenths: $0) }
    }
  }
}

/// How many questions of equal weight would give a person's mean the same floor of variance.
///
/// `L² ÷ Σ 1/J` over L levers of J questions each: one lever gives its own number.
private func effectiveNumber(of questions: [Int]) -> Double {
  let levers = questions.filter { $0 > 0 }
  guard !levers.isEmpty else { return 1 }
  return Double(levers.count * levers.count) / levers.reduce(0) { $0 + 1 / Double($1) }
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

package import Measures
package import Survey

/// How one figure moved between two years, over what both have.
package struct FigureChange: Sendable, Equatable {
  /// Like with like, in tenths of a point; a difference may be below 0.
  package let then: Int
  package let now: Int
  package let voices: [VoiceChange]
  /// Where the change probably lies, in points; `nil` where nothing could be tested, and where
  /// others than those who answered both times moved it out of the range of theirs.
  package let range95: ClosedRange<Double>?
  package let range90: ClosedRange<Double>?
  /// Before it is adjusted for being read with others; `nil` where nothing was tested, and where it
  /// would tell of a few who were asked a part of the questions alone.
  package let p: ChangeP?
  package let adjustedP: Double?
  /// How many tests it is adjusted for, its own included.
  package let testsReadTogether: Int
  package let verdict: ChangeVerdict
  /// It cannot be told among those that it is read with, and could be alone.
  package let isClearAlone: Bool
  /// It was tested, and ``p`` is not told.
  let keepsTestBack: Bool

  /// A judgement that people came to together in rooms, and no single one's.
  package var isAgreedInRooms: Bool {
    verdict.isJudgement && voices.contains { $0.design == .together }
  }

  /// The difference of the two printed figures, in tenths of a point.
  package var tenths: Int { now - then }

  /// The smallest change that this pair of years could have shown, in points: half the width of the
  /// range, and no less than a change that it has not shown (MEASUREMENT.md, 5.3).
  ///
  /// `nil` where so few people could not have shown any.
  package var smallestVisible: Double? {
    guard verdict.word != .tooFew, let range95 else { return nil }
    return hidesOwnSize ? Double(abs(tenths)) / 10 : range95.halfWidth
  }

  /// A change of this size could not be told, so that the smallest that could is above it.
  package var hidesOwnSize: Bool {
    guard verdict.word == .cannotTell, let range95 else { return false }
    return Double(abs(tenths)) / 10 >= range95.halfWidth
  }
}

extension ClosedRange<Double> {
  fileprivate var halfWidth: Double { (upperBound - lowerBound) / 2 }
}

/// What may be said of a change.
package enum ChangeVerdict: Sendable, Equatable {
  case word(ChangeWord)
  /// One person, or one agreed answer, in each year: a judgement, not a test.
  case judgement(JudgementWord)
  /// Only the results are left, or a test would give people away.
  case untested

  /// Its name in JSON, CSV and options.
  package var id: String {
    switch self {
    case .word(let word): word.rawValue
    case .judgement(let word): "judgement-\(word.rawValue)"
    case .untested: "untested"
    }
  }

  package var word: ChangeWord? {
    if case .word(let word) = self { word } else { nil }
  }

  package var isJudgement: Bool {
    if case .judgement = self { true } else { false }
  }
}

/// How one voice moved.
package struct VoiceChange: Sendable, Equatable {
  package let voice: Voice.ID
  package let slot: Slot
  /// Like with like, in tenths of a point.
  package let then: Int
  package let now: Int
  package let design: ChangeDesign
  /// In points.
  package let range95: ClosedRange<Double>?
  /// Which way it clearly moved, among the voices of this figure: 1, −1, or 0 for not clear.
  package let direction: Int
  /// Whether every arrangement of its own test was counted, as far as so many people can be; `nil`
  /// where it was not tested.
  package let isCounted: Bool?

  package var tenths: Int { now - then }

  /// The change of those who answered both times, in tenths, where it tells another story than the
  /// change of all.
  ///
  /// More than five points apart, people who came or went moved the score (MEASUREMENT.md, 5.2).
  package var tellingMatchedTenths: Int? {
    guard case .matched(_, let change?) = design, abs(change - tenths) > 50 else { return nil }
    return change
  }
}

/// How the people of one voice are compared (MEASUREMENT.md, 5.2).
package enum ChangeDesign: Sendable, Equatable {
  /// People who answered both times, by their codes; their change in tenths, where others who came
  /// or went make it another one than the printed.
  case matched(people: Int, change: Int?)
  /// Different or unknown people; why, where enough of them are known to have answered both times.
  case unmatched(before: Int, after: Int, why: MatchingObstacle? = nil)
  /// One person in each year.
  case single
  /// Rooms with one agreed answer each.
  case together
  /// People beside a room of so few that a test of them would tell what it agreed on.
  case besideRoom
  /// Two or three questions, one of which so few people left out that a test would tell what else
  /// they said.
  case fewQuestions
  /// The answers of a year are no longer there.
  case untested

  /// Why people who answered both times are compared as different ones.
  package var obstacle: MatchingObstacle? {
    if case .unmatched(_, _, let why) = self { why } else { nil }
  }

  /// Its name in JSON and CSV.
  package var id: String {
    switch self {
    case .matched: "matched"
    case .unmatched: "unmatched"
    case .single: "single"
    case .together: "together"
    case .besideRoom: "beside-room"
    case .fewQuestions: "few-questions"
    case .untested: "untested"
    }
  }

  /// Whether chance was asked: one person, rooms and results alone are set side by side.
  package var isTested: Bool {
    switch self {
    case .matched, .unmatched: true
    case .single, .together, .besideRoom, .fewQuestions, .untested: false
    }
  }

  /// Whether there are people whom a test, also one of them among others, would give away.
  var mustNotBeTested: Bool { self == .besideRoom || self == .fewQuestions }
}

import Measures
import Scoring
import Survey

/// Works out how figures moved between two years.
struct ChangeMaker {
  let earlier: ComparedYear
  let later: ComparedYear
  /// Where some answered both times.
  private var matchings: [VoiceSlot: Matching] = [:]
  /// The voices that are shown in both years and made of the same groups, in the later order.
  let voices: [Voice.ID]
  /// The voices of which somebody answered in either year, in the later order.
  let answering: [Voice.ID]
  /// What each of those was asked then, and is asked now.
  let askedThen: [Voice.ID: Set<Question.ID>]
  let askedNow: [Voice.ID: Set<Question.ID>]
  /// The later questions whose ladder climbs the other way.
  let reversed: Set<Question.ID>
  private let asked: AskedComparison
  private let slots: SlotComparison
  private let then: [Question.ID: YearQuestion]
  private let now: [Question.ID: YearQuestion]

  /// - Parameters:
  ///   - earlier: The year before.
  ///   - later: The year after.
  ///   - voices: What became of each voice.
  ///   - returning: Those who answered both times.
  ///   - questions: All that a figure may rest on.
  ///   - asked: Of whom they are asked in each year.
  ///   - slots: What their slots ask in each year.
  init(
    _ earlier: ComparedYear, _ later: ComparedYear, of voices: [VoiceRow],
    _ returning: [ReturningPeople], over questions: [ComparedQuestion], asked: AskedComparison,
    slots: SlotComparison
  ) {
    (self.earlier, self.later) = (earlier, later)
    self.voices = voices.compared
    answering = voices.filter { $0.presence != .inNeither }.map(\.id)
    askedThen = earlier.questionsAsked(of: answering)
    askedNow = later.questionsAsked(of: answering)
    reversed = later.reversedQuestions
    self.asked = asked
    self.slots = slots
    then = earlier.figures.questionsByID
    now = later.figures.questionsByID
    for people in returning {
      for slot in Slot.allCases {
        let who = VoiceSlot(voice: people.voice, slot: slot)
        matchings[who] = Matching(
          of: people, in: slot, over: questions.filter { cells($0, who) != nil }, earlier, later)
      }
    }
  }

  /// One figure before its words: they wait for the others that it is read with.
  ///
  /// - Parameters:
  ///   - parts: Comparable questions, lever by lever; levers count alike, and the questions in each.
  ///   - sides: Of one side the mean over its voices, of two the first minus the second.
  /// - Returns: `nil` where no question has a figure of each side in both years.
  func measured(over parts: [[ComparedQuestion]], _ sides: [[VoiceSlot]]) -> MeasuredChange? {
    let common = sides.count > 1 ? parts.map { shared(by: sides, among: $0) } : parts
    let moves = sides.map { side in side.compactMap { who in move(of: who, over: common) } }
    guard moves.allSatisfy({ !$0.isEmpty }) else { return nil }
    let levels = moves.map { side in meanLevels(of: side, parts: common.count) }
    guard let then = levels.difference(\.then), let now = levels.difference(\.now)
    else { return nil }
    return MeasuredChange(
      then: then, now: now, sides: moves.map { weighed($0, over: common) },
      topRung: later.figures.topRung, smallestShownP)
  }

  /// In public a p says no more than that it is below 0.01: that of ten people is 2/1024 only where
  /// all of them moved the same way.
  var smallestShownP: Double { later.figures.audience == .public ? 0.01 : 0 }

  /// The figure of each cell in both years; `nil` unless both are shown, of the same groups, and
  /// asked in words that mean the same.
  func cells(_ question: ComparedQuestion, _ who: VoiceSlot) -> (then: Int, now: Int)? {
    guard !isAskedOfOthers(question, by: who), asksTheSame(in: who.slot),
      let before = then[question.earlier]?.cells[who.voice]?[who.slot],
      let after = now[question.later]?.cells[who.voice]?[who.slot]
    else { return nil }
    return (before.tenths(mappedBy: question.levels), after.tenths())
  }

  /// Whether a slot asks the same in both years, or what its authors say means the same.
  func asksTheSame(in slot: Slot) -> Bool { slots[slot]?.isUnruled != true }

  /// Of the voices that may be compared, those that had a role in both years.
  func voices(_ role: Voice.Role) -> [Voice.ID] {
    later.figures.voices(role, alsoIn: earlier.figures, among: voices)
  }

  /// Whether only some of a voice's groups are asked in both years.
  private func isAskedOfOthers(_ question: ComparedQuestion, by who: VoiceSlot) -> Bool {
    let others = (asked.groups(question.earlier, question.later) ?? [])
      .union(slots[who.slot]?.groups ?? [])
    guard !others.isEmpty else { return false }
    let groups = [earlier, later].flatMap { $0.figures.voice(who.voice)?.groups ?? [] }
    return groups.contains { others.contains($0.id) }
  }

  /// What the voices of a role said then, in tenths; `nil` where none of it is shown.
  func then(
    _ question: Question.ID, _ role: Voice.Role, _ slot: Slot, mappedBy levels: [Int]?
  ) -> Int? {
    then(question, among: earlier.figures.voices(role), slot, mappedBy: levels)
  }

  /// What all who were asked for a second answer said then, in tenths; `nil` where none of it is shown.
  func then(_ question: Question.ID, _ slot: Slot, mappedBy levels: [Int]?) -> Int? {
    then(question, among: earlier.figures.voices.map(\.id), slot, mappedBy: levels)
  }

  private func then(
    _ question: Question.ID, among voices: [Voice.ID], _ slot: Slot, mappedBy levels: [Int]?
  ) -> Int? {
    let cells = then[question]?.cells ?? [:]
    return meanTenths(voices.compactMap { cells[$0]?[slot]?.tenths(mappedBy: levels) })
  }

  /// What the voices of a role said then and say now, in tenths, over those that show it in both
  /// years; `nil` where none does.
  func thenAndNow(
    _ question: ComparedQuestion, _ role: Voice.Role, _ slot: Slot
  ) -> (then: Int, now: Int)? {
    let figures = voices(role).compactMap { cells(question, VoiceSlot(voice: $0, slot: slot)) }
    return meanTenths(figures.map(\.then)).flatMap { then in
      meanTenths(figures.map(\.now)).map { (then, $0) }
    }
  }

  private func shared(
    by sides: [[VoiceSlot]], among questions: [ComparedQuestion]
  ) -> [ComparedQuestion] {
    questions.filter { question in
      sides.allSatisfy { side in side.contains { cells(question, $0) != nil } }
    }
  }

  private func move(of who: VoiceSlot, over parts: [[ComparedQuestion]]) -> VoiceMove? {
    let used = parts.map { part in part.filter { cells($0, who) != nil } }
    let levels = used.map { part -> (then: Int, now: Int)? in
      let figures = part.compactMap { cells($0, who) }
      guard let then = meanTenths(figures.map(\.then)), let now = meanTenths(figures.map(\.now))
      else { return nil }
      return (then, now)
    }
    guard let then = meanTenths(levels.compactMap { $0?.then }),
      let now = meanTenths(levels.compactMap { $0?.now })
    else { return nil }
    let sample = sample(of: who, over: used, levels, weights: levels.map { $0 == nil ? 0 : 1 })
    return VoiceMove(who: who, then: then, now: now, byPart: levels, used: used, sample: sample)
  }

  private func sample(
    of who: VoiceSlot, over used: [[ComparedQuestion]], _ levels: [(then: Int, now: Int)?],
    weights: [Int]
  ) -> VoiceSample {
    let printed = zip(levels, weights).reduce(0) { sum, part in
      sum + (part.0.map { $0.now - $0.then } ?? 0) * part.1
    }
    return VoiceSample(
      of: who, over: used, weights: weights,
      printed: Double(printed) / Double(10 * max(1, weights.reduce(0, +))),
      matchings[who] ?? .strangers, earlier, later)
  }

  /// The voices with what each adds to the figure: levers count alike, and the voices in each lever.
  ///
  /// A voice that some levers lack counts less, and in its people's values more by those levers in
  /// which it has few beside it.
  private func weighed(_ moves: [VoiceMove], over parts: [[ComparedQuestion]]) -> MeasuredSide {
    let voices = parts.indices.map { part in moves.count { $0.byPart[part] != nil } }
    let used = voices.filter { $0 > 0 }
    let common = used.reduce(1) { $0 / greatestCommonDivisor($0, $1) * $1 }
    let shares = moves.map { move in
      let weights = zip(move.byPart, voices).map { $0 == nil ? 0 : common / $1 }
      let isPlain = Set(weights.filter { $0 > 0 }).count == 1
      return MeasuredSide.Share(
        weight: weights.reduce(0, +),
        sample: isPlain
          ? move.sample : sample(of: move.who, over: move.used, move.byPart, weights: weights))
    }
    return MeasuredSide(moves: moves, shares: shares, whole: common * used.count)
  }

  /// The mean over levers of the mean over the voices that have a figure there.
  private func meanLevels(of moves: [VoiceMove], parts: Int) -> (then: Int, now: Int)? {
    let means = (0..<parts).compactMap { part -> (Int, Int)? in
      let figures = moves.compactMap { $0.byPart[part] }
      return meanTenths(figures.map(\.then)).flatMap { then in
        meanTenths(figures.map(\.now)).map { (then, $0) }
      }
    }
    return meanTenths(means.map(\.0)).flatMap { then in
      meanTenths(means.map(\.1)).map { (then, $0) }
    }
  }
}

/// How one voice moved, with its people.
struct VoiceMove {
  let who: VoiceSlot
  let then: Int
  let now: Int
  /// Its figures lever by lever; `nil` where it has none.
  let byPart: [(then: Int, now: Int)?]
  /// The questions behind them.
  let used: [[ComparedQuestion]]
  let sample: VoiceSample
}

/// The voices of one side of a figure, and how much of it each is.
struct MeasuredSide {
  struct Share {
    /// Of `whole`.
    let weight: Int
    /// Its people, each lever counting as it does in the figure.
    let sample: VoiceSample
  }

  let moves: [VoiceMove]
  /// One for each voice.
  let shares: [Share]
  let whole: Int

  var isTested: Bool { shares.contains { $0.sample.sample != nil } }
}

/// A change that is measured and tested, and not yet put into a word.
struct MeasuredChange {
  let then: Int
  let now: Int
  let sides: [MeasuredSide]
  private let topRung: Int
  /// Of the test, before it is adjusted; `nil` where nothing can be tested.
  ///
  /// Counted once, as it costs more than all else.
  private(set) var p: ChangeP?
  /// A smaller one is told as this one.
  private let smallestShownP: Double

  init(then: Int, now: Int, sides: [MeasuredSide], topRung: Int, _ smallestShownP: Double) {
    (self.then, self.now, self.sides, self.topRung) = (then, now, sides, topRung)
    self.smallestShownP = smallestShownP
    if isTested { p = ChangeP(of: samples, estimate: testedEstimate) }
  }

  var tenths: Int { now - then }
  private var moves: [VoiceMove] { sides.flatMap(\.moves) }
  /// Whether the p of its test would tell of somebody.
  fileprivate var keepsPBack: Bool { moves.contains(where: \.sample.keepsPBack) }
  /// Voices without people to test count in the change alone, unless they have some that must not
  /// be tested: its range would be too narrow without them.
  private var isTested: Bool {
    sides.allSatisfy(\.isTested) && !moves.contains(where: \.sample.design.mustNotBeTested)
  }

  /// Of the change, in points; `nil` where a side has nobody to test.
  private var estimate: MeanEstimate? {
    isTested ? MeanEstimate.weightedSum(of: weighted { _ in true }) : nil
  }

  /// Of what the test looks at alone.
  private var testedEstimate: MeanEstimate {
    MeanEstimate.weightedSum(of: weighted { $0.sample.sample != nil })
  }

  /// The estimate of each voice with how much of the figure it is.
  private func weighted(
    _ isIn: (MeasuredSide.Share) -> Bool
  ) -> [(weight: Double, of: MeanEstimate)] {
    zip([1.0, -1.0], sides).flatMap { sign, side in
      side.shares.filter(isIn).compactMap { share in
        share.sample.estimate.map { (sign * Double(share.weight) / Double(side.whole), $0) }
      }
    }
  }

  /// Each voice's people, so that the plain sum of all is a multiple of the change.
  private var samples: [ChangeSample] {
    let wholes = sides.map(\.whole)
    let parts = zip(sides.indices, sides).flatMap { place, side in
      side.shares.compactMap { share in
        share.sample.sample.map { sample in
          let others = wholes.count > 1 ? wholes[1 - place] : 1
          return (sample: sample, weight: (place == 0 ? 1 : -1) * share.weight * others)
        }
      }
    }
    let common = max(1, parts.reduce(0) { greatestCommonDivisor($0, $1.weight) })
    return parts.map { $0.sample.times($0.weight / common) }
  }

  /// The p of the clearest change that so many people could show; `nil` where nothing is tested.
  fileprivate var smallestPossibleP: Double? {
    p.map { _ in
      smallestP(of: sides.flatMap(\.shares).compactMap { $0.sample.sample?.size }).value
    }
  }

  /// The change in words, read alone.
  func figure() -> FigureChange {
    figure(FamilyTest(p: p?.p, smallestP: smallestPossibleP, size: 1, isTold: !keepsPBack))
  }

  /// The change in words.
  ///
  /// - Parameter test: Its own among those it is read with.
  /// - Returns: The figures in both years, the test and the word.
  fileprivate func figure(_ test: FamilyTest) -> FigureChange {
    let estimate = estimate
    let (range95, range90) = (estimate?.wholeRange(), estimate?.wholeRange(level: 0.9))
    let voices = voiceChanges
    let verdict = verdict(test, range95, range90, voices)
    // The range is that of those who answered both times; where others moved the figure out of it, it
    // is no range of what is printed.
    let isOfThis = estimate?.holds(tenths) ?? false
    return FigureChange(
      then: then, now: now, voices: voices, range95: isOfThis ? range95 : nil,
      range90: isOfThis ? range90 : nil,
      p: keepsPBack ? nil : p?.atLeast(smallestShownP),
      adjustedP: test.isTold ? test.p.map { max($0, smallestShownP) } : nil,
      testsReadTogether: test.size, verdict: verdict,
      isClearAlone: verdict == .word(.cannotTell) && test.size > 1
        && word(p?.p, test, range95, range90).direction != 0,
      keepsTestBack: keepsPBack && p != nil)
  }

  private func verdict(
    _ test: FamilyTest, _ range95: ClosedRange<Double>?, _ range90: ClosedRange<Double>?,
    _ voices: [VoiceChange]
  ) -> ChangeVerdict {
    let designs = moves.map(\.sample.design)
    if designs.contains(where: { $0 == .untested || $0.mustNotBeTested }) { return .untested }
    guard isTested else { return .judgement(JudgementWord(tenths: tenths, topRung: topRung)) }
    let opposed = sides.count == 1 && Set(voices.map(\.direction)).isSuperset(of: [1, -1])
    return .word(opposed ? .ambiguous : word(test.p, test, range95, range90))
  }

  private func word(
    _ p: Double?, _ test: FamilyTest, _ range95: ClosedRange<Double>?,
    _ range90: ClosedRange<Double>?
  ) -> ChangeWord {
    // Nothing is clear by a test of people who moved the other way.
    let isOpposed = testedEstimate.mean * Double(tenths) < 0
    return ChangeWord(
      tenths: tenths, range95: range95, range90: range90, adjustedP: isOpposed ? 1 : p,
      canReachSignificance: test.canReachSignificance)
  }

  /// Each voice alone; its test is adjusted for those of the others.
  private var voiceChanges: [VoiceChange] {
    let ps = moves.map { $0.sample.p }
    let adjusted = ps.map { $0?.p }.adjusted(by: holmAdjusted)
    return zip(moves, zip(ps, adjusted)).map { move, test in
      let (own, p) = test
      let estimate = move.sample.estimate
      let range95 = estimate?.wholeRange()
      let word = ChangeWord(
        tenths: move.now - move.then, range95: range95,
        range90: estimate?.wholeRange(level: 0.9), adjustedP: p, canReachSignificance: p != nil)
      return VoiceChange(
        voice: move.who.voice, slot: move.who.slot, then: move.then, now: move.now,
        design: move.sample.design,
        range95: estimate?.holds(move.now - move.then) ?? false ? range95 : nil,
        direction: word.direction, isCounted: own?.isCounted)
    }
  }
}

/// A test among those that it is read with.
private struct FamilyTest {
  /// Adjusted for the others.
  let p: Double?
  /// The same if every one of them were as clear as its people could make it.
  let smallestP: Double?
  /// How many they are, itself included.
  let size: Int
  /// Whether ``p`` may be told: one that is adjusted for another tells of that too.
  let isTold: Bool

  /// No answers of so few people could make it clear, if this is not so.
  var canReachSignificance: Bool { smallestP.map { $0 < YearComparison.alpha } ?? false }
}

extension [MeasuredChange?] {
  /// The changes in words, their tests adjusted for being read together (Holm).
  var figuresOfOneFamily: [FigureChange?] {
    let ps = map { $0?.p?.p }.adjusted(by: holmAdjusted)
    let smallest = map { $0?.smallestPossibleP }.adjusted(by: holmAdjusted)
    let size = ps.count { $0 != nil }
    let isTold = !contains { $0?.keepsPBack ?? false }
    return indices.map { place in
      self[place]?.figure(
        FamilyTest(p: ps[place], smallestP: smallest[place], size: size, isTold: isTold))
    }
  }
}

extension MeanEstimate {
  /// Whether its range has a change in it, in tenths.
  fileprivate func holds(_ tenths: Int) -> Bool {
    range()?.contains(Double(tenths) / 10) ?? false
  }

  /// The range in whole points, as it is printed and as words are chosen by.
  ///
  /// More digits would tell how far single people moved (see `ScoreRange`).
  fileprivate func wholeRange(level: Double = 0.95) -> ClosedRange<Double>? {
    range(level: level).map { $0.lowerBound.wholeNumber...$0.upperBound.wholeNumber }
  }
}

extension VoiceSample {
  fileprivate var p: ChangeP? {
    sample.flatMap { ChangeP(of: [$0], estimate: estimate) }
  }
}

extension [Double?] {
  /// Those that are there, adjusted together, in their places.
  func adjusted(by adjust: ([Double]) -> [Double]) -> [Double?] {
    var rest = adjust(compactMap(\.self))[...]
    return map { $0 == nil ? nil : rest.popFirst() }
  }
}

extension [(then: Int, now: Int)?] {
  /// One value, or the first minus the second; `nil` where one is missing.
  fileprivate func difference(_ year: ((then: Int, now: Int)) -> Int) -> Int? {
    let values = compactMap { $0.map(year) }
    guard values.count == count, let first = values.first else { return nil }
    return values.count > 1 ? first - values[1] : first
  }
}

extension ChangeSample {
  /// The same people with each value as many times as large.
  fileprivate func times(_ factor: Int) -> ChangeSample {
    switch self {
    case .matched(let changes): .matched(changes.map { $0 * factor })
    case .unmatched(let before, let after):
      .unmatched(before: before.map { $0 * factor }, after: after.map { $0 * factor })
    }
  }
}

extension YearFigures {
  fileprivate var questionsByID: [Question.ID: YearQuestion] {
    Dictionary(
      sections.flatMap(\.questions).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

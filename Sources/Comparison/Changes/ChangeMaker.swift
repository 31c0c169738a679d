import Measures
import Scoring
import Survey

/// Works out how figures moved between two years.
struct ChangeMaker {
  let earlier: ComparedYear
  let later: ComparedYear
  /// The later questions whose ladder climbs the other way.
  let reversed: Set<Question.ID>
  private let then: [Question.ID: YearQuestion]
  private let now: [Question.ID: YearQuestion]

  init(_ earlier: ComparedYear, _ later: ComparedYear) {
    (self.earlier, self.later) = (earlier, later)
    reversed = later.reversedQuestions
    then = earlier.figures.questionsByID
    now = later.figures.questionsByID
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
    return MeasuredChange(then: then, now: now, sides: moves)
  }

  /// The figure of each cell in both years; `nil` unless both are shown.
  func cells(_ question: ComparedQuestion, _ who: VoiceSlot) -> (then: Int, now: Int)? {
    guard let before = then[question.earlier]?.cells[who.voice]?[who.slot],
      let after = now[question.later]?.cells[who.voice]?[who.slot]
    else { return nil }
    return (before.tenths(mappedBy: question.levels), after.tenths())
  }

  /// What the voices of a role said then, in tenths; `nil` where none of it is shown.
  func then(
    _ question: Question.ID, _ role: Voice.Role, _ slot: Slot, mappedBy levels: [Int]?
  ) -> Int? {
    let cells = then[question]?.cells ?? [:]
    return meanTenths(
      earlier.figures.voices(role).compactMap { cells[$0]?[slot]?.tenths(mappedBy: levels) })
  }

  /// What all who were asked for a second answer said then, in tenths; `nil` where none of it is shown.
  func then(_ question: Question.ID, _ slot: Slot, mappedBy levels: [Int]?) -> Int? {
    let cells = then[question]?.cells ?? [:]
    return meanTenths(
      earlier.figures.voices.compactMap { cells[$0.id]?[slot]?.tenths(mappedBy: levels) })
  }

  /// What the voices of a role say now, in tenths; `nil` where none of it is shown.
  func now(_ question: Question.ID, _ role: Voice.Role, _ slot: Slot) -> Int? {
    let cells = now[question]?.cells ?? [:]
    return meanTenths(later.figures.voices(role).compactMap { cells[$0]?[slot]?.tenths() })
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
    return VoiceMove(
      who: who, then: then, now: now, byPart: levels,
      sample: VoiceSample(of: who, over: used, tenths: now - then, earlier, later))
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
  let sample: VoiceSample
}

/// A change that is measured and tested, and not yet put into a word.
struct MeasuredChange {
  let then: Int
  let now: Int
  let sides: [[VoiceMove]]
  /// Of the test, before it is adjusted; `nil` where nothing can be tested.
  ///
  /// Counted once, as it costs more than all else.
  private(set) var p: ChangeP?

  init(then: Int, now: Int, sides: [[VoiceMove]]) {
    (self.then, self.now, self.sides) = (then, now, sides)
    if tested.allSatisfy({ !$0.isEmpty }) { p = ChangeP(of: samples, estimate: estimate) }
  }

  var tenths: Int { now - then }
  private var moves: [VoiceMove] { sides.flatMap { $0 } }
  /// Voices without people to test count in the change alone.
  private var tested: [[VoiceMove]] {
    sides.map { side in side.filter { $0.sample.sample != nil } }
  }

  /// Of the change, in points; `nil` where a side has nobody to test.
  private var estimate: MeanEstimate? {
    let means = tested.map { side in MeanEstimate.average(of: side.compactMap(\.sample.estimate)) }
    guard let first = means[0] else { return nil }
    guard means.count > 1 else { return first }
    return means[1].map { first.difference(from: $0) }
  }

  /// Each voice's people, so that the plain sum of all is a multiple of the change.
  private var samples: [ChangeSample] {
    zip(tested.indices, tested).flatMap { place, side in
      let others = tested.count > 1 ? tested[1 - place].count : 1
      let weight = place == 0 ? others : -others
      return side.compactMap { $0.sample.sample?.times(weight) }
    }
  }

  private var canReachSignificance: Bool {
    smallestP(of: samples.map(\.size)).value < 0.05
  }

  /// The change in words.
  ///
  /// - Parameter adjustedP: Its p among those it is read with.
  /// - Returns: The figures in both years, the test and the word.
  func figure(adjustedP: Double?) -> FigureChange {
    let estimate = estimate
    let voices = voiceChanges
    return FigureChange(
      then: then, now: now, voices: voices, range95: estimate?.range(),
      range90: estimate?.range(level: 0.9), p: p, adjustedP: adjustedP,
      verdict: verdict(adjustedP, estimate, voices))
  }

  private func verdict(
    _ adjustedP: Double?, _ estimate: MeanEstimate?, _ voices: [VoiceChange]
  ) -> ChangeVerdict {
    let designs = moves.map(\.sample.design)
    if designs.contains(.untested) { return .untested }
    guard tested.allSatisfy({ !$0.isEmpty }) else {
      return .judgement(JudgementWord(tenths: tenths))
    }
    let word = ChangeWord(
      tenths: tenths, range95: estimate?.range(), range90: estimate?.range(level: 0.9),
      adjustedP: adjustedP, canReachSignificance: canReachSignificance)
    let opposed = sides.count == 1 && Set(voices.map(\.direction)).isSuperset(of: [1, -1])
    return .word(opposed ? .ambiguous : word)
  }

  /// Each voice alone; its test is adjusted for those of the others.
  private var voiceChanges: [VoiceChange] {
    let ps = moves.map { $0.sample.p }
    let adjusted = ps.adjusted(by: holmAdjusted)
    return zip(moves, adjusted).map { move, p in
      let estimate = move.sample.estimate
      let word = ChangeWord(
        tenths: move.now - move.then, range95: estimate?.range(),
        range90: estimate?.range(level: 0.9), adjustedP: p, canReachSignificance: p != nil)
      return VoiceChange(
        voice: move.who.voice, slot: move.who.slot, then: move.then, now: move.now,
        design: move.sample.design, range95: estimate?.range(), direction: word.direction)
    }
  }
}

extension VoiceSample {
  fileprivate var p: Double? {
    sample.flatMap { ChangeP(of: [$0], estimate: estimate)?.p }
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

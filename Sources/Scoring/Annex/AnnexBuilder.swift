import Measures
import Survey

/// Builds the annex from the levers' shown cells.
struct AnnexBuilder {
  /// Of the levers.
  let builders: [SectionBuilder]
  let headline: Headline
  let context: SectionContext
  let questionnaire: Questionnaire
  let standings: [VoiceStanding]

  /// Cronbach's alpha is worked out from so many people up who answered everything.
  private static let fewestForAlpha = 30
  /// Krippendorff's alpha needs so many questions.
  private static let fewestQuestions = 5

  func result() -> Annex {
    let ratings = ratings
    return Annex(
      sensitivity: sensitivity, krippendorffAlpha: krippendorff(of: ratings),
      kendallW: concordance, cronbachAlpha: cronbach(of: ratings), voicePairs: voicePairs,
      nonResponse: nonResponse)
  }

  /// The shown cells' questions of each voice, as places in the questionnaire.
  private func usable(_ voice: Int) -> [Int] {
    builders.flatMap { $0.places($0.usable(voice, .now)) }
  }

  private var shownVoices: [Int] {
    questionnaire.voices.indices.filter { standings[$0].isShown }
  }
}

// MARK: - Our own rules

extension AnnexBuilder {
  private var sensitivity: Sensitivity? {
    let levers = builders.compactMap { $0.figure(.now).tenths }
    guard let points = headline.now.points, let ladder = questionnaire.ladder,
      let weights = WeightSensitivity(of: levers),
      let geometric = geometricFigure(of: levers, topRung: ladder.topLevel)
    else { return nil }
    let middle = Double(points.tenths) / 10
    let pools = pools
    // As if every person in a shown cell counted once.
    let perPerson = headline(of: pools) { $0.score(coverageMinimum: 0).points }
    let others =
      [weights.lowest.value / 10, weights.highest.value / 10, geometric]
      + (perPerson.map { [Double($0.tenths) / 10] } ?? [])
    let move = others.map { abs($0 - middle) }.max() ?? 0
    return Sensitivity(
      weights: weights, geometric: geometric, perPerson: perPerson,
      upperHalf: headline(of: pools, by: \.upperHalf), largestMove: move,
      matters: move > Double(questionnaire.settings.points.rulesMatter))
  }

  /// For each lever its questions, the cells of all voices poured together.
  private var pools: [[Cell]] {
    builders.map { builder in
      builder.questions.indices.compactMap { pooled(builder, $0) }
    }
  }

  private func headline(of pools: [[Cell]], by points: (Cell) -> Points?) -> Points? {
    let levers = pools.map { cells in mean(of: cells.compactMap(points)) }
    let known = levers.compactMap { $0 }
    return known.count == levers.count ? mean(of: known) : nil
  }

  private func pooled(_ builder: SectionBuilder, _ index: Int) -> Cell? {
    var pool: Cell?
    for voice in builder.voices.indices {
      let cell = builder.cell(voice, .now, index)
      guard cell.isUsable, let counts = cell.counts else { continue }
      if pool == nil { pool = counts } else { pool?.add(counts) }
    }
    return pool
  }
}

// MARK: - Agreement

extension AnnexBuilder {
  /// By shown voice, each respondent over the questions whose cells are shown in that voice.
  private var ratings: [[[Int?]]] {
    shownVoices.map { voice in
      var isUsable = [Bool](repeating: false, count: questionnaire.questions.count)
      for place in usable(voice) { isUsable[place] = true }
      return (context.ranges.respondents[voice]?.rows ?? []).map { row in
        isUsable.indices.map { isUsable[$0] ? row.level($0) : nil }
      }
    }
  }

  private func krippendorff(of voices: [[[Int?]]]) -> Double? {
    let ratings = Array(voices.joined())
    let questions = questionnaire.questions.indices.count { question in
      ratings.count { $0[question] != nil } >= 2
    }
    guard ratings.count >= 2, questions >= Self.fewestQuestions else { return nil }
    return Measures.krippendorffAlpha(ratings, .ordinal)
  }

  /// Over the questions that every shown voice has a figure for.
  private var concordance: Fraction? {
    let scores = shownVoices.map { voice in
      builders.flatMap { builder in
        builder.questions.indices.map { builder.cell(voice, .now, $0).figure.tenths }
      }
    }
    let columns = (scores.first ?? []).indices.filter { column in
      scores.allSatisfy { $0[column] != nil }
    }
    return try? kendallW(scores.map { row in columns.compactMap { row[$0] } })
  }

  /// Of those who answered everything: a cut of each voice, beside which all others must be nobody
  /// or enough.
  private func cronbach(of voices: [[[Int?]]]) -> CronbachAlpha? {
    let columns = questionnaire.questions.indices.filter { column in
      voices.joined().contains { $0[column] != nil }
    }
    let complete = voices.map { rows in
      rows.map { row in columns.compactMap { row[$0] } }.filter { $0.count == columns.count }
    }
    let others = zip(voices, complete).compactMap { all, complete -> Int? in
      let answering = all.count { row in row.contains { $0 != nil } }
      return complete.isEmpty ? nil : answering - complete.count
    }
    let rows = Array(complete.joined())
    guard rows.count >= Self.fewestForAlpha,
      others.allSatisfy({ $0 == 0 || $0 >= context.disclosure.minimum })
    else { return nil }
    return (try? CronbachAlpha(rows)) ?? nil
  }
}

// MARK: - Voices

extension AnnexBuilder {
  private var voicePairs: [VoicePair] {
    let pairs = shownVoices.flatMap { first in
      shownVoices.filter { $0 > first }.compactMap { pair(first, $0) }
    }
    return pairs.enumerated().sorted { left, right in
      let (one, other) = (abs(left.element.tenths), abs(right.element.tenths))
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
  }

  /// Over every lever's common questions; `nil` when a lever has none.
  private func pair(_ first: Int, _ second: Int) -> VoicePair? {
    let levers = builders.compactMap { builder -> (Int, Int)? in
      let common = builder.questions.indices.filter { index in
        [first, second].allSatisfy { builder.cell($0, .now, index).isUsable }
      }
      let sides = [first, second].map { voice in
        meanTenths(common.compactMap { builder.cell(voice, .now, $0).figure.tenths })
      }
      guard let one = sides[0], let other = sides[1] else { return nil }
      return (one, other)
    }
    guard levers.count == builders.count, let one = meanTenths(levers.map(\.0)),
      let other = meanTenths(levers.map(\.1))
    else { return nil }
    return VoicePair(
      first: questionnaire.voices[first].id, second: questionnaire.voices[second].id,
      tenths: one - other)
  }

  private var nonResponse: [NonResponse] {
    zip(standings, headline.byVoice).compactMap { standing, voice in
      guard let people = standing.people, let asked = standing.asked, asked > people,
        let tenths = voice.scores.now.figure.tenths,
        let range = try? nonResponseRange(
          mean: Fraction(tenths, over: 10), answered: people, groupSize: asked)
      else { return nil }
      return NonResponse(voice: standing.id, answered: people, asked: asked, range: range)
    }
  }
}

import Comparison
import Diagnostics
import Findings
import Measures
import Scoring
import Survey

extension ChangeText {
  /// What lies between two sides, kind by kind.
  var differences: [String] {
    let kinds = words.differenceKinds.compactMap { kind -> [String]? in
      let rows = comparison.differences.filter { $0.kind == kind && isListed($0) }
      guard !rows.isEmpty else { return nil }
      return [folded(words.title(of: kind.rawValue), indent: 2)] + rows.map(line)
    }
    return kinds.isEmpty ? [] : [heading("differences")] + kinds.flatMap(\.self)
  }

  private func isListed(_ difference: DifferenceChange) -> Bool {
    detail == .all || (detail == .changed && difference.section == nil)
      || [.narrower, .wider, .turned].contains(difference.word)
  }

  private func line(of difference: DifferenceChange) -> String {
    let change = difference.change
    let visible = difference.word == .cannotTell ? words.visible(change) : ""
    return line(
      visible.isEmpty ? "text-difference" : "text-difference-visible",
      [
        "what": .name(difference.section.map { words.name(of: $0) } ?? words.allLevers),
        "then": .difference(change.then), "now": .difference(change.now),
        "word": .name(words.bank.change("difference-word-\(difference.word.rawValue)")),
        "visible": .name(visible),
      ], indent: 4)
  }

  /// What became of what leaders were prepared to do.
  var promises: [String] {
    guard !comparison.promises.isEmpty else { return [] }
    let counts = words.promiseCounts.filter { $0.count > 0 }.map { "\($0.count) \($0.word)" }
    let listed = comparison.promises.filter { promise in
      switch detail {
      case .all: true
      case .changed: ![.notKept, .noEvidence].contains(promise.word)
      case .clear: promise.word == .kept || promise.word == .withdrawn
      }
    }
    let rows = listed.map { promise in
      (
        words.bank.change("promise-\(promise.word.rawValue)"),
        words.bank.change(
          promise.restsOnPrepared ? "text-promise-prepared" : "text-promise",
          [
            "question": .name(promise.question.rawValue), "lived": .points(promise.lived),
            "prepared": .points(promise.prepared), "later": .name(points(promise.livedLater)),
            "prepared_later": .name(points(promise.preparedLater)),
          ])
      )
    }
    return [heading("promises"), folded(words.promiseMeans, indent: 2)]
      + [folded("\(counts.joined(separator: ", ")).", indent: 2)] + wordsFirst(rows)
      + (listed.isEmpty ? [] : rest(comparison.promises.count - listed.count))
      + [line("text-promise-words", ["smallest": .whole(Self.smallestPromise)], indent: 2)]
  }

  private static let smallestPromise = Double(PromiseWord.smallestTenths) / 10

  /// What was to be moved first, and whether it still is.
  var steps: [String] {
    let listed = comparison.steps.filter { detail == .all || $0.baseline != .unchanged }
    guard !listed.isEmpty, detail != .clear else { return [] }
    return [heading("steps")]
      + [words.otherMeasure].filter { !$0.isEmpty }.map {
        folded($0, indent: 2)
      }
      + wordsFirst(
        listed.map { step in
          (
            words.bank.change("step-\(step.baseline.rawValue)"),
            words.bank.change(
              "text-step",
              [
                "question": .name(step.question.rawValue), "then": .name(points(step.then)),
                "now": .name(points(step.now)),
              ])
          )
        })
  }

  /// Rows that begin with a word, what follows it under each other; a word that leaves too little
  /// room has a line of its own.
  private func wordsFirst(_ rows: [(word: String, rest: String)]) -> [String] {
    let width = rows.reduce(0) { max($0, displayWidth(of: $1.word.safeForTerminal)) }
    return rows.map { row in
      let word = "  " + row.word.safeForTerminal.padded(to: width + 2)
      let rest = folded(row.rest, indent: width + 4)
      let isNarrow = rest.split(separator: "\n").allSatisfy { displayWidth(of: String($0)) <= 80 }
      return isNarrow
        ? word + rest.dropFirst(width + 4)
        : folded(row.word, indent: 2) + "\n" + folded(row.rest, indent: 4)
    }
  }

  /// What was agreed, all of it, as facts are: whatever lines are asked for.
  var actions: [String] {
    guard !comparison.actions.isEmpty else { return [] }
    return [heading("actions")]
      + comparison.actions.map { change in
        line(
          "text-action",
          [
            "word": .name(words.words(for: change)), "what": .name(words.what(change)),
            "who": .name(change.thenAndNow(\.owner)),
            "by": .name(change.thenAndNow(\.by.inWords)),
            "status": .name(change.last.statusInWords(change.thenAndNow(\.status.rawValue))),
          ], indent: 2)
      }
  }

  var votes: [String] {
    let sentences = words.votes
    guard !sentences.isEmpty else { return [] }
    return [heading("votes")] + sentences.map { folded($0, indent: 2) }
  }

  var questionsToLookAt: [String] {
    let questions = comparison.questionsToLookAt
    guard !questions.isEmpty, detail != .clear else { return [] }
    var table = ChangeTextTable(
      heads: columns("question", "then", "now", "change") + [""], nameWidth: 34)
    for question in questions {
      table.add([
        question.later.rawValue, points(question.then), points(question.now),
        ScoreText.difference(question.tenths), "",
      ])
    }
    return [heading("questions")] + table.lines + [line("moved-by-chance")]
  }

  /// What the comparison rests on: questions, voices, groups.
  var comparable: [String] {
    let classes = words.rows.flatMap { ledgerClass, rows in
      [folded("\(words.name(of: ledgerClass)): \(rows.count)", indent: 2)]
        + (detail == .clear ? [] : lines(of: rows.filter { ledgerClass != .same || $0.isToTell }))
    }
    let slots = words.slotChanges.map { folded($0, indent: 2) }
    let renames = words.likelyRenames.map { folded($0, indent: 2) }
    var table = ChangeTextTable(heads: columns("voice", "then", "now", "both"))
    for voice in comparison.voices {
      table.add([
        words.subject.fill(voice.name), voice.peopleThen.map { String($0) } ?? "–",
        voice.peopleNow.map { String($0) } ?? "–",
        words.bank.change("presence-\(voice.presence.rawValue)"),
      ])
    }
    return [heading("compared")] + classes + slots + renames + [""] + table.lines
  }

  /// Ids of questions, and why they are not simply the same: "say-1, say-2: Plainer words.".
  ///
  /// Those of which one thing is said stand together, where the first of them does.
  private func lines(of rows: [LedgerRow]) -> [String] {
    words.grouped(rows).flatMap { remark, rows -> [String] in
      let ids = words.ids(of: rows)
      return remark.isEmpty
        ? ids.map { folded($0, indent: 4) }
        : [folded("\(ids.joined(separator: ", ")): \(remark)", indent: 4)]
    }
  }

  var expectedChanges: [String] {
    guard let expected = words.subject.options.expected, !expected.isEmpty else { return [] }
    return [heading("expected")]
      + expected.map { change in
        let what = words.words(forID: change.id).map {
          words.bank.change("text-expected-what", ["what": .name($0), "id": .name(change.id)])
        }
        let said = words.bank.change(
          change.until == nil ? "text-expected" : "text-expected-until",
          [
            "what": .name(what ?? change.id), "id": .name(change.id),
            "reason": .name(change.reason), "name": .name(change.name),
            "until": .name(change.until?.inWords ?? ""),
          ])
        let notes =
          (change.isExpired ? ["text-expired"] : []) + (change.isMatched ? [] : ["text-not-found"])
        return folded(
          ([said] + notes.map { words.bank.change($0) }).joined(separator: " "), indent: 2)
      }
  }

  /// Why a test would give people away, for each such reason that a figure was not tested for.
  private var whatATestWouldTell: [String] {
    let figures =
      [comparison.headline.change] + comparison.sections.map(\.change)
      + comparison.differences.map(\.change)
    let designs = Set(figures.compactMap { $0 }.flatMap(\.voices).map(\.design.id))
    return [ChangeDesign.besideRoom, .fewQuestions].filter { designs.contains($0.id) }.map {
      line(
        "text-why-\($0.id)",
        ["minimum": .count(max(comparison.earlier.minimum, comparison.later.minimum))], indent: 2)
    }
  }

  private func line(of design: ChangeDesign, named name: String) -> String {
    line(
      "text-design", ["voice": .name(name), "design": .name(words.design(design))], indent: 2)
  }

  /// Of each lever that was not tested, its voices that are compared in another way than in all.
  private func whyNotTested(otherwiseThan all: FigureChange) -> [String] {
    words.sections.flatMap { section -> [String] in
      guard let change = section.change, change.verdict == .untested else { return [] }
      return change.voices.filter { voice in
        !voice.design.isTested
          && all.voices.first { $0.voice == voice.voice }?.design.id != voice.design.id
      }.map {
        line(
          of: $0.design, named: "\(words.name(of: section)), \(words.name(of: $0.voice))")
      }
    }
  }

  var method: [String] {
    guard let change = words.comparedFigure, !comparison.isSameResult else { return [] }
    let tests = words.tests { $0.later.rawValue }
    return [heading("method")]
      + change.voices.map { line(of: $0.design, named: words.name(of: $0.voice)) }
      + whyNotTested(otherwiseThan: change) + whatATestWouldTell
      + (change.voices.contains(where: \.design.isTested)
        ? [line("text-method", ["alpha": .name("\(YearComparison.alpha)")], indent: 2)] : [])
      + (tests.isEmpty ? [] : [folded(tests, indent: 2)])
  }
}

extension PromiseOutcome {
  /// What leaders are prepared to do now makes the word.
  fileprivate var restsOnPrepared: Bool {
    preparedLater != nil && (word == .withdrawn || word == .notKept)
  }
}

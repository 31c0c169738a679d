import Comparison
import Diagnostics
import Measures
import Reporting
import Scoring
import Survey

extension ChangeText {
  /// What lies between leaders and people with lived experience.
  var differences: [String] {
    let rows = comparison.differences.filter { difference in
      detail == .all || (detail == .changed && difference.section == nil)
        || [.narrower, .wider].contains(difference.word)
    }
    guard !rows.isEmpty else { return [] }
    return ["Between leaders and people"]
      + rows.map { difference in
        let section = comparison.sections.first { $0.id == difference.section }
        let place = section.map { ", \(terms.fill($0.name).safeForTerminal)" } ?? ""
        let change = difference.change
        return
          ("\(ChangeWords.name(of: difference.kind))\(place): "
          + "\(ScoreText.difference(change.then)) then, \(ScoreText.difference(change.now)) now: "
          + ChangeWords.word(difference.word) + smallest(change, difference.word) + ".")
          .wrapped(indent: "  ")
      }
  }

  private func smallest(_ change: FigureChange, _ word: DifferenceChange.Word) -> String {
    guard word == .cannotTell, let smallest = change.smallestVisible else { return "" }
    return ", a change of \(ScoreText.whole(smallest)) points would have stood out"
  }

  /// What became of what leaders were prepared to do.
  var promises: [String] {
    guard !comparison.promises.isEmpty else { return [] }
    let counts = PromiseWord.allCases.map { word in
      (word, comparison.promises.count { $0.word == word })
    }
    let summary = counts.filter { $0.1 > 0 }
      .map { "\($0.1) \(ChangeWords.word($0.0))" }.joined(separator: ", ")
    let listed = comparison.promises.filter { promise in
      switch detail {
      case .all: true
      case .changed: ![.notKept, .noEvidence].contains(promise.word)
      case .clear: promise.word == .kept || promise.word == .withdrawn
      }
    }
    let rows = listed.map { promise in
      "  " + ChangeWords.word(promise.word).padded(to: 13) + promise.question.rawValue + ": "
        + "\(points(promise.lived)) then, \(points(promise.prepared)) promised, "
        + (promise.livedLater.map(points) ?? "not shown") + " now"
    }
    let left = comparison.promises.count - listed.count
    return [
      "Last year's promises",
      ("Leaders were prepared to go 10 points or more beyond what people saw on "
        + "\(comparison.promises.count) of the questions: \(summary).").wrapped(indent: "  "),
    ] + rows + (left > 0 ? ["  and \(left) more (--show all)"] : [])
  }

  /// What was to be moved first, and whether it still is.
  var steps: [String] {
    let listed = comparison.steps.filter { detail == .all || $0.baseline != .unchanged }
    guard !listed.isEmpty, detail != .clear else { return [] }
    return ["What to move first"]
      + listed.map { step in
        "  " + ChangeWords.word(step.baseline).padded(to: 13) + step.question.rawValue + ": "
          + "\(step.then.map(points) ?? "-") then, \(step.now.map(points) ?? "-") now"
      }
  }

  /// What was agreed, all of it, as facts are: whatever lines are asked for.
  var actions: [String] {
    guard !comparison.actions.isEmpty else { return [] }
    return ["What was agreed"]
      + comparison.actions.map { change in
        let overdue = change.isOverdue ? ", overdue" : ""
        let note = change.last.note.map { " (\($0))" } ?? ""
        return
          ("\(ChangeWords.word(change)): \(change.last.what); \(change.thenAndNow(\.owner)); "
          + "by \(change.thenAndNow(\.by.inWords)); \(change.thenAndNow(\.status.rawValue))\(note)"
          + overdue).safeForTerminal.wrapped(indent: "  ")
      }
  }

  var votes: [String] {
    guard !comparison.bodies.isEmpty else { return [] }
    return ["Who decides, on paper"]
      + comparison.bodies.flatMap { body in
        ["  \(body.name.safeForTerminal)"]
          + body.facts.map { ChangeWords.fact($0, group: groupName).wrapped(indent: "    ") }
      }
  }

  private func groupName(_ id: RespondentGroup.ID) -> String {
    let groups = (comparison.later.bodies + comparison.earlier.bodies).flatMap(\.groups)
    return terms.fill(groups.first { $0.id == id }?.name ?? id.rawValue).safeForTerminal
  }

  var questionsToLookAt: [String] {
    let questions = comparison.questionsToLookAt
    guard !questions.isEmpty, detail != .clear else { return [] }
    return ["Questions to look at"]
      + questions.map { question in
        "  " + question.later.rawValue.padded(to: 34) + points(question.then).rightAligned(to: 6)
          + " to" + points(question.now).rightAligned(to: 6)
      } + ["About one in ten of such a list moved by chance alone.".wrapped(indent: "  ")]
  }

  /// What the comparison rests on: questions, voices, groups.
  var comparable: [String] {
    let counts = LedgerClass.allCases.compactMap { kind in
      comparison.questions.counts[kind].map { "\($0) \(ChangeWords.word(kind))" }
    }
    let questions = "Questions: \(counts.joined(separator: ", "))."
    let rows = comparison.questions.rows.filter { $0.ledgerClass != .same && detail != .clear }
    return ["What can be compared", questions.wrapped(indent: "  ")]
      + rows.map { ChangeWords.line(of: $0).wrapped(indent: "    ") }
      + comparison.voices.map { voice in
        let groups = voice.hasOtherGroups ? "; made of other groups than before" : ""
        return "\(voiceName(voice.id)): \(ChangeWords.presence(voice))\(groups)."
          .wrapped(indent: "  ")
      }
  }

  var expectedChanges: [String] {
    guard let expected, !expected.isEmpty else { return [] }
    return ["Expected"]
      + expected.map { change in
        let until = change.until.map { ", until \($0.inWords)" } ?? ""
        let found = change.isMatched ? "" : " Nothing of the kind was found."
        return "\(change.id): \(change.reason) (\(change.name)\(until)).\(found)".safeForTerminal
          .wrapped(indent: "  ")
      }
  }

  var method: [String] {
    let change =
      comparison.headline.change ?? comparison.levers.lazy.compactMap(\.change).first
    guard let change, !comparison.isSameResult else { return [] }
    let designs = change.voices.map { "\(voiceName($0.voice)): \(ChangeWords.design($0.design))." }
    return ["How it was tested"] + designs.map { $0.wrapped(indent: "  ") }
      + [ChangeWords.method.wrapped(indent: "  ")]
  }
}

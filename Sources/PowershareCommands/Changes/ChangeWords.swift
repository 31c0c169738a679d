import Comparison
import Measures
import Reporting
import Scoring
import Survey

/// What `powershare diff` says at a terminal.
enum ChangeWords {
  static let underAFall =
    "A lower score can mean less sharing, or people seeing more clearly. Ask before you conclude."

  static let method =
    """
    A change is clear when its 95% range leaves out 0 and an exact test gives less than 0.05; the \
    levers are read together (Holm). Different people each year make ranges too wide, never too \
    narrow. Nothing here says why a figure moved, and "cannot tell" does not mean "no change".
    """

  // MARK: - The verdict

  static func verdict(_ comparison: YearComparison, names: (Voice.ID) -> String) -> String {
    guard case .compared(let change) = comparison.headline else {
      return "Not comparable: not every lever has a figure in both years over enough of the same "
        + "questions."
    }
    let moved = ScoreText.difference(change.tenths)
    return switch change.verdict {
    case .word(let word): sentence(word, change, moved: moved, names: names)
    case .judgement(.changed): "Your judgement changed: \(moved) points."
    case .judgement(.unchanged): "Your judgement did not change by a rung: \(moved) points."
    case .untested:
      "The score moved by \(moved) points, like with like. Only the results of one year are left, "
        + "so nothing could be tested."
    }
  }

  private static func sentence(
    _ word: ChangeWord, _ change: FigureChange, moved: String, names: (Voice.ID) -> String
  ) -> String {
    let size = ScoreText.points(abs(change.tenths))
    switch word {
    case .up: return "Up: the score rose by \(size) points, more than chance would do."
    case .down: return "Down: the score fell by \(size) points, more than chance would do."
    case .upSmall: return "Up, by a little: \(moved) points, more than chance would do."
    case .downSmall: return "Down, by a little: \(moved) points, more than chance would do."
    case .steady:
      return
        "Steady: if the score moved at all (\(moved) points seen), then by less than 10 points."
    case .cannotTell:
      let smallest = change.smallestVisible.map {
        " Only a change of about \(ScoreText.whole($0)) points would have stood out."
      }
      return "Cannot tell: the score moved by \(moved) points, which chance alone can do."
        + (smallest ?? "")
    case .tooFew:
      return "Too few people to tell: it needs 6 who answered both times, or 5 in each year."
    case .notComparable: return "Not comparable."
    case .ambiguous:
      func list(_ direction: Int) -> String {
        change.voices.filter { $0.direction == direction }.map { names($0.voice) }
          .joined(separator: ", ")
      }
      return "No one word: for \(list(1)) the score rose, for \(list(-1)) it fell."
    }
  }

  static func isClear(_ verdict: ChangeVerdict) -> Bool {
    switch verdict {
    case .word(.steady), .word(.cannotTell), .word(.tooFew), .untested, .judgement: false
    case .word: true
    }
  }

  // MARK: - Words

  static func word(_ verdict: ChangeVerdict) -> String {
    switch verdict {
    case .word(let word): self.word(word)
    case .judgement(.changed): "judgement changed"
    case .judgement(.unchanged): "judgement as before"
    case .untested: "not tested"
    }
  }

  private static func word(_ word: ChangeWord) -> String {
    switch word {
    case .up, .down, .steady, .ambiguous: word.rawValue
    case .upSmall: "up, small"
    case .downSmall: "down, small"
    case .cannotTell: "~ cannot tell"
    case .tooFew: "too few to tell"
    case .notComparable: "not comparable"
    }
  }

  static func word(_ word: DifferenceChange.Word) -> String {
    switch word {
    case .narrower, .wider: word.rawValue
    case .cannotTell: "~ cannot tell"
    case .tooFew: "too few to tell"
    case .untested: "not tested"
    }
  }

  static func word(_ word: PromiseWord) -> String {
    switch word {
    case .noEvidence: "no evidence"
    case .kept, .withdrawn: word.rawValue
    case .partKept: "part kept"
    case .notKept: "not kept"
    }
  }

  static func word(_ baseline: Baseline) -> String {
    switch baseline {
    case .new: "new"
    case .unchanged: "as before"
    case .updated: "still there"
    case .absent: "gone"
    }
  }

  static func word(_ action: ActionChange) -> String {
    action.baseline == .updated ? "changed" : word(action.baseline)
  }

  static func word(_ kind: LedgerClass) -> String {
    switch kind {
    case .same: "the same"
    case .notComparable: "not comparable"
    case .reworded, .mapped, .new, .ended: kind.rawValue
    }
  }

  static func name(of kind: DifferenceChange.Kind) -> String {
    switch kind {
    case .perceptionGap: "Gap (leaders minus lived)"
    case .promise: "Promise (prepared minus lived)"
    case .unmet: "Unmet (wanted minus prepared)"
    }
  }

  static func why(_ reason: ChangeOutcome.Reason, _ section: SectionChange) -> String {
    switch reason {
    case .tooFewQuestions:
      "only \(section.commonQuestions) of \(section.longerQuestions) questions are common"
    case .noVoiceInBoth: "no voice can be shown in both years"
    case .leverMissing: "a lever has no figure"
    }
  }

  static func line(of row: LedgerRow) -> String {
    let name = "\(word(row.ledgerClass)): \(row.id?.rawValue ?? "")"
    switch row.pair.ruling {
    case .reworded(let why):
      return "\(name), with the same meaning (\(why.joined(separator: "; ")))"
    case .mapped(let levels):
      let rungs = levels.enumerated().map { "\($0)→\($1)" }.joined(separator: " ")
      return "\(name), earlier rungs count as \(rungs)"
    case .notComparable(let obstacle): return "\(name), \(why(obstacle))"
    case .same, .new, .ended: return name
    }
  }

  private static func why(_ obstacle: QuestionnaireComparison.Obstacle) -> String {
    switch obstacle {
    case .declared: "its authors say so"
    case .undeclared: "its words differ and nobody says that they mean the same"
    case .ladder: "the ladder is another one"
    case .slots: "other answers are asked"
    case .type: "it is of another type"
    case .replaced: "another question took its place"
    case .splitOrMerged: "one question became several, or several one"
    }
  }

  static func presence(_ voice: VoiceRow) -> String {
    switch voice.presence {
    case .inBoth:
      "\(people(voice.peopleThen)) then, \(people(voice.peopleNow)) now"
    case .onlyEarlier: "answered then, and not now"
    case .onlyLater: "answers for the first time"
    case .hiddenInOne: "too few to be shown in one year or both"
    case .inNeither: "nobody answered in either year"
    }
  }

  private static func people(_ number: Int?) -> String { number.map { String($0) } ?? "some" }

  static func design(_ design: ChangeDesign) -> String {
    switch design {
    case .matched(let people, _): "\(people) people answered both times"
    case .unmatched(let before, let after):
      "\(before) separate answers then and \(after) now, from people taken as different ones"
    case .single: "one person"
    case .together: "answered together, so counted and not tested"
    case .untested: "the answers of a year are no longer there"
    }
  }

  // MARK: - Votes

  static func fact(_ fact: VoteFact, group name: (RespondentGroup.ID) -> String) -> String {
    switch fact {
    case .newBody: "is described for the first time"
    case .bodyGone: "is no longer described"
    case .status(let from, let to): "status: \(from) then, \(to) now"
    case .quota(let from, let to): "a decision took \(from) votes, and takes \(to)"
    case .seats(let group, let from, let to): "\(name(group)): \(from) seats then, \(to) now"
    case .observers(let group, let from, let to):
      "\(name(group)): \(from) seats without a vote then, \(to) now"
    case .blockAlone(let group, let can):
      "\(name(group)) can \(can ? "now" : "no longer") block a decision alone"
    case .passAlone(let group, let can):
      "\(name(group)) can \(can ? "now" : "no longer") pass a decision alone"
    case .vote(let group, _, .canMatter): "the votes of \(name(group)) can now decide"
    case .vote(let group, _, .neverCounts):
      "\(name(group)) have votes that can never change a result now"
    case .vote(let group, _, .none), .vote(let group, _, .unknown):
      "\(name(group)) have no vote now"
    }
  }
}

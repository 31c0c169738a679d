import Comparison
import Diagnostics
import Measures
import Reporting
import Scoring
import Survey

/// A comparison of two years for a reader at a terminal: the verdict first.
///
/// No line is wider than 80 columns, but for a name that is.
struct ChangeText {
  let comparison: YearComparison
  let detail: ChangeOptions.Detail
  let expected: [ExpectedChange]?
  let terms: Terms

  init(of comparison: YearComparison, options: ChangeOptions) {
    self.comparison = comparison
    detail = options.detail
    expected = options.expected
    terms = Terms(people: comparison.later.subject.people)
  }

  func text() -> String {
    let parts: [[String]] = [
      title, verdict, levers, differences, promises, steps, actions, votes, questionsToLookAt,
      comparable,
      expectedChanges, method,
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  // MARK: - Verdict

  private var title: [String] {
    let (then, now) = (comparison.earlier.subject, comparison.later.subject)
    var lines = ["\(now.organisation): \(then.wave) to \(now.wave)".safeForTerminal]
    if now.isInvented { lines.append("This organisation and its answers are invented.") }
    if now.organisation != then.organisation {
      lines.append("The earlier audit is of \(then.organisation).".safeForTerminal.wrapped())
    }
    return lines
  }

  private var verdict: [String] {
    if comparison.isSameResult { return ["Both hold the same figures: nothing moved."] }
    var lines = [ChangeWords.verdict(comparison, names: voiceName).wrapped()]
    if let then = comparison.earlier.headline, let now = comparison.later.headline {
      lines.append(
        "The headline was \(points(then)) and is \(points(now)), each on its own year.".wrapped())
    }
    if comparison.headline.change.map({ $0.verdict.word?.direction ?? 0 < 0 }) ?? false {
      lines.append(ChangeWords.underAFall.wrapped())
    }
    return lines
  }

  // MARK: - Levers

  private var levers: [String] {
    let rows = comparison.sections.filter(isListed)
    let left = comparison.sections.count - rows.count
    var lines = [columns("Lever", "then", "now", "change", "range", "word")]
    lines += rows.flatMap(row)
    if left > 0 { lines.append("  and \(left) more in which nothing moved (--show all)") }
    let falls = comparison.levers.filter { ($0.outcome.verdict.word?.direction ?? 0) < 0 }
    if !falls.isEmpty, (comparison.headline.verdict.word?.direction ?? 0) >= 0 {
      lines += ["", ChangeWords.underAFall.wrapped()]
    }
    return lines
      + [
        "",
        ("Then and now are each year's own figures. The change is like with like: the "
          + "questions and voices that both years have.").wrapped(),
      ]
  }

  private func isListed(_ section: SectionChange) -> Bool {
    switch detail {
    case .all: true
    case .changed: section.change?.tenths != 0
    case .clear: ChangeWords.isClear(section.outcome.verdict)
    }
  }

  private func row(_ section: SectionChange) -> [String] {
    let name =
      terms.fill(section.name).safeForTerminal
      + (section.isSeparate ? " (apart)" : "")
    let word = ChangeWords.word(section.outcome.verdict)
    let figures = (section.printedThen.map(points) ?? "-", section.printedNow.map(points) ?? "-")
    let change = section.change.map { ScoreText.difference($0.tenths) } ?? "-"
    let range = section.change?.range95.map { ScoreText.range($0) } ?? "-"
    let short = displayWidth(of: name) < Self.nameWidth
    var lines = short ? [] : [name.wrapped()]
    lines.append(columns(short ? name : "", figures.0, figures.1, change, range, word))
    if case .notComparable(let reason) = section.outcome {
      lines.append(ChangeWords.why(reason, section).wrapped(indent: "  "))
    }
    return lines + apart(section.change)
  }

  /// Voices that clearly moved, where they moved apart or people who came or went made the change.
  private func apart(_ change: FigureChange?) -> [String] {
    guard let change else { return [] }
    let isAmbiguous = change.verdict == .word(.ambiguous)
    return change.voices.flatMap { voice -> [String] in
      var lines: [String] = []
      if isAmbiguous, voice.direction != 0 {
        lines.append("  \(voiceName(voice.voice)): \(ScoreText.difference(voice.tenths))")
      }
      if let matched = voice.tellingMatchedTenths, case .matched(let people, _) = voice.design {
        lines.append(
          ("\(voiceName(voice.voice)): the \(people) who answered both times moved by "
            + "\(ScoreText.difference(matched)), all by \(ScoreText.difference(voice.tenths)), "
            + "because other people answered.").wrapped(indent: "  "))
      }
      return lines
    }
  }

  private static let nameWidth = 24

  private func columns(
    _ name: String, _ then: String, _ now: String, _ change: String, _ range: String,
    _ word: String
  ) -> String {
    name.padded(to: Self.nameWidth) + then.rightAligned(to: 6) + now.rightAligned(to: 8)
      + change.rightAligned(to: 9) + range.rightAligned(to: 12) + "   " + word
  }

  // MARK: - Names

  func voiceName(_ id: Voice.ID) -> String {
    terms.fill(comparison.voices.first { $0.id == id }?.name ?? id.rawValue).safeForTerminal
  }

  func points(_ tenths: Int) -> String { ScoreText.points(tenths) }
}

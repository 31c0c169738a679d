import Comparison
import Diagnostics
import Findings
import Measures
import Scoring
import Survey

/// Comparisons for a reader at a terminal, each with its verdict first.
///
/// No line is wider than 80 columns, but for a name that is.
///
/// - Parameters:
///   - subject: The years.
///   - pack: Whose sentences say it, one that ``TemplatePack/tellsChangesAtTerminal``.
/// - Returns: Lines without anything that could colour a screen or move its cursor.
package func textBytes(of subject: ChangeSubject, saidBy pack: TemplatePack) -> [UInt8] {
  let texts = subject.parts.map { part in
    ChangeText(ChangeWords(subject: subject, part: part, bank: pack.sentences)).text
  }
  let line = "\n" + String(repeating: "-", count: 80) + "\n\n"
  return Array(texts.joined(separator: line).utf8)
}

/// One comparison as text.
struct ChangeText {
  let words: ChangeWords

  init(_ words: ChangeWords) { self.words = words }

  var comparison: YearComparison { words.comparison }
  var detail: ChangeOptions.Detail { words.subject.options.detail }

  var text: String {
    let parts = [
      title, verdict, levers, differences, promises, steps, actions, votes, questionsToLookAt,
      comparable, expectedChanges, method,
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  // MARK: - Lines

  /// A sentence of the pack, folded.
  func line(_ sentence: String, _ values: [String: Finding.Value] = [:], indent: Int = 0) -> String
  {
    folded(words.bank.change(sentence, values), indent: indent)
  }

  /// Words of whatever origin as lines that fit.
  func folded(_ text: String, indent: Int = 0) -> String {
    text.safeForTerminal.wrapped(indent: String(repeating: " ", count: indent))
  }

  func heading(_ name: String) -> String { line("text-heading-\(name)") }

  /// The heads of some columns.
  func columns(_ names: String...) -> [String] {
    names.map { words.bank.change("text-column-\($0)") }
  }

  func points(_ tenths: Int?) -> String { tenths.map(ScoreText.points) ?? "–" }

  /// What was left out of a list.
  func rest(_ count: Int) -> [String] {
    count > 0 ? [line("text-more", ["count": .count(count)], indent: 2)] : []
  }

  // MARK: - Verdict

  private var title: [String] {
    let (then, now) = (comparison.earlier.subject, comparison.later.subject)
    var lines = [
      line(
        "text-title",
        [
          "organisation": .name(now.organisation), "then": .name(then.wave),
          "now": .name(now.wave),
        ])
    ]
    if words.subject.options.isDraft { lines.append(line("text-draft")) }
    if now.isInvented { lines.append(line("text-invented")) }
    if now.organisation != then.organisation {
      lines.append(
        line("text-other-organisation", ["organisation": .name(then.organisation)]))
    }
    let incomplete = words.subject.incompleteYears(of: [words.part])
    if !incomplete.isEmpty { lines.append(line("incomplete", ["years": .names(incomplete)])) }
    return lines
  }

  private var verdict: [String] {
    guard !comparison.isSameResult else { return [line("same")] }
    let outcome = comparison.headline
    var lines =
      ([words.says(words.allLevers, outcome), words.rests(on: comparison.headlinePart)]
      .filter { !$0.isEmpty } + words.otherGroups).map { folded($0) }
      + apart(outcome, indent: 0)
    if let then = comparison.earlier.headline, let now = comparison.later.headline {
      lines.append(line("text-printed", ["then": .points(then), "now": .points(now)]))
    }
    lines += words.notMatched.map { folded($0) }
    return outcome.isFall ? lines + [line("fall")] : lines
  }

  // MARK: - Levers

  private var levers: [String] {
    guard !words.sections.isEmpty, !comparison.isSameResult || detail == .all else { return [] }
    let rows = words.sections.filter(isListed)
    guard !rows.isEmpty else {
      return [line("text-no-lever", ["count": .count(words.sections.count)])]
    }
    var table = ChangeTextTable(heads: columns("lever", "then", "now", "change", "range", "word"))
    for section in rows { table.add(row(of: section), notes: notes(on: section)) }
    let fall = !comparison.headline.isFall && comparison.sections.contains(where: \.outcome.isFall)
    let isCompared = rows.contains { $0.change != nil }
    return table.lines + rest(words.sections.count - rows.count)
      + (fall ? ["", line("fall")] : [])
      + (isCompared ? ["", line("text-like-with-like")] : []) + parts(of: rows)
  }

  /// Which levers in the table rest on which part of the questions and voices, unless what is said
  /// above of all levers says it; those of the same part together.
  private func parts(of rows: [SectionChange]) -> [String] {
    let all = comparison.isSameResult ? nil : comparison.headlinePart
    let told = rows.filter { section in
      guard let part = section.part else { return false }
      return !part.hasAllQuestions || !part.fewer.isEmpty || part.without != all?.without
    }.map { (name: words.name(of: $0), rests: words.rests(on: $0.part)) }
      .filter { !$0.rests.isEmpty }
    let parts = told.map(\.rests).reduce(into: [String]()) { parts, rests in
      if !parts.contains(rests) { parts.append(rests) }
    }
    return parts.map { rests in
      line(
        "text-lever-part",
        [
          "levers": .names(told.filter { $0.rests == rests }.map(\.name)), "part": .name(rests),
        ])
    }
  }

  private func isListed(_ section: SectionChange) -> Bool {
    switch detail {
    case .all: true
    case .changed: section.outcome.verdict.isClear || section.change.map(detail.isToTell) ?? true
    case .clear: section.outcome.verdict.isClear
    }
  }

  private func row(of section: SectionChange) -> [String] {
    let name = words.name(of: section)
    return [
      section.isSeparate ? words.bank.change("text-apart", ["lever": .name(name)]) : name,
      points(section.printedThen), points(section.printedNow),
      section.change.map { ScoreText.difference($0.tenths) } ?? "–",
      section.change?.range95.map(ScoreText.range) ?? "–", words.word(section.outcome),
    ]
  }

  private func notes(on section: SectionChange) -> [String] {
    if case .notComparable(let reason) = section.outcome {
      // What holds for all levers together has been said above.
      return section.outcome == comparison.headline
        ? [] : [line("why-\(reason.rawValue)", indent: 2)]
    }
    let clearAlone = section.change.map { $0.isClearAlone ? words.visible($0) : "" } ?? ""
    return [clearAlone].filter { !$0.isEmpty }.map { folded($0, indent: 2) }
      + apart(section.outcome, indent: 2)
  }

  /// Voices that clearly moved, where they moved apart or people who came or went made the change.
  private func apart(_ outcome: ChangeOutcome, indent: Int) -> [String] {
    let moved = outcome.verdict == .word(.ambiguous) ? words.moved(outcome) : []
    return (moved + words.matchedTell(outcome)).map { folded($0, indent: indent) }
  }
}

extension ChangeVerdict {
  /// It moved, or cannot be compared at all.
  fileprivate var isClear: Bool {
    switch self {
    case .word(.steady), .word(.cannotTell), .word(.tooFew), .untested, .judgement: false
    case .word: true
    }
  }
}

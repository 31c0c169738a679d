import Comparison
import Findings
import Measures
import Scoring
import Survey

/// What the template of the edition of change may name, with the values of some comparisons.
struct ChangeValues {
  private let subject: ChangeSubject
  private let bank: SentenceBank

  init(_ subject: ChangeSubject, bank: SentenceBank) {
    (self.subject, self.bank) = (subject, bank)
  }

  static let schema: TemplateSchema = .object([
    "organisation": .text, "wave": .text, "earlier_waves": .text, "date": .text,
    "questionnaire": .text, "hash": .text, "minimum": .text, "alpha": .text, "smallest": .text,
    "fall_means": .text, "nothing_moved": .text, "moved_by_chance": .text,
    "audience_banner": .text, "incomplete": .text, "draft": .flag, "invented": .flag,
    "protects": .flag,
    "comparisons": .list(comparison), "asks_expected": .flag, "expected": .list(expectation),
    "unmatched": .list(expectation),
  ])

  private static let comparison: TemplateSchema = .object([
    "number": .text, "then": .text, "now": .text, "span": .text, "date_then": .text,
    "questionnaire_then": .text, "same": .flag, "headline": figure, "levers": .list(figure),
    "separate": .list(figure), "any_lower": .flag, "any_cannot_tell": .flag,
    "printed_then": .text, "printed_now": .text, "has_slope": .flag,
    "classes": .list(ledgerClass), "slot_changes": .list(.object(["sentence": .text])),
    "likely_renames": .list(.object(["sentence": .text])),
    "regrouped": .text, "judges_promises": .flag, "has_promises": .flag,
    "promise_means": .text, "other_measure": .text,
    "has_steps": .flag, "has_actions": .flag, "any_overdue": .flag,
    "promise_counts": .list(.object(["count": .text, "word": .text])),
    "apart": .list(.object(["name": .text, "voices": .list(.object(["sentence": .text]))])),
    "differences": .list(.object(["id": .text])),
    "look_at": .flag, "look_at_lower": .flag, "votes": .list(.object(["sentence": .text])),
    "matched": .flag, "unmatched": .flag, "single": .flag, "together": .flag,
    "beside_room": .flag, "few_questions": .flag, "untested": .flag, "tested": .flag,
    "tests": .text,
  ])

  private static let figure: TemplateSchema = .object([
    "id": .text, "name": .text, "word": .text, "visible": .text, "sentence": .text,
    "fall": .text, "compared": .flag, "notes": .list(.object(["note": .text])),
  ])

  private static let ledgerClass: TemplateSchema = .object([
    "name": .text, "count": .text, "same": .flag, "listed": .flag,
    "questions": .list(question), "alone": .list(question),
    "shared": .list(.object(["why": .text, "questions": .list(question)])),
  ])

  private static let question: TemplateSchema = .object([
    "question": .text, "before": .text, "why": .text,
  ])

  private static let expectation: TemplateSchema = .object([
    "id": .text, "what": .text, "reason": .text, "name": .text, "until": .text, "expired": .flag,
  ])

  var values: TemplateValue {
    let later = subject.later
    let minimum = subject.parts.map { max($0.earlier.minimum, $0.later.minimum) }.max() ?? 0
    let expected = subject.options.expected ?? []
    return [
      "organisation": .text(later.subject.organisation), "wave": .text(later.subject.wave),
      "earlier_waves": .text(ScoreText.list(subject.parts.map(\.then))),
      "date": .text(later.subject.date.inWords),
      "questionnaire": .text(later.subject.questionnaire.text),
      "hash": .text(String(subject.hash.prefix(16))), "minimum": .text(String(minimum)),
      "alpha": .text("\(YearComparison.alpha)"),
      "smallest": .text(ScoreText.whole(ChangeWord.smallTenths)),
      "fall_means": .text(bank.change("fall")), "nothing_moved": .text(bank.change("same")),
      "moved_by_chance": .text(bank.change("moved-by-chance")),
      "audience_banner": .text(later.audience.banner), "incomplete": .text(incomplete),
      "draft": .flag(subject.options.isDraft), "invented": .flag(later.subject.isInvented),
      "protects": .flag(minimum > 1),
      "comparisons": .list(subject.parts.map(value)),
      "asks_expected": .flag(subject.options.expected != nil),
      "expected": .list(expected.filter(\.isMatched).map(value)),
      "unmatched": .list(expected.filter { !$0.isMatched }.map(value)),
    ]
  }

  private var incomplete: String {
    let years = subject.incompleteYears(of: subject.parts)
    return years.isEmpty ? "" : bank.change("incomplete", ["years": .names(years)])
  }

  private func value(of part: ChangeSubject.Part) -> TemplateValue {
    let words = ChangeWords(subject: subject, part: part, bank: bank)
    let comparison = part.comparison
    let compared = [comparison.headline.change] + comparison.sections.map(\.change)
    let designs = Set(compared.compactMap { $0 }.flatMap(\.voices).map(\.design.id))
    let lookAt = comparison.questionsToLookAt
    return [
      "number": .text(String(part.number)), "then": .text(part.then), "now": .text(part.now),
      "span": .text(subject.parts.count > 1 ? "\(part.then) – \(part.now)" : ""),
      "date_then": .text(part.earlier.subject.date.inWords),
      "questionnaire_then": .text(part.earlier.subject.questionnaire.text),
      "same": .flag(comparison.isSameResult),
      "headline": words.headline,
      "levers": .list(comparison.levers.map(words.value)),
      "separate": .list(comparison.sections.filter(\.isSeparate).map(words.value)),
      "any_lower": .flag(compared.contains { $0.map { $0.tenths < 0 } ?? false }),
      "any_cannot_tell": .flag(
        ([comparison.headline] + comparison.sections.map(\.outcome)).contains {
          $0.verdict == .word(.cannotTell)
        }),
      "printed_then": .text(part.earlier.headline.map(ScoreText.points) ?? ""),
      "printed_now": .text(part.later.headline.map(ScoreText.points) ?? ""),
      "has_slope": .flag(SlopeChart.isDrawn(of: comparison)),
      "classes": .list(words.classes),
      "slot_changes": .list(words.slotChanges.map { ["sentence": .text($0)] }),
      "likely_renames": .list(words.likelyRenames.map { ["sentence": .text($0)] }),
      "regrouped": .text(words.regrouped),
      "judges_promises": .flag(!comparison.isSameResult || !comparison.promises.isEmpty),
      "has_promises": .flag(!comparison.promises.isEmpty),
      "promise_means": .text(words.promiseMeans),
      "other_measure": .text(words.otherMeasure),
      "has_steps": .flag(!comparison.steps.isEmpty),
      "has_actions": .flag(!comparison.actions.isEmpty),
      "any_overdue": .flag(comparison.actions.contains(where: \.isOverdue)),
      "promise_counts": .list(words.promiseCountValues), "apart": .list(words.apart),
      "differences": .list(words.differenceKinds.map { ["id": .text($0.rawValue)] }),
      "look_at": .flag(!lookAt.isEmpty),
      "look_at_lower": .flag(lookAt.contains { $0.tenths < 0 }),
      "votes": .list(words.votes.map { ["sentence": .text($0)] }),
      "matched": .flag(designs.contains("matched")),
      "unmatched": .flag(designs.contains("unmatched")),
      "single": .flag(designs.contains("single")),
      "together": .flag(designs.contains("together")),
      "beside_room": .flag(designs.contains("beside-room")),
      "few_questions": .flag(designs.contains("few-questions")),
      "untested": .flag(designs.contains("untested")),
      "tested": .flag(!designs.isDisjoint(with: ["matched", "unmatched"])),
      "tests": .text(words.tests { part.text(of: $0.later) }),
    ]
  }

  private func value(of expected: ExpectedChange) -> TemplateValue {
    let found = subject.parts.lazy.compactMap { part -> String? in
      ChangeWords(subject: subject, part: part, bank: bank).words(forID: expected.id)
    }.first
    return [
      "id": .text(expected.id), "what": .text(found ?? ""), "reason": .text(expected.reason),
      "name": .text(expected.name), "until": .text(expected.until?.inWords ?? ""),
      "expired": .flag(expected.isExpired),
    ]
  }
}

extension ChangeWords {
  /// All levers together.
  fileprivate var headline: TemplateValue {
    value(
      id: "all", name: allLevers, comparison.headline,
      notes: notes(on: comparison.headline) + notMatched)
  }

  fileprivate func value(of section: SectionChange) -> TemplateValue {
    value(
      id: section.id.rawValue, name: name(of: section), section.outcome,
      notes: notes(on: section.outcome, section))
  }

  private func value(
    id: String, name: String, _ outcome: ChangeOutcome, notes: [String]
  ) -> TemplateValue {
    [
      "id": .text(id), "name": .text(name), "word": .text(word(outcome)),
      "visible": .text(visible(outcome)), "sentence": .text(says(name, outcome)),
      "fall": .text(outcome.isFall ? bank.change("fall") : ""),
      "compared": .flag(outcome.change != nil),
      "notes": .list(notes.map { ["note": .text($0)] }),
    ]
  }

  /// Where voices clearly moved apart, with each of those voices.
  fileprivate var apart: [TemplateValue] {
    let all =
      [(allLevers, comparison.headline)] + sections.map { (name(of: $0), $0.outcome) }
    return all.filter { $0.1.verdict == .word(.ambiguous) }.map { name, outcome in
      [
        "name": .text(name),
        "voices": .list(moved(outcome).map { ["sentence": .text($0)] }),
      ]
    }
  }

  /// The voices that are made of other groups than they were.
  fileprivate var regrouped: String {
    ScoreText.list(comparison.voices.filter(\.hasOtherGroups).map { subject.fill($0.name) })
  }

  fileprivate var promiseCountValues: [TemplateValue] {
    promiseCounts.map { ["count": .text(String($0.count)), "word": .text($0.word)] }
  }

  /// What became of the questions, class by class; those that stayed where they were are counted alone.
  fileprivate var classes: [TemplateValue] {
    rows.map { ledgerClass, rows in
      let listed = ledgerClass == .same ? rows.filter(\.isToTell) : rows
      let (alone, shared) = byRemark(listed)
      return [
        "name": .text(name(of: ledgerClass)), "count": .text(String(rows.count)),
        "same": .flag(ledgerClass == .same), "listed": .flag(!listed.isEmpty),
        "questions": .list(listed.map(value)), "alone": .list(alone.map(value)),
        "shared": .list(
          shared.map { ["why": .text($0.remark), "questions": .list($0.rows.map(value))] }),
      ]
    }
  }

  /// Questions of which something is said that is said of no other, or nothing, and the others under
  /// what is said of them.
  private func byRemark(
    _ rows: [LedgerRow]
  ) -> (alone: [LedgerRow], shared: [(remark: String, rows: [LedgerRow])]) {
    let groups = grouped(rows)
    let shared = groups.filter { $0.rows.count > 1 && !$0.remark.isEmpty }
    let told = Set(shared.map(\.remark))
    return (rows.filter { !told.contains(remarks(on: $0)) }, shared)
  }

  private func value(of row: LedgerRow) -> TemplateValue {
    let now = row.id.map(part.text) ?? ""
    let before = row.pair.later == nil ? now : row.pair.earlier.flatMap { part.earlierTexts[$0] }
    return [
      "question": .text(now), "before": .text(before.map { $0 == now ? "" : $0 } ?? ""),
      "why": .text(remarks(on: row)),
    ]
  }
}

extension QuestionnaireReference {
  /// "powershare-5p@1.0.0".
  fileprivate var text: String { "\(id)@\(version)" }
}

package import Comparison
import Digests
import Measures
import Scoring
package import Survey

/// One later year beside the years before it, with the words of their questionnaires.
package struct ChangeSubject: Sendable {
  /// One earlier year beside the later one.
  struct Part: Sendable {
    /// From 1.
    let number: Int
    let comparison: YearComparison
    /// The words of its questions, in those of the later year where that has them.
    let texts: [Question.ID: String]
    /// The words they had then.
    let earlierTexts: [Question.ID: String]
  }

  let parts: [Part]
  let options: ChangeOptions
  /// A BCP 47 tag; `nil` for that of the template pack.
  let language: String?
  /// SHA-256 of the comparison as JSON, 64 hex digits.
  let hash: String
  private let terms: Terms

  /// - Parameters:
  ///   - comparisons: Of one later year with each earlier one, oldest first; one at least. Each with
  ///     what was asked in the earlier year.
  ///   - later: What was asked in the later year.
  ///   - options: What was asked for; the report shows every line, whatever its detail.
  ///   - language: Of the report, a BCP 47 tag; `nil` for that of the template pack.
  package init(
    _ comparisons: [(comparison: YearComparison, earlier: QuestionnaireLock)],
    later: QuestionnaireLock, options: ChangeOptions, language: String? = nil
  ) {
    precondition(!comparisons.isEmpty, "a report of change compares two years at least")
    let terms = Terms(people: comparisons.last?.comparison.later.subject.people ?? "")
    let texts = later.texts(filling: terms)
    parts = zip(1..., comparisons).map { number, compared in
      let earlier = compared.earlier.texts(filling: terms)
      return Part(
        number: number, comparison: compared.comparison,
        texts: earlier.merging(texts) { $1 }, earlierTexts: earlier)
    }
    self.options = options
    self.language = language
    self.terms = terms
    hash = SHA256.hex(of: jsonBytes(of: comparisons.map(\.comparison), options: options))
  }

  /// The questionnaire's words with those for people put in, fit to stand inside a sentence.
  func fill(_ text: String) -> String { PlainText.words(terms.fill(text)) }

  /// The last year, which all the others are compared with.
  var later: YearFigures { parts[parts.count - 1].comparison.later }

  /// The waves in which sheets in progress were counted.
  func incompleteYears(of parts: [Part]) -> [String] {
    var years = parts.map(\.comparison.earlier)
    if let last = parts.last { years.append(last.comparison.later) }
    return years.filter(\.includesIncomplete).map(\.subject.wave)
  }

  func part(_ number: String) -> Part? { parts.first { String($0.number) == number } }
}

extension QuestionnaireLock {
  fileprivate func texts(filling terms: Terms) -> [Survey.Question.ID: String] {
    Dictionary(
      questions.map { ($0.id, PlainText.words(terms.fill($0.meaning.text))) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension ChangeSubject.Part {
  var earlier: YearFigures { comparison.earlier }
  var later: YearFigures { comparison.later }

  var then: String { PlainText.words(earlier.subject.wave) }
  var now: String { PlainText.words(later.subject.wave) }

  func text(of question: Question.ID) -> String {
    texts[question] ?? PlainText.words(question.rawValue)
  }
}

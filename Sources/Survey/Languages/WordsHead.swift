import Diagnostics
package import Documents

/// What a file of words says about itself: the interface's words, or a questionnaire's in another
/// language.
package struct WordsHead: Sendable, Equatable {
  package enum Status: String, Sendable, CaseIterable {
    case draft, published
  }

  /// A BCP 47 tag such as `cy`.
  package var language: String
  /// What those who speak the language call it: Cymraeg.
  package var name: String
  package var englishName: String
  package var status: Status
  /// Who speaks the language and has read the words.
  package var checkedBy: String?

  /// Whether nobody who speaks the language has checked the words.
  package var isDraft: Bool { status == .draft && checkedBy == nil }

  package init(
    language: String, name: String, englishName: String, status: Status, checkedBy: String? = nil
  ) {
    self.language = language
    self.name = name
    self.englishName = englishName
    self.status = status
    self.checkedBy = checkedBy
  }

  /// The keys that ``Documents/DocumentReader/wordsHead(_:format:)`` reads.
  package static let keys = ["format", "language", "name", "english_name", "status", "checked_by"]
}

extension DocumentReader {
  /// The head of a file of words.
  ///
  /// - Parameters:
  ///   - top: The whole file.
  ///   - format: What it has to be.
  /// - Returns: `nil` when something is missing or wrong, which is reported.
  package mutating func wordsHead(_ top: DocumentMapping, format: String) -> WordsHead? {
    if let node = required("format", in: top), let given = string(node), given != format {
      problems.report(WordsProblem.unknownFormat(given, known: format), at: node.span)
    }
    let language = required("language", in: top).flatMap { languageTag($0) }
    let name = required("name", in: top).flatMap { shownText($0) }
    let englishName = required("english_name", in: top).flatMap { shownText($0) }
    let status = required("status", in: top).flatMap { wordsStatus($0) }
    let checkedBy = top["checked_by"].flatMap { shownText($0) }
    guard let language, let name, let englishName, let status else { return nil }
    return WordsHead(
      language: language, name: name, englishName: englishName, status: status, checkedBy: checkedBy
    )
  }

  private mutating func languageTag(_ node: DocumentNode) -> String? {
    guard let text = string(node, "a language") else { return nil }
    guard isLanguageTag(text) else {
      problems.report(WordsProblem.notALanguage(text), at: node.span)
      return nil
    }
    return text
  }

  private mutating func wordsStatus(_ node: DocumentNode) -> WordsHead.Status? {
    guard let text = string(node, "a status") else { return nil }
    guard let status = WordsHead.Status(rawValue: text) else {
      problems.report(
        WordsProblem.unknownStatus(text, known: WordsHead.Status.allCases.map(\.rawValue)),
        at: node.span)
      return nil
    }
    return status
  }

  /// A text that is shown as it is: something in it, and nothing that a terminal would act on.
  package mutating func shownText(_ node: DocumentNode, mayHaveLines: Bool = false) -> String? {
    guard let text = text(node) else { return nil }
    if text.isBlank {
      problems.report(WordsProblem.emptyText, at: node.span)
      return nil
    }
    guard let place = Self.unsafe(text, mayHaveLines: mayHaveLines) else { return text }
    let span = span(ofBytes: place.offset, count: UTF8.width(place.scalar), in: node)
    if place.scalar == "\n" {
      problems.report(WordsProblem.severalLines, at: span)
    } else {
      report(.controlCharacter(place.scalar.value), at: span)
    }
    return nil
  }

  private static func unsafe(
    _ text: String, mayHaveLines: Bool
  ) -> (scalar: Unicode.Scalar, offset: Int)? {
    var offset = 0
    for scalar in text.unicodeScalars {
      if scalar.isUnsafeOnTerminal, !(mayHaveLines && scalar == "\n") { return (scalar, offset) }
      offset += UTF8.width(scalar)
    }
    return nil
  }
}

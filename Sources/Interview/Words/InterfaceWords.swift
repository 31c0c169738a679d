import Documents
package import Survey

/// The words of one language for everything that an interview says by itself.
///
/// Read once, whole; a text is found by its place and only put together when it is shown.
package struct InterfaceWords: Sendable {
  enum Entry: Sendable {
    case one(PlaceholderText)
    /// One for each of the rule's forms, in their order.
    case forms([PlaceholderText], PluralRule)
  }

  package let head: WordsHead
  /// One for each phrase, in their order.
  let entries: [Entry]

  package var language: String { head.language }

  /// A text with its values filled in, in the form that the value `count` asks for.
  ///
  /// - Parameters:
  ///   - phrase: Which one.
  ///   - values: Exactly those of the English text, by name; each fills its place as it is.
  /// - Returns: Text as it may be shown once it has passed `safeForTerminal`.
  package func text(_ phrase: Phrase, _ values: PhraseValues = [:]) -> String {
    assert(fits(phrase, values), "'\(phrase.key)' is filled with \(names(of: phrase))")
    return chosen(phrase, values).filled { name in
      values.first { $0.key == name }?.value.phraseText
    }
  }

  /// Whether the values are those that the text names, no more and no fewer.
  private func fits(_ phrase: Phrase, _ values: PhraseValues) -> Bool {
    let names = names(of: phrase)
    return values.allSatisfy { names.contains($0.key) || $0.key == "count" }
      && names.allSatisfy { name in values.contains { $0.key == name } }
  }

  private func chosen(_ phrase: Phrase, _ values: PhraseValues) -> PlaceholderText {
    switch entries[phrase.rawValue] {
    case .one(let text): return text
    case .forms(let texts, let rule):
      let count = values.first { $0.key == "count" }?.value.phraseCount ?? 0
      let form = rule.form(of: count)
      return texts[rule.forms.firstIndex(of: form) ?? texts.count - 1]
    }
  }
}

/// What a text is filled in with, by the names of its placeholders.
package typealias PhraseValues = KeyValuePairs<String, any PhraseValue>

/// A number or a text that stands in place of a placeholder.
package protocol PhraseValue {
  var phraseText: String { get }
  /// The number that decides between forms; `nil` for what is none.
  var phraseCount: Int? { get }
}

extension Int: PhraseValue {
  package var phraseText: String { String(self) }
  package var phraseCount: Int? { self }
}

extension String: PhraseValue {
  package var phraseText: String { self }
  package var phraseCount: Int? { nil }
}

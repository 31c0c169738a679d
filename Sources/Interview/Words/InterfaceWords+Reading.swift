package import Diagnostics
import Documents
import Survey

/// What came of reading a catalogue.
package struct InterfaceWordsReading: Sendable {
  /// `nil` when one of the diagnostics is an error.
  package let words: InterfaceWords?
  /// Sorted by place.
  package let diagnostics: [Diagnostic]
  /// How many of the phrases the file has.
  package let translated: Int
}

extension InterfaceWords {
  package static let format = "powershare-interface/1"

  /// Reads a catalogue and checks it whole.
  ///
  /// - Parameters:
  ///   - file: YAML or JSON, of any content.
  ///   - english: What a translation is held against, and where the words come from that it does
  ///     not have; `nil` for the English catalogue itself, which has to have all of them. It is not
  ///     looked at for a file in its own language.
  /// - Returns: The words, and every fault.
  package static func read(
    _ file: SourceFile, english: InterfaceWords? = nil
  ) -> InterfaceWordsReading {
    var reader = InterfaceWordsReader(file)
    let words = reader.read(english)
    return InterfaceWordsReading(
      words: reader.document.problems.hasErrors ? nil : words,
      diagnostics: reader.document.diagnostics, translated: reader.translated)
  }

  /// The names that a phrase can be filled in with.
  func names(of phrase: Phrase) -> [String] {
    var names: [String] = []
    for name in entries[phrase.rawValue].texts.flatMap(\.names) where !names.contains(name) {
      names.append(name)
    }
    return names
  }
}

extension InterfaceWords.Entry {
  fileprivate var texts: [PlaceholderText] {
    switch self {
    case .one(let text): [text]
    case .forms(let texts, _): texts
    }
  }
}

/// Turns a catalogue into words and gathers every fault on the way.
struct InterfaceWordsReader {
  var document: DocumentReader
  private(set) var translated = 0
  private var rule = PluralRule.always
  private var head: WordsHead?

  /// Where a number decides between forms.
  private static let count = "count"

  init(_ file: SourceFile) {
    document = DocumentReader(file, family: .words, limits: .questionnaire)
  }

  mutating func read(_ english: InterfaceWords?) -> InterfaceWords? {
    guard let root = document.root(),
      let top = document.mapping(root, "a catalogue", keys: WordsHead.keys + ["texts"])
    else { return nil }
    head = document.wordsHead(top, format: InterfaceWords.format)
    findRule(top)
    guard let node = document.required("texts", in: top),
      let texts = document.mapping(node, "the interface", keys: nil)
    else { return nil }
    reportUnknown(texts)
    let isSource = english == nil || head?.language == english?.language
    let entries = self.entries(texts, isSource ? nil : english)
    reportMissing(texts, top.entry("texts")?.keySpan ?? node.span, isSource: isSource)
    guard let head, entries.count == Phrase.allCases.count else { return nil }
    return InterfaceWords(head: head, entries: entries)
  }

  private mutating func findRule(_ top: DocumentMapping) {
    guard let language = head?.language else { return }
    guard let rule = PluralRule.of(language: language) else {
      let problem = WordsProblem.unknownForms(
        language: language, known: PluralRule.languages)
      return document.problems.report(problem, at: top["language"]?.span)
    }
    self.rule = rule
  }

  /// One for each phrase, as long as every one has a text here or in English.
  private mutating func entries(
    _ texts: DocumentMapping, _ english: InterfaceWords?
  ) -> [InterfaceWords.Entry] {
    let nodes = Dictionary(
      texts.entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    return Phrase.allCases.compactMap { phrase in
      guard let node = nodes[phrase.key], !node.isNull else {
        return english?.entries[phrase.rawValue]
      }
      translated += 1
      return entry(node, names: english?.names(of: phrase))
    }
  }

  /// With a set: hundreds of keys, each looked for in hundreds, are most of the time that reading takes.
  private mutating func reportUnknown(_ texts: DocumentMapping) {
    let known = Set(Phrase.keys)
    for entry in texts.entries where !known.contains(entry.key) && !entry.key.hasPrefix("x-") {
      document.report(.unknownKey(entry.key, in: texts.name, known: Phrase.keys), at: entry.keySpan)
    }
  }

  private mutating func reportMissing(
    _ texts: DocumentMapping, _ span: SourceSpan, isSource: Bool
  ) {
    let given = Set(texts.entries.filter { !$0.value.isNull }.map(\.key))
    let missing = Phrase.keys.filter { !given.contains($0) }
    if isSource {
      for key in missing { document.report(.missingKey(key, in: texts.name), at: span) }
    } else if !missing.isEmpty {
      document.problems.report(WordsProblem.notTranslated(missing), at: span)
    }
  }
}

// MARK: - One text

extension InterfaceWordsReader {
  /// One text, or one for each form; `names` are those of the English text, `nil` for itself.
  private mutating func entry(
    _ node: DocumentNode, names: [String]?
  ) -> InterfaceWords.Entry? {
    if case .mapping = node.value { return forms(node, names: names) }
    return text(node, names: names, mayLeaveOutCount: false).map { .one($0) }
  }

  private mutating func forms(
    _ node: DocumentNode, names: [String]?
  ) -> InterfaceWords.Entry? {
    if let names, !names.contains(Self.count) {
      document.problems.report(WordsProblem.nothingCounted, at: node.span)
      return nil
    }
    guard let forms = document.mapping(node, "this text", keys: rule.forms.map(\.rawValue)) else {
      return nil
    }
    let missing = rule.forms.map(\.rawValue).filter { forms[$0] == nil }
    guard missing.isEmpty else {
      let language = head?.englishName ?? "this language"
      document.problems.report(
        WordsProblem.missingForms(missing, language: language), at: node.span)
      return nil
    }
    let texts = rule.forms.compactMap { form in
      forms[form.rawValue].flatMap { text($0, names: names, mayLeaveOutCount: true) }
    }
    return texts.count == rule.forms.count ? .forms(texts, rule) : nil
  }

  private mutating func text(
    _ node: DocumentNode, names: [String]?, mayLeaveOutCount: Bool
  ) -> PlaceholderText? {
    guard let shown = document.shownText(node) else { return nil }
    let text = PlaceholderText(shown)
    guard let names else { return text }
    for name in text.names where !names.contains(name) {
      document.problems.report(
        WordsProblem.unknownPlaceholder(name, known: names), at: node.span)
    }
    for name in names where !text.names.contains(name) {
      if mayLeaveOutCount, name == Self.count { continue }
      document.problems.report(WordsProblem.missingPlaceholder(name), at: node.span)
    }
    return text
  }
}

package import Diagnostics
import Documents

/// What came of reading an overlay.
package struct OverlayReading: Sendable {
  /// `nil` when one of the diagnostics is an error.
  package let overlay: QuestionnaireOverlay?
  /// Sorted by place; beside an overlay there are only warnings.
  package let diagnostics: [Diagnostic]
  /// The keys of the texts that have no translation that holds, in the questionnaire's order.
  package let missing: [String]
  /// How many texts the questionnaire has.
  package let total: Int
  /// As it stands in the file, stale ones too, by key: what a translator goes on from.
  package let given: [String: Given]
  /// Translations of texts that the questionnaire does not have, in the order of the file.
  package let leftOver: [(key: String, text: String)]

  package struct Given: Sendable, Equatable {
    package var text: String
    /// Names the text that it was made from.
    package var fingerprint: String
  }

  package var translated: Int { total - missing.count }
}

extension QuestionnaireOverlay {
  /// Reads an overlay and holds it against its questionnaire.
  ///
  /// - Parameters:
  ///   - file: YAML or JSON, of any content.
  ///   - questionnaire: The one it is of, in its own language.
  ///   - source: The questionnaire's file, to name places in it.
  /// - Returns: The overlay, every fault, and what is not translated.
  package static func read(
    _ file: SourceFile, of questionnaire: Questionnaire, in source: SourceFile
  ) -> OverlayReading {
    var reader = OverlayReader(file, of: questionnaire, in: source)
    let overlay = reader.read()
    let texts = reader.texts
    return OverlayReading(
      overlay: reader.document.problems.hasErrors ? nil : overlay,
      diagnostics: reader.document.diagnostics,
      missing: reader.sources.map(\.key).filter { texts[$0] == nil },
      total: reader.sources.count, given: reader.given, leftOver: reader.leftOver)
  }
}

/// Turns an overlay file into texts and gathers every fault on the way.
struct OverlayReader {
  var document: DocumentReader
  let sources: [(key: String, text: String)]
  private(set) var texts: [String: String] = [:]
  private(set) var given: [String: OverlayReading.Given] = [:]
  private(set) var leftOver: [(key: String, text: String)] = []
  private let questionnaire: Questionnaire
  private let source: SourceFile
  private let sourceTexts: [String: String]
  private var head: WordsHead?
  private var version: Version?
  /// How many unknown keys may still be looked through for a suggestion.
  private var suggestions = 20

  init(_ file: SourceFile, of questionnaire: Questionnaire, in source: SourceFile) {
    document = DocumentReader(file, family: .words, limits: .questionnaire)
    self.questionnaire = questionnaire
    self.source = source
    sources = questionnaire.texts
    sourceTexts = Dictionary(sources.map { ($0.key, $0.text) }) { first, _ in first }
  }

  mutating func read() -> QuestionnaireOverlay? {
    let keys = WordsHead.keys + ["questionnaire", "of", "texts"]
    guard let root = document.root(),
      let top = document.mapping(root, "an overlay", keys: keys)
    else { return nil }
    head = document.wordsHead(top, format: QuestionnaireOverlay.format)
    checkLanguage(top)
    checkQuestionnaire(top)
    version = document.required("of", in: top).flatMap { readVersion($0) }
    if let node = document.required("texts", in: top),
      let entries = document.mapping(node, "the texts", keys: nil)
    {
      for entry in entries.entries { read(entry) }
    }
    guard let head, let version else { return nil }
    return QuestionnaireOverlay(
      head: head, questionnaire: questionnaire.id, version: version, texts: texts)
  }

  private mutating func checkLanguage(_ top: DocumentMapping) {
    guard let head, head.language == questionnaire.language else { return }
    report(.sameLanguage(head.language), at: top["language"]?.span)
  }

  private mutating func checkQuestionnaire(_ top: DocumentMapping) {
    guard let node = document.required("questionnaire", in: top), let id = document.string(node),
      id != questionnaire.id.rawValue
    else { return }
    report(.otherQuestionnaire(id, expected: questionnaire.id.rawValue), at: node.span)
  }

  private mutating func readVersion(_ node: DocumentNode) -> Version? {
    guard let text = document.string(node, "a version") else { return nil }
    guard let version = Version(text) else {
      report(.notAVersion(text), at: node.span)
      return nil
    }
    if version != questionnaire.version {
      report(.otherVersion(text, current: "\(questionnaire.version)"), at: node.span)
    }
    return version
  }

  private mutating func report(_ problem: TranslationProblem, at span: SourceSpan?) {
    document.problems.report(problem, at: span)
  }
}

// MARK: - One text

extension OverlayReader {
  private mutating func read(_ entry: DocumentNode.Entry) {
    guard let english = sourceTexts[entry.key] else { return reportUnknown(entry) }
    guard let fields = document.mapping(entry.value, "a translation", keys: ["is", "of"]),
      let node = fields["is"], document.scalarText(node)?.isBlank != true,
      let text = document.shownText(node, mayHaveLines: true)
    else { return }
    checkPlaceholders(of: text, at: node, from: english)
    guard let of = document.required("of", in: fields), let fingerprint = document.string(of),
      isFingerprint(fingerprint, of, entry.key)
    else { return }
    given[entry.key] = OverlayReading.Given(text: text, fingerprint: fingerprint)
    guard fingerprint == textFingerprint(english) else { return reportStale(entry, english) }
    texts[entry.key] = text
  }

  private mutating func isFingerprint(
    _ text: String, _ node: DocumentNode, _ key: String
  ) -> Bool {
    let digits = Array("0123456789abcdef".utf8)
    if text.utf8.count == 8, text.utf8.allSatisfy(digits.contains) { return true }
    report(.notAFingerprint(text, of: key), at: node.span)
    return false
  }

  /// `{people}` and `{People}` are one name; a translation may say it where the source does not.
  private mutating func checkPlaceholders(
    of text: String, at node: DocumentNode, from english: String
  ) {
    let known = ["people", "People"]
    let names = PlaceholderText(text).names
    for name in names where !known.contains(name) {
      document.problems.report(
        WordsProblem.unknownPlaceholder(name, known: known), at: node.span)
    }
    let isSaid = PlaceholderText(english).names.contains(where: known.contains)
    if isSaid, !names.contains(where: known.contains) {
      document.problems.report(WordsProblem.missingPlaceholder("people"), at: node.span)
    }
  }

  private mutating func reportUnknown(_ entry: DocumentNode.Entry) {
    guard !entry.key.hasPrefix("x-") else { return }
    if case .mapping(let fields) = entry.value.value,
      let text = fields.first(where: { $0.key == "is" }).flatMap({ document.scalarText($0.value) })
    {
      leftOver.append((entry.key, text))
    }
    suggestions -= 1
    let meant = suggestions < 0 ? nil : nearestName(to: entry.key, among: sources.map(\.key))
    report(
      .unknownText(
        entry.key, meant: meant, isOfVersion: version == nil || version == questionnaire.version),
      at: entry.keySpan)
  }

  private mutating func reportStale(_ entry: DocumentNode.Entry, _ english: String) {
    let source = questionnaire.language.hasPrefix("en") ? "English" : questionnaire.language
    report(
      .stale(
        TranslationProblem.StaleText(
          key: entry.key, language: head?.englishName ?? "translation", source: source,
          place: place(of: english, entry.key), text: english)),
      at: entry.keySpan)
  }

  /// Where the text stands in the questionnaire's file, behind what it belongs to; `nil` for one
  /// that is written there with escapes or over several lines.
  private func place(of text: String, _ key: String) -> String? {
    let owner = key.split(separator: ".").first.map { "id: \($0)" } ?? ""
    let start = source.firstOffset(of: owner, from: 0) ?? 0
    guard let offset = source.firstOffset(of: text, from: start) else { return nil }
    let name = source.name.split(separator: "/").last.map(String.init) ?? source.name
    return "\(name):\(LineIndex(source).line(of: offset))"
  }
}

extension SourceFile {
  fileprivate func firstOffset(of text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return nil }
    var place = start
    while let next = bytes[place...].firstIndex(of: first) {
      if bytes[next...].starts(with: wanted) { return next }
      place = next + 1
    }
    return nil
  }
}
